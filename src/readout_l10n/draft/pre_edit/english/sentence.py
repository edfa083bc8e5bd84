"""An English sentence whose words lose the readings that their places exclude."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from readout_l10n.draft.pre_edit.english.clauses import is_adverb
from readout_l10n.draft.pre_edit.english.stream import Word

_NOTHING = Word("", "", ())


@dataclass(slots=True)
class Sentence:
    """The words of a sentence; a place outside of it has a word that is nothing."""

    words: list[Word]

    def __getitem__(self, at: int) -> Word:
        return self.words[at] if 0 <= at < len(self.words) else _NOTHING

    def keep(self, at: int, fits: Callable[[frozenset[str]], bool]) -> None:
        """Takes away the readings of a word whose tags do not fit, unless none would be left."""
        self.words[at] = self.words[at].only(fits)

    def keep_tagged(self, at: int, tag: str) -> None:
        """Keeps the readings that have a tag."""
        self.keep(at, lambda tags: tag in tags)

    def drop(self, at: int, *tags: str) -> None:
        """Takes away the readings that have one of these tags."""
        self.keep(at, lambda reading: reading.isdisjoint(tags))

    def before(self, at: int) -> int:
        """The place of the word before, adverbs left out; −1 where there is none."""
        at -= 1
        while at >= 0 and is_adverb(self.words[at]):
            at -= 1
        return at


def sentences(words: Sequence[Word]) -> Iterator[Sentence]:
    """The sentences of a text, each with its full stop."""
    first = 0
    for i, word in enumerate(words):
        if word.must_be("sent") or i == len(words) - 1:
            yield Sentence(list(words[first : i + 1]))
            first = i + 1
