"""Work shared by two processes, which see what the parent had in memory."""

import multiprocessing
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


# Of a child process: what to do, and with which items.
_WORK: list[tuple[Callable[[Any], object], Sequence[Any]]] = []


def in_two_processes(do: Callable[[_Item], _Result], items: Sequence[_Item]) -> list[_Result]:
    """What `do` makes of each item, in order. Only results are copied between the processes."""
    context = multiprocessing.get_context("fork")
    with context.Pool(2, initializer=_remember, initargs=(do, items)) as pool:
        return pool.map(_done, range(len(items)), chunksize=1)


def _remember(do: Callable[[Any], object], items: Sequence[Any]) -> None:
    _WORK.append((do, items))


def _done(number: int) -> object:
    do, items = _WORK[-1]
    return do(items[number])
