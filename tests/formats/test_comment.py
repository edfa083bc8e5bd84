import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.formats.comment import comment_of, fields_of
from readout_l10n.glossary.guard import is_formula

FIELDS = st.dictionaries(
    st.sampled_from(["gender", "note", "source", "domain"]),
    st.text(min_size=1) | st.sampled_from(["a; b", "note: x", "\\; ", "\\", "=1", "x\ty\nz"]),
)


@given(FIELDS)
def test_fields_come_back(fields: dict[str, str]) -> None:
    comment = comment_of(fields)
    assert fields_of(comment) == fields
    assert not any(end in comment for end in "\t\n\r")
    assert not is_formula(comment)


@pytest.mark.parametrize(
    ("fields", "comment"),
    [
        ({"note": "House form; see IATE."}, "House form; see IATE."),
        ({"note": "note: this"}, "note: note: this"),
        ({"note": "=1+1"}, "note: =1+1"),
        ({"gender": "f", "note": "a; b"}, "gender: f; note: a\\; b"),
    ],
)
def test_comments_as_they_are_written(fields: dict[str, str], comment: str) -> None:
    assert comment_of(fields) == comment


@pytest.mark.parametrize(
    "comment", ["source: IATE; also UNTERM", "See: the manual", "C:\\new", "gender f"]
)
def test_other_comments_are_notes(comment: str) -> None:
    assert fields_of(comment) == {"note": comment}
