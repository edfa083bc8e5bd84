from dataclasses import replace

import pytest

from readout_l10n.checks import RULES
from readout_l10n.checks.rule import Example
from readout_l10n.checks.run import Settings, check_pair, make_pair
from readout_l10n.model import Finding, HeldBy
from readout_l10n.triage.ignores import ignores
from support import document, glossary, pair

LIST = "Ils ont retenu cinq axes (énergie, santé, climat)."
IGNORE = "<!-- readout: ignore counted-list -- dit ainsi -->"


def findings(text: str, *rules: str, path: str = "a.md") -> tuple[Finding, ...]:
    settings = Settings(select=frozenset(rules) or None)
    shown = make_pair(document(text, "fr", path), None, glossary(""), settings)
    return check_pair(shown, settings)


def seen(text: str, path: str = "a.md") -> list[tuple[str, int, bool]]:
    """Rule and line of each finding, and whether it counts."""
    rules = ("counted-list", "note-dangling", "ignore-unused", "ignore-malformed")
    return [(f.rule, f.span.line, f.held is None) for f in findings(text, *rules, path=path)]


@pytest.mark.parametrize("path", ["a.md", "a.txt"])
def test_an_ignore_alone_holds_for_the_next_block(path: str) -> None:
    text = f"{IGNORE}\n\n{LIST}\n\n{LIST}\n"
    assert seen(text, path) == [("counted-list", 3, False), ("counted-list", 5, True)]


def test_an_ignore_beside_text_holds_for_its_line() -> None:
    text = f"{LIST}\n\n{LIST} {IGNORE}\n\n{LIST}\n"
    assert [counts for *_, counts in seen(text)] == [True, False, True]


def test_several_ignores_stand_before_one_block() -> None:
    other = "<!-- readout: ignore note-dangling -- sans note -->"
    text = f"{IGNORE}\n{other}\n\n{LIST[:-1]}[1].\n"
    assert {(rule, counts) for rule, _, counts in seen(text)} == {
        ("counted-list", False),
        ("note-dangling", False),
    }


def test_an_ignore_inside_a_paragraph_of_filled_lines_holds_for_it() -> None:
    line = "Le ministre des Affaires étrangères s’est rendu à Rome pour y rencontrer son"
    text = f"{line}\n{IGNORE}\nhomologue. {LIST}"
    assert [counts for *_, counts in seen(text, "a.txt")] == [False]


def test_an_ignore_for_the_file_holds_for_what_has_no_place() -> None:
    label = "Traduction provisoire"
    settings = Settings(labels={"fr": label})
    text = "Ils se sont réunis à Rome.\n\n<!-- readout: ignore-file label-missing -- interne -->\n"
    (finding,) = check_pair(make_pair(document(text, "fr"), None, glossary(""), settings), settings)
    assert finding.held is not None
    assert (finding.held.by, finding.held.reason) == (HeldBy.TEXT, "interne")


def test_what_is_missing_before_a_block_is_ignored_before_it() -> None:
    example = Example(
        source="They met.\nThey discussed trade.\nThey dined.",
        target="Ils se sont réunis.\n\nIls ont dîné.",
    )
    text = (
        "Ils se sont réunis.\n<!-- readout: ignore segment-missing -- non retenu -->\nIls ont dîné."
    )
    shown = pair(example)
    missing = replace(shown, target=document(text, "fr"))
    met, dined = missing.target.segments
    assert missing.alignment is not None
    beads = tuple(
        replace(bead, target=target)
        for bead, target in zip(missing.alignment.beads, [(met,), (), (dined,)], strict=True)
    )
    missing = replace(missing, alignment=replace(missing.alignment, beads=beads))
    found = check_pair(missing, Settings(select=frozenset({"segment-missing"})))
    assert [finding.held is not None for finding in found] == [True]


def test_an_ignore_without_a_finding_is_reported() -> None:
    text = f"{IGNORE}\n\nIls se sont réunis.\n"
    assert seen(text) == [("ignore-unused", 1, True)]


def test_what_did_not_run_is_not_unused() -> None:
    text = f"{IGNORE}\n\nIls se sont réunis.\n"
    assert findings(text, "ignore-unused", "note-dangling") == ()
    assert findings(text, "counted-list") == ()
    needs_source = text.replace("counted-list", "number-changed")
    assert findings(needs_source) == ()


def test_a_malformed_ignore_ignores_nothing() -> None:
    text = f"<!-- readout: ignore counted-list -->\n\n{LIST}\n"
    assert seen(text) == [("ignore-malformed", 1, True), ("counted-list", 3, True)]


def test_a_held_finding_is_not_mended() -> None:
    assert all(not f.edits for f in findings(f"{LIST} {IGNORE}") if f.held)


@pytest.mark.parametrize("dash", ["--", "---", "–", "—"])
def test_a_reason_stands_behind_any_dash(dash: str) -> None:
    text = f"<!-- readout: ignore term-case,name-title {dash} a - b\n c -->"
    (ignore,) = ignores(document(text, "fr", "a.md"))
    assert (ignore.rules, ignore.reason) == (("term-case", "name-title"), "a - b c")


def test_every_rule_can_be_ignored_or_says_that_it_cannot() -> None:
    names = ", ".join(rule.id for rule in RULES)
    text = f"<!-- readout: ignore-file {names} -- tout -->\n\n{LIST}\n"
    messages = [f.message for f in findings(text) if f.rule == "ignore-malformed"]
    assert messages == [
        f"{rule} is not ignored in the text; turn it off in readout.toml"
        for rule in ("ignore-malformed", "ignore-unused")
    ]
