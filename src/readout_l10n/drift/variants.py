"""The variants of a subject, counted."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from readout_l10n.drift.recent import Calendar
from readout_l10n.drift.subject import Occurrence, Variant


def told(occurrences: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """Those whose rendering is told; the others count for nothing."""
    return tuple(each for each in occurrences if each.variant)


def variants(occurrences: Iterable[Occurrence], calendar: Calendar) -> tuple[Variant, ...]:
    """The variants among the occurrences, the commonest first, of equals the one seen last."""
    groups: dict[str, list[Occurrence]] = defaultdict(list)
    for occurrence in told(occurrences):
        groups[occurrence.variant].append(occurrence)
    total = sum(map(len, groups.values()))
    found = (_variant(group, total, calendar) for group in groups.values())
    return tuple(sorted(found, key=_rank))


def split_documents(occurrences: Iterable[Occurrence]) -> tuple[int, ...]:
    """The numbers of the documents that have more than one variant, in order."""
    seen: dict[int, set[str]] = defaultdict(set)
    for occurrence in told(occurrences):
        seen[occurrence.document].add(occurrence.variant)
    return tuple(sorted(number for number, texts in seen.items() if len(texts) > 1))


def _rank(variant: Variant) -> tuple[int, int, str]:
    return -variant.count, -variant.last.toordinal() if variant.last else 0, variant.text


def _variant(group: Sequence[Occurrence], total: int, calendar: Calendar) -> Variant:
    days = calendar.of(group)
    latest = max(group, key=lambda each: (calendar.ordinal(each.document), each.document))
    forms = Counter(each.target.written for each in group)
    return Variant(
        text=latest.variant,
        standing=latest.standing,
        forms=tuple(sorted(forms.items(), key=lambda form: (-form[1], form[0]))),
        count=len(group),
        documents=len({each.document for each in group}),
        share=len(group) / total,
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )
