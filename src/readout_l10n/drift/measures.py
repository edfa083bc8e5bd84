"""How a subject fares, in numbers; `docs/drift.md` has the formulas."""

from collections import defaultdict
from collections.abc import Sequence
from math import log2

from readout_l10n.drift.recent import Calendar
from readout_l10n.drift.subject import Followed, Measures, Occurrence, Standing
from readout_l10n.drift.variants import told
from readout_l10n.model import Status
from readout_l10n.text.locale import applies

_MANDATED = 2.0
"""Another word for a term that somebody has laid down is a mistake, for any other a choice."""
_ADMITTED = 0.25
"""What an admitted rendering weighs beside one that nobody has allowed."""
_ASTRAY = (Standing.DEPRECATED, Standing.SUPERSEDED, Standing.UNLISTED, Standing.LEFT)


def measures(followed: Followed, calendar: Calendar) -> Measures:
    """The measures of a subject; all zero where no rendering is told."""
    occurrences = told(followed.occurrences)
    counts = _counts(occurrences)
    total = len(occurrences)
    laid_down = prefers(followed)
    kept = sum(each.standing is Standing.PREFERRED for each in occurrences)
    astray = sum(each.standing in _ASTRAY for each in occurrences)
    usual = "" if laid_down else commonest_recent(occurrences, calendar)
    others = [
        each
        for each in occurrences
        if (each.standing is not Standing.PREFERRED if laid_down else each.variant != usual)
    ]
    return Measures(
        count=total,
        documents=len({each.document for each in occurrences}),
        preferred=kept / total if laid_down and total else None,
        entropy=entropy(counts),
        disagreement=disagreement(counts),
        weight=log2(max(total, 1)) * (_MANDATED * _gravity(others) if laid_down else 1),
        recency=_mean([calendar.freshness(each.document) for each in others]),
        astray=astray / total if laid_down and total else 0.0,
    )


def prefers(followed: Followed) -> bool:
    """Whether the glossary prefers a rendering of it."""
    return any(
        entry.status is Status.PREFERRED and applies(entry.locale, followed.locale)
        for entry in followed.entries
    ) or any(each.standing is Standing.PREFERRED for each in followed.occurrences)


def entropy(counts: Sequence[int]) -> float:
    """Of the shares of the counts, in bits (Shannon 1948); 0 without any."""
    total = sum(counts)
    return sum(count / total * log2(total / count) for count in counts if count)


def disagreement(counts: Sequence[int]) -> float:
    """Chance that two of all, drawn without replacement, differ (Simpson 1949); 0 for one alone."""
    total = sum(counts)
    if total < 2:
        return 0.0
    return 1 - sum(count * (count - 1) for count in counts) / (total * (total - 1))


def commonest_recent(occurrences: Sequence[Occurrence], calendar: Calendar) -> str:
    """The variant that has the most occurrences, each counted by its freshness."""
    fresh: dict[str, float] = defaultdict(float)
    for each in occurrences:
        fresh[each.variant] += calendar.freshness(each.document)
    return max(sorted(fresh), key=fresh.__getitem__, default="")


def _gravity(others: Sequence[Occurrence]) -> float:
    """Mean weight of what is not preferred; 1 where everything is."""
    return _mean([1.0 if each.standing in _ASTRAY else _ADMITTED for each in others]) or 1.0


def _mean(numbers: Sequence[float]) -> float:
    """0 without any."""
    return sum(numbers) / len(numbers) if numbers else 0.0


def _counts(occurrences: Sequence[Occurrence]) -> list[int]:
    counts: dict[str, int] = defaultdict(int)
    for each in occurrences:
        counts[each.variant] += 1
    return list(counts.values())
