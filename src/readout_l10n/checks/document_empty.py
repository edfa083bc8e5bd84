"""A document holds no text.

Why: an empty file that passes looks like a translation that is right.
Labels, credits and front matter are no text. Runs on a lone target.
Source: Xbench's check for untranslated segments, for a whole file.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity


def check(pair: Pair) -> Iterator[Hit]:
    if all(segment.kind.is_publishers for segment in pair.target.segments):
        yield Hit(pair.target.stretch(0, 0), "the document holds no text")


RULE = Rule(
    "document-empty",
    Severity.WARNING,
    check,
    examples=(
        Example(target="", finds=("the document holds no text",)),
        Example(
            target="(Traduction provisoire)",
            label="Traduction provisoire",
            finds=("the document holds no text",),
        ),
        Example(target="Ils se sont vus à Rome."),
    ),
)
