"""What share of two texts stands in one-sided beads."""

from readout_l10n.align.arrays import Floats

Rates = tuple[float, float]
"""Of the source's segments, of the target's."""

TYPICAL_RATES: Rates = (0.03, 0.03)
"""What is thought before a text is looked at."""

# Segments that the typical share weighs as much as.
_PRIOR = 20


def rates(deleted: Floats, inserted: Floats) -> Rates:
    """From the probability of each segment to be one-sided; smoothed towards the typical."""
    shares = (
        (side.sum() + _PRIOR * typical) / (len(side) + _PRIOR)
        for side, typical in zip((deleted, inserted), TYPICAL_RATES, strict=True)
    )
    source, target = shares
    return float(source), float(target)
