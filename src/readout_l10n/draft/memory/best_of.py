"""Several memories as one: the likeliest match of all, whichever of them has it."""

from collections.abc import Sequence
from dataclasses import replace

from readout_l10n.draft.engine import Draft, Passage
from readout_l10n.draft.memory.memory import MemoryEngine
from readout_l10n.draft.memory.notes import CONTEXT_MATCH, UNREVIEWED

_ALTERNATIVES = 4


class BestOf:
    """Drafts from memories, one at least; of equal matches the first memory's comes first."""

    name = "memory"

    def __init__(self, engines: Sequence[MemoryEngine]) -> None:
        self._engines = tuple(engines)

    @property
    def models(self) -> tuple[str, ...]:
        """Of each memory that has units for the locales, in their order."""
        return tuple(engine.model for engine in self._engines if engine.units)

    @property
    def model(self) -> str:
        return "; ".join(self.models)

    @property
    def units(self) -> int:
        """How many units there are for the locales."""
        return sum(engine.units for engine in self._engines)

    def draft(self, passages: Sequence[Passage]) -> Sequence[Draft | None]:
        """The best of the memories' drafts a passage; what others say are alternatives."""
        each = [engine.draft(passages) for engine in self._engines]
        return [_best([draft for draft in drafts if draft]) for drafts in zip(*each, strict=True)]


def _best(drafts: Sequence[Draft]) -> Draft | None:
    """The one with the highest rate; then in context, then reviewed, then of the first memory."""
    if len(drafts) < 2:
        return drafts[0] if drafts else None
    first, *rest = sorted(drafts, key=_precedence)
    others = [text for draft in rest for text in (draft.text, *draft.alternatives)]
    texts = dict.fromkeys((*first.alternatives, *others))
    alternatives = [text for text in texts if text != first.text]
    return replace(first, alternatives=tuple(alternatives[:_ALTERNATIVES]))


def _precedence(draft: Draft) -> tuple[float, bool, bool]:
    return -(draft.match or 0), CONTEXT_MATCH not in draft.notes, UNREVIEWED in draft.notes
