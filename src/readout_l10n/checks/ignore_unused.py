"""An ignore for which nothing is found any more.

Why: once the text is mended, a forgotten ignore hides the next mistake in its place.
Looks at the ignores in the text and, where a run covers all that they are about, at those of
readout.toml. A rule that did not run in this run says nothing of its ignores.
Source: ESLint's `--report-unused-disable-directives`; ruff's `unused-noqa` (RUF100).
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity


def check(pair: Pair) -> Iterator[Hit]:
    for ignore in pair.unused:
        names = ", ".join(ignore.rules)
        where = "in this document" if ignore.verb == "ignore-file" else "here"
        yield Hit(
            pair.target.stretch(ignore.start, ignore.end),
            f"nothing {where} is found by {names}; take the ignore away",
        )


_TEXT = "Ils se sont réunis à Rome."

RULE = Rule(
    "ignore-unused",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target=f"{_TEXT} <!-- readout: ignore number-changed -- a figure of ours -->",
            finds=("nothing here is found by number-changed; take the ignore away",),
        ),
        Example(
            target=f"<!-- readout: ignore-file counted-list -- as said -->\n{_TEXT}",
            finds=("nothing in this document is found by counted-list; take the ignore away",),
        ),
        Example(target=f"{_TEXT} <!-- to be discussed -->"),
    ),
)
