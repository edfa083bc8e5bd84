"""The formats of `readout-l10n drift`, by name and suffix."""

import os
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from readout_l10n.cli.file_format import FileFormat, file_format_option
from readout_l10n.ui import Say

if TYPE_CHECKING:
    from readout_l10n.drift import Drift
    from readout_l10n.drift.compare import Comparison


class DriftFormat(FileFormat):
    """What a drift report can be written as."""

    TEXT = "text"
    HTML = "html"
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"

    @property
    def suffixes(self) -> tuple[str, ...]:
        return (".md", ".markdown") if self is DriftFormat.MARKDOWN else super().suffixes

    @property
    def is_utf8(self) -> bool:
        """Whether it is in UTF-8 whatever the terminal's encoding."""
        return self is not DriftFormat.TEXT


drift_format_option = file_format_option(DriftFormat)


def formatted(
    drift: "Drift",
    output_format: DriftFormat,
    against: "Comparison | None",
    say: Say,
    *,
    output: str | None,
    every: bool,
) -> str:
    """The report in a format, with a line end after it; for the file `output` if one is named.

    With `every`, text and Markdown have also what deserves no decision.
    """
    match output_format:
        case DriftFormat.JSON:
            from readout_l10n.report.drift_json import drift_json

            return drift_json(drift, against)
        case DriftFormat.CSV:
            from readout_l10n.report.drift_csv import BYTE_ORDER_MARK, drift_csv

            return f"{BYTE_ORDER_MARK if output else ''}{drift_csv(drift)}"
        case DriftFormat.MARKDOWN:
            from readout_l10n.report.drift_markdown import drift_markdown

            return drift_markdown(drift, against, say=say, every=every)
        case DriftFormat.HTML:
            from readout_l10n.report.drift_html import drift_html

            return drift_html(drift, say, against=against, folder=_way_back(output))
        case DriftFormat.TEXT:
            from readout_l10n.report.drift_text import drift_text

            return drift_text(drift, against, say=say, every=every)


def _way_back(output: str | None) -> str:
    """The way from a file to the current folder, from which the documents' paths begin."""
    way = os.path.relpath(Path(), Path(output).parent) if output else "."
    return "" if way == "." else PurePath(way).as_posix()
