"""Numbers in Catalan words, which text2num does not read: « dos-cents dos », « setanta-cinquè ».

Source: IEC, Gramàtica essencial de la llengua catalana, § 12.4; the numerals of the DIEC.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_UNITS = (
    "un:1 una:1 u:1 dos:2 dues:2 tres:3 quatre:4 cinc:5 sis:6 set:7 vuit:8 nou:9 deu:10 onze:11 "
    "dotze:12 tretze:13 catorze:14 quinze:15 setze:16 disset:17 divuit:18 dinou:19"
)
_TENS = "vint:20 trenta:30 quaranta:40 cinquanta:50 seixanta:60 setanta:70 vuitanta:80 noranta:90"
_LARGE = "mil:1000 milió:1000000 milions:1000000 miliard:1000000000 miliards:1000000000 "
_LARGE += "bilió:1000000000000 bilions:1000000000000"
_HUNDREDS = frozenset({"cent", "cents", "centes"})
_FIRST = {
    word: value
    for value, stem, endings in (
        (1, "prim", "er era ers eres"),
        (2, "sego", "n na nes"),
        (3, "terc", "er era ers eres"),
        (4, "quart", "- a es"),
    )
    for word in (stem + ending.strip("-") for ending in endings.split())
}
_ORDINAL_ENDINGS = ("ens", "enes", "ena", "è", "é")
_CARDINAL_OF = {"cinqu": 5, "nov": 9, "des": 10, "u": 1, "dos": 2}
_DOUBTFUL = frozenset({"nou", "deu"})
"""« Nou » is “new” and « deu » “must”, unless a plural follows."""


def _listed(pairs: str) -> dict[str, int]:
    return {word: int(value) for word, value in (pair.split(":") for pair in pairs.split())}


_SMALL, _ROUND, _SCALE = _listed(_UNITS), _listed(_TENS), _listed(_LARGE)

_TEN, _HUNDRED, _MOST = 10, 100, 10**15


@dataclass(frozen=True, slots=True)
class CatalanNumber:
    """A number of the words `start:end`, counted from 0, `end` left out."""

    start: int
    end: int
    value: int
    is_ordinal: bool = False


def catalan_numbers(words: Sequence[str], joined: Sequence[bool]) -> Iterator[CatalanNumber]:
    """The numbers of a text's words in order; `joined[i]`: whether `i` follows the one before.

    Words of one number have a space or a hyphen between them.
    """
    folded = [word.casefold() for word in words]
    at = 0
    while at < len(folded):
        found = _number_at(folded, joined, at)
        if found is None:
            at += 1
            continue
        yield found
        at = found.end


@dataclass(slots=True)
class _Sum:
    """A cardinal as far as it has been read."""

    total: int = 0
    group: int = 0
    """What stands after the last thousand or million."""
    room: int = _MOST
    """What the next word has to be below."""
    last: int = _MOST
    """The last thousand or million."""

    @property
    def value(self) -> int:
        return self.total + self.group

    def take(self, word: str) -> bool:
        """Whether a word goes on with the number; it is added if so."""
        if word in _HUNDREDS:
            return self._take_hundreds()
        if scale := _SCALE.get(word):
            return self._take_scale(word, scale)
        value = _ROUND.get(word) or _SMALL.get(word, 0)
        if not 0 < value < self.room:
            return False
        self.group += value
        self.room = _TEN if word in _ROUND else 1
        return True

    def _take_hundreds(self) -> bool:
        if self.group >= _TEN or self.room == _HUNDRED:
            return False
        self.group, self.room = (self.group or 1) * _HUNDRED, _HUNDRED
        return True

    def _take_scale(self, word: str, scale: int) -> bool:
        if not self.value and word != "mil":
            return False
        if scale < self.last:
            self.total += (self.group or 1) * scale
        elif scale > self.value and self.last < _SCALE["milions"]:
            # « Dos mil cinc-cents milions »: what stands before counts the millions.
            self.total = self.value * scale
        else:
            return False
        self.group, self.room, self.last = 0, scale, scale
        return True


def _number_at(words: Sequence[str], joined: Sequence[bool], start: int) -> CatalanNumber | None:
    """The longest number that begins at a word; None for none."""
    said = _Sum()
    at = start
    while at < len(words) and (at == start or joined[at]):
        ordinal = 0 if _next_is(words, joined, at, "de", "d") else _ordinal(words[at])
        if 0 < ordinal < said.room:
            return CatalanNumber(start, at + 1, said.value + ordinal, is_ordinal=True)
        if not said.take(words[at]):
            break
        at += 1
        # « Vint-i-dos »: the link belongs to it where a unit follows.
        if words[at - 1] == "vint" and _next_is(words, joined, at - 1, "i"):
            at += _is_unit(words, joined, at + 1)
    lone = at == start + 1 and words[start] in _DOUBTFUL
    if at == start or (lone and not _is_plural(words, joined, at)):
        return None
    return CatalanNumber(start, at, said.value)


def _is_unit(words: Sequence[str], joined: Sequence[bool], at: int) -> bool:
    if at >= len(words) or not joined[at]:
        return False
    value = _SMALL.get(words[at], 0) or _ordinal(words[at])
    return 0 < value < _TEN


def _next_is(words: Sequence[str], joined: Sequence[bool], at: int, *those: str) -> bool:
    return at + 1 < len(words) and joined[at + 1] and words[at + 1] in those


def _is_plural(words: Sequence[str], joined: Sequence[bool], at: int) -> bool:
    return at < len(words) and joined[at] and words[at].endswith("s")


def _ordinal(word: str) -> int:
    """The value of an ordinal word; 0 for another."""
    if word in _FIRST:
        return _FIRST[word]
    stem = next((word.removesuffix(end) for end in _ORDINAL_ENDINGS if word.endswith(end)), None)
    if not stem:
        return 0
    for cardinal, value in (*_CARDINAL_OF.items(), *_SMALL.items(), *_ROUND.items()):
        if stem == cardinal or (len(cardinal) > 3 and stem == cardinal.rstrip("ea")):
            return value
    return {"cent": 100, "mil": 1000}.get(stem, 0)
