"""Ways to write people's names."""

import pytest
from tests.drift.corpora import followed, lone, said, translation
from tests.support import glossary

from readout_l10n.drift import Sort
from readout_l10n.glossary import Glossary


def names(*targets: str, terms: Glossary | None = None) -> dict[str, list[tuple[str, str]]]:
    """By person the variant and standing of each place, in targets alone."""
    documents = [lone(text, f"d{number}.txt") for number, text in enumerate(targets)]
    found = followed(alone=documents, sort=Sort.NAME, terms=terms)
    return {name: [pair[1:] for pair in said(subject)] for name, subject in found.items()}


def test_spelling_capitals_and_order_make_variants() -> None:
    assert names(
        "Mme Ingrid HOLM est arrivée.",
        "Mme Ingrid HOLMM est arrivée.",
        "Mme Ingrid Holm est arrivée.",
        "Mme HOLM Ingrid est arrivée.",
    ) == {
        "person": [
            ("Ingrid HOLM", "preferred"),
            ("Ingrid HOLMM", "unlisted"),
            ("Ingrid Holm", "unlisted"),
            ("HOLM Ingrid", "unlisted"),
        ]
    }


def test_a_surname_alone_goes_with_the_full_name_that_has_it_so() -> None:
    found = names(
        "M. Tomás ARRIAGADA a parlé. M. ARRIAGADA est reparti.",
        "M. ARRIAGADA a écrit.",
        "M. Arriagada a écrit.",
    )
    assert found == {
        "tomás arriagada": [
            ("Tomás ARRIAGADA", "unlisted"),
            ("Tomás ARRIAGADA", "unlisted"),
            ("Tomás ARRIAGADA", "unlisted"),
            ("Arriagada", "unlisted"),
        ]
    }


def test_the_commoner_spelling_of_an_unknown_name_gives_the_id() -> None:
    found = names(
        "M. Tomás ARRIAGADA a parlé.",
        "M. Tomás ARRIAGADA a écrit.",
        "M. Tomás ARRIAGADDA a écrit.",
    )
    assert list(found) == ["tomás arriagada"]
    assert [variant for variant, _ in found["tomás arriagada"]][-1] == "Tomás ARRIAGADDA"


@pytest.mark.parametrize(
    "text",
    [
        "Le programme OCEAN Forum a été lancé.",
        "La radio BBC World en a parlé.",
        "Les Nations Unies et la Banque Mondiale ont réagi.",
    ],
)
def test_capitals_alone_make_no_name(text: str) -> None:
    assert names(text) == {}


def test_two_bearers_of_a_surname_are_not_told_apart_by_it() -> None:
    found = names(
        "M. Tomás ARRIAGADA a parlé.", "Mme Inés ARRIAGADA a écrit.", "Le président ARRIAGADA dort."
    )
    assert {name: len(places) for name, places in found.items()} == {
        "tomás arriagada": 1,
        "inés arriagada": 1,
    }


def test_the_source_says_who_is_meant() -> None:
    pair = translation("Mr. Tomas Arriagada spoke.", "Tomás ARRIAGADA a pris la parole.")
    subject = followed([pair], sort=Sort.NAME)["tomás arriagada"]
    assert subject.text == "Tomas Arriagada"
    (occurrence,) = subject.occurrences
    assert occurrence.source is not None
    assert occurrence.source.written == "Tomas Arriagada"


def test_the_dots_of_initials_stay() -> None:
    terms = glossary(
        "concept,locale,term,kind,status,gender\nbo,fr,Bo R. LARSEN,name,preferred,m\n"
    )
    assert names("M. Bo R. LARSEN est venu.", terms=terms) == {
        "bo": [("Bo R. LARSEN", "preferred")]
    }
