"""What a bead's price is made of, for a person."""

from collections.abc import Sequence

from readout_l10n.align import Share
from readout_l10n.model import Bead
from readout_l10n.report.alignment import line_range, shape


def explanation_text(bead: Bead, shares: Sequence[Share]) -> str:
    """The bead, then a table of features, those that weigh most first, and their sum.

    Prices are −log p up to a constant: one below 0 speaks for the bead. Features of value 0 are
    left out.
    """
    places = f"lines {line_range(bead.source)} : {line_range(bead.target)}"
    lines = [f"{places}  {shape(bead)}  confidence {bead.score:.2f}"]
    lines += [f"  source  {segment.text}" for segment in bead.source]
    lines += [f"  target  {segment.text}" for segment in bead.target]
    if not shares:
        return "\n".join([*lines, "", "One side has no text: there was nothing to weigh."]) + "\n"
    lines += ["", f"{'feature':24} {'value':>9} {'weight':>9} {'price':>9}"]
    for share in sorted(shares, key=lambda share: -abs(share.price)):
        if share.value:
            row = f"{share.value:9.3f} {share.weight:9.2f} {share.price:+9.2f}"
            lines.append(f"{share.feature:24} {row}")
    total = sum(share.price for share in shares)
    return "\n".join([*lines, f"{'all':24} {'':9} {'':9} {total:+9.2f}"]) + "\n"
