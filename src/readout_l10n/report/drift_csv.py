"""A drift report as a table: a row an occurrence."""

import csv
import io
from collections.abc import Iterator

from readout_l10n.drift import Drift, Occurrence, Place, Subject

BYTE_ORDER_MARK = "\ufeff"
"""Without it at the beginning of a file, spreadsheets take UTF-8 for the system's encoding."""
COLUMNS = (
    "sort",
    "id",
    "locale",
    "text",
    "day",
    "kind",
    "title",
    "source_path",
    "source_line",
    "source",
    "target_path",
    "target_line",
    "target",
    "variant",
    "standing",
    "confidence",
    "source_passage",
    "target_passage",
)
_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula (OWASP, "CSV Injection")."""


def drift_csv(drift: Drift) -> str:
    """A header and the rows, by subject, then by day (RFC 4180).

    A cell that a spreadsheet might calculate has an apostrophe before it, which it shows as text.
    """
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(COLUMNS)
    for subject in drift.subjects:
        for occurrence in subject.occurrences:
            table.writerow(map(_harmless, _cells(drift, subject, occurrence)))
    return written.getvalue()


def _cells(drift: Drift, subject: Subject, occurrence: Occurrence) -> Iterator[str]:
    document = drift.documents[occurrence.document]
    source, target = occurrence.source, occurrence.target
    yield from (subject.sort.value, subject.id, subject.locale, subject.text)
    yield from (document.day.isoformat() if document.day else "", document.kind, document.title)
    yield from _place(source) if source else ("", "", "")
    yield from _place(target)
    yield from (occurrence.variant, occurrence.standing.value, f"{occurrence.confidence:.2f}")
    yield from (source.text if source else "", target.text)


def _place(place: Place) -> tuple[str, str, str]:
    return place.path, str(place.line), place.written


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULAS) else cell
