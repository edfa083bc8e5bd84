"""How far long work has come, for whoever watches it."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

_Item = TypeVar("_Item")


class Watch(Protocol):
    """Gives the items back one by one; may show meanwhile how far the work of the label is."""

    def __call__(self, items: Sequence[_Item], label: str, /) -> Iterable[_Item]: ...


def unwatched(items: Sequence[_Item], _label: str) -> Iterable[_Item]:
    return items
