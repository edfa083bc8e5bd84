"""What a run asks of a proofreader."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from readout_l10n.model import Document, Segment, Severity


@dataclass(frozen=True, slots=True)
class Remark:
    """What a proofreader has to say on the characters `start:end` of a segment."""

    segment: Segment
    start: int
    end: int
    message: str
    severity: Severity
    suggestion: str | None = None


class Proofreader(Protocol):
    """A source of findings beside the rules."""

    @property
    def id(self) -> str:
        """The rule under which its findings are reported, configured and selected."""

    def remarks(self, document: Document) -> Iterator[Remark]:
        """What it sees in a document. Raises ReadoutError where it cannot be asked."""
