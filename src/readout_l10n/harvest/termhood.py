"""How much of a term a word sequence is."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log2

Phrase = tuple[str, ...]
"""A word sequence: the keys of its words."""

# Lets single words rank, low: log2(1) would make nothing of them. JATE, a toolkit, adds the same.
_SINGLE = 0.1


def weight(length: int) -> float:
    """What a count is multiplied by, of a sequence of so many words."""
    return log2(length + _SINGLE)


def c_values(counts: Mapping[Phrase, int], lengths: Mapping[Phrase, int]) -> dict[Phrase, float]:
    """The C-value of each candidate (Frantzi, Ananiadou & Mima 2000).

    log2(length + .1) × (count − mean count of the longer candidates that hold it): long sequences
    count for more, and one that is only ever part of a longer one for nothing. `lengths` are in
    words that mean something.
    """
    holders: dict[Phrase, list[int]] = defaultdict(list)
    for phrase, count in counts.items():
        for part in _parts(phrase):
            if part in counts:
                holders[part].append(count)
    return {
        phrase: weight(lengths[phrase]) * (count - _mean(holders.get(phrase, ())))
        for phrase, count in counts.items()
    }


def _parts(phrase: Phrase) -> set[Phrase]:
    """The shorter sequences inside a phrase, each once."""
    size = len(phrase)
    return {
        phrase[start:end]
        for start in range(size)
        for end in range(start + 1, size + 1)
        if end - start < size
    }


def _mean(values: Sequence[int]) -> float:
    return sum(values) / len(values) if values else 0.0
