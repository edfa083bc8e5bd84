"""translate-toolkit's pofilter over the same sentences, French checks (GPL: benchmarks only)."""

from translate.filters.checks import CheckerConfig, StandardChecker
from translate.storage.base import TranslationUnit

from mutate import Case, Mutation
from readout_l10n.model import Segment


class Pofilter:
    """A checker told that the target is French."""

    def __init__(self) -> None:
        self._checker = StandardChecker(CheckerConfig(targetlanguage="fr"))
        self._ran: dict[tuple[str, str], frozenset[str]] = {}

    def sees(self, case: Case, mutation: Mutation) -> bool:
        """Whether a filter fails on the harmed sentence that passes on the clean one."""
        source = case.source_text(mutation.segment)
        clean = mutation.segment.text
        return bool(self._failures(source, _harmed(case, mutation)) - self._failures(source, clean))

    def flags(self, case: Case) -> int:
        """How many clean sentences fail a filter."""
        return sum(bool(self._failures(case.source_text(s), s.text)) for s in case.prose())

    def _failures(self, source: str, target: str) -> frozenset[str]:
        key = (source, target)
        if key not in self._ran:
            unit = TranslationUnit(source)
            unit.target = target
            self._ran[key] = frozenset(self._checker.run_filters(unit))
        return self._ran[key]


def _harmed(case: Case, mutation: Mutation) -> str:
    """The sentence as the defect leaves it; a sentence taken out is an empty translation."""
    segment: Segment = mutation.segment
    low, high = segment.raw_range(0, len(segment.text))
    start, end = max(mutation.edit.start, low), min(mutation.edit.end, high)
    if start > end:
        return segment.text
    text = case.target.text
    return (text[low:start] + mutation.edit.text + text[end:high]).strip()
