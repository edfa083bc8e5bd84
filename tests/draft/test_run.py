"""Folders of drafts: what is drafted, by whom, and what is left alone."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from draft.fakes import Capitals, Keeping, Known
from readout_l10n.draft import Draft, Engine, Passage
from readout_l10n.draft.finished import finishing
from readout_l10n.draft.plan import Job, Standing, planned
from readout_l10n.draft.run import Drafted, Recipe, draft_documents
from readout_l10n.draft.state import FILE_NAME, State
from readout_l10n.draft.whole_terms import WholeTerms
from readout_l10n.formats.po import po_draft_serialize
from readout_l10n.model import Alignment, Document, DraftUnit, Finding, Severity
from readout_l10n.segment import read_document
from support import glossary

TEXT = """\
# Talks in Rome

May 2, 2025

The ministers met in Rome. They will meet again in May.

- Trade
"""


TERMS = "trade,en,trade,phrase,preferred\ntrade,es,comercio,phrase,preferred"


def write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


class Folder:
    """Originals in en/ and their drafts in es/."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.put("a", TEXT)

    def put(self, name: str, text: str) -> None:
        write(self.root / "en" / f"{name}.md", text.encode())

    def target(self, name: str = "a", suffix: str = ".md") -> Path:
        return self.root / "es" / f"{name}{suffix}"

    def jobs(self) -> list[Job]:
        return [
            Job(
                path,
                self.target(path.stem),
                (("md", self.target(path.stem)), ("po", self.target(path.stem, ".po"))),
            )
            for path in sorted((self.root / "en").glob("*.md"))
        ]

    def run(
        self, *engines: Engine, put: Callable[[Path, bytes], None] = write, **others: object
    ) -> list[Drafted]:
        recipe = Recipe("en", "es", engines, "abc", date(2026, 1, 5), "Traducción provisional",
                        formats={"po": po_draft_serialize})  # fmt: skip
        recipe = replace(recipe, **others)  # type: ignore[arg-type]
        with State(self.root / "es") as state:
            plans = planned(self.jobs(), state, "es")
            return list(draft_documents(plans, recipe, state, put, lambda _: None))

    def standing(self, name: str = "a") -> Standing:
        return self.plan(name)[0]

    def plan(self, name: str = "a") -> tuple[Standing, str]:
        with State(self.root / "es") as state:
            found = {
                plan.job.source.stem: (plan.standing, plan.reason)
                for plan in planned(self.jobs(), state, "es")
            }
        return found[name]

    def files(self) -> dict[str, bytes]:
        return {
            path.name: path.read_bytes()
            for path in (self.root / "es").iterdir()
            if path.name != FILE_NAME
        }


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def engines_of(units: Iterable[DraftUnit]) -> list[str]:
    return [unit.engine for unit in units]


def test_a_draft_is_written_and_is_then_up_to_date(folder: Folder) -> None:
    assert folder.standing() is Standing.NEW
    (drafted,) = folder.run(Capitals())
    assert engines_of(drafted.units) == ["argos", "form", "argos", "argos", "argos"]
    assert folder.target().read_text() == (
        "Traducción provisional\n\n# TALKS IN ROME\n\n2 de mayo de 2025\n\n"
        "THE MINISTERS MET IN ROME. THEY WILL MEET AGAIN IN MAY.\n\n- TRADE\n"
    )
    assert folder.standing() is Standing.CURRENT
    engine = Capitals()
    assert folder.run(engine) == []
    assert engine.asked == []


def test_code_and_what_stands_outside_the_text(folder: Folder) -> None:
    folder.put(
        "a", "---\ntitle: A visit\nslug: a\n---\n\n# Talks\n\nRun `make all` now.\n\n`x y`\n"
    )
    engine = Keeping()
    (drafted,) = folder.run(engine)
    assert engine.kept == {"Run make all now.": ((4, 12),)}
    assert [(unit.text, unit.engine, unit.aside) for unit in drafted.units] == [
        ("TALKS", "argos", ""),
        ("RUN make all NOW.", "argos", ""),
        ("x y", "form", ""),
        ("A VISIT", "argos", "title"),
    ]
    assert folder.target().read_text() == (
        "---\ntitle: A VISIT\nslug: a\n---\n\nTraducción provisional\n\n# TALKS\n\n"
        "RUN `make all` NOW.\n\n`x y`\n"
    )
    po = folder.target(suffix=".po").read_text()
    assert "#. outside the text: title\n#. engine: argos\n" in po
    folder.put("a", "---\ntitle: A trip\nslug: a\n---\n\n# Talks\n\nRun `make all` now.\n\n`x y`\n")
    (drafted,) = folder.run(engine)
    assert drafted.kept == 3
    assert drafted.units[-1].previous == "A visit"


