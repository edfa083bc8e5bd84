"""A document with its units drafted → the text of its draft, and the units with all notes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from readout_l10n.draft.document import rendered
from readout_l10n.draft.judged import Check, judged
from readout_l10n.model import Document, DraftUnit, Provenance


@dataclass(frozen=True, slots=True)
class Rough:
    """A document and what has been drafted for it."""

    source: Document
    units: tuple[DraftUnit, ...]
    path: str
    """Of the draft."""
    locale: str
    label: str | None
    provenance: Provenance

    @property
    def name(self) -> str:
        return self.source.path


@dataclass(frozen=True, slots=True)
class Finished:
    """A draft that is ready to be written."""

    text: str
    units: tuple[DraftUnit, ...]


Finish = Callable[[Sequence[Rough]], Iterable[Finished]]
"""`finished` for each, in order; who makes a draft's recipe says in which process."""


def finished(check: Check | None, rough: Rough) -> Finished:
    """The draft in its source's shape, judged by the rules where there are any."""
    units = rough.units
    rendering = rendered(rough.source, units, rough.locale, rough.label, rough.provenance)
    units = tuple(
        replace(unit, notes=(*unit.notes, *told)) if set(told) - set(unit.notes) else unit
        for unit, told in zip(units, rendering.notes, strict=True)
    )
    if check:
        units = judged(rough.source, rendering, units, rough.path, rough.locale, check)
    return Finished(rendering.text, units)


def finishing(check: Check | None = None) -> Finish:
    """Drafts finished one after the other in this process."""

    def finish(roughs: Sequence[Rough]) -> Iterator[Finished]:
        return (finished(check, rough) for rough in roughs)

    return finish
