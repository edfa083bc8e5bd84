"""Values of a translation changed for others.

Only where nothing else differs, and each value that does is found in the translation as many times
as in its source; otherwise nothing is changed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from readout_l10n.draft.memory.adapt import dates, figures
from readout_l10n.draft.memory.adapt.locales import cldr
from readout_l10n.draft.memory.adapt.values import FIGURES, Value, skeleton, values
from readout_l10n.draft.memory.normal import normal
from readout_l10n.text.clock import clock_times
from readout_l10n.text.clock_style import written_like
from readout_l10n.text.date_mentions import DateMention
from readout_l10n.text.initials import initial
from readout_l10n.text.locale import language
from readout_l10n.text.names import Name, names
from readout_l10n.text.numbers import Number, Sort, numbers
from readout_l10n.text.times import DAY, ClockTime

_Place = tuple[int, int]
_Edit = tuple[int, int, str]
"""What is to stand at half-open offsets of the translation."""
_ELIDING = re.compile(r"(?:\b(?:de|que|le|la|se|ne|puisque|lorsque)\s|\w['’])$", re.IGNORECASE)
_VOWELS = "aeiouyh"


@dataclass(frozen=True, slots=True)
class Adapted:
    """A translation with values of another text in it."""

    text: str
    swaps: tuple[tuple[str, str], ...]
    """What was there, and what stands there now."""


def adapted(
    text: str, source: str, target: str, source_locale: str, target_locale: str
) -> Adapted | None:
    """A translation of `source` made one of `text`; None where that cannot be done for sure."""
    ours, theirs = values(text, source_locale), values(source, source_locale)
    if len(ours) != len(theirs) or skeleton(text, ours) != skeleton(source, theirs):
        return None
    swap = _Swap(target, source_locale, target_locale)
    pairs = sorted(zip(theirs, ours, strict=True), key=_precedence)
    groups: dict[tuple[str, str], list[Value]] = {}
    for old, new in pairs:
        groups.setdefault((old.shape, normal(old.text)), []).append(new)
    olds = {(old.shape, normal(old.text)): old for old, _ in pairs}
    for place, news in groups.items():
        if len({normal(new.text) for new in news}) > 1:
            return None
        if not swap.change(olds[place], news[0], len(news)):
            return None
    return swap.done()


def _precedence(pair: tuple[Value, Value]) -> tuple[int, int]:
    """Days and times are found before the numbers in them could be."""
    kinds = (DateMention, ClockTime, Name, Number)
    return next(i for i, kind in enumerate(kinds) if isinstance(pair[0].said, kind)), pair[0].start


class _Swap:
    """The changes to one translation."""

    def __init__(self, target: str, source_locale: str, target_locale: str) -> None:
        self._target = target
        self._source_locale, self._locale = source_locale, target_locale
        self._edits: list[_Edit] = []
        self._taken: list[_Place] = []

    def change(self, old: Value, new: Value, count: int) -> bool:
        """Put a value in another's places; whether there were as many as were looked for."""
        edits = self._free(self._found(old, new))
        if normal(old.text) == normal(new.text):
            self._taken += [(start, end) for start, end, _ in edits]
            return True
        if len(edits) != count:
            return False
        self._edits += edits
        self._taken += [(start, end) for start, end, _ in edits]
        return True

    def done(self) -> Adapted | None:
        edits = sorted(self._edits)
        if not edits or any(one[1] > other[0] for one, other in pairwise(edits)):
            return None
        parts, swaps, end = [], [], 0
        for start, stop, text in edits:
            parts += [self._target[end:start], text]
            swaps.append((self._target[start:stop], text))
            end = stop
        return Adapted("".join((*parts, self._target[end:])), tuple(swaps))

    def _free(self, edits: Iterator[_Edit]) -> list[_Edit]:
        return [
            edit
            for edit in edits
            if not any(edit[0] < end and start < edit[1] for start, end in self._taken)
        ]

    def _found(self, old: Value, new: Value) -> Iterator[_Edit]:
        """Where the translation says the old value, and what it would say instead."""
        if isinstance(old.said, DateMention) and isinstance(new.said, DateMention):
            return self._dates(old.said, new.said)
        if isinstance(old.said, ClockTime) and isinstance(new.said, ClockTime):
            return self._times(old.said, new.said)
        if isinstance(old.said, Name) and isinstance(new.said, Name):
            return self._names(old, new)
        return self._numbers(old, new)

    def _dates(self, old: DateMention, new: DateMention) -> Iterator[_Edit]:
        for pattern, rendering in dates.renderings(old, self._locale):
            found = dates.places(rendering, self._target)
            for start, end in found:
                said = self._target[start:end]
                text = dates.written_like(new, pattern, said, self._locale)
                if text is not None and self._fits(start, said, text):
                    yield start, end, self._with_apostrophes(text)
            if found:
                return

    def _times(self, old: ClockTime, new: ClockTime) -> Iterator[_Edit]:
        for start, end, minutes in clock_times(self._target, self._locale):
            apart = (minutes - old.minutes) % DAY
            if apart == 0 or (old.half and apart == DAY // 2):
                text = written_like(new.minutes + apart, self._target[start:end])
                if text is not None:
                    yield start, end, text

    def _names(self, old: Value, new: Value) -> Iterator[_Edit]:
        wanted = sorted(normal(old.text).casefold().split())
        for name in names(self._target, self._locale):
            said = self._target[name.start : name.end]
            if sorted(normal(said).casefold().split()) != wanted:
                continue
            text = new.text if normal(said) == normal(old.text) else _in_order(new, name)
            if text is not None and self._fits(name.start, said, text):
                yield name.start, name.end, text

    def _numbers(self, old: Value, new: Value) -> Iterator[_Edit]:
        locale = cldr(self._locale)
        if locale is None or not (old.figures and new.figures):
            return
        tag = language(self._source_locale)
        was, now = figures.read(old.figures, tag), figures.read(new.figures, tag)
        first = isinstance(old.said, Number) and old.said.sort is Sort.ORDINAL and 1 in {was, now}
        if first or not figures.same_plural(was, now, locale):
            return
        for number in numbers(self._target, self._locale):
            said = FIGURES.match(self._target, number.start, number.end)
            if said and figures.read(said[0], language(self._locale)) == was:
                text = figures.written_like(new.figures, now, said[0], locale)
                yield number.start, said.end(), text

    def _with_apostrophes(self, text: str) -> str:
        return text.replace("’", "'") if "'" in self._target else text

    def _fits(self, start: int, said: str, text: str) -> bool:
        """Whether the word before need not change: « de » before a vowel is « d’ »."""
        if not _ELIDING.search(self._target, 0, start):
            return True
        return (initial(said) in _VOWELS) == (initial(text) in _VOWELS)


def _in_order(new: Value, model: Name) -> str | None:
    """A name whose parts are in the order of the model's."""
    said = new.said
    if not isinstance(said, Name) or not (model.given and said.given):
        return None
    surname, given = (" ".join(word.text for word in words) for words in (said.surname, said.given))
    first = model.surname[0].start < model.given[0].start
    return f"{surname} {given}" if first else f"{given} {surname}"
