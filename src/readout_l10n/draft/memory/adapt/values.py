"""What changes between two readouts that are worded alike: days, times, people, amounts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.draft.memory.normal import normal
from readout_l10n.text.date_mentions import DateMention, date_mentions
from readout_l10n.text.names import Name, names
from readout_l10n.text.numbers import Number, Sort, numbers
from readout_l10n.text.times import ClockTime, times

Said = DateMention | ClockTime | Name | Number
FIGURES = re.compile(r"\d(?:[\d.,\u00a0\u202f\u2009 ]*\d)?")
"""The figures with which a number begins; scale words, ordinal endings and the like follow."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value in a text; `start:end` are half-open offsets in characters."""

    start: int
    end: int
    text: str
    said: Said

    @property
    def figures(self) -> str:
        """Of a number; empty where it is in words."""
        found = FIGURES.match(self.text)
        return found[0] if found else ""

    @property
    def shape(self) -> str:
        """What of it has to be the same in another text, for one to be put in the other's place."""
        said = self.said
        if isinstance(said, DateMention):
            parts = (said.weekday, said.day, said.month, said.year)
            return "date" + "".join("-" if part is None else "+" for part in parts)
        if isinstance(said, ClockTime):
            return f"time {said.half}"
        if isinstance(said, Name):
            return f"name {said.gender}"
        if not self.figures:
            return normal(self.text)
        ending = "" if said.sort is Sort.ORDINAL else self.text[len(self.figures) :]
        return f"{said.sort} {ending}"


# One text is compared with several in a row.
@lru_cache(maxsize=64)
def values(text: str, locale: str) -> tuple[Value, ...]:
    """The values of a text, in order; days before times before people before numbers."""
    found: list[Value] = []
    for said in _said(text, locale):
        if not any(said.start < other.end and other.start < said.end for other in found):
            found.append(Value(said.start, said.end, text[said.start : said.end], said))
    return tuple(sorted(found, key=lambda value: value.start))


def skeleton(text: str, found: Sequence[Value]) -> str:
    """The text with the shapes of its values in their places."""
    parts = []
    end = 0
    for value in found:
        parts += [text[end : value.start], f"\x00{value.shape}\x00"]
        end = value.end
    return normal("".join((*parts, text[end:])))


def _said(text: str, locale: str) -> Iterator[Said]:
    yield from (mention for mention in date_mentions(text, locale) if mention.certain)
    yield from times(text, locale)
    yield from names(text, locale)
    yield from numbers(text, locale)
