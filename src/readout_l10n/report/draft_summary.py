"""What a run of drafts has done, as a table: documents, and segments by who drafted them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from readout_l10n.model import DraftUnit
from readout_l10n.ui import ENGLISH, Say

_BANDS = ((1.0, "100 %"), (0.95, "95–99 %"), (0.85, "85–94 %"), (0.75, "75–84 %"), (0.0, "< 75 %"))
"""Of match rates, as translators are paid by them."""
_ORDER = ("new", "changed", "current", "translated", "edited", "unreadable")


class Tally:
    """Segments counted as their documents are written, so that none is held."""

    def __init__(self) -> None:
        self.origins: Counter[str] = Counter()
        """By engine."""
        self.bands: Counter[str] = Counter()
        """By match rate, the memory's."""
        self.noted = 0
        self.kept = 0
        """Taken over from drafts that were there."""

    def add(self, units: Iterable[DraftUnit], kept: int) -> None:
        """Count a document."""
        self.kept += kept
        for unit in units:
            self.origins[unit.engine] += 1
            self.noted += bool(unit.notes)
            if unit.engine == "memory" and unit.match is not None:
                self.bands[next(name for least, name in _BANDS if unit.match >= least)] += 1


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
    tally: Tally = field(default_factory=Tally)
    """Of the documents written."""
    to_draft: int = 0
    """Segments that engines would be asked for, in a dry run."""
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
    if summary.tally.origins or summary.dry_run:
        lines += [f"  {engine}" for engine in summary.engines]
    return "".join(f"{line}\n" for line in lines)


def _documents(summary: DraftSummary, say: Say) -> Iterator[str]:
    told = {
        "new": say("documents to be drafted") if summary.dry_run else say("documents drafted"),
        "changed": say("drafts brought up to date or made anew"),
        "current": say("drafts that are up to date"),
        "translated": say("documents that are translated already"),
        "edited": say("drafts that somebody has worked on, left alone"),
        "unreadable": say("documents that could not be read"),
    }
    for standing in _ORDER:
        if summary.standings.get(standing):
            yield _row(told[standing], summary.standings[standing])


def _segments(summary: DraftSummary, say: Say) -> Iterator[str]:
    tally = summary.tally
    if not tally.origins:
        return
    yield _row(say("segments"), tally.origins.total())
    told = {"form": say("dates, credits and labels"), "": say("untranslated")}
    for origin, count in sorted(tally.origins.items(), key=lambda item: (item[0] == "", -item[1])):
        yield _row(told.get(origin, origin), count, indent=4)
        if origin == "memory":
            yield from _bands(tally)
    if tally.kept:
        yield _row(say("of these, kept from earlier drafts"), tally.kept)
    yield _row(say("segments with notes for the translator"), tally.noted)


def _bands(tally: Tally) -> Iterator[str]:
    for _, name in _BANDS:
        if tally.bands[name]:
            yield _row(name, tally.bands[name], indent=6)


def _row(name: str, number: int, *, indent: int = 2) -> str:
    return f"{' ' * indent}{name:<{52 - indent}}{number:>8,}"
