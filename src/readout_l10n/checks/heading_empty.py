"""A heading under which nothing stands before the next one.

Why: the reader is promised a section and finds none; it was lost, or the heading should have gone.
Runs on a lone target. Levels are the mark-up's, or in plain text what numbers, bullets and indents
tell: an introduction has no sub-sections, and « 1. » none called « 2. ». A title with a sub-title,
links, enclosures and outlines are left alone, and so are headings that follow each other in the
source too; where the source has text between, it is a warning beside what segment-missing says.
Source: Vale's and markdownlint's rules on headings look at levels alone; none asks for text.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity, Span
from readout_l10n.segment.sections import EmptySection, empty_sections


def check(pair: Pair) -> Iterator[Hit]:
    theirs = {empty.heading for empty in empty_sections(pair.source)} if pair.source else set()
    for empty in empty_sections(pair.target):
        source = pair.source_of(empty.heading)
        if theirs.intersection(source) or _neighbours_in_source(pair, empty):
            continue
        severe = empty.sure and not source
        yield Hit(
            _place(pair, empty),
            f"nothing stands under the heading « {empty.heading.text} »",
            source=pair.source_quote(source),
            severity=None if severe else Severity.WARNING,
        )


def _neighbours_in_source(pair: Pair, empty: EmptySection) -> bool:
    """Whether the two headings stand side by side in the source, whatever they are there."""
    if pair.source is None or empty.following is None:
        return False
    first, second = pair.source_of(empty.heading), pair.source_of(empty.following)
    if not first or not second:
        return False
    return second[0].block - first[-1].block in {0, 1}


def _place(pair: Pair, empty: EmptySection) -> Span:
    """Both headings with their marks, or the last one alone."""
    last = empty.following or empty.heading
    return pair.target.stretch(_start(empty.heading), last.raw_range(0, len(last.text))[1])


def _start(segment: Segment) -> int:
    return segment.raw_range(0, 0)[0] if segment.mark_start is None else segment.mark_start


_LONG = "Les deux ministres ont réaffirmé que leurs pays poursuivraient ces travaux toute l’année."

RULE = Rule(
    "heading-empty",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target=f"Visite à Rome\n1. Économie\n2. Culture\n{_LONG}\n3. Défense\n{_LONG}",
            finds=("nothing stands under the heading « Économie »",),
        ),
        Example(
            target=f"Visite à Rome\n{_LONG}\n- Préambule\n- Culture\n- {_LONG}",
            finds=("nothing stands under the heading « Préambule »",),
        ),
        Example(
            target=f"Visite à Rome\nÉconomie\n\nCulture\n{_LONG}\n\nDéfense\n{_LONG}",
            source=f"Visit to Rome\nEconomy\n{_LONG}\nCulture\n{_LONG}\nDefence\n{_LONG}",
            finds=("nothing stands under the heading « Économie »",),
        ),
        Example(target=f"Visite à Rome\n1. Économie\n(1) Commerce\n{_LONG}\n2. Culture\n{_LONG}"),
        Example(target=f"Visite à Rome\n{_LONG}\nLiens\n- Préambule\n- {_LONG}"),
        Example(
            target=f"Visite à Rome\nPréambule\nCulture\n{_LONG}",
            source=f"Visit to Rome\nForeword\nCulture\n{_LONG}",
        ),
    ),
)
