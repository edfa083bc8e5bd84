"""A text that knows where each of its characters stands in the file."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from readout_l10n.model import Piece

INVISIBLE = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})


@dataclass(frozen=True, slots=True)
class Mapped:
    """A text and its pieces, which are in order and cover it without a gap."""

    text: str
    pieces: tuple[Piece, ...]

    def cut(self, start: int, end: int) -> Mapped:
        """Characters `start:end`; a piece that is no 1:1 one keeps its whole place."""
        if end <= start:
            return Mapped("", ())
        pieces = []
        first = bisect_right(self.pieces, start, key=lambda piece: piece.start) - 1
        for at in range(first, len(self.pieces)):
            piece = self.pieces[at]
            if piece.start >= end:
                break
            low, high = max(piece.start, start), min(piece.end, end)
            raw_start, raw_end = piece.raw_start, piece.raw_end
            if is_one_to_one(piece):
                raw_start, raw_end = (raw_start + offset - piece.start for offset in (low, high))
            pieces.append(Piece(low - start, high - start, raw_start, raw_end))
        return Mapped(self.text[start:end], tuple(pieces))

    def stripped(self) -> Mapped:
        """Text without white space at its ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, len(self.text.rstrip()))

    def composed(self) -> Mapped:
        """Text in NFC; what a letter and its marks become maps to them as a whole."""
        if unicodedata.is_normalized("NFC", self.text):
            return self
        parts = []
        for start, end in _clusters(self.text):
            part = self.cut(start, end)
            text = unicodedata.normalize("NFC", part.text)
            if text == part.text:
                parts.append(part)
            else:
                parts.append(whole(text, part.pieces[0].raw_start, part.pieces[-1].raw_end))
        return joined(parts)

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to be seen."""
        return all(unicodedata.category(char) in INVISIBLE for char in self.text)


def is_one_to_one(piece: Piece) -> bool:
    """Whether each character of the piece has one character of the file for itself."""
    return piece.end - piece.start == piece.raw_end - piece.raw_start


def verbatim(text: str, start: int, end: int) -> Mapped:
    """Characters `start:end` of the file's text, as they are."""
    return whole(text[start:end], start, end)


def whole(text: str, raw_start: int, raw_end: int) -> Mapped:
    """Text that stands for `raw_start:raw_end` of the file, whatever is written there."""
    if not text:
        return Mapped("", ())
    return Mapped(text, (Piece(0, len(text), raw_start, raw_end),))


def joined(parts: Iterable[Mapped]) -> Mapped:
    """Parts one after the other, neighbours that stand side by side made one piece."""
    texts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for part in parts:
        texts.append(part.text)
        for piece in part.pieces:
            moved = Piece(piece.start + length, piece.end + length, piece.raw_start, piece.raw_end)
            last = pieces[-1] if pieces else None
            if (
                last is not None
                and last.raw_end == moved.raw_start
                and is_one_to_one(last)
                and is_one_to_one(moved)
            ):
                pieces[-1] = Piece(last.start, moved.end, last.raw_start, moved.raw_end)
            else:
                pieces.append(moved)
        length += len(part.text)
    return Mapped("".join(texts), tuple(pieces))


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Ranges that normalise each for itself (UAX #15: a starter and what composes with it)."""
    start = 0
    done = ""
    for at, char in enumerate(text):
        if at == start:
            done = unicodedata.normalize("NFC", char)
            continue
        alone = unicodedata.normalize("NFC", char)
        together = unicodedata.normalize("NFC", text[start : at + 1])
        if unicodedata.combining(alone[0]) == 0 and together == done + alone:
            yield start, at
            start, done = at, alone
        else:
            done = together
    if text:
        yield start, len(text)
