"""Two spellings of one person's name in one text."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

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


def variants(names: Sequence[Name], trusted: Collection[str]) -> Iterator[tuple[Name, str, str]]:
    """Names that are rarer spellings of others: the name, its part as it stands, as it should be.

    `trusted` holds case-folded words that are right as they stand. Of two spellings that occur as
    often the first is taken for right.
    """
    surnames: dict[str, _Surname] = {}
    for name in names:
        _count(surnames.setdefault(written(name.surname), _Surname()), name)
    for one, other in combinations(surnames, 2):
        kept, rare = _ranked(one, other, surnames, trusted)
        if rare.casefold() in trusted or difference(kept, rare) not in SLIPS:
            continue
        if _is_one_person(kept, rare, surnames):
            yield from ((n, rare, kept) for n in names if written(n.surname) == rare)
    for surname, found in surnames.items():
        if found.introduced:
            yield from _given_names(names, surname, found.givens)


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
    return shortest >= _SHORTEST_ALONE and clearly and not other_titles


def _given_names(
    names: Sequence[Name], surname: str, givens: Counter[str]
) -> Iterator[tuple[Name, str, str]]:
    for one, other in combinations(givens, 2):
        kept, rare = (one, other) if givens[one] >= givens[other] else (other, one)
        slip = difference(kept, rare) in SLIPS and not are_genders(kept, rare)
        if not slip or min(len(kept), len(rare)) < _SHORTEST:
            continue
        genders = {n.gender for n in names if n.gender and written(n.given) in {kept, rare}}
        if len(genders) < len(("m", "f")):
            for name in names:
                if (written(name.surname), written(name.given)) == (surname, rare):
                    yield name, rare, kept
