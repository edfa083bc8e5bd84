"""How the documents of a run write people's names: one that stands alone with a spelling shows."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

FEWEST = 2
"""Other documents that have to agree; a single one may be the wrong one."""

Words = tuple[str, ...]
"""Of a name, as written."""


@dataclass(frozen=True, slots=True)
class Usual:
    """A word of a name as other documents write it."""

    text: str
    documents: int


@dataclass(frozen=True, slots=True)
class Spellings:
    """How others write the names of one document."""

    others: Mapping[tuple[Words, str], tuple[Usual, ...]] = field(default_factory=dict)
    """By a name and a word of it; those only that others write otherwise."""

    def usual(self, name: Words, word: str) -> tuple[Usual, ...]:
        """How others write a word beside the rest of a name, the commonest first."""
        return self.others.get((name, word), ())


class Roll:
    """The names of several documents; each document counts once for a name."""

    def __init__(self, documents: Iterable[Collection[Words]] = ()) -> None:
        self._count: Counter[frozenset[str]] = Counter()
        self._beside: defaultdict[frozenset[str], dict[str, str]] = defaultdict(dict)
        """By the other words of a name: how its last word is written, by its small letters."""
        for names in documents:
            self.add(names)

    def add(self, names: Collection[Words]) -> None:
        """Take in the names of one more document."""
        self._count.update({_key(name) for name in names})
        for name in sorted(names):
            for word in name:
                self._beside[_others(name, word)].setdefault(word.casefold(), word)

    def usual(self, name: Words, word: str) -> tuple[Usual, ...]:
        """How others write a word beside the rest of a name, the commonest first.

        None where this spelling of the name is in more than one document too.
        """
        if self._count[_key(name)] > 1:
            return ()
        others = _others(name, word)
        found = (
            Usual(text, self._count[others | {folded}])
            for folded, text in self._beside.get(others, {}).items()
            if folded != word.casefold()
        )
        enough = (usual for usual in found if usual.documents >= FEWEST)
        return tuple(sorted(enough, key=lambda usual: (-usual.documents, usual.text)))

    def spellings(self, names: Collection[Words]) -> Spellings:
        """How the names of one of the documents are written in the others."""
        answers = {(name, word): self.usual(name, word) for name in names for word in name}
        return Spellings({asked: usual for asked, usual in answers.items() if usual})


def _key(name: Words) -> frozenset[str]:
    return frozenset(word.casefold() for word in name)


def _others(name: Words, word: str) -> frozenset[str]:
    return _key(name) - {word.casefold()}
