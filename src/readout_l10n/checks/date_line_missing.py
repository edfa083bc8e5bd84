"""The line that dates the text is missing.

Why: « ce jour » and « la semaine prochaine » mean nothing in a readout that bears no date.
With a source: a line of it is a date by itself, and none of the target is. A target alone has to
show that it is a whole page, by a title and a label, and to name no day anywhere before its first
sentence ends; it is then an info.
Source: the embassies' own pages, which give the date under the title.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Document, Segment, SegmentKind, Severity, Span
from readout_l10n.text.dates import read_date


def check(pair: Pair) -> Iterator[Hit]:
    if pair.target.presegmented or not pair.target.segments or _line(pair.target):
        return
    wanted = _line(pair.source) if pair.source else None
    if wanted is not None:
        yield Hit(
            _place(pair),
            f"the line with the date is missing; the source has “{wanted.text}”",
            source=pair.source_quote((wanted,)),
        )
    elif pair.source is None and _is_undated_page(pair.target):
        yield Hit(_place(pair), "the line with the date is missing", severity=Severity.INFO)


def _line(document: Document) -> Segment | None:
    return next((s for s in document.segments if s.kind is SegmentKind.DATE), None)


def _is_undated_page(target: Document) -> bool:
    kinds = {segment.kind for segment in target.segments}
    prose = next((s for s in target.segments if s.kind is SegmentKind.PROSE), None)
    return (
        target.front_matter is None
        and {SegmentKind.TITLE, SegmentKind.LABEL} <= kinds
        and prose is not None
        and not any(read_date(s.text) for s in target.segments[: target.segments.index(prose) + 1])
    )


def _place(pair: Pair) -> Span:
    """After the title, where the line belongs, or where the text begins."""
    first = pair.target.segments[0]
    if first.kind is SegmentKind.TITLE:
        return pair.at(first, len(first.text))
    return pair.target.stretch(0, 0)


_TOLD = "Les ministres se sont vus à Rome. Ils y ont évoqué la paix."

RULE = Rule(
    "date-line-missing",
    Severity.WARNING,
    check,
    examples=(
        Example(
            source="Visit to Rome\nMay 3, 2025\nThe ministers met in Rome.",
            target="Visite à Rome\n\nLes ministres se sont vus à Rome.",
            finds=("the line with the date is missing; the source has “May 3, 2025”",),
        ),
        Example(
            target=f"Visite à Rome\n{_TOLD}\nTraduction provisoire",
            finds=("the line with the date is missing",),
        ),
        Example(target=f"Visite à Rome\n2025/5/3\n{_TOLD}\nTraduction provisoire"),
        Example(target=f"Visite à Rome\nLe 3 mai 2025 à Rome. {_TOLD}\nTraduction provisoire"),
        Example(target=_TOLD),
    ),
)
