"""A progress bar for long work."""

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

import click

_Item = TypeVar("_Item")


def with_progress(items: Sequence[_Item], label: str) -> Iterator[_Item]:
    """The items, with a bar on stderr; none where that is no terminal or there is one item only."""
    if len(items) < 2 or not sys.stderr.isatty():
        yield from items
        return
    with click.progressbar(items, label=label, file=sys.stderr, show_pos=True) as bar:
        yield from bar
