from dataclasses import replace

from drift.made import ENTRIES, day, documents, followed
from readout_l10n.drift import Sort
from readout_l10n.drift.selection import Selection
from readout_l10n.drift.signature import drift_signature
from readout_l10n.glossary import Glossary

GLOSSARY = Glossary(ENTRIES)


def texts(selection: Selection, days: list[int | None]) -> list[str]:
    found, (subject,) = selection.within(documents(days), [followed(["a", "b", "c"])])
    assert all(found[each.document].target == each.target.path for each in subject.occurrences)
    return [each.variant for each in subject.occurrences]


def test_everything_unless_something_is_asked_for() -> None:
    assert texts(Selection(), [0, 1, None]) == ["a", "b", "c"]


def test_days_are_inclusive_and_leave_out_what_has_none() -> None:
    assert texts(Selection(since=day(1)), [0, 1, 2]) == ["b", "c"]
    assert texts(Selection(until=day(1)), [0, 1, 2]) == ["a", "b"]
    assert texts(Selection(since=day(0), until=day(1)), [0, 2, None]) == ["a"]


def test_kinds_of_documents() -> None:
    given = (*documents([0], "readout"), *documents([1, 2], "statement"))
    kept, (subject,) = Selection(kinds=("statement",)).within(given, [followed(["a", "b", "c"])])
    assert [document.kind for document in kept] == ["statement"] * 2
    assert [(each.document, each.variant) for each in subject.occurrences] == [(0, "b"), (1, "c")]


def test_a_concept_goes_by_its_id_and_by_its_terms_in_any_case() -> None:
    for name in ("stone", "STONE", "Pierre", "caillou"):
        selection = Selection(names=(name,))
        assert selection.concepts(GLOSSARY) == {"stone"}
        assert selection.is_known(GLOSSARY)
    assert Selection(names=("brick",)).concepts(GLOSSARY) == frozenset()
    assert not Selection(names=("stone", "brick")).is_known(GLOSSARY)


def test_subjects_by_concept_or_wording() -> None:
    stone = followed(["a"])
    phrase = replace(followed(["a"], (), Sort.PHRASE), id="rolling stone", text="Rolling stones")
    every = (stone, phrase)
    assert Selection().subjects(every, ()) == every
    assert Selection(names=("pierre",)).subjects(every, {"stone"}) == (stone,)
    assert Selection(names=("rolling STONES",)).subjects(every, ()) == (phrase,)


def test_the_signature_tells_the_glossary_and_the_selection() -> None:
    plain = drift_signature("tiny", ENTRIES)
    assert plain.startswith("readout-l10n:")
    assert "|task:drift|encoder:tiny|glossary:" in plain
    assert plain == drift_signature("tiny", reversed(ENTRIES))
    assert plain != drift_signature("tiny", ENTRIES[:2])
    narrow = drift_signature("tiny", ENTRIES, Selection(since=day(0), kinds=("readout",)))
    assert narrow == f"{plain}|since:2024-01-01|kinds:readout"
