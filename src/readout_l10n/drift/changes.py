"""Points in time at which one rendering took over from another."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

import numpy as np

from readout_l10n.drift.partition import LEAST, Counts, gain, partition, penalty
from readout_l10n.drift.subject import Change, Occurrence

Dated = tuple[date, Counter[str]]
"""The day of a document, and how often it has each variant."""


def changes(occurrences: Iterable[Occurrence], days: Sequence[date | None]) -> tuple[Change, ...]:
    """The take-overs among the occurrences, by day; `days` of the documents by their number.

    Untold renderings and documents without a day are passed over. Documents of one day are never
    parted.
    """
    by_document: dict[int, Counter[str]] = defaultdict(Counter)
    for occurrence in occurrences:
        if occurrence.variant:
            by_document[occurrence.document][occurrence.variant] += 1
    dated = [(day, told) for number, told in by_document.items() if (day := days[number])]
    return take_overs(dated)


def take_overs(documents: Iterable[Dated]) -> tuple[Change, ...]:
    """The same of documents in any order.

    A stretch of time ends where the likelihood gains more than `partition.penalty`. Of the ends, a
    take-over is one where the variant most documents have changes, and which is worth the penalty
    of the two stretches that it parts, taken for themselves.
    """
    ordered = sorted(documents, key=lambda dated: dated[0])
    variants = _able_to_lead(told for _, told in ordered)
    if len(variants) < 2 or len(ordered) < 2 * LEAST:
        return ()
    days = sorted({day for day, _ in ordered})
    counts = _counts(ordered, days, variants)
    begins = [*partition(counts, _price(counts.sum(axis=0)))]
    while begins:
        parts = [part.sum(axis=0) for part in np.split(counts, begins)]
        worth = [_worth(*sides) for sides in pairwise(parts)]
        weakest = min(range(len(worth)), key=worth.__getitem__)
        if worth[weakest] > 0:
            return tuple(
                _change(parts[i : i + 2], (days[begin - 1], days[begin]), worth[i], variants)
                for i, begin in enumerate(begins)
            )
        del begins[weakest]
    return ()


def _able_to_lead(documents: Iterable[Counter[str]]) -> list[str]:
    """The variants that so many documents have as a stretch must have, the commonest first."""
    having = Counter(variant for told in documents for variant in told)
    return [variant for variant, count in having.most_common() if count >= LEAST]


def _counts(documents: Sequence[Dated], days: Sequence[date], variants: Sequence[str]) -> Counts:
    """By day and variant, with all other variants in a last column."""
    number = {day: i for i, day in enumerate(days)}
    column = {variant: i for i, variant in enumerate(variants)}
    counts = np.zeros((len(days), len(variants) + 1))
    for day, told in documents:
        for variant, count in told.items():
            place = number[day], column.get(variant, len(variants))
            counts[place] += count / told.total()
    return counts


def _worth(before: Counts, after: Counts) -> float:
    """The gain of parting two stretches, penalty paid; none where the leading variant stays."""
    if np.argmax(before[:-1]) == np.argmax(after[:-1]):
        return -np.inf
    return gain(before, after) - _price(before + after)


def _price(total: Counts) -> float:
    """Of a take-over within documents of these counts."""
    leading = int(np.count_nonzero(total[:-1]))
    return penalty(total.sum(), leading, others=bool(total[-1]))


def _change(
    parts: Sequence[Counts], days: tuple[date, date], worth: float, variants: Sequence[str]
) -> Change:
    before, after = parts
    new = int(np.argmax(after[:-1]))
    return Change(
        before=variants[int(np.argmax(before[:-1]))],
        after=variants[new],
        last_before=days[0],
        first_after=days[1],
        share_before=float(before[new] / before.sum()),
        share_after=float(after[new] / after.sum()),
        evidence=worth,
    )
