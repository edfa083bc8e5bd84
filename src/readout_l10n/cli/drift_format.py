"""The formats of `readout-l10n drift`, by name and suffix."""

import os
from enum import StrEnum
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from readout_l10n.drift import Drift
    from readout_l10n.drift.compare import Comparison


class DriftFormat(StrEnum):
    """What a drift report can be written as."""

    TEXT = "text"
    HTML = "html"
    MARKDOWN = "markdown"
    JSON = "json"
    CSV = "csv"

    @property
    def suffixes(self) -> tuple[str, ...]:
        own = {DriftFormat.TEXT: (".txt",), DriftFormat.MARKDOWN: (".md", ".markdown")}
        return own.get(self, (f".{self}",))

    @property
    def is_utf8(self) -> bool:
        """Whether it is in UTF-8 whatever the terminal's encoding."""
        return self is not DriftFormat.TEXT

    @classmethod
    def of(cls, path: str | None) -> "DriftFormat":
        """The format that a file's suffix means; text, if none."""
        suffix = PurePath(path or "").suffix.lower()
        return next((known for known in cls if suffix in known.suffixes), cls.TEXT)


drift_format_option = click.option(
    "--format",
    "output_format",
    type=click.Choice([known.value for known in DriftFormat]),
    help="[default: by --output's suffix, else text]",
)


def formatted(
    drift: "Drift",
    output_format: DriftFormat,
    against: "Comparison | None" = None,
    *,
    output: str | None,
) -> str:
    """The report in a format, with a line end after it; for the file `output` if one is named."""
    match output_format:
        case DriftFormat.JSON:
            from readout_l10n.report.drift_json import drift_json

            return drift_json(drift, against)
        case DriftFormat.CSV:
            from readout_l10n.report.drift_csv import BYTE_ORDER_MARK, drift_csv

            return f"{BYTE_ORDER_MARK if output else ''}{drift_csv(drift)}"
        case DriftFormat.MARKDOWN:
            from readout_l10n.report.drift_markdown import drift_markdown

            return drift_markdown(drift, against)
        case DriftFormat.HTML:
            from readout_l10n.report.drift_html import drift_html

            return drift_html(drift, against=against, folder=_way_back(output))
        case DriftFormat.TEXT:
            from readout_l10n.report.drift_text import drift_text

            return drift_text(drift, against)


def _way_back(output: str | None) -> str:
    """The way from a file to the current folder, from which the documents' paths begin."""
    way = os.path.relpath(Path(), Path(output).parent) if output else "."
    return "" if way == "." else PurePath(way).as_posix()
