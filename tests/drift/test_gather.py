"""Documents in their order, and subjects of the sorts asked for."""

from pathlib import Path

from tests.drift.corpora import TERMS, lone, translation
from tests.support import glossary

from readout_l10n.drift import Sort
from readout_l10n.drift.gather import gather

_SOURCE = "Talks\n\n{}\n\nNorway will give DVA and send books to all the schools."
_TARGET = "Entretien\n\n{}\n\nLa Norvège donnera l’ADV et enverra des livres aux écoles."


def _dated(day: str, name: str):  # noqa: ANN202
    return translation(_SOURCE.format(day), _TARGET.format(day), f"{name}.txt")


def test_documents_stand_by_day_and_occurrences_with_them() -> None:
    documents, found = gather(
        [_dated("May 3, 2024", "late"), _dated("May 3, 2022", "early")],
        [lone("Entretien\n\nIls ont évoqué l’ADV.")],
        glossary(TERMS),
        sorts=(Sort.TERM,),
    )
    assert [Path(each.target).stem for each in documents] == ["early", "late", "z"]
    assert [each.source for each in documents] == ["en/early.txt", "en/late.txt", None]
    assert documents[2].day is None
    assert documents[0].title == "Entretien"
    (aid,) = (each for each in found if each.id == "aid")
    assert [each.document for each in aid.occurrences] == [0, 1, 2]
    assert [Path(each.target.path).stem for each in aid.occurrences] == ["early", "late", "z"]


def test_only_the_concepts_asked_for_are_followed() -> None:
    pair = _dated("May 3, 2024", "a")
    _, found = gather([pair], (), glossary(TERMS), concepts=("country",))
    assert [(each.sort, each.id) for each in found] == [(Sort.TERM, "country")]


def test_a_pass_over_no_documents_finds_nothing() -> None:
    assert gather((), (), glossary(TERMS)) == ((), ())


def test_ids_are_unique_in_their_sort_and_locale() -> None:
    pairs = [_dated("May 3, 2024", name) for name in "abc"]
    _, found = gather(pairs, [lone("Entretien\n\nADV.")], glossary(TERMS))
    keys = [(each.sort, each.locale, each.id) for each in found]
    assert len(keys) == len(set(keys))
