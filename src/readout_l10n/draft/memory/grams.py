"""The parts of a text by which texts like it are found, and how many of them must be met.

Edits as many as a match rate allows cannot touch all parts of a text that is cut into more parts
than that (the pigeonhole principle: Li, Deng, Wang & Feng, Pass-Join, VLDB 2012). A text of m words
is matched by ones of 0.7 m to m / 0.7 words, so that it is cut for the longest of these; the
parts that it is cut into are indexed, and all runs of words of a query are looked up.
"""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from zlib import crc32

FLOOR = 0.7
"""The least match rate that the parts are made for: the usual threshold (Trados, OmegaT's 75 %)."""


def allowed(length: int, other: int, threshold: float = FLOOR) -> int:
    """Edits between two texts of so many words at which their match rate is the threshold's."""
    return int((1 - threshold) * max(length, other) + 1e-9)


def shortest(length: int, threshold: float = FLOOR) -> int:
    """The fewest words of a text that matches one of so many words."""
    return length - allowed(length, length, threshold)


def longest(length: int, threshold: float = FLOOR) -> int:
    """The most words of a text that matches one of so many words."""
    return int(length / threshold + 1e-9)


@lru_cache(maxsize=1024)
def cuts(length: int) -> tuple[tuple[int, int], ...]:
    """Half-open places of the parts of a text of so many words, the longer ones first."""
    count = min(allowed(length, longest(length)) + 1, length)
    size, more = divmod(length, count) if count else (0, 0)
    found = []
    start = 0
    for number in range(count):
        end = start + size + (number < more)
        found.append((start, end))
        start = end
    return tuple(found)


@lru_cache(maxsize=1024)
def sizes(fewest: int, most: int) -> tuple[int, ...]:
    """How many words the parts of texts have whose lengths are within these."""
    lengths = range(max(fewest, 1), most + 1)
    return tuple(sorted({end - start for length in lengths for start, end in cuts(length)}))


def parts(coded: str, seed: int) -> list[int]:
    """A number of 32 bits for each part of a text; the second of two equal parts has another."""
    return list(_numbered((coded[start:end] for start, end in cuts(len(coded))), seed))


def runs(coded: str, seed: int, fewest: int, most: int) -> list[int]:
    """The numbers of all parts that texts of these lengths may share with this one."""
    return [
        number
        for size in sizes(fewest, most)
        for number in _numbered((coded[i : i + size] for i in range(len(coded) - size + 1)), seed)
    ]


def _numbered(texts: Iterator[str], seed: int) -> Iterator[int]:
    seen: Counter[str] = Counter()
    for text in texts:
        number = crc32(text.encode(), seed)
        before = seen[text]
        yield crc32(b"%d" % before, number) if before else number
        seen[text] += 1
