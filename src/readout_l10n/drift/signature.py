"""What a report was made with (sacrebleu's `Signature`)."""

import json
from collections.abc import Iterable
from hashlib import blake2b

from readout_l10n import __version__
from readout_l10n.drift.selection import Selection
from readout_l10n.glossary.cells import term_cells
from readout_l10n.model import Term

_BYTES = 4


def drift_signature(
    encoder: str,
    terms: Iterable[Term],
    selection: Selection = Selection(),  # noqa: B008  (frozen)
) -> str:
    """`readout-l10n:0.2.0|task:drift|encoder:…|glossary:1f2e3d4c`, and what was selected.

    The glossary's eight digits change with any of its terms, not with their order.
    """
    rows = sorted(json.dumps(term_cells(term), sort_keys=True) for term in terms)
    digits = blake2b("\n".join(rows).encode(), digest_size=_BYTES).hexdigest()
    parts = {
        "readout-l10n": __version__,
        "task": "drift",
        "encoder": encoder,
        "glossary": digits,
        "since": selection.since,
        "until": selection.until,
        "kinds": "+".join(selection.kinds),
        "concepts": "+".join(selection.names),
    }
    return "|".join(f"{key}:{value}" for key, value in parts.items() if value)
