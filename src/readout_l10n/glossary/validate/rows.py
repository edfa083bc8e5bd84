"""The rows of a validation, by what its rules look them up by."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from readout_l10n.glossary.glossary import Glossary
from readout_l10n.glossary.placed import PlacedTerm
from readout_l10n.model import ACCEPTED, ADVISED_AGAINST, Term
from readout_l10n.text.locale import applies


class Rows:
    """All rows in order, candidates among them."""

    def __init__(
        self, placed: Iterable[PlacedTerm], source_locale: str, target_locale: str
    ) -> None:
        self.all = tuple(placed)
        self.source_locale = source_locale
        self.target_locale = target_locale
        self.by_concept: dict[str, list[PlacedTerm]] = defaultdict(list)
        for row in self.all:
            self.by_concept[row.term.concept].append(row)
        self.glossary = Glossary(row.term for row in self.all)
        self._by_term = {id(row.term): row for row in reversed(self.all)}

    def of(self, term: Term) -> PlacedTerm:
        """The row of a term that the glossary found."""
        return self._by_term[id(term)]

    def accepted(self, concept: str, locale: str) -> list[PlacedTerm]:
        """A concept's preferred and admitted rows that apply in a locale."""
        return [
            row
            for row in self.by_concept[concept]
            if row.term.status in ACCEPTED and applies(row.term.locale, locale)
        ]

    @property
    def advised_against(self) -> Iterator[PlacedTerm]:
        return (row for row in self.all if row.term.status in ADVISED_AGAINST)
