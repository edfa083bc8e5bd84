import json

import pytest
from click.testing import CliRunner, Result

from readout_l10n.checks import RULES, Rule
from readout_l10n.cli import cli


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["rules", *arguments])


def test_every_rule_has_a_line() -> None:
    lines = run().stdout.splitlines()
    assert [line.split()[0] for line in lines] == [rule.id for rule in RULES]
    assert [line.endswith("needs the original)") for line in lines] == [
        rule.needs_source for rule in RULES
    ]
    assert ["(mends what is safe" in line for line in lines] == [rule.is_fixable for rule in RULES]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_explained_with_its_examples(rule: Rule) -> None:
    shown = run(rule.id).stdout
    assert shown.startswith(f"{rule.id} ({rule.severity})")
    assert f"\n\n{rule.summary}\n" in shown
    assert "\nWhy: " in shown
    for example in rule.examples:
        assert all(f"-> {message}" in shown for message in example.finds)


def test_json() -> None:
    report = json.loads(run("number-changed", "--format", "json").stdout)
    assert report["version"] == 1
    (rule,) = report["rules"]
    assert (rule["id"], rule["severity"], rule["needs_source"]) == ("number-changed", "error", True)
    assert rule["fixable"] is False
    assert rule["examples"][0]["finds"]


def test_an_unknown_rule() -> None:
    result = run("term-cas")
    assert result.exit_code == 2
    assert "unknown rule 'term-cas'; did you mean 'term-case'?" in result.output
