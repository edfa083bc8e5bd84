from dataclasses import replace

import pytest

from drift.made import ADMITTED, ENTRIES, PREFERRED, SOURCE, START, day, documents, drift, followed
from readout_l10n.drift import Followed, Sort, Standing
from readout_l10n.drift.report import measured
from readout_l10n.model import Forbidden, Status, Term, TermKind


def test_variants_are_counted_the_commonest_first() -> None:
    given = followed([["pierre", "pierre"], "caillou", "pierre", ""])
    (subject,) = drift(given, days=[0, 5, 9, 10]).subjects
    stone, pebble = subject.variants
    assert (stone.text, stone.count, stone.documents, stone.share) == ("pierre", 3, 2, 0.75)
    assert (stone.first, stone.last) == (START, day(9))
    assert (pebble.standing, pebble.first, pebble.last) == (Standing.ADMITTED, day(5), day(5))
    assert len(subject.occurrences) == 5


def test_forms_are_counted_as_written() -> None:
    given = followed(["pierre"] * 3)
    plural = replace(given.occurrences[0].target, text="les pierres", start=4, end=11)
    occurrences = (replace(given.occurrences[0], target=plural), *given.occurrences[1:])
    (subject,) = drift(replace(given, occurrences=occurrences), days=[0, 1, 2]).subjects
    assert subject.variants[0].forms == (("pierre", 2), ("pierres", 1))


def test_a_variant_stands_as_on_its_last_day() -> None:
    given = followed(["roc", "roc"])
    early = replace(given.occurrences[0], standing=Standing.ADMITTED)
    both = replace(given, occurrences=(given.occurrences[1], early))
    (subject,) = drift(both, days=[0, 1]).subjects
    assert subject.variants[0].standing is Standing.DEPRECATED


def test_documents_go_by_day_and_those_without_one_last() -> None:
    found = drift(followed(["pierre", "caillou", "roc"]), days=[None, 4, 2])
    assert [document.day for document in found.documents] == [day(2), day(4), None]
    (subject,) = found.subjects
    assert [each.variant for each in subject.occurrences] == ["roc", "caillou", "pierre"]
    assert [found.documents[each.document].target for each in subject.occurrences] == [
        each.target.path for each in subject.occurrences
    ]


def test_split_documents_have_several_variants() -> None:
    given = followed([["pierre", "caillou"], ["pierre", "pierre"], ["pierre", ""]])
    (subject,) = drift(given, days=[0, 1, 2]).subjects
    assert subject.split == (0,)


def test_subjects_go_by_priority_and_empty_ones_are_left_out() -> None:
    quiet = followed(["pierre", "pierre"], name="quiet")
    loud = followed(["pierre", "roc"], name="loud")
    empty = Followed(Sort.TERM, "empty", "fr", "empty", (), ENTRIES)
    found = measured(documents([0, 1]), [quiet, empty, loud], "en")
    assert [subject.text for subject in found.subjects] == ["loud", "quiet"]


def settled(given: Followed, days: list[int | None]) -> list[tuple[str, str, str, str]]:
    (subject,) = drift(given, days=days).subjects
    return [(row.concept, row.locale, row.text, row.status.value) for row in subject.settling]


def test_where_the_glossary_prefers_what_it_lacks_is_deprecated() -> None:
    rows = settled(followed(["pierre", "galet", "galet", "roc"]), [0, 1, 2, 3])
    assert rows == [("stone", "fr", "galet", "deprecated")]


def test_a_deprecating_row_minds_the_source() -> None:
    (subject,) = drift(followed(["pierre", "galet"]), days=[0, 1]).subjects
    assert subject.settling[0].forbidden is Forbidden.SOURCED


def test_a_wording_that_stands_once_is_deprecated_only_where_it_is_alone() -> None:
    texts = ["galet", "galet", "bloc", "moellon"]
    assert [row[2] for row in settled(followed(texts), [0, 1, 2, 3])] == ["galet"]
    assert [row[2] for row in settled(followed(texts[2:]), [0, 1])] == ["moellon"]


def test_what_the_glossary_has_said_needs_no_row() -> None:
    assert settled(followed(["pierre", "roc", "caillou", "stone"]), [0, 1, 2, 3]) == []


def test_where_nothing_is_preferred_the_commonest_of_late_is() -> None:
    entries = (SOURCE, ADMITTED)
    given = followed(["galet", "galet", "galet", "caillou", "caillou"], entries)
    (subject,) = drift(given, days=[0, 0, 0, 2000, 2000]).subjects
    assert subject.settling == (replace(ADMITTED, status=Status.PREFERRED),)
    given = followed(["caillou", "galet", "galet"], entries)
    assert settled(given, [0, 1, 2]) == [("stone", "fr", "galet", "preferred")]


def test_a_concept_without_a_row_in_the_locale_gets_one() -> None:
    assert settled(followed(["galet", "galet"], (SOURCE,)), [0, 1]) == [
        ("stone", "fr", "galet", "preferred")
    ]
    assert settled(followed(["caillou", "caillou"], (SOURCE, ADMITTED)), [0, 1]) == []


def test_a_phrase_becomes_a_concept_with_a_row_for_either_side() -> None:
    given = followed(["galet", "galet", "bloc"], (), Sort.PHRASE, name="Rolling stones")
    assert settled(given, [0, 1, 2]) == [
        ("rolling-stones", "en", "Rolling stones", "preferred"),
        ("rolling-stones", "fr", "galet", "preferred"),
    ]


def test_a_new_concept_takes_no_id_that_is_taken() -> None:
    phrase = followed(["galet", "bloc"], (), Sort.PHRASE)
    found = drift(followed(["pierre", "pierre"]), phrase, days=[0, 1])
    (new,) = [subject for subject in found.subjects if subject.sort is Sort.PHRASE]
    assert {row.concept for row in new.settling} == {"stone-2"}


def test_a_person_is_a_name() -> None:
    (subject,) = drift(followed(["Galet", "Gallet"], (), Sort.NAME), days=[0, 1]).subjects
    assert {row.kind for row in subject.settling} == {TermKind.NAME}


def test_of_targets_alone_no_concept_is_made() -> None:
    given = followed(["galet", "bloc"], (), Sort.HEADING)
    alone = tuple(replace(each, source=None) for each in given.occurrences)
    assert settled(replace(given, occurrences=alone), [0, 1]) == []


def test_what_is_not_disputed_is_not_settled() -> None:
    assert settled(followed(["galet", "galet"], (), Sort.PHRASE), [0, 1]) == []


@pytest.mark.parametrize("entry", [PREFERRED, replace(PREFERRED, locale="de")])
def test_the_preferred_row_counts_in_its_locale(entry: Term) -> None:
    (subject,) = drift(followed(["galet", "galet"], (SOURCE, entry)), days=[0, 1]).subjects
    assert (subject.measures.preferred is None) == (entry.locale != "fr")
