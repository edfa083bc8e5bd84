"""Words for one side of a relation and for the other: « y compris » and « à l’exception de »."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from readout_l10n.glossary.find import Finder
from readout_l10n.model import Term
from readout_l10n.text.function_words import FUNCTION_WORDS
from readout_l10n.text.locale import language

_TABLE = "opposites.csv"
_SHORT = 3
"""Letters of words whose inflected forms are too many other words."""


@dataclass(frozen=True, slots=True)
class Pole:
    """A word of a relation in a text; `start:end` are half-open offsets in characters."""

    relation: str
    side: str
    certain: bool
    """Whether it says its side outright; other words only make it possible."""
    start: int
    end: int


class Opposites:
    """The relations of a table, looked for in texts of its locales."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        self._meaning: dict[str, tuple[str, str, bool]] = {}
        terms: defaultdict[str, list[Term]] = defaultdict(list)
        for row in rows:
            concept = f"{row['relation']} {row['side']} {row['certain']}"
            self._meaning[concept] = row["relation"], row["side"], row["certain"] == "yes"
            terms[row["locale"]].append(Term(concept, row["locale"], row["text"]))
        self._finders = {locale: Finder(found, locale) for locale, found in terms.items()}

    def find(self, text: str, locale: str) -> tuple[Pole, ...]:
        """The words of relations in a text, the longest at each place; none in other locales."""
        finder = self._finders.get(language(locale))
        if finder is None:
            return ()
        return tuple(
            Pole(*self._meaning[match.term.concept], match.start, match.end)
            for match in finder.find(text)
            if _is_safe(match.term.text, text[match.start : match.end])
        )


def _is_safe(term: str, written: str) -> bool:
    """Whether a short last word stands as it is: « l’est » is no form of « été »."""
    last = term.rsplit(maxsplit=1)[-1].rsplit("’", maxsplit=1)[-1].casefold()
    free = len(last) > _SHORT or any(last in words for words in FUNCTION_WORDS.values())
    return free or written.casefold().endswith(last)


@cache
def opposites() -> Opposites:
    """The relations that ship with the package."""
    table = files("readout_l10n") / "data" / _TABLE
    return Opposites(csv.DictReader(table.read_text(encoding="utf-8").splitlines()))
