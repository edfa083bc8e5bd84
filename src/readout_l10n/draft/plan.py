"""Which documents of a folder are to be drafted, and which are left alone."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from readout_l10n.draft.state import Record, State, content_hash
from readout_l10n.errors import InputError
from readout_l10n.model import Document
from readout_l10n.segment import read_document


class Standing(StrEnum):
    """What a document's target is at the moment."""

    NEW = "new"
    """There is none."""
    CHANGED = "changed"
    """A draft of ours whose source has changed since."""
    CURRENT = "current"
    """A draft of ours that is as its source wants it."""
    TRANSLATED = "translated"
    """A translation that we did not write."""
    EDITED = "edited"
    """A draft of ours that somebody has worked on."""
    UNREADABLE = "unreadable"

    @property
    def is_drafted(self) -> bool:
        """Whether a run writes it."""
        return self in {Standing.NEW, Standing.CHANGED}


@dataclass(frozen=True, slots=True)
class Job:
    """A source, and the files that its draft is to be written to, by format."""

    source: Path
    target: Path
    """The document that the draft is, or would be."""
    files: tuple[tuple[str, Path], ...]


@dataclass(frozen=True, slots=True)
class Plan:
    job: Job
    standing: Standing
    document: Document | None = None
    """The source; None where it could not be read."""
    source_hash: str = ""
    record: Record | None = None
    """The draft that is there already."""
    reason: str = ""
    """Why it is left alone, or not readable."""


_EDITED = "{path}: has been worked on since it was drafted and is left alone"
_IMPORT = "; bring it back with `readout-l10n draft import {path}`"
_RETURNED = (".po", ".xlf")
_CHANGED = "; its source has changed, too"
_ELSEWHERE = "{path}: is a draft into {locale} and is left alone; name another --output"


def planned(
    jobs: Iterable[Job],
    state: State,
    source_locale: str,
    target_locale: str,
    *,
    redo: bool = False,
) -> list[Plan]:
    """What is to be done with each job. Nothing that a person may have written is drafted over.

    With `redo`, drafts that are up to date are made anew, but for what was accepted in them.
    """
    plans = [_plan(job, state, source_locale, target_locale) for job in jobs]
    return [_again(plan) for plan in plans] if redo else plans


def _again(plan: Plan) -> Plan:
    if plan.record is None or plan.standing not in {Standing.CURRENT, Standing.CHANGED}:
        return plan
    units = (u if u.accepted else replace(u, text="") for u in plan.record.units)
    record = replace(plan.record, units=tuple(units))
    return replace(plan, standing=Standing.CHANGED, record=record)


def _plan(job: Job, state: State, source_locale: str, target_locale: str) -> Plan:
    try:
        document = read_document(job.source, source_locale)
        found = content_hash(job.source.read_bytes())
    except InputError as error:
        return Plan(job, Standing.UNREADABLE, reason=str(error))
    record = state.record(job.target)

    def plan(standing: Standing, reason: str = "") -> Plan:
        return Plan(job, standing, document, found, record, reason)

    if edited := _foreign(job, state):
        return _left(
            plan, edited, state, changed=record is not None and record.source_hash != found
        )
    if record is None:
        return plan(Standing.NEW)
    if record.locale != target_locale:
        reason = _ELSEWHERE.format(path=job.target, locale=record.locale)
        return plan(Standing.EDITED, reason)
    if not all(path.exists() for _, path in job.files):
        return plan(Standing.NEW)
    return plan(Standing.CURRENT if record.source_hash == found else Standing.CHANGED)


def _foreign(job: Job, state: State) -> Path | None:
    """A file of a job that is there and not as we wrote it."""
    paths = dict.fromkeys((job.target, *(path for _, path in job.files)))
    there = (path for path in paths if path.exists())
    return next((path for path in there if not state.wrote(path, path.read_bytes())), None)


def _left(
    plan: Callable[[Standing, str], Plan], path: Path, state: State, *, changed: bool
) -> Plan:
    if not state.knows(path):
        return plan(Standing.TRANSLATED, "")
    reason = _EDITED.format(path=path) + (_CHANGED if changed else "")
    if path.suffix in _RETURNED:
        reason += _IMPORT.format(path=path)
    return plan(Standing.EDITED, reason)
