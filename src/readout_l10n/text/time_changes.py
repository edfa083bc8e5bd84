"""How the clock times of a translation differ from those of its source."""

from dataclasses import dataclass

from readout_l10n.text.local_times import LOCAL, clocks_in
from readout_l10n.text.places import zones_of_label
from readout_l10n.text.times import ClockTime, times


@dataclass(frozen=True, slots=True)
class Swap:
    """A time that both texts have, as one zone's in the source and another's in the target."""

    source: ClockTime
    target: ClockTime
    source_label: str
    target_label: str


def unmatched_times(
    wanted: tuple[ClockTime, ...], given: tuple[ClockTime, ...]
) -> tuple[list[ClockTime], list[ClockTime]]:
    """Times of `wanted` that `given` has not, and the reverse; a repeated one may be said once."""
    lost = [time for time in wanted if not any(time.agrees(other) for other in given)]
    new = [time for time in given if not any(time.agrees(other) for other in wanted)]
    return lost, new


def swaps(source: str, source_locale: str, target: str, target_locale: str) -> tuple[Swap, ...]:
    """Times whose labels have changed places: the source's Japan time is the target's local one."""
    theirs, ours = _labelled(source, source_locale), _labelled(target, target_locale)
    found: list[Swap] = []
    if min(len(theirs), len(ours)) < 2:
        # « 10h15, heure locale » for "10:15 BST" is the same clock by another name.
        return ()
    for time, label in ours:
        same = [other for other in theirs if other[0].agrees(time)]
        if not same:
            continue
        if all(_opposed(label, target_locale, other, source_locale) for _, other in same):
            found.append(Swap(same[0][0], time, same[0][1] or LOCAL, label or LOCAL))
    return tuple(found)


def tells_of(source: str, source_locale: str, target: str, target_locale: str) -> bool:
    """Whether the target's times are other than the source's, or have changed places."""
    wanted, given = times(source, source_locale), times(target, target_locale)
    if not wanted:
        return False
    lost, new = unmatched_times(wanted, given)
    return bool(lost and new) or bool(swaps(source, source_locale, target, target_locale))


def _labelled(text: str, locale: str) -> list[tuple[ClockTime, str | None]]:
    return [(time, clock.label) for clock in clocks_in(text, locale) for time in clock.times]


def _opposed(label: str | None, locale: str, other: str | None, other_locale: str) -> bool:
    """Whether one label names a zone and the other another one, or says that it is local."""
    here, there = _zones(label, locale), _zones(other, other_locale)
    if here and there:
        return here.isdisjoint(there)
    return bool(here and other == LOCAL) or bool(there and label == LOCAL)


def _zones(label: str | None, locale: str) -> frozenset[str]:
    if label in {None, LOCAL}:
        return frozenset()
    return zones_of_label(label or "", locale) or frozenset()
