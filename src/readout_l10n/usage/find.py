"""Where usage entries stand in a text."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from readout_l10n.text.locale import applies
from readout_l10n.text.tokens import tokens
from readout_l10n.usage.entry import Entry, Kind
from readout_l10n.usage.phrase import Phrase, token_forms


@dataclass(frozen=True, slots=True)
class Found:
    """An entry in a text; `start:end` are half-open offsets in characters."""

    entry: Entry
    start: int
    end: int


_ByWord = dict[str, list[tuple[Entry, Phrase]]]


@dataclass(frozen=True)
class Usage:
    """The entries of a run; one with the id of an earlier one takes its place."""

    entries: tuple[Entry, ...] = ()

    def __post_init__(self) -> None:
        latest = {entry.id: entry for entry in self.entries}
        object.__setattr__(self, "entries", tuple(latest.values()))

    @cached_property
    def _by_word(self) -> dict[Kind, _ByWord]:
        """Entries and phrases by the kind and by the forms of the phrase's first word."""
        found: dict[Kind, _ByWord] = {kind: {} for kind in Kind}
        for entry in self.entries:
            for phrase in entry.find if entry.severity is not None else ():
                for form in phrase.first:
                    found[entry.kind].setdefault(form, []).append((entry, phrase))
        return found

    def find(self, text: str, locale: str, kind: Kind) -> tuple[Found, ...]:
        """The entries of a kind that a text goes against, by place; the longest at each.

        Entries that need a source are found whatever it says; see `is_said`.
        """
        best: list[Found] = []
        for found in sorted(
            self._candidates(text, locale, kind), key=lambda f: (f.start - f.end, f.start)
        ):
            if all(found.end <= other.start or other.end <= found.start for other in best):
                best.append(found)
        return tuple(sorted(best, key=lambda f: f.start))

    def _candidates(self, text: str, locale: str, kind: Kind) -> Iterator[Found]:
        words = tokens(text, locale)
        by_word = self._by_word[kind]
        for at, word in enumerate(words):
            tried: set[int] = set()
            for form in token_forms(word.text, locale):
                for entry, phrase in by_word.get(form, ()):
                    if id(phrase) in tried or not applies(entry.locale, locale):
                        continue
                    tried.add(id(phrase))
                    last = phrase.ends(text, words, at)
                    if last is None or last < at:
                        continue
                    found = Found(entry, word.start, _end(text, words[last].end))
                    if not any(_overlaps(p, text, locale, found) for p in entry.unless):
                        yield found


def is_said(entry: Entry, source: str) -> bool:
    """Whether a source says what an entry asks for, and nothing that makes the target right."""
    if not entry.said:
        return True
    locale = entry.said[0].locale
    return any(_stands(p, source, locale) for p in entry.said) and not any(
        _stands(p, source, locale) for p in entry.unless_said
    )


def _stands(phrase: Phrase, text: str, locale: str) -> bool:
    return next(_places(phrase, text, locale), None) is not None


def _places(phrase: Phrase, text: str, locale: str) -> Iterator[tuple[int, int]]:
    words = tokens(text, locale)
    for at, word in enumerate(words):
        last = phrase.ends(text, words, at)
        if last is not None and last >= at:
            yield word.start, words[last].end


def _overlaps(phrase: Phrase, text: str, locale: str, found: Found) -> bool:
    return any(
        start < found.end and found.start < end for start, end in _places(phrase, text, locale)
    )


def _end(text: str, end: int) -> int:
    """Without the apostrophe or space after an elided last word."""
    return len(text[:end].rstrip("’' "))
