"""The forms of the words of French, from a dictionary that is made for spelling.

The list (`data/words-fr.txt.xz`, made by benchmarks/word_list.py) is Dicollecte's, MPL 2.0; the
marks for words in frequent use come from pyspellchecker's counts (MIT). It stays one block of
bytes, in which a word is found by halving: a set of so many strings would cost 40 MB.
"""

import lzma
from bisect import bisect_left
from functools import cache
from importlib.resources import files

_FILE = "words-fr.txt.xz"
_FREQUENT = b" +"


def is_form(word: str) -> bool:
    """Whether French has the word just so, accents and letter case included."""
    line = _first_from(word)
    return line.removesuffix(_FREQUENT) == word.encode()


def is_frequent(word: str) -> bool:
    """Whether a form of French is one that everybody uses."""
    return _first_from(word) == word.encode() + _FREQUENT


def begins_form(letters: str) -> bool:
    """Whether a form of French begins with the letters, or is made of them."""
    return _first_from(letters).startswith(letters.encode())


@cache
def _block() -> bytes:
    data = files("readout_l10n").joinpath("data", _FILE).read_bytes()
    return lzma.decompress(data)


def _first_from(letters: str) -> bytes:
    """The first line that does not sort before the letters; empty after the last."""
    block = _block()

    def line(offset: int) -> bytes:
        """The line that an offset stands in."""
        start = block.rfind(b"\n", 0, offset) + 1
        return block[start : block.find(b"\n", offset)]

    at = bisect_left(range(len(block)), letters.encode(), key=line)
    return line(at) if at < len(block) else b""
