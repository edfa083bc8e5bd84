import pytest
from tests.support import glossary

from readout_l10n.draft.slots import Slot, SlotKind
from readout_l10n.draft.terms import occurrences, substituted, unsaid

ROWS = """
concept,locale,term,kind,status,gender
oda,fr,aide au développement,full form,preferred,f
oda,es,ayuda al desarrollo,full form,preferred,f
chain,fr,chaîne d’approvisionnement,phrase,preferred,f
chain,es,cadena de suministro,phrase,preferred,f
like,fr,pays partageant les mêmes vues,phrase,preferred,m
like,es,países afines,phrase,preferred,m
like,es,país afín,phrase,admitted,m
minister,fr,ministre,title,preferred,
minister,es,Ministro,title,preferred,m
minister,es,Ministra,title,admitted,f
euro,fr,euro-atlantique,phrase,preferred,
euro,es,euroatlántico,phrase,preferred,
raa,fr,RAA,acronym,preferred,m
raa,es,acuerdo de acceso recíproco,full form,preferred,m
concur,en,concur,phrase,preferred,
concur,es,coincidir,phrase,preferred,
only,fr,parapluie,phrase,preferred,m
summit,fr,rencontre au sommet,phrase,preferred,f
summit,fr,rencontre,short form,admitted,f
summit,es,reunión cumbre,phrase,preferred,f
"""


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("l’aide au développement", "fr", ("ayuda al desarrollo", SlotKind.NOUN, "f", False)),
        (
            "les chaînes d’approvisionnement",
            "fr",
            ("cadenas de suministro", SlotKind.NOUN, "f", True),
        ),
        ("un pays partageant les mêmes vues", "fr", ("países afines", SlotKind.NOUN, "m", True)),
        ("la ministre", "fr", ("Ministra", SlotKind.NOUN, "f", False)),
        ("le ministre", "fr", ("Ministro", SlotKind.NOUN, "m", False)),
        ("la zone euro-atlantique", "fr", ("euroatlántico", SlotKind.ADJECTIVE, "m", False)),
        ("l’accord (RAA)", "fr", ("RAA", SlotKind.NOUN, "m", False)),
        ("They concurred", "en", ("coincidir", SlotKind.VERB, "m", False)),
    ],
)
def test_the_form_for_a_place(
    text: str, source: str, expected: tuple[str, SlotKind, str, bool]
) -> None:
    (one,) = occurrences(text, glossary(ROWS), source, "es")
    assert one.slot is not None
    assert (one.slot.text, one.slot.kind, one.slot.gender, one.slot.plural) == expected


def test_terms_without_a_form_are_no_occurrences() -> None:
    assert occurrences("le parapluie", glossary(ROWS), "fr", "es") == ()


def test_a_short_form_that_any_text_may_have_is_no_term() -> None:
    assert occurrences("une rencontre", glossary(ROWS), "fr", "es") == ()
    (one,) = occurrences("une rencontre au sommet", glossary(ROWS), "fr", "es")
    assert one.slot is not None
    assert one.slot.text == "reunión cumbre"


def test_what_a_draft_does_not_say() -> None:
    terms = glossary(ROWS)
    found = occurrences("l’aide au développement du ministre", terms, "fr", "es")
    left = unsaid(found, terms, "es", "la asistencia al desarrollo del ministro")
    assert [one.concepts for one in left] == [("oda",)]
    assert unsaid(found, terms, "es", "Las ayudas al desarrollo de la Ministra") == ()


@pytest.mark.parametrize(
    ("drafted", "locale", "slot", "expected"),
    [
        ("El uso del equipo es", "es", Slot("ayuda", gender="f"), "El uso de la ayuda es"),
        ("Van al equipo", "es", Slot("actos", plural=True), "Van a los actos"),
        ("La noche", "es", Slot("ayuda", gender="f"), None),
        ("l’ús de l’equipo", "ca", Slot("ajuda", gender="f"), "l’ús de l’ajuda"),
    ],
)
def test_a_rendering_is_replaced_with_its_article(
    drafted: str, locale: str, slot: Slot, expected: str | None
) -> None:
    assert substituted(drafted, "equipo", slot, locale) == expected


def test_a_term_whose_first_words_are_quoted_begins_with_the_quotation_mark() -> None:
    rows = """
concept,locale,term,kind
cap,en,Central Asia plus Japan Dialogue,full form
cap,es,Diálogo “Asia Central + Japón”,full form
"""
    for text in (
        'the "Central Asia plus Japan" Dialogue',
        "the “Central Asia plus Japan” Dialogue",
        "the Central Asia plus Japan Dialogue",
    ):
        (found,) = occurrences(text, glossary(rows), "en", "es")
        assert found.start == len("the ")
