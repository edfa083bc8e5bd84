"""The rules, for a person and for a program."""

import json
from collections.abc import Sequence
from typing import Any, Protocol

from readout_l10n.model import Severity

VERSION = 1


class Example(Protocol):
    """A small target, its source if it has one, and what is found in it."""

    @property
    def source(self) -> str | None: ...
    @property
    def target(self) -> str: ...
    @property
    def finds(self) -> tuple[str, ...]: ...


class Rule(Protocol):
    """What is told of a rule."""

    @property
    def id(self) -> str: ...
    @property
    def severity(self) -> Severity: ...
    @property
    def documentation(self) -> str: ...
    @property
    def summary(self) -> str: ...
    @property
    def needs_source(self) -> bool: ...
    @property
    def is_fixable(self) -> bool: ...
    @property
    def examples(self) -> Sequence[Example]: ...


def rules_text(rules: Sequence[Rule]) -> str:
    """A line a rule: id, severity, what it sees, whether it needs the original or mends."""
    width = max(len(rule.id) for rule in rules)
    return "".join(
        f"{rule.id:{width}}  {rule.severity:7}  {rule.summary}{_remarks(rule)}\n" for rule in rules
    )


def rule_text(rule: Rule) -> str:
    """All that is written of a rule, and its examples."""
    lines = [f"{rule.id} ({rule.severity}){_remarks(rule)}", "", rule.documentation, ""]
    for example in rule.examples:
        lines += [*_example(example), ""]
    return "\n".join(lines)


def rules_json(rules: Sequence[Rule]) -> str:
    """The same as a JSON text: `version` and `rules`."""
    report = {"version": VERSION, "rules": [_rule(rule) for rule in rules]}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _remarks(rule: Rule) -> str:
    remarks = ["mends what is safe"] if rule.is_fixable else []
    remarks += ["needs the original"] if rule.needs_source else []
    return f" ({', '.join(remarks)})" if remarks else ""


def _example(example: Example) -> list[str]:
    lines = [f"  source | {line}" for line in (example.source or "").splitlines()]
    lines += [f"  target | {line}" for line in example.target.splitlines()]
    return lines + [f"      -> {message}" for message in example.finds or ("nothing",)]


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "severity": rule.severity.value,
        "summary": rule.summary,
        "documentation": rule.documentation,
        "needs_source": rule.needs_source,
        "fixable": rule.is_fixable,
        "examples": [
            {"source": one.source, "target": one.target, "finds": list(one.finds)}
            for one in rule.examples
        ],
    }
