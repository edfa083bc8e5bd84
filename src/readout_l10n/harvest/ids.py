"""Ids for suggested concepts."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from itertools import count

from readout_l10n.harvest.suggestion import Suggestion

_APART = re.compile(r"[^a-z0-9]+")


class Ids:
    """Ids in kebab-case that are not taken yet."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)

    def named(self, suggestion: Suggestion) -> Suggestion:
        """The suggestion with an id made from its text; with a number where that is taken."""
        base = kebab(suggestion.text)
        names = (base if number == 1 else f"{base}-{number}" for number in count(1))
        name = next(name for name in names if name not in self._taken)
        self._taken.add(name)
        return replace(suggestion, concept=name)


def kebab(text: str) -> str:
    """A text in small letters without accents, its words joined by hyphens."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _APART.sub("-", bare.replace("'", "").lower()).strip("-") or "term"
