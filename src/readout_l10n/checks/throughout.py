"""One finding for a habit of a whole document, in place of three hundred."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from readout_l10n.checks.rule import Hit
from readout_l10n.model import Severity


def elsewhere(line: int, other: int) -> str:
    """Where another place stands, by its line and this one's."""
    return "elsewhere in this line" if line == other else f"at line {other}"


FEW = 3
"""So many slips are shown one by one even where a document never does it rightly, in rules whose
findings are mistakes in any document: `kept=max(kept, FEW)`."""
_MOST = 10
"""More departures than that are no slips, and nobody reads a list of them."""


def singly_or_once(
    hits: Sequence[Hit], kept: int, message: str, severity: Severity | None = None
) -> Iterator[Hit]:
    """The hits one by one where a document keeps to the policy elsewhere, else one for them all.

    `kept` counts the places that are as they should be. The one finding stands at the first place,
    says `message`, and its edits are those of all; `{count}` in the message is how many there are.
    A finding's edits are independent of each other: any of them may be left out.
    """
    if len(hits) == 1 or (kept >= len(hits) and len(hits) <= _MOST):
        yield from hits
    elif hits:
        yield replace(
            hits[0],
            message=message.format(count=len(hits)),
            suggestion=None,
            severity=severity or hits[0].severity,
            edits=tuple(edit for hit in hits for edit in hit.edits),
        )
