"""The page of the rules, docs/rules.md, made from what their files say."""

from collections.abc import Iterable, Sequence

from readout_l10n.report.rules import Example, Rule

_HEAD = """\
# Rules

Made by `readout-l10n rules --format markdown` from the rules' own files; mend it there. Each
example shows a target, its source where there is one, and what is found. `readout-l10n rules RULE`
shows the same in the terminal.

Which languages of a translation they read:

| rules | read |
|---|---|
| terms, acronyms, names, completeness, language, structure, leftovers, consistency | any language \
that the glossary has; what needs word forms, French and English best |
| `number-changed`, `number-missing`, `number-extra`, `number-unit`, `number-bound`, \
`date-changed`, `date-incomplete`, `month-changed`, `weekday-changed`, `weekday-date`, \
`date-impossible`, `period-changed`, `time-changed`, `duration-changed`, `day-padded` | French, \
English, Spanish and Catalan, on either side; numbers in figures in any language |
| `counted-list`, `consecutive-years`, `time-zone`, `date-header`, `negation-changed`, \
`country-changed` | French and English |
| the other rules on numbers, dates and times; usage, grammar, typography | French |

A rule is silent in a language that it does not read.
"""


def rules_markdown(families: Sequence[tuple[str, Sequence[Rule]]]) -> str:
    """A table of all rules by family, then a section a rule."""
    parts = [_HEAD]
    for title, rules in families:
        parts.append(f"\n## {title}\n\n| rule | severity | sees | |\n|---|---|---|---|\n")
        parts += [
            f"| [`{rule.id}`](#{rule.id}) | {rule.severity} | {rule.summary} | {_remarks(rule)} |\n"
            for rule in rules
        ]
    for _, rules in families:
        for rule in rules:
            parts.append(f"\n### {rule.id}\n\n{rule.documentation}\n")
            parts += [f"\n```text\n{_example(example)}```\n" for example in rule.examples]
    return "".join(parts)


def _remarks(rule: Rule) -> str:
    remarks = ["`--fix`"] if rule.is_fixable else []
    remarks += ["needs the original"] if rule.needs_source else []
    return ", ".join(remarks)


def _example(example: Example) -> str:
    return "".join(f"{line}\n" for line in _lines(example))


def _lines(example: Example) -> Iterable[str]:
    for line in (example.source or "").splitlines():
        yield f"source | {line}".rstrip()
    for line in example.target.splitlines():
        yield f"target | {line}".rstrip()
    for message in example.finds or ("nothing",):
        yield f"    -> {message}"
