"""How the numbers of a passage differ from those of its translation."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from readout_l10n.text.dated_spans import is_dated
from readout_l10n.text.numbers import Number, Sort, numbers

_KNOWN = re.compile(
    r"\b(?:the|these|those|both|its|their|our|his|her|all|them|us|les|ces|leurs|ses|nos|des|aux|tous|toutes|eux|elles|nous|vous"
    r"|los|las|estos|estas|sus|nuestros|nuestras|otros|otras|todos|todas|dichos|dichas|ellos|ellas"
    r"|els|aquests|aquestes|altres|tots|totes|seus|seves|nostres|dits|dites)"
    r"(?: (?:said|last|past|next|first|other|same|autres|mêmes|otros|otras|mismos|altres))?\s$",
    re.IGNORECASE,
)

_ROUND = 100
_COLLECTION = 10
"""From « une dizaine » on, a collective counts as surely as another (« une vingtaine »)."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A number and the index of the text that has it."""

    text: int
    number: Number
    place: float
    """How far into its passage it stands, 0 to 1."""
    quote: str
    refers_back: bool = False
    """Whether its noun is known already: « les deux ministres » may become "they"."""


@dataclass(frozen=True, slots=True)
class Differences:
    """What became of the numbers of a passage."""

    kept: tuple[tuple[Mention, Mention], ...] = ()
    """Numbers of the source and those of the target that say the same value."""
    changed: tuple[tuple[Mention, Mention], ...] = ()
    """Numbers of the source and those that stand in their places."""
    missing: tuple[Mention, ...] = ()
    extra: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """The texts of one side that translate each other, and those before and after."""

    texts: tuple[str, ...]
    locale: str
    beside: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def differences(source: Passage, target: Passage) -> Differences:
    """The numbers kept, changed, missing and extra, in order of place.

    A number that a text beside it took over is there. One in words may be said again. Those of
    dates, times and durations are left out (`dated_spans`).
    """
    wanted, given = _mentions(source), _mentions(target)
    partner = _matching(wanted, given)
    taken = set(partner.values())
    kept = tuple((wanted[w], given[g]) for w, g in sorted(partner.items()))
    lost = [mention for i, mention in enumerate(wanted) if i not in partner]
    over = [mention for i, mention in enumerate(given) if i not in taken]
    lost = [m for m in lost if not _is_dated(m, source, target.locale)]
    over = [m for m in over if not _is_dated(m, target, source.locale)]
    lost, over = _without_parts(lost, over, wanted, given)
    lost, over = _without_sums(lost, over)
    over, lost = _without_sums(over, lost)
    lost = _not_beside(lost, target, source)
    over = _not_beside(over, source, target)
    over = [mention for mention in over if not _is_conversion(mention.number, kept)]
    changed = tuple(_replacements(lost, over))
    for before, after in changed:
        lost.remove(before)
        over.remove(after)
    over = [mention for mention in over if not _is_said(mention, wanted)]
    return Differences(kept, changed, tuple(lost), tuple(over))


def unmatched(wanted: Iterable[Number], given: Sequence[Number]) -> Iterator[Number]:
    """The numbers of `wanted` that no number of `given` agrees with, each given one used once."""
    mine = [Mention(0, number, 0.0, "") for number in wanted]
    theirs = [Mention(0, number, 0.0, "") for number in given]
    partner = _matching(mine, theirs)
    lost = [mention for i, mention in enumerate(mine) if i not in partner]
    over = [m for i, m in enumerate(theirs) if i not in set(partner.values())]
    lost, _ = _without_parts(lost, over, mine, theirs)
    return (mention.number for mention in lost)


def _mentions(passage: Passage) -> list[Mention]:
    whole = max(sum(map(len, passage.texts)), 1)
    found: list[Mention] = []
    offset = 0
    for i, text in enumerate(passage.texts):
        for number in numbers(text, passage.locale):
            quote = text[number.start : number.end]
            place = (offset + number.start) / whole
            back = bool(_KNOWN.search(text, 0, number.start))
            found.append(Mention(i, number, place, quote, back))
        offset += len(text)
    return found


def _is_dated(mention: Mention, passage: Passage, other_locale: str) -> bool:
    """Whether a number is a date's, a time's or a duration's, which have rules of their own."""
    number, text = mention.number, passage.texts[mention.text]
    return is_dated(text, passage.locale, other_locale, number.start, number.end)


def _matching(wanted: Sequence[Mention], given: Sequence[Mention]) -> dict[int, int]:
    """The most pairs that agree, likely ones first (Kuhn's augmenting paths).

    By index in `wanted`, the index in `given`.
    """
    edges = sorted(
        (_unlikeness(mention, other), i, j)
        for i, mention in enumerate(wanted)
        for j, other in enumerate(given)
        if mention.number.agrees(other.number)
    )
    partners: dict[int, list[int]] = {i: [] for i in range(len(wanted))}
    owner: dict[int, int] = {}
    for _, i, j in edges:
        partners[i].append(j)
        if j not in owner and i not in owner.values():
            owner[j] = i

    def place(i: int, seen: set[int]) -> bool:
        for j in partners[i]:
            if j not in seen:
                seen.add(j)
                if j not in owner or place(owner[j], seen):
                    owner[j] = i
                    return True
        return False

    for i in range(len(wanted)):
        if i not in owner.values():
            place(i, set())
    return {i: j for j, i in owner.items()}


