"""Word sequences that come again in other documents.

Longer sequences are made of shorter ones that come again themselves (Agrawal & Srikant 1994), all
places at a time. Kept are the maximal ones: a sequence that only ever stands in one longer one is
not told apart.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from readout_l10n.align.arrays import Ints

LONGEST = 8
_DOCUMENTS = 2

_Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Running:
    """All words of one side, document after document; every array has one value a word."""

    words: Ints
    """Numbers of a vocabulary; -1 for what no sequence holds."""
    follows: _Flags
    """Whether a sequence may go on from the word before to this one."""
    documents: Ints
    """By rising number."""
    means: _Flags
    """Whether it is a word that means something."""
    begins: _Flags
    """Whether a sequence may begin with it."""
    ends: _Flags
    links: _Flags
    """Whether it makes one meaning word a predicate, if it comes before: "is", "remains"."""
    relates: _Flags
    """Whether it relates a predicate to what follows: "from", "to"."""


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A sequence of so many words, and where it begins each time."""

    length: int
    places: Ints
    glue: float
    """How much its words belong together, 0 to 1: see `_glue`."""


def recurring(running: Running) -> Iterator[Recurrence]:
    """The maximal sequences of 2 to 8 words that stand in two documents or more, the longest first.

    They have two words that mean something or more, or one between a verb and a preposition.
    """
    labels = _labels(running)
    counts = [_counts(label) for label in labels]
    meaning = np.concatenate(([0], np.cumsum(running.means)))
    whole = [_whole(running, label, meaning, n) for n, label in enumerate(labels, start=1)]
    for length in range(len(labels), 1, -1):
        kept = whole[length - 1] & ~_covered(counts, whole, length)
        places = np.flatnonzero(kept)
        order = np.argsort(labels[length - 1][places], kind="stable")
        places = places[order]
        cuts = np.flatnonzero(np.diff(labels[length - 1][places])) + 1
        for group in np.split(places, cuts) if len(places) else ():
            yield Recurrence(length, group, _glue(running, counts, int(group[0]), length))


def _labels(running: Running) -> list[Ints]:
    """For each length, the number of the sequence that begins at each word; -1 for none."""
    labels = [running.words]
    for _ in range(2, LONGEST + 1):
        before = labels[-1]
        ok = (before[:-1] >= 0) & (before[1:] >= 0) & running.follows[1:]
        places = np.flatnonzero(ok)
        label = np.full(len(before), -1, dtype=np.int64)
        if len(places):
            pairs = before[places] * (before.max() + 1) + before[places + 1]
            _, numbers = np.unique(pairs, return_inverse=True)
            apart = np.unique(numbers * (running.documents.max() + 1) + running.documents[places])
            spread = np.bincount(apart // (running.documents.max() + 1))
            often = spread[numbers] >= _DOCUMENTS
            label[places[often]] = numbers[often]
        labels.append(label)
        if not (label >= 0).any():
            break
    return labels


def _counts(label: Ints) -> Ints:
    """At each word how often the sequence comes that begins there."""
    counts = np.bincount(label[label >= 0], minlength=1)
    found: Ints = np.where(label >= 0, counts[label], 0)
    return found


def _whole(running: Running, label: Ints, meaning: Ints, length: int) -> _Flags:
    """Where a sequence of that length begins that is one by its words."""
    found = np.zeros(len(label), dtype=bool)
    size = len(label) - length + 1
    if size <= 0 or length < 2:
        return found
    first, last = slice(0, size), slice(length - 1, length - 1 + size)
    told = meaning[length : length + size] - meaning[:size]
    predicate = running.links[first] & running.relates[last] & (told == 1) & (length == 3)
    phrase = running.begins[first] & running.ends[last] & (told >= 2)
    found[first] = (label[first] >= 0) & (predicate | phrase)
    return found


def _covered(counts: list[Ints], whole: list[_Flags], length: int) -> _Flags:
    """Where a sequence begins that only ever stands in one longer one."""
    covered = np.zeros(len(counts[0]), dtype=bool)
    for longer in range(length + 1, len(counts) + 1):
        for offset in range(longer - length + 1):
            held = whole[longer - 1][: len(covered) - offset]
            same = counts[longer - 1][: len(held)] == counts[length - 1][offset:]
            covered[offset:] |= held & same
    return covered


def _glue(running: Running, counts: list[Ints], place: int, length: int) -> float:
    """The normalised mutual information (Bouma 2009) of its two parts, where they hold least.

    It is cut only before words that mean something; a predicate before its preposition.
    """
    total = len(running.words)
    both = counts[length - 1][place] / total
    cuts = [k for k in range(1, length) if running.means[place + k]]
    if running.means[place : place + length].sum() == 1:
        cuts = [length - 1]
    surprise = -np.log(both)
    information = [
        np.log(both * total * total / (counts[k - 1][place] * counts[length - k - 1][place + k]))
        for k in cuts
    ]
    return float(min(information) / surprise) if surprise else 1.0
