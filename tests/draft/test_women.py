import pytest
from tests.support import glossary

from readout_l10n.draft.protect import name_spans
from readout_l10n.draft.terms import occurrences
from readout_l10n.draft.women import NOBODY, women

ROWS = """concept,locale,term,kind,status,gender,office
fm,en,Foreign Minister,title,preferred,,
fm,es,Ministro de Relaciones Exteriores,title,preferred,m,
fm,es,Ministra de Relaciones Exteriores,title,admitted,f,
kallas,en,Kaja KALLAS,name,preferred,f,fm
"""


@pytest.mark.parametrize(
    ("texts", "surname", "known"),
    [
        (["Ms. Wong arrived."], "Wong", True),
        (["Minister Anand spoke. She left."], "Anand", True),
        (["Minister Anand met President Stubb. He left."], "Stubb", False),
        (["The Foreign Secretary, Mr. Lammy, met Ms Lammy."], "Lammy", False),
        (["Minister Joly and Minister Blair met. She left."], "Joly", False),
        (["President Boluarte expressed her gratitude."], "Boluarte", True),
        (["Kaja Kallas spoke."], "Kallas", True),
        (["Minister Mutua spoke."], "Mutua", False),
    ],
)
def test_a_woman_is_known_by_what_the_text_says(
    texts: list[str], surname: str, *, known: bool
) -> None:
    assert women(texts, glossary(ROWS), "en").has(surname) is known


def test_other_languages_say_it_themselves() -> None:
    assert women(["Mme Joly"], glossary(ROWS), "fr") is NOBODY


def test_an_office_has_the_form_of_a_woman() -> None:
    text = "Foreign Minister Penny Wong met him."
    terms = glossary(ROWS)
    known = women([text, "Ms. Wong left."], terms, "en")
    for given, wanted in ((NOBODY, "Ministro"), (known, "Ministra")):
        (found,) = occurrences(text, terms, "en", "es", given)
        assert found.slot is not None
        assert found.slot.text == f"{wanted} de Relaciones Exteriores"
    (later,) = occurrences("The Foreign Minister left.", terms, "en", "es", known)
    assert later.slot is not None
    assert later.slot.gender == "f"


def test_the_honourable_keep_the_order_of_their_names() -> None:
    text = "the Hon Penny Wong and the Rt Hon Winston Peters met"
    known = women([text, "Ms. Wong"], glossary(ROWS), "en")
    spans = list(name_spans(text, "en", "es", glossary(ROWS), known))
    assert [span.slot.text for span in spans[:2]] == [
        "la Honorable Penny Wong",
        "el Honorable Winston Peters",
    ]