def test_engines_are_asked_in_their_order(folder: Folder) -> None:
    memory = Known(
        {
            "Talks in Rome": ("Conversaciones en Roma", 1.0),
            "The ministers met in Rome.": ("Los ministros se vieron en París.", 0.8),
            "Trade": ("Comercios", 0.75),
        }
    )
    terms = WholeTerms(glossary(TERMS), "en", "es")
    machine = Capitals(refused=frozenset({"They will meet again in May."}))
    (drafted,) = folder.run(memory, terms, machine)
    by_source = {unit.source: unit for unit in drafted.units}
    assert by_source["Talks in Rome"].text == "Conversaciones en Roma"
    assert by_source["Trade"].text == "Comercio"
    assert by_source["Trade"].alternatives == ("Comercios",)
    assert by_source["The ministers met in Rome."].engine == "argos"
    assert by_source["The ministers met in Rome."].alternatives == (
        "Los ministros se vieron en París.",
    )
    lacking = by_source["They will meet again in May."]
    assert (lacking.text, lacking.engine) == ("", "")
    assert lacking.notes == ("no engine has a draft of it; the source stands there",)
    assert "They will meet again in May." in folder.target().read_text()
    assert machine.asked == ["The ministers met in Rome.", "They will meet again in May."]


def test_a_poor_match_is_better_than_nothing(folder: Folder) -> None:
    memory = Known({"The ministers met in Rome.": ("Se vieron en París.", 0.8)})
    (drafted,) = folder.run(memory)
    assert drafted.units[2].text == "Se vieron en París."
    assert drafted.units[2].match == 0.8


def test_a_lost_call_is_put_back_and_no_longer_missing(folder: Folder) -> None:
    class Careless(Capitals):
        def draft(self, passages: Sequence[Passage]) -> list[Draft | None]:
            lost = ("[1] of the source is not in the draft",)
            drafts = (Draft(p.text.upper(), self.name, self.model, notes=lost) for p in passages)
            return [replace(draft, text=draft.text.replace("[1]", "")) for draft in drafts]

    folder.put("a", "# Talks\n\nThey met in Rome[1].\n\n[1] In May\n")
    (drafted,) = folder.run(Careless())
    assert [unit.text for unit in drafted.units[1:]] == ["THEY MET IN ROME[1].", "[1] IN MAY"]
    assert [unit.notes for unit in drafted.units] == [(), (), ()]


def test_a_translation_that_is_not_ours_is_left_alone(folder: Folder) -> None:
    write(folder.target(), b"# Conversaciones\n")
    assert folder.plan() == (Standing.TRANSLATED, "")
    assert folder.run(Capitals()) == []
    assert folder.target().read_bytes() == b"# Conversaciones\n"


@pytest.mark.parametrize("suffix", [".md", ".po"])
def test_a_draft_that_somebody_has_worked_on_is_left_alone(folder: Folder, suffix: str) -> None:
    folder.run(Capitals())
    path = folder.target(suffix=suffix)
    path.write_text(path.read_text() + "\n# Mine\n")
    standing, reason = folder.plan()
    assert standing is Standing.EDITED
    assert reason.startswith(f"{path}: has been worked on since it was drafted and is left alone")
    assert ("draft import" in reason) == (suffix == ".po")
    folder.put("a", TEXT.replace("Trade", "Energy"))
    assert "its source has changed, too" in folder.plan()[1]
    before = folder.files()
    assert folder.run(Capitals()) == []
    assert folder.files() == before


def test_a_lost_state_makes_every_file_a_person_s(folder: Folder) -> None:
    folder.run(Capitals())
    (folder.root / "es" / FILE_NAME).unlink()
    assert folder.standing() is Standing.TRANSLATED


def test_a_draft_that_was_deleted_is_made_anew_without_an_engine(folder: Folder) -> None:
    folder.run(Capitals())
    before = folder.files()
    folder.target().unlink()
    engine = Capitals()
    folder.run(engine)
    assert engine.asked == []
    assert folder.files() == before


def test_a_changed_source_changes_only_its_changed_segments(folder: Folder) -> None:
    folder.run(Capitals())
    folder.put("a", "\n" + TEXT.replace("met in Rome.", "met in Paris.") + "- Energy\n")
    assert folder.standing() is Standing.CHANGED
    engine = Capitals()
    (drafted,) = folder.run(engine)
    assert engine.asked == ["The ministers met in Paris.", "Energy"]
    assert drafted.kept == 4
    changed = drafted.units[2]
    assert changed.previous == "The ministers met in Rome."
    assert changed.alternatives == ("THE MINISTERS MET IN ROME.",)
    po = folder.target(suffix=".po").read_text()
    assert '#| msgid "The ministers met in Rome."' in po
    assert "THE MINISTERS MET IN PARIS." in folder.target().read_text()


