"""What drafts translations: one shape for the memory and for every machine translation system."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from readout_l10n.draft.women import NOBODY, Women


@dataclass(frozen=True, slots=True)
class Passage:
    """A segment to be drafted, with what stands around it."""

    text: str
    before: str | None = None
    """The segment before it in its document, and the one after: a context match asks for both."""
    after: str | None = None
    kept: tuple[tuple[int, int], ...] = ()
    """Half-open offsets of what goes into the draft as it is: code. In order."""
    women: Women = NOBODY
    """Those whom the text names, as far as its document tells."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A segment's text in another language, and who made it; a person has to look at every one."""

    text: str
    engine: str
    """Its name: `memory`, `argos`, `apertium`."""
    model: str
    """What it translated with: packages, versions, hashes, and the pivot if there was one."""
    match: float | None = None
    """Of a memory: how like the source the unit's is, 0 to 1, as translators know it."""
    alternatives: tuple[str, ...] = ()
    """Other texts, the likelier first."""
    notes: tuple[str, ...] = ()
    """What the translator is to look at: sentences of the interface, in English."""


class Engine(Protocol):
    """Translates from one locale into another. It keeps no state that changes its results."""

    @property
    def name(self) -> str:
        """`memory`, `argos` or `apertium`."""
        ...

    @property
    def model(self) -> str:
        """What it translates with, as `Draft.model` tells it."""
        ...

    def draft(self, passages: Sequence[Passage]) -> Sequence[Draft | None]:
        """A draft a passage, in their order; None where it has none.

        Everything is given at once, so that an engine may make batches over documents. Stretches
        between U+27E6 and U+27E7 (⟦3⟧) are to come out as they went in; callers verify that.
        Raises EngineError for an engine that does not run at all.
        """
        ...
