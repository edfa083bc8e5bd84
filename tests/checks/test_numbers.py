"""The number rules on what is one value in two languages, and on what is not."""

import tomllib
from pathlib import Path

import pytest

from readout_l10n.checks import (
    number_bound,
    number_changed,
    number_extra,
    number_missing,
    number_unit,
)
from readout_l10n.checks.rule import Example
from readout_l10n.model import Severity
from support import pair

RULES = (
    number_changed.RULE,
    number_missing.RULE,
    number_extra.RULE,
    number_unit.RULE,
    number_bound.RULE,
)
CASES = tomllib.loads((Path(__file__).parent / "cases" / "numbers.toml").read_text("utf-8"))


def found(source: str, target: str) -> list[str]:
    shown = pair(Example(target, source=source))
    return [f"{rule.id}: {hit.message}" for rule in RULES for hit in rule.check(shown)]


@pytest.mark.parametrize(("source", "target"), CASES["same"])
def test_one_value(source: str, target: str) -> None:
    assert found(source, target) == []


@pytest.mark.parametrize(("source", "target", "said"), CASES["different"])
def test_another_value_is_told_once(source: str, target: str, said: str) -> None:
    assert found(source, target) == [said]


@pytest.mark.parametrize(
    ("source", "target", "suggestion"),
    [
        ("It cost 1,250.5 dollars.", "Cela a coûté 1 520,5 dollars.", "1\u202f250,5"),
        ("It cost 1,250 dollars.", "Cela a coûté 1,250 dollar.", "1\u202f250"),
        ("Some 32 came.", "Quelque 23 sont venus.", "32"),
        ("It cost 3 million dollars.", "Cela a coûté 3 milliards de dollars.", None),
        ("The 18th session.", "La 19e session.", None),
    ],
)
def test_a_suggestion_is_written_as_the_target_writes(
    source: str, target: str, suggestion: str | None
) -> None:
    (hit,) = number_changed.check(pair(Example(target, source=source)))
    assert hit.suggestion == suggestion


def test_a_number_in_words_warns_and_digits_are_an_error() -> None:
    lost = pair(Example("Ils ont signé des accords et cité des projets.", source="4 or four."))
    severities = [hit.severity for hit in number_missing.check(lost)]
    assert severities == [None, Severity.WARNING]
    added = pair(Example("Ils ont signé 4 accords et cité quatre projets.", source="They did."))
    assert [hit.severity for hit in number_extra.check(added)] == [None, Severity.WARNING]


def test_the_place_is_the_numbers() -> None:
    shown = pair(Example("Le 3 mai, ils étaient 23.", source="On May 3, they were 32."))
    (hit,) = number_changed.check(shown)
    assert (hit.span.quote, hit.span.column) == ("23", 23)
    assert hit.source is not None
    assert hit.source.quote == "On May 3, they were 32."


def test_what_a_neighbour_took_over_is_neither_missing_nor_extra() -> None:
    source = "They met 110 students.\nThey signed.\nThey left."
    moved = "Ils se sont vus.\nAvec 110 étudiants, ils ont signé.\nIls sont partis."
    assert found(source, moved) == []
    too_far = "Ils se sont vus.\nIls ont signé.\nAvec 110 étudiants, ils sont partis."
    assert found(source, too_far) == [
        "number-missing: 110 is in the source but not in the target",
        "number-extra: 110 is in the target but not in the source",
    ]
