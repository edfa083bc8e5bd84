"""A drift report for a person at a terminal."""

from collections.abc import Iterable, Iterator, Sequence

from readout_l10n.drift import Drift, Subject
from readout_l10n.drift.compare import Comparison, Verdict
from readout_l10n.report.drift_sentences import (
    change_sentence,
    compared_sentence,
    days,
    disputed,
    percent,
    scope,
    sort_word,
    standing_word,
    trend_line,
)
from readout_l10n.ui import ENGLISH, Say

_MOST = 20
"""Subjects shown: about what a person settles in a sitting."""
_VARIANTS = 5
_PLACES = 3
_WIDEST = 44
"""Characters of a wording in a column."""


def drift_text(drift: Drift, against: Comparison | None = None, say: Say = ENGLISH) -> str:
    """The first subjects that deserve a decision and their variants; then how the whole stands."""
    found = disputed(drift)
    blocks = [scope(drift, say)]
    blocks += ["\n".join(_block(each, say)) for each in found[:_MOST]]
    if len(found) > _MOST:
        rest = len(found) - _MOST
        blocks.append(say("and {rest} more; --format html or markdown shows them", rest=rest))
    if not found:
        blocks.append(say("nothing asks for a decision"))
    if against:
        blocks += ["\n".join(_verdicts(against, say))]
    blocks.append(trend_line(drift, against, say))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _block(subject: Subject, say: Say) -> Iterator[str]:
    own = subject.measures
    times = say.count("{number} time", "{number} times", own.count)
    documents = say.count("in {number} document", "in {number} documents", own.documents)
    facts = [f"{times} {documents}"]
    if own.preferred is not None:
        facts.append(say("preferred {share}", share=percent(own.preferred, say)))
    facts.append(say("disagreement {number}", number=f"{own.disagreement:.2f}"))
    sort = sort_word(subject.sort, say)
    concept = f" {subject.entries[0].concept}" if subject.entries else ""
    yield f"{subject.text}  ({sort}{concept}, {subject.locale}; {'; '.join(facts)})"
    shown = subject.variants[:_VARIANTS]
    yield from _columns(
        [
            (
                _shortened(each.text),
                str(each.count),
                percent(each.share, say),
                days(each),
                standing_word(each.standing, say),
            )
            for each in shown
        ]
    )
    if more := len(subject.variants) - len(shown):
        yield "  " + say.count("and {number} variant more", "and {number} variants more", more)
    for change in subject.changes:
        yield f"  {change_sentence(change, say)}"
    usual = subject.variants[0].text if own.preferred is None else ""
    yield from _places(subject, usual)


def _places(subject: Subject, usual: str) -> Iterable[str]:
    """Where the latest of what is not usual stands: not preferred, or else not the commonest."""
    others = [
        each
        for each in subject.occurrences
        if each.variant and (each.variant != usual if usual else each.standing != "preferred")
    ]
    for each in reversed(others[-_PLACES:]):
        yield f"  {each.target.path}:{each.target.line}  {_shortened(each.target.written)}"


def _verdicts(against: Comparison, say: Say) -> Iterator[str]:
    for verdict, word in ((Verdict.WORSE, say("worse")), (Verdict.BETTER, say("better"))):
        for each in against.with_verdict(verdict):
            yield f"{word}: {compared_sentence(each, say)}"


def _columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The rows with their cells beneath each other; numbers, the second and third, to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            cell.rjust(width) if 1 <= i <= 2 else cell.ljust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield f"  {'  '.join(cells)}".rstrip()


def _shortened(text: str) -> str:
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1].rstrip() + "…"
