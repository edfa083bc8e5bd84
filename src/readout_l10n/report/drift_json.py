"""A drift report as JSON, version 1 (docs/drift.md, drift.schema.json), and what compares needs."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

from readout_l10n.drift import (
    Change,
    Drift,
    DriftDocument,
    Measures,
    Occurrence,
    Place,
    Sort,
    Subject,
    Variant,
)
from readout_l10n.drift.compare import Compared, Comparison
from readout_l10n.drift.snapshot import Record, Snapshot, snapshot
from readout_l10n.errors import InputError
from readout_l10n.glossary.cells import term_cells
from readout_l10n.model import Term

VERSION = 1
_MEND = "`readout-l10n drift --format json` writes one"
_DIGITS = 6


def drift_schema() -> Mapping[str, Any]:
    """The JSON Schema (2020-12) of version 1."""
    text = files(__package__).joinpath("drift.schema.json").read_text(encoding="utf-8")
    schema: Mapping[str, Any] = json.loads(text)
    return schema


def drift_json(drift: Drift, against: Comparison | None = None) -> str:
    """An object of `version`, `summary`, `documents`, `subjects` and more, with a line end."""
    report = {
        "version": VERSION,
        "signature": drift.signature,
        "source_locale": drift.source_locale,
        "summary": _summary(snapshot(drift)),
        "comparison": against and _comparison(against),
        "documents": [_document(each) for each in drift.documents],
        "subjects": [_subject(each) for each in drift.subjects],
        "unreadable": list(drift.unreadable),
    }
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def read_snapshot(path: Path) -> Snapshot:
    """What an earlier report's file says of its subjects. Raises InputError."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InputError(str(path), None, f"no such file; {_MEND}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(path), None, f"cannot be read: {error}") from None
    return snapshot_parse(text, str(path))


def snapshot_parse(text: str, path: str) -> Snapshot:
    """The same of a text. Raises InputError, with the line where there is one."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(path, error.lineno, f"not JSON: {error.msg}; {_MEND}") from None
    if not isinstance(data, dict) or "subjects" not in data or "documents" not in data:
        raise InputError(path, None, f"no drift report; {_MEND}")
    if data.get("version") != VERSION:
        got = data.get("version")
        message = f"version {got!r}, where {VERSION} is wanted; make the report anew: {_MEND}"
        raise InputError(path, None, message)
    if not isinstance(data["subjects"], list) or not isinstance(data["documents"], list):
        raise InputError(path, None, f"subjects and documents: lists are wanted; {_MEND}")
    records = (_record(each, number, path) for number, each in enumerate(data["subjects"], 1))
    return Snapshot(len(data["documents"]), tuple(records))


def _record(data: Any, number: int, path: str) -> Record:  # noqa: ANN401  (whatever JSON holds)
    try:
        own = data["measures"]
        preferred = own["preferred"]
        return Record(
            Sort(data["sort"]),
            str(data["id"]),
            str(data["locale"]),
            str(data["text"]),
            int(own["count"]),
            None if preferred is None else float(preferred),
            float(own["disagreement"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        message = f"subjects, number {number}: {error!r} keeps it from being read; {_MEND}"
        raise InputError(path, None, message) from None


def _summary(taken: Snapshot) -> dict[str, Any]:
    return {
        "documents": taken.documents,
        "subjects": len(taken.records),
        "disagreeing": taken.disagreeing,
        "preferred": _rounded(taken.preferred),
    }


def _comparison(comparison: Comparison) -> dict[str, Any]:
    return {
        "before": _summary(comparison.before),
        "after": _summary(comparison.after),
        "subjects": [_compared(each) for each in comparison.subjects],
    }


def _compared(each: Compared) -> dict[str, Any]:
    record = each.record
    return {
        "verdict": each.verdict.value,
        "sort": record.sort.value,
        "id": record.id,
        "locale": record.locale,
        "text": record.text,
        "before": each.before and _stood(each.before),
        "after": each.after and _stood(each.after),
    }


def _stood(record: Record) -> dict[str, Any]:
    return {
        "count": record.count,
        "preferred": _rounded(record.preferred),
        "disagreement": _rounded(record.disagreement),
    }


def _document(document: DriftDocument) -> dict[str, Any]:
    return {**asdict(document), "day": _day(document.day)}


def _subject(subject: Subject) -> dict[str, Any]:
    return {
        "sort": subject.sort.value,
        "id": subject.id,
        "locale": subject.locale,
        "text": subject.text,
        "measures": _measures(subject.measures),
        "variants": [_variant(each) for each in subject.variants],
        "changes": [_change(each) for each in subject.changes],
        "split": list(subject.split),
        "entries": [*_rows(subject.entries)],
        "settling": [*_rows(subject.settling)],
        "occurrences": [_occurrence(each) for each in subject.occurrences],
    }


def _measures(measures: Measures) -> dict[str, Any]:
    numbers = {**asdict(measures), "priority": measures.priority}
    return {key: _rounded(value) for key, value in numbers.items()}


def _variant(variant: Variant) -> dict[str, Any]:
    return {
        **asdict(variant),
        "standing": variant.standing.value,
        "forms": [{"text": text, "count": count} for text, count in variant.forms],
        "share": _rounded(variant.share),
        "first": _day(variant.first),
        "last": _day(variant.last),
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "before": change.before,
        "after": change.after,
        "last_before": _day(change.last_before),
        "first_after": _day(change.first_after),
        "share_before": _rounded(change.share_before),
        "share_after": _rounded(change.share_after),
        "evidence": _rounded(change.evidence),
    }


def _occurrence(occurrence: Occurrence) -> dict[str, Any]:
    return {
        "document": occurrence.document,
        "variant": occurrence.variant,
        "standing": occurrence.standing.value,
        "confidence": _rounded(occurrence.confidence),
        "source": occurrence.source and _placed(occurrence.source),
        "target": _placed(occurrence.target),
    }


def _placed(place: Place) -> dict[str, Any]:
    return asdict(place)


def _rows(terms: Iterable[Term]) -> Iterable[dict[str, str]]:
    """Rows of a glossary: the cells that are not empty, by column."""
    for term in terms:
        yield {column: cell for column, cell in term_cells(term).items() if cell}


def _rounded(number: float | None) -> float | None:
    return round(number, _DIGITS) if isinstance(number, float) else number


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
