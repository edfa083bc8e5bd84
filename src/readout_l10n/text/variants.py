"""Two spellings of one person's name in one text."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations

from readout_l10n.text.names import Name
from readout_l10n.text.spelling import SLIPS, are_genders, difference
from readout_l10n.text.tokens import Token

_SHORTEST = 4
"""Letters of a part of a name that may be a slip when the other part is equal."""
_SHORTEST_ALONE = 6
"""Letters of a surname that may be a slip by itself: Ishida and Nishida are two people."""


@dataclass(slots=True)
class _Surname:
    """One spelling of a surname in a text."""

    count: int = 0
    givens: Counter[str] = field(default_factory=Counter)
    genders: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    introduced: bool = False


def variants(
    groups: Sequence[Sequence[Name]], trusted: Collection[str]
) -> Iterator[tuple[int, tuple[Token, ...], str]]:
    """Rarer spellings of names: the group, the part of the name as it stands, and as it should be.

    A group is a sentence: two full names in one are two people. `trusted` holds case-folded words
    that are right as they stand. Of two spellings that occur as often the first is the right one.
    """
    surnames: dict[str, _Surname] = {}
    for name in chain.from_iterable(groups):
        _count(surnames.setdefault(written(name.surname), _Surname()), name)
    for one, other in combinations(surnames, 2):
        kept, rare = _ranked(one, other, surnames, trusted)
        if rare.casefold() in trusted or difference(kept, rare) not in SLIPS:
            continue
        if _is_one_person(kept, rare, surnames) and not _stand_together(groups, kept, rare):
            for place, name in _each(groups):
                if written(name.surname) == rare:
                    yield place, name.surname, kept
    for surname, found in surnames.items():
        if found.introduced:
            yield from _given_names(groups, surname, found.givens)


def _each(groups: Sequence[Sequence[Name]]) -> Iterator[tuple[int, Name]]:
    for place, group in enumerate(groups):
        yield from ((place, name) for name in group)


def _stand_together(groups: Sequence[Sequence[Name]], one: str, other: str) -> bool:
    """Whether a sentence has both, in full names."""
    return any(
        {one, other} <= {written(n.surname) for n in group if n.given}
        or {one, other} <= {written(n.given) for n in group}
        for group in groups
    )


def written(words: Sequence[Token]) -> str:
    """The words of a part of a name as they stand."""
    return " ".join(word.text for word in words)


def _count(found: _Surname, name: Name) -> None:
    found.count += 1
    found.introduced |= name.introduced
    if name.given:
        found.givens[written(name.given)] += 1
    if name.gender:
        found.genders.add(name.gender)
    found.titles |= {word for word in name.before if len(word) > len("mme")}


def _ranked(
    one: str, other: str, surnames: dict[str, _Surname], trusted: Collection[str]
) -> tuple[str, str]:
    """The spelling to keep and the other one."""

    def worth(spelling: str) -> tuple[bool, int]:
        return spelling.casefold() in trusted, surnames[spelling].count

    return (other, one) if worth(other) > worth(one) else (one, other)


def _is_one_person(kept: str, rare: str, surnames: dict[str, _Surname]) -> bool:
    """Whether two surnames have one given name, or the rarer one has none and the same titles."""
    ours, theirs = surnames[kept], surnames[rare]
    shortest = min(len(kept), len(rare))
    if len(ours.genders | theirs.genders) > 1 or not (ours.introduced or theirs.introduced):
        return False
    if ours.givens and theirs.givens:
        return shortest >= _SHORTEST and not ours.givens.keys().isdisjoint(theirs.givens)
    other_titles = ours.titles and theirs.titles and ours.titles.isdisjoint(theirs.titles)
    clearly = bool(ours.givens) or ours.count > theirs.count
    if are_genders(kept, rare):
        return False
    if shortest < _SHORTEST_ALONE:
        return shortest >= _SHORTEST and _is_never_introduced(ours, theirs)
    return clearly and not other_titles


def _is_never_introduced(ours: _Surname, theirs: _Surname) -> bool:
    """Whether a short surname stands once, without a given name, by a title of another's.

    The other one is given in full, and has its title more than once.
    """
    once = theirs.count == 1 and not theirs.givens and theirs.introduced
    return once and bool(ours.givens) and ours.count > 1 and bool(ours.titles & theirs.titles)


def _given_names(
    groups: Sequence[Sequence[Name]], surname: str, givens: Counter[str]
) -> Iterator[tuple[int, tuple[Token, ...], str]]:
    for one, other in combinations(givens, 2):
        kept, rare = (one, other) if givens[one] >= givens[other] else (other, one)
        slip = difference(kept, rare) in SLIPS and not are_genders(kept, rare)
        if not slip or min(len(kept), len(rare)) < _SHORTEST:
            continue
        bearers = [(p, n) for p, n in _each(groups) if written(n.surname) == surname]
        genders = {n.gender for _, n in bearers if n.gender and written(n.given) in {kept, rare}}
        if len(genders) > 1 or _stand_together(groups, kept, rare):
            continue
        for place, name in bearers:
            if written(name.given) == rare:
                yield place, name.given, kept
