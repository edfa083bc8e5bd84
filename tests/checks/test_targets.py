"""The rules on numbers, dates and times over Spanish and Catalan targets."""

import tomllib
from pathlib import Path

import pytest

from readout_l10n.checks import FAMILIES
from readout_l10n.checks.rule import Pair
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.shipped import shipped_glossary
from support import document, line_alignment

CASES = tomllib.loads((Path(__file__).parent / "cases" / "targets.toml").read_text("utf-8"))
GLOSSARY = Glossary(read_glossary(shipped_glossary()))
JUDGED = {"Numbers", "Dates and times"}
RULES = [rule for title, rules in FAMILIES for rule in rules if title in JUDGED]
OTHERS = [
    rule for title, rules in FAMILIES for rule in rules if title not in JUDGED | {"Structure"}
]


def pair(source_locale: str, locale: str, source_text: str, target_text: str) -> Pair:
    target, source = document(target_text, locale), document(source_text, source_locale)
    alignment = line_alignment(source, target, 1)
    return Pair(target, source_locale, GLOSSARY, source, alignment)


@pytest.mark.parametrize("case", CASES["same"], ids=lambda case: f"{case[1]}: {case[3]}")
def test_what_is_said_alike_is_left_alone(case: list[str]) -> None:
    judged = pair(*case)
    assert [hit.message for rule in RULES for hit in rule.check(judged)] == []


@pytest.mark.parametrize("case", CASES["changed"], ids=lambda case: f"{case[1]}: {case[3]}")
def test_a_change_is_told_by_its_rule(case: list[str]) -> None:
    *texts, rule_id, message = case
    judged = pair(*texts)
    found = [(rule.id, hit.message) for rule in RULES for hit in rule.check(judged)]
    assert (rule_id, message) in found


@pytest.mark.parametrize("case", CASES["same"], ids=lambda case: f"{case[1]}: {case[3]}")
def test_what_reads_french_alone_is_silent(case: list[str]) -> None:
    judged = pair(*case)
    assert [hit.message for rule in OTHERS for hit in rule.check(judged)] == []
