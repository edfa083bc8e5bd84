"""An ignore in the text that says nothing to us: an unknown rule, no reason.

Why: whoever wrote it believes a finding answered for, and the next reader has to know why.
Such an ignore ignores nothing. `<!-- readout: ignore rule, rule -- reason -->` stands before a
block or beside the text that it is about, `ignore-file` anywhere.
Source: ESLint's directive descriptions; flake8's and ruff's codes that nobody spells out.
"""

from collections.abc import Iterator
from difflib import get_close_matches

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.triage.ignores import VERBS, Ignore, ignores

NEVER_IGNORED = ("ignore-malformed", "ignore-unused")
"""What tells of ignores cannot be ignored in its turn; readout.toml turns it off."""


def check(pair: Pair) -> Iterator[Hit]:
    for ignore in ignores(pair.target):
        for message, suggestion in _troubles(ignore, pair.rule_ids):
            yield Hit(pair.target.stretch(ignore.start, ignore.end), message, suggestion)


def _troubles(ignore: Ignore, rule_ids: tuple[str, ...]) -> Iterator[tuple[str, str | None]]:
    """What is wrong with an ignore, and the word that was meant if one is near."""
    if ignore.verb not in VERBS:
        near = _nearest(ignore.verb, VERBS)
        yield f"“{ignore.verb}” is neither ignore nor ignore-file{_meant(near)}", near
        return
    if not ignore.rules:
        yield "the ignore names no rule", None
    for rule in ignore.rules:
        if rule in NEVER_IGNORED:
            yield f"{rule} is not ignored in the text; turn it off in readout.toml", None
        elif rule_ids and rule not in rule_ids:
            near = _nearest(rule, rule_ids)
            yield f"the ignore names the unknown rule “{rule}”{_meant(near)}", near
    if not ignore.reason:
        yield "the ignore gives no reason; put one after --", None


def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    return next(iter(get_close_matches(word, known, 1)), None)


def _meant(near: str | None) -> str:
    return f"; did you mean {near}?" if near else ""


_TEXT = "Ils se sont réunis à Rome."

RULE = Rule(
    "ignore-malformed",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target=f"{_TEXT} <!-- readout: ignore number-chnged -- checked -->",
            finds=(
                "the ignore names the unknown rule “number-chnged”; did you mean number-changed?",
            ),
        ),
        Example(
            target=f"<!-- readout: ignore number-changed -->\n{_TEXT}",
            finds=("the ignore gives no reason; put one after --",),
        ),
        Example(
            target=f"<!-- readout: ignore -- the figure is right -->\n{_TEXT}",
            finds=("the ignore names no rule",),
        ),
        Example(
            target=f"<!-- readout: ingore number-changed -- checked -->\n{_TEXT}",
            finds=("“ingore” is neither ignore nor ignore-file; did you mean ignore?",),
        ),
        Example(target=f"<!-- readout: ignore number-changed, counted-list -- why -->\n{_TEXT}"),
        Example(target=f"<!-- readout: ignore-file label-missing — internal use -->\n{_TEXT}"),
        Example(target=f"<!-- ignore this -->\n{_TEXT}"),
    ),
)
