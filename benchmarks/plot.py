"""A reliability diagram as SVG: the share of right beads against their confidence."""

from collections.abc import Sequence

from readout_l10n.align.evaluate import Bin

_SIZE, _EDGE = 320, 48
# Readable on light and on dark pages.
_INK, _BARS = "#808080", "#3b82c4"


def reliability_svg(bins: Sequence[Bin]) -> str:
    """Bars are what was right, the dots confidences' means; on the diagonal both are the same."""
    whole = _SIZE + _EDGE + 16
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" '
            f'width="{whole}" font-family="sans-serif" font-size="11" fill="{_INK}" role="img">'
        ),
        "<title>Share of beads that are right, by confidence</title>",
    ]
    for step in range(0, 11, 2):
        share = step / 10
        parts.append(
            f'<line x1="{_EDGE}" x2="{_EDGE + _SIZE}" y1="{_y(share)}" y2="{_y(share)}" '
            f'stroke="{_INK}" stroke-opacity=".25"/>'
            f'<text x="{_EDGE - 6}" y="{_y(share) + 4}" text-anchor="end">{share:.1f}</text>'
            f'<text x="{_x(share)}" y="{_y(0) + 16}" text-anchor="middle">{share:.1f}</text>'
        )
    for band in bins:
        if not band.beads:
            continue
        right = band.right / band.beads
        left, width = _x(band.low) + 2, _x(band.high) - _x(band.low) - 4
        parts.append(
            f'<rect x="{left}" y="{_y(right)}" width="{width}" height="{_y(0) - _y(right)}" '
            f'fill="{_BARS}" fill-opacity=".7"><title>{band.right} of {band.beads}</title></rect>'
            f'<circle cx="{_x(band.confidence)}" cy="{_y(band.confidence)}" r="4"/>'
        )
    parts += [
        (
            f'<line x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}" stroke="{_INK}" '
            'stroke-dasharray="4 3"/>'
        ),
        f'<text x="{_x(0.5)}" y="{whole - 6}" text-anchor="middle">confidence</text>',
        f'<text transform="translate(12 {_y(0.5)}) rotate(-90)" text-anchor="middle">right</text>',
        "</svg>\n",
    ]
    return "\n".join(parts)


def _x(share: float) -> int:
    return round(_EDGE + share * _SIZE)


def _y(share: float) -> int:
    return round(8 + (1 - share) * _SIZE)
