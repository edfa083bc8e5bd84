"""How each concept was rendered, document by document, over time."""

from readout_l10n.drift.subject import (
    Change,
    Drift,
    DriftDocument,
    Followed,
    Measures,
    Occurrence,
    Place,
    Sort,
    Standing,
    Subject,
    Variant,
)

__all__ = [
    "Change",
    "Drift",
    "DriftDocument",
    "Followed",
    "Measures",
    "Occurrence",
    "Place",
    "Sort",
    "Standing",
    "Subject",
    "Variant",
]
