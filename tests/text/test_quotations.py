from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.quotations import quotations


def test_one_inside_another() -> None:
    text = "un « partenariat (Joint Statement) », ( ) et “deux (b)”"
    assert [quotation.text for quotation in quotations(text)] == [
        "partenariat (Joint Statement)",
        "Joint Statement",
        "deux (b)",
        "b",
    ]


def test_marks_that_close_nothing() -> None:
    assert quotations("a) b ( c « d") == ()


@given(st.text(alphabet="ab ()«»“”\u00a0", max_size=30))
def test_quotations_stand_where_they_say(text: str) -> None:
    for quotation in quotations(text):
        assert text[quotation.start : quotation.end] == quotation.text
        assert quotation.text.strip() == quotation.text != ""
