"""A title or heading that begins with a small letter, where the others begin with a capital.

Why: it reads as the rest of a heading that was cut, and stands out in the table of contents.
Compares the headings of a document with one another; two others or more have to begin with a
capital, and all of them. Headings that begin with a figure, a mark or an address are not counted.
Source: Imprimerie nationale, Lexique, « Titres et sous-titres ».
"""

from collections.abc import Iterator

from readout_l10n.checks.prose import Prose, edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import SegmentKind, Severity

_KINDS = {SegmentKind.TITLE, SegmentKind.HEADING}
_ENOUGH = 2


def check(pair: Pair) -> Iterator[Hit]:
    headings = [
        seen
        for seen in prose(pair)
        if seen.segment.kind in _KINDS and seen.text[:1].isalpha() and not _has_inner_capital(seen)
    ]
    small = [seen for seen in headings if seen.text[0].islower()]
    if len(small) != 1 or len(headings) <= _ENOUGH:
        return
    first = small[0].text[0]
    yield Hit(
        pair.at(small[0].segment, 0, 1),
        "the heading begins with a small letter; the others with a capital",
        suggestion=first.upper(),
        edits=edit(pair, small[0].segment, 0, 1, first.upper()),
    )


def _has_inner_capital(seen: Prose) -> bool:
    """Whether it begins with a name like « eSwatini » or « iGov »."""
    word = seen.text.split(maxsplit=1)[0]
    return word[0].islower() and any(map(str.isupper, word[1:]))


RULE = Rule(
    "heading-capital",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="# Visite à Rome\n\n## Plan\n\nTexte.\n\n## relations bilatérales\n\nTexte.",
            suffix=".md",
            finds=("the heading begins with a small letter; the others with a capital",),
            fixed="# Visite à Rome\n\n## Plan\n\nTexte.\n\n## Relations bilatérales\n\nTexte.",
        ),
        Example(
            target="# Visite à Rome\n\n## introduction\n\nTexte.\n\n## relations\n\nTexte.",
            suffix=".md",
        ),
        Example(
            target="# Visite à Rome\n\n## Introduction\n\nTexte.\n\n## eSwatini\n\nTexte.",
            suffix=".md",
        ),
    ),
)
