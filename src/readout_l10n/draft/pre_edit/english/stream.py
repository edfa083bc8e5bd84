"""Apertium's stream format, read and written: `^surface/reading/reading$` between blanks.

Source: https://wiki.apertium.org/wiki/Apertium_stream_format.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

_UNIT = re.compile(r"(?<!\\)\^((?:\\.|[^\\$])*)\$", re.DOTALL)
_PARTS = re.compile(r"(?<!\\)/")
NOUN = re.compile(r"<(?:n|np)>(?:<\w+>)*?<(m|f|mf)><(sg|pl|sp)>")
"""The gender and the number of a Spanish noun."""
_TAG = re.compile(r"<([^>]*)>")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a stream with all that it may be."""

    before: str
    """The blank between the previous word and this one."""
    surface: str
    """As it stands in the text; after the tagger, the lemma and the tags that it chose."""
    readings: tuple[str, ...]
    """Lemma and tags of each; after the bilingual dictionary, those of each translation."""

    def has(self, tag: str) -> bool:
        """Whether a word that has been chosen has a tag."""
        return f"<{tag}>" in self.surface

    def has_any(self, *tags: str) -> bool:
        """Whether a word that has been chosen has one of these tags."""
        return any(map(self.has, tags))

    def tags(self) -> list[frozenset[str]]:
        """The tags of each reading."""
        return [frozenset(_TAG.findall(one)) for one in self.readings]

    def may_be(self, *tags: str) -> bool:
        """Whether a reading has all of these tags."""
        return any(one.issuperset(tags) for one in self.tags())

    def must_be(self, *tags: str) -> bool:
        """Whether every reading has one of these tags."""
        return bool(self.readings) and all(not one.isdisjoint(tags) for one in self.tags())

    def lemmas(self) -> set[str]:
        """The lemmas of its readings, in small letters."""
        return {lemma(one).casefold() for one in self.readings}

    def only(self, fits: Callable[[frozenset[str]], bool]) -> "Word":
        """The word with the readings whose tags fit; as it was where none does."""
        kept = tuple(
            one for one, tags in zip(self.readings, self.tags(), strict=True) if fits(tags)
        )
        return replace(self, readings=kept) if kept else self


def lemma(reading: str) -> str:
    """What stands before a reading's tags."""
    return reading.partition("<")[0]


def stream_parse(stream: str) -> tuple[list[Word], str]:
    """The words of a stream, and what follows the last."""
    words: list[Word] = []
    at = 0
    for found in _UNIT.finditer(stream):
        surface, *readings = _PARTS.split(found[1])
        words.append(Word(stream[at : found.start()], surface, tuple(readings)))
        at = found.end()
    return words, stream[at:]


def stream_serialize(words: list[Word], rest: str) -> str:
    """The stream of some words."""
    units = (f"{one.before}^{'/'.join((one.surface, *one.readings))}$" for one in words)
    return "".join(units) + rest