def _unlikeness(mention: Mention, other: Mention) -> float:
    a, b = mention.number, other.number
    far = abs(mention.place - other.place)
    far += a.is_firm != b.is_firm
    far += a.sort is not b.sort
    far += (a.unit is None) != (b.unit is None)
    if a.unit and b.unit:
        far += a.unit.dimension != b.unit.dimension
    if a.currency and b.currency:
        far += a.currency.codes.isdisjoint(b.currency.codes)
    else:
        far += (a.currency is None) != (b.currency is None)
    return far


def _without_parts(
    lost: list[Mention], over: list[Mention], wanted: Sequence[Mention], given: Sequence[Mention]
) -> tuple[list[Mention], list[Mention]]:
    """The numbers left, without those that the other side says in two parts or as a part.

    « 2 h 15 » is "2 hours and 15 minutes", "one in three" is « un tiers ».
    """
    return (
        [m for m in lost if not _is_in_parts(m.number, over, given)],
        [m for m in over if not _is_in_parts(m.number, lost, wanted)],
    )


def _is_in_parts(number: Number, left: Sequence[Mention], others: Sequence[Mention]) -> bool:
    if any(
        bool(number.clock) != bool(other.number.clock) and _seconds(number) & _seconds(other.number)
        for other in left
    ):
        return True
    if number.clock:
        hours, minutes = number.clock
        plain = {r for other in others for r in other.number.amounts}
        spoken = {Fraction(hours), Fraction(hours % 12)}
        return bool(spoken & plain) and (not minutes or Fraction(minutes) in plain)
    for other in left:
        if other.number.clock and any(amount in other.number.clock for amount in number.amounts):
            return True
        fractions = [r for r in other.number.amounts if r.denominator > 1 and r < 1]
        for fraction in fractions:
            if any(a in {fraction.numerator, fraction.denominator} for a in number.amounts):
                return True
    return False


def _without_sums(
    parts: list[Mention], whole: list[Mention]
) -> tuple[list[Mention], list[Mention]]:
    """The numbers left, without spans of time that one side says in one unit, the other in two."""
    for total in list(whole):
        for first, second in pairwise(parts):
            seconds = {a + b for a in _seconds(first.number) for b in _seconds(second.number)}
            if seconds & _seconds(total.number):
                whole = [mention for mention in whole if mention is not total]
                parts = [mention for mention in parts if mention not in {first, second}]
                break
    return parts, whole


def _seconds(number: Number) -> set[Fraction]:
    """How long a span of time is; one written as a clock time too."""
    if number.clock:
        return {Fraction(60 * (60 * number.clock[0] + number.clock[1]))}
    if number.unit is None or number.unit.dimension != "time":
        return set()
    return {amount * number.unit.factor for amount in number.amounts}


def _is_conversion(number: Number, kept: Sequence[tuple[Mention, Mention]]) -> bool:
    """Whether a number of the target says once more, in another unit, what stands beside it."""
    return any(
        number.converts(after.number)
        and (number.readings & before.number.readings or not _is_same_unit(number, before.number))
        for before, after in kept
    )


def _is_same_unit(number: Number, other: Number) -> bool:
    return number.unit is not None and other.unit is not None and number.unit.is_same(other.unit)


def _not_beside(left: list[Mention], other_side: Passage, own_side: Passage) -> list[Mention]:
    """The numbers left, without those that the texts beside have more often than their own ask."""
    if not left or not other_side.beside:
        return left
    theirs = [n for text in other_side.beside for n in numbers(text, other_side.locale)]
    asked = [n for text in own_side.beside for n in numbers(text, own_side.locale)]
    free = list(unmatched(theirs, asked))
    still = []
    for mention in left:
        moved = next((n for n in free if mention.number.agrees(n) and _as_firm(mention, n)), None)
        if moved is None:
            still.append(mention)
        else:
            free.remove(moved)
    return still


def _is_said(mention: Mention, others: Sequence[Mention]) -> bool:
    number = mention.number
    if not number.spelled or number.sort is not Sort.CARDINAL:
        return False
    return any(number.agrees(o.number) and o.number.sort is number.sort for o in others)


def _as_firm(mention: Mention, number: Number) -> bool:
    return number.is_firm or not mention.number.is_firm or not number.spelled


def _replacements(lost: list[Mention], over: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of what is gone and what came, the likeliest first, each used once."""
    candidates = sorted(
        ((a, b) for a in lost for b in over if _may_replace(a, b)),
        key=lambda pair: _unlikeness(*pair),
    )
    used: set[int] = set()
    for before, after in candidates:
        if id(before) not in used and id(after) not in used:
            used |= {id(before), id(after)}
            yield before, after


def _may_replace(gone: Mention, new: Mention) -> bool:
    """Whether one number can be taken for the other's wrong rendering."""
    a, b = gone.number, new.number
    if Sort.MAGNITUDE in {a.sort, b.sort}:
        return a.sort is b.sort
    if not a.spelled and not b.spelled:
        return a.is_firm and b.is_firm
    if a.sort is b.sort and a.sort in {Sort.ORDINAL, Sort.FRACTION}:
        return True
    # « Les trois pays » for "both countries".
    if gone.quote.casefold() == "both":
        return b.is_firm and new.refers_back
    if not (a.is_firm or b.is_firm):
        least = min((*a.amounts, *b.amounts), default=0)
        return a.sort is b.sort is Sort.CARDINAL and _COLLECTION <= least < _ROUND
    # « Mille » by itself says "many", but not where the source has counted.
    counted = b.sort is Sort.CARDINAL and min(b.amounts, default=0) >= _ROUND
    return a.is_firm and (b.is_firm or counted)
