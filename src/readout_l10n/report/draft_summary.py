"""What a run of drafts has done, as a table: documents, and segments by who drafted them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from readout_l10n.model import DraftUnit
from readout_l10n.ui import ENGLISH, Say

_BANDS = ((1.0, "100 %"), (0.95, "95–99 %"), (0.85, "85–94 %"), (0.75, "75–84 %"), (0.0, "< 75 %"))
"""Of match rates, as translators are paid by them."""
_ORDER = ("new", "changed", "current", "translated", "edited", "unreadable")


@dataclass(frozen=True, slots=True)
class DraftSummary:
    """One pair of locales, one folder."""

    source_locale: str
    target_locale: str
    folder: str
    engines: tuple[str, ...]
    """Each with its model."""
    standings: Mapping[str, int]
    """How many documents were new, changed …"""
    units: tuple[DraftUnit, ...]
    """Of the documents written."""
    kept: int
    """Units taken over from drafts that were there."""
    to_draft: int
    """Segments that engines are asked for."""
    aligned: int = 0
    """Published pairs that were aligned for the memory of the corpus, or would be."""
    dry_run: bool = False


def draft_summary(summary: DraftSummary, say: Say = ENGLISH) -> str:
    """The table, and the engines under it; of a dry run, what would be done."""
    head = f"{summary.source_locale} → {summary.target_locale} ({summary.folder})"
    lines = [head, *_documents(summary, say)]
    if summary.dry_run:
        lines.append(_row(say("segments to be drafted"), summary.to_draft))
        if summary.aligned:
            lines.append(_row(say("published pairs to be aligned for the memory"), summary.aligned))
    else:
        if summary.aligned:
            lines.append(_row(say("published pairs aligned for the memory"), summary.aligned))
        lines += _segments(summary, say)
    if summary.units or summary.dry_run:
        lines += [f"  {engine}" for engine in summary.engines]
    return "".join(f"{line}\n" for line in lines)


def _documents(summary: DraftSummary, say: Say) -> Iterator[str]:
    told = {
        "new": say("documents to be drafted") if summary.dry_run else say("documents drafted"),
        "changed": say("drafts brought up to date with their source"),
        "current": say("drafts that are up to date"),
        "translated": say("documents that are translated already"),
        "edited": say("drafts that somebody has worked on, left alone"),
        "unreadable": say("documents that could not be read"),
    }
    for standing in _ORDER:
        if summary.standings.get(standing):
            yield _row(told[standing], summary.standings[standing])


def _segments(summary: DraftSummary, say: Say) -> Iterator[str]:
    if not summary.units:
        return
    yield _row(say("segments"), len(summary.units))
    origins = Counter(unit.engine for unit in summary.units)
    told = {"form": say("dates, credits and labels"), "": say("untranslated")}
    for origin, count in sorted(origins.items(), key=lambda item: (item[0] == "", -item[1])):
        yield _row(told.get(origin, origin), count, indent=4)
        if origin == "memory":
            yield from _bands(summary)
    if summary.kept:
        yield _row(say("of these, kept from earlier drafts"), summary.kept)
    noted = sum(bool(unit.notes) for unit in summary.units)
    yield _row(say("segments with notes for the translator"), noted)


def _bands(summary: DraftSummary) -> Iterator[str]:
    rates = [u.match for u in summary.units if u.engine == "memory" and u.match is not None]
    bands = Counter(next(name for least, name in _BANDS if rate >= least) for rate in rates)
    for _, name in _BANDS:
        if bands[name]:
            yield _row(name, bands[name], indent=6)


def _row(name: str, number: int, *, indent: int = 2) -> str:
    return f"{' ' * indent}{name:<{52 - indent}}{number:>8,}"
