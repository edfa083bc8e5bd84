"""Every rule does to its examples what they say."""

import pytest

from readout_l10n.checks import RULES, Rule
from readout_l10n.checks.rule import Example
from support import mended, pair

CASES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.examples, 1)
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_examples(rule: Rule, example: Example) -> None:
    assert tuple(hit.message for hit in rule.check(pair(example))) == example.finds


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_quotes_stand_at_their_places(rule: Rule, example: Example) -> None:
    lines = example.target.split("\n")
    for hit in rule.check(pair(example)):
        span = hit.span
        quoted = lines[span.line - 1 : span.end_line]
        quoted[-1] = quoted[-1][: span.end_column - 1]
        quoted[0] = quoted[0][span.column - 1 :]
        assert "\n".join(quoted) == span.quote


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_edits_mend_what_is_found(rule: Rule, example: Example) -> None:
    edits = [edit for hit in rule.check(pair(example)) for edit in hit.edits]
    assert (mended(example.target, edits) if edits else None) == example.fixed
