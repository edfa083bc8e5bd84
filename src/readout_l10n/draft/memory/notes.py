"""What a translator is told of a draft from the memory."""

from collections.abc import Iterator, Sequence

from readout_l10n.draft.memory.compare import differences
from readout_l10n.draft.memory.renderings import Rendering
from readout_l10n.draft.memory.unit import Standing

CONTEXT_MATCH = "Context match: the segments before and after are the same too."
"""What translators count as 101 %."""
UNREVIEWED = "Nobody has reviewed this translation."
_MOST = 6
"""Differences that are told; whoever sees more reads both texts."""


def of_rendering(found: Sequence[Rendering]) -> Iterator[str]:
    """Where the first of the translations comes from, and whether there are others."""
    first = found[0]
    if first.in_context:
        yield CONTEXT_MATCH
    told = [part for part in (first.origin, first.day) if part]
    by = f", accepted by {first.accepted_by}" if first.accepted_by else ""
    if told or by:
        yield f"From {', '.join(told) or 'the memory'}{by}."
    if first.standing is Standing.UNREVIEWED:
        yield UNREVIEWED
    if len(found) > 1:
        yield f"The memory has {len(found)} different translations of this text."


def of_differences(text: str, source: str, locale: str) -> Iterator[str]:
    """How the memory's source differs from the text that is translated."""
    found = list(differences(text, source, locale))
    for here, there in found[:_MOST]:
        if here and there:
            yield f"Translates “{there}”, where the source has “{here}”."
        elif there:
            yield f"Translates “{there}”, which is not in the source."
        else:
            yield f"“{here}” of the source is not translated."
    if len(found) > _MOST:
        yield f"Its source differs in {len(found) - _MOST} more places: “{source}”."
    if not found:
        yield f"Only capitals or punctuation differ: its source is “{source}”."


def of_swaps(swaps: Sequence[tuple[str, str]]) -> Iterator[str]:
    """What was put in place of what in the translation."""
    for old, new in dict.fromkeys(swaps):
        yield f"“{new}” was put in place of “{old}”: check it, and what agrees with it."
