"""What is kept from run to run changes nothing but the time."""

from collections.abc import Callable
from pathlib import Path

import pytest
from folders import LABEL, ROWS, ThemeEncoder, change, glossary, pairs, run, settings, write

from readout_l10n.checks.options import Options
from readout_l10n.checks.run import check_files, check_pair, make_pair
from readout_l10n.checks.running import work
from readout_l10n.checks.running.kept import FILE_NAME, Kept
from readout_l10n.model import Finding, Severity

Change = Callable[[Path], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path)
    change(tmp_path / "fr" / "3.txt", "3 personnes", "4 personnes")
    return tmp_path


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the documents that the rules were run over."""
    seen: list[str] = []
    judge = work.Work.judge

    def watched(self: work.Work, task: work.Task) -> work.Judged:
        seen.append(Path(task.name).name)
        return judge(self, task)

    monkeypatch.setattr(work.Work, "judge", watched)
    return seen


def cache(folder: Path) -> Kept:
    return Kept(folder / "kept", 100)


def rules_of(findings: tuple[Finding, ...]) -> set[tuple[str, str]]:
    return {(Path(f.path).name, f.rule) for f in findings}


def other_habit(folder: Path) -> None:
    for number in (2, 3):
        change(folder / f"fr/{number}.txt", "projet phare", "grand projet")


def document_more(folder: Path) -> None:
    for locale in ("en", "fr"):
        (folder / locale / "8.txt").write_bytes((folder / locale / "7.txt").read_bytes())


def document_less(folder: Path) -> None:
    for locale in ("en", "fr"):
        (folder / locale / "7.txt").unlink()


def unreadable(folder: Path) -> None:
    (folder / "fr/6.txt").write_bytes(b"\xc3\xa9 \xe9")


ALL = [f"{number}.txt" for number in range(2, 8)]
CHANGES: dict[str, tuple[Change, list[str], set[tuple[str, str]]]] = {
    "a target": (
        lambda f: change(f / "fr/5.txt", "5 personnes", "6 personnes"),
        ["5.txt"],
        {("5.txt", "number-changed")},
    ),
    "a source": (
        lambda f: change(f / "en/5.txt", "5 people", "6 people"),
        ["5.txt"],
        {("5.txt", "number-changed")},
    ),
    "the label of a target": (
        lambda f: change(f / "fr/2.txt", LABEL, ""),
        ["2.txt"],
        {("2.txt", "label-missing")},
    ),
    "a name that others write otherwise": (
        lambda f: change(f / "fr/5.txt", "MUDAVADI", "MUDAVADY"),
        ["5.txt"],
        {("5.txt", "name-variant")},
    ),
    "a rendering that is a habit": (other_habit, ALL, {("2.txt", "translation-inconsistent")}),
    "a heading": (
        lambda f: change(f / "fr/2.txt", "Situation régionale", "Échanges sur la région"),
        ALL,
        {("2.txt", "heading-inconsistent")},
    ),
    "a document more": (document_more, ["8.txt"], set()),
    "a document less": (document_less, [], set()),
    "a source less": (lambda f: (f / "en/6.txt").unlink(), ["6.txt"], set()),
    "an unreadable target": (unreadable, ["6.txt"], set()),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_seen_and_no_more_is_checked(
    folder: Path, checked: list[str], name: str
) -> None:
    make, again, found = CHANGES[name]
    before = run(folder, cache(folder))
    make(folder)
    cold = run(folder)
    checked.clear()
    assert run(folder, cache(folder)) == cold
    assert checked == again
    assert rules_of(cold.findings) - rules_of(before.findings) >= found
    checked.clear()
    assert run(folder, cache(folder)) == cold
    assert checked == (["6.txt"] if cold.unreadable else [])


@pytest.mark.parametrize(
    "others",
    [
        {"severities": {"number-changed": Severity.INFO}},
        {"severities": {"number-changed": None}},
        {"select": frozenset({"label-missing"})},
        {"labels": {"fr": "Traduction non officielle"}},
        {"options": Options(home_zone="Europe/Paris")},
        {"presegmented": True},
        {"encoder": ThemeEncoder("another")},
        {"target_locale": "fr-CA"},
    ],
    ids=lambda others: next(iter(others)),
)
def test_other_settings_are_other_results(folder: Path, others: dict[str, object]) -> None:
    run(folder, cache(folder))
    assert run(folder, cache(folder), **others) == run(folder, **others)


@pytest.mark.parametrize(
    ("old", "new", "touches"),
    [
        ("oda,fr,APD,acronym,preferred", "oda,fr,AOD,acronym,preferred", True),
        ("law,fr,État de droit,phrase,preferred", "law,fr,État de droit,phrase,deprecated", True),
        ("seat,fr,projet phare", "seat,fr,projet vedette", True),
        ("chile,fr,Chili,name,preferred,m", "chile,fr,Chili,name,deprecated,m", False),
        ("modi,fr,Narendra MODI", "modi,fr,Narendran MODI", False),
    ],
)
def test_a_changed_term_rechecks_what_it_touches(
    folder: Path, checked: list[str], old: str, new: str, *, touches: bool
) -> None:
    run(folder, cache(folder))
    assert old in ROWS
    rows = ROWS.replace(old, new)
    cold = run(folder, rows=rows)
    checked.clear()
    assert run(folder, cache(folder), rows=rows) == cold
    assert bool(checked) == touches


def test_a_changed_rule_is_never_served_stale(
    folder: Path, checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(folder, cache(folder))
    checked.clear()
    for module in ("aligned", "passes"):
        monkeypatch.setattr(f"readout_l10n.checks.running.{module}.code_digest", lambda: b"new")
    run(folder, cache(folder))
    assert len(checked) == 6


@pytest.mark.parametrize("garbage", [b"garbage" * 1000, b""])
def test_a_damaged_file_is_made_anew(folder: Path, garbage: bytes) -> None:
    cold = run(folder, cache(folder))
    (folder / "kept" / FILE_NAME).write_bytes(garbage)
    assert run(folder, cache(folder)) == cold
    assert run(folder, cache(folder)) == cold


def test_values_that_we_did_not_write_are_not_believed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cold = run(folder, cache(folder))
    monkeypatch.setattr(Kept, "get", lambda _, keys: dict.fromkeys(keys, b'{"a": 1}'))
    assert run(folder, cache(folder)) == cold


def test_only_the_user_can_read_it(folder: Path) -> None:
    run(folder, cache(folder))
    assert (folder / "kept").stat().st_mode & 0o077 == 0
    assert (folder / "kept" / FILE_NAME).stat().st_mode & 0o077 == 0


def test_two_passes_find_what_one_finds_in_a_document_alone(folder: Path) -> None:
    (one, *_) = pairs(folder)
    assert one.target
    target = work.read_document(one.target, "fr")
    source = work.read_document(one.source, "en") if one.source else None
    told, terms = settings(), glossary()
    alone = check_pair(make_pair(target, source, terms, told), told)
    assert check_files([one], terms, told).findings == alone
