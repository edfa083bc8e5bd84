"""Progress bars for long work."""

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from readout_l10n.embed import Encoder, Vectors

_Item = TypeVar("_Item")
# Sentences embedded between two steps of a bar: some three seconds' work.
_STRETCH = 1024


# Steps of a bar, at most: drawing one for each bead would take longer than the bead.
_STEPS = 200
# Of quick items it takes so many to be worth a bar: some three seconds' work.
_MANY = 1024


def with_progress(items: Sequence[_Item], label: str) -> Iterator[_Item]:
    """The items, with a bar on stderr; none where that is no terminal or there is one item only."""
    if len(items) < 2 or not sys.stderr.isatty():
        yield from items
        return
    with click.progressbar(
        items,
        label=label,
        file=sys.stderr,
        show_pos=True,
        update_min_steps=max(1, len(items) // _STEPS),
    ) as bar:
        yield from bar


def if_many(items: Sequence[_Item], label: str) -> Iterator[_Item]:
    """The same for items that take a few milliseconds each: a bar only if there are many."""
    return with_progress(items, label) if len(items) >= _MANY else iter(items)


class WatchedEncoder:
    """The Encoder given, with a bar for each text that takes it long."""

    def __init__(self, encoder: "Encoder") -> None:
        self._encoder = encoder

    @property
    def name(self) -> str:
        return self._encoder.name

    def encode(self, sentences: Sequence[str], longest: int) -> "Vectors":
        import numpy as np

        stretches = range(0, max(len(sentences), 1), _STRETCH)
        parts = []
        for start in with_progress(stretches, f"embedding {len(sentences):,} texts"):
            end = min(start + _STRETCH, len(sentences))
            # The runs that start here reach that far.
            seen = self._encoder.encode(sentences[start : end + longest - 1], longest)
            parts.append(seen[:, : end - start])
        return np.concatenate(parts, axis=1)
