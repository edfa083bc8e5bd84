"""Rules keep to their shape: one a file, named for it, documented, with examples each way."""

import sys
from pathlib import Path

import pytest

from readout_l10n import checks
from readout_l10n.checks import RULES, Rule

NOT_RULES = {
    "__init__",
    "advice",
    "gaps",
    "options",
    "placed",
    "prose",
    "rule",
    "run",
    "throughout",
}


def test_every_file_holds_a_listed_rule() -> None:
    folder = Path(checks.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - NOT_RULES
    assert files == {rule.id.replace("-", "_") for rule in RULES}


def test_ids_are_unique() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples_go_both_ways(rule: Rule) -> None:
    assert any(example.finds for example in rule.examples)
    assert any(not example.finds for example in rule.examples)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_docstring_says_why_and_whence(rule: Rule) -> None:
    docstring = sys.modules[rule.check.__module__].__doc__ or ""
    assert docstring.partition("\n")[0].endswith(".")
    assert "\nWhy: " in docstring
    assert "\nSource: " in docstring


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_documented(rule: Rule, root: Path) -> None:
    assert f"\n### {rule.id}\n" in (root / "docs/rules.md").read_text(encoding="utf-8")
