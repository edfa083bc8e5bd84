"""Subjects made by hand."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from readout_l10n.drift import Drift, DriftDocument, Followed, Occurrence, Place, Sort, Standing
from readout_l10n.drift.recent import Calendar
from readout_l10n.drift.report import measured
from readout_l10n.model import Status, Term

START = date(2024, 1, 1)
SOURCE = Term("stone", "en", "stone")
PREFERRED = Term("stone", "fr", "pierre")
ADMITTED = Term("stone", "fr", "caillou", status=Status.ADMITTED)
ENTRIES = (SOURCE, PREFERRED, ADMITTED)
_STANDINGS = {
    "pierre": Standing.PREFERRED,
    "caillou": Standing.ADMITTED,
    "roc": Standing.DEPRECATED,
    "stone": Standing.LEFT,
    "": Standing.UNTOLD,
}


def day(number: int | None) -> date | None:
    return None if number is None else START + timedelta(days=number)


def documents(days: Iterable[int | None], kind: str = "readout") -> tuple[DriftDocument, ...]:
    """A document for each day, counted from the first of 2024."""
    return tuple(
        DriftDocument(f"en/{i:03}.md", f"fr/{i:03}.md", "fr", f"Title {i}", day(number), kind)
        for i, number in enumerate(days)
    )


def calendar(days: Iterable[int | None]) -> Calendar:
    return Calendar([day(number) for number in days])


def occurrence(
    document: int, variant: str, line: int = 1, written: str | None = None
) -> Occurrence:
    """A place; its standing is told by the wording."""
    written = variant if written is None else written
    source = Place(f"en/{document:03}.md", line, "A stone lies here.", 2, 7)
    target = Place(f"fr/{document:03}.md", line, f"Ici, {written} repose.", 5, 5 + len(written))
    standing = _STANDINGS.get(variant, Standing.UNLISTED)
    return Occurrence(document, source, target, variant, standing, 0.9)


def followed(
    texts: Sequence[str] | Sequence[Sequence[str]],
    entries: tuple[Term, ...] = ENTRIES,
    sort: Sort = Sort.TERM,
    locale: str = "fr",
    name: str = "stone",
) -> Followed:
    """What the documents have in turn: a variant, or several."""
    places = [
        occurrence(document, variant, line)
        for document, given in enumerate(texts)
        for line, variant in enumerate([given] if isinstance(given, str) else given, start=1)
    ]
    return Followed(sort, name, locale, name, tuple(places), entries)


def drift(*each: Followed, days: Iterable[int | None]) -> Drift:
    return measured(documents(days), each, "en", signature="readout-l10n:1|task:drift")