def test_drafts_are_made_anew_when_that_is_asked_for(folder: Folder) -> None:
    folder.run(Capitals())
    engine = Capitals(model="capitals 2")
    with State(folder.root / "es") as state:
        plans = planned(folder.jobs(), state, "es", redo=True)
        recipe = Recipe("en", "es", (engine,), "abc", date(2026, 1, 6))
        plans = [replace(plan, job=replace(plan.job, files=plan.job.files[:1])) for plan in plans]
        (drafted,) = draft_documents(plans, recipe, state, write, lambda _: None)
    assert len(engine.asked) == 4
    assert {unit.model for unit in drafted.units if unit.engine == "argos"} == {"capitals 2"}


def test_who_is_a_woman_is_told_by_her_own_document_alone(folder: Folder) -> None:
    folder.put("a", "Minister Wong spoke.\n\nMs. Wong left.\n")
    folder.put("b", "Minister Wong spoke.\n")
    asked: list[Passage] = []

    class Listening(Capitals):
        def draft(self, passages: Sequence[Passage]) -> list[Draft | None]:
            asked.extend(passages)
            return super().draft(passages)

    folder.run(Listening())
    found = {(one.text, one.women.has("Wong")) for one in asked}
    assert found == {
        ("Minister Wong spoke.", True),
        ("Ms. Wong left.", True),
        ("Minister Wong spoke.", False),
    }


def test_what_the_rules_find_is_told_at_its_segment(folder: Folder) -> None:
    def check(source: Document, target: Document, alignment: Alignment) -> list[Finding]:
        assert [len(bead.target) for bead in alignment.beads] == [1] * 6
        (trade,) = (s for s in target.segments if s.text == "TRADE")
        assert source.segments[-1].text == "Trade"
        span = target.span(trade, 0, 5)
        return [Finding("word-odd", Severity.ERROR, target.path, span, "TRADE is odd")]

    (drafted,) = folder.run(Capitals(), finish=finishing(check))
    assert [unit.notes for unit in drafted.units] == [(), (), (), (), ("TRADE is odd [word-odd]",)]
    folder.put("a", TEXT + "- Energy\n")
    (again,) = folder.run(Capitals())
    assert again.units[4].notes == ()


def test_an_unreadable_source_does_not_keep_the_others(folder: Folder) -> None:
    folder.put("b", "---\nid: b\n")
    found = {one.plan.job.source.stem: one for one in folder.run(Capitals())}
    assert found["a"].plan.standing is Standing.NEW
    assert found["b"].plan.standing is Standing.UNREADABLE
    assert "b.md" in found["b"].plan.reason
    assert not folder.target("b").exists()
    assert folder.standing("b") is Standing.NEW


def test_only_what_is_to_be_drafted_is_parsed(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.run(Capitals())
    folder.put("b", TEXT)
    read: list[str] = []

    def watched(path: Path, locale: str) -> Document:
        read.append(path.stem)
        return read_document(path, locale)

    monkeypatch.setattr("readout_l10n.draft.run.read_document", watched)
    folder.run(Capitals())
    assert read == ["b"]
    folder.run(Capitals())
    assert read == ["b"]


def test_an_interrupted_run_goes_on_where_it_was(folder: Folder, tmp_path: Path) -> None:
    for name in "bcd":
        folder.put(name, TEXT.replace("Rome", name.upper()))
    whole = Folder(tmp_path / "whole")
    for path in (tmp_path / "en").iterdir():
        whole.put(path.stem, path.read_text())
    whole.run(Capitals())
    written: list[Path] = []

    def stumbling(path: Path, data: bytes) -> None:
        if len(written) == 3:
            raise KeyboardInterrupt
        write(path, data)
        written.append(path)

    first, second = Capitals(), Capitals()
    with pytest.raises(KeyboardInterrupt):
        folder.run(first, put=stumbling)
    folder.run(second)
    assert first.asked
    assert second.asked == []
    here = {n: d.replace(b"whole/", b"") for n, d in folder.files().items()}
    there = {n: d.replace(b"whole/", b"") for n, d in whole.files().items()}
    assert here == there


def test_batches_at_once_give_what_one_after_the_other_gives(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("readout_l10n.draft.segments.BATCH", 1)
    folder.run(Capitals(), jobs=3)
    several = folder.files()
    for path in (folder.root / "es").iterdir():
        path.unlink()
    folder.run(Capitals())
    assert folder.files() == several


def test_a_file_that_a_person_puts_there_during_the_run_is_left_alone(folder: Folder) -> None:
    class Busy(Capitals):
        def draft(self, passages: Sequence[Passage]) -> list[Draft | None]:
            write(folder.target(), "Lo mío.\n".encode())
            return super().draft(passages)

    (drafted,) = folder.run(Busy())
    assert folder.target().read_text(encoding="utf-8") == "Lo mío.\n"
    assert (drafted.plan.standing, drafted.units) == (Standing.EDITED, ())
    assert "is left alone" in drafted.plan.reason
