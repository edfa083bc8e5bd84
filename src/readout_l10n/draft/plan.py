"""Which documents of a folder are to be drafted, and which are left alone."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from readout_l10n.draft.state import State, content_hash


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
    """Found out when it is to be drafted; no other source is read."""

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
    source_hash: str = ""
    """Empty where the source cannot be read."""
    is_afresh: bool = False
    """Whether of the draft that is there only what was accepted is kept."""
    reason: str = ""
    """Why it is left alone, or not readable."""


_EDITED = "{path}: has been worked on since it was drafted and is left alone"
_IMPORT = "; bring it back with `readout-l10n draft import {path}`"
_RETURNED = (".po", ".xlf")
_CHANGED = "; its source has changed, too"
_ELSEWHERE = "{path}: is a draft into {locale} and is left alone; name another --output"


def planned(
    jobs: Iterable[Job], state: State, target_locale: str, *, redo: bool = False
) -> list[Plan]:
    """What is to be done with each job. Nothing that a person may have written is drafted over.

    Files are told by their bytes alone, so that a large folder in which nothing has changed takes
    seconds. With `redo`, drafts that are up to date are made anew, but for what was accepted in
    them.
    """
    plans = [_plan(job, state, target_locale) for job in jobs]
    return [_again(plan) for plan in plans] if redo else plans


def _again(plan: Plan) -> Plan:
    if plan.standing not in {Standing.CURRENT, Standing.CHANGED}:
        return plan
    return replace(plan, standing=Standing.CHANGED, is_afresh=True)


def _plan(job: Job, state: State, target_locale: str) -> Plan:
    found = _hash(job.source)
    made = state.made(job.target)

    def plan(standing: Standing, reason: str = "") -> Plan:
        return Plan(job, standing, found, reason=reason)

    if edited := foreign(job, state):
        return _left(plan, edited, state, changed=made is not None and made.source_hash != found)
    if made is None:
        return plan(Standing.NEW)
    if made.locale != target_locale:
        reason = _ELSEWHERE.format(path=job.target, locale=made.locale)
        return plan(Standing.EDITED, reason)
    if not all(path.exists() for _, path in job.files):
        return plan(Standing.NEW)
    return plan(Standing.CURRENT if made.source_hash == found else Standing.CHANGED)


def _hash(source: Path) -> str:
    try:
        return content_hash(source.read_bytes())
    except OSError:  # `read_document` says why
        return ""


def foreign(job: Job, state: State) -> Path | None:
    """A file of a job that is there and not as we wrote it: a person's."""
    paths = dict.fromkeys((job.target, *(path for _, path in job.files)))
    there = (path for path in paths if path.exists())
    return next((path for path in there if not state.wrote(path, path.read_bytes())), None)


def spared(plan: Plan, path: Path) -> Plan:
    """The plan of a draft whose file a person has written while the run was under way."""
    return replace(plan, standing=Standing.EDITED, reason=_EDITED.format(path=path))


def _left(
    plan: Callable[[Standing, str], Plan], path: Path, state: State, *, changed: bool
) -> Plan:
    if not state.knows(path):
        return plan(Standing.TRANSLATED, "")
    reason = _EDITED.format(path=path) + (_CHANGED if changed else "")
    if path.suffix in _RETURNED:
        reason += _IMPORT.format(path=path)
    return plan(Standing.EDITED, reason)
