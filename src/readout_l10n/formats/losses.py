"""What a format did not hold of a glossary, found by reading back what was written."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from readout_l10n.glossary.cells import term_cells
from readout_l10n.glossary.placed import Identity, identity
from readout_l10n.model import Status, Term


def losses(given: Sequence[Term], held: Iterable[Term]) -> Counter[str]:
    """What is not as it was, in words, with how many terms it concerns.

    A term is met by its concept, locale and text, else by locale and text. Whole terms come first,
    by the locale or the status that the format has no place for; then fields, by their columns.
    """
    met = list(_matched(given, held))
    kept = [term for term, other in met if other]
    locales, statuses = {term.locale for term in kept}, {term.status for term in kept}
    whole: Counter[str] = Counter()
    for term, other in met:
        if other is None:
            whole[_reason(term, locales, statuses)] += 1
    return whole + Counter(
        column for term, other in met if other for column in _changes(term, other)
    )


def _reason(term: Term, locales: Collection[str], statuses: Collection[Status]) -> str:
    if term.locale not in locales:
        return f"terms in {term.locale}"
    return f"{term.status} terms" if term.status not in statuses else "terms without a counterpart"


def _matched(given: Sequence[Term], held: Iterable[Term]) -> Iterator[tuple[Term, Term | None]]:
    exact: dict[Identity, Term] = {}
    alike: dict[tuple[str, str], Term] = {}
    for term in held:
        exact.setdefault(identity(term), term)
        alike.setdefault((term.locale, term.text), term)
    for term in given:
        yield term, exact.get(identity(term)) or alike.get((term.locale, term.text))


def _changes(term: Term, other: Term) -> Iterator[str]:
    before, after = term_cells(term), term_cells(other)
    return (column for column in before if before[column] != after[column])
