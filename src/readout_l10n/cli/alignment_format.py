"""The formats of `readout-l10n align`, by name and suffix."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from readout_l10n.cli.file_format import FileFormat

if TYPE_CHECKING:
    from readout_l10n.report.alignment import AlignedPair


class AlignmentFormat(FileFormat):
    """What an alignment can be written as."""

    TEXT = "text"
    JSON = "json"
    TSV = "tsv"
    LADDER = "ladder"
    TMX = "tmx"
    PO = "po"
    HTML = "html"

    @property
    def is_utf8(self) -> bool:
        """Whether the file says of itself that it is in UTF-8, whatever the terminal's encoding."""
        return self in {AlignmentFormat.TMX, AlignmentFormat.PO, AlignmentFormat.HTML}


def formatted(
    pairs: "Sequence[AlignedPair]",
    output_format: AlignmentFormat,
    *,
    review_below: float,
    width: int,
    colour: bool,
) -> str:
    """The pairs in a format; the ladder holds just one."""
    match output_format:
        case AlignmentFormat.JSON:
            from readout_l10n.report.alignment_json import alignment_json

            return alignment_json(pairs, review_below=review_below)
        case AlignmentFormat.TSV:
            from readout_l10n.report.alignment_tsv import alignment_tsv

            return alignment_tsv(pairs, review_below=review_below)
        case AlignmentFormat.LADDER:
            from readout_l10n.report.alignment_ladder import alignment_ladder

            return alignment_ladder(pairs[0])
        case AlignmentFormat.HTML:
            from readout_l10n.report.alignment_html import alignment_html

            return alignment_html(pairs, review_below=review_below)
        case AlignmentFormat.TMX | AlignmentFormat.PO:
            return _exchanged(pairs, output_format, review_below)
        case AlignmentFormat.TEXT:
            from readout_l10n.report.alignment_text import alignment_text

            return alignment_text(pairs, review_below=review_below, width=width, colour=colour)


def _exchanged(
    pairs: "Sequence[AlignedPair]", output_format: AlignmentFormat, review_below: float
) -> str:
    """The pairs in a format that other translation tools read."""
    from readout_l10n.formats.unit import alignment_units

    units = [
        unit
        for pair in pairs
        for unit in alignment_units(
            pair.alignment, pair.source, pair.target, review_below=review_below
        )
    ]
    if output_format is AlignmentFormat.TMX:
        from readout_l10n.formats.tmx import tmx_serialize

        return tmx_serialize(units)
    from readout_l10n.formats.po import po_serialize

    return po_serialize(units)
