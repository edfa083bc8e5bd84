"""A run's report → the same with what does not count held back, and what has to be said of it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from readout_l10n.model import CheckReport, Finding, Held, HeldBy, Severity, Span
from readout_l10n.triage.baseline import Entry, Match, match
from readout_l10n.triage.configured import ConfiguredIgnore, relative
from readout_l10n.triage.fingerprint import fingerprint


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings, and the file that they stand in."""

    path: Path
    folder: Path
    """What the paths of its entries start from."""
    entries: tuple[Entry, ...] = ()

    def beside(
        self, findings: Sequence[Finding], checked: Iterable[str], ran: Collection[str]
    ) -> Match:
        """What of a run's findings is known."""
        return match(
            self.entries,
            self.entries_of(findings),
            checked={relative(path, self.folder) for path in checked},
            ran=ran,
            is_there=lambda path: (self.folder / path).is_file(),
        )

    def entries_of(self, findings: Iterable[Finding]) -> tuple[Entry, ...]:
        """An entry a finding, in their order."""
        return tuple(Entry(relative(f.path, self.folder), fingerprint(f)) for f in findings)


@dataclass(frozen=True, slots=True)
class Triage:
    """What does not count in a run."""

    ignores: tuple[ConfiguredIgnore, ...] = ()
    baseline: Baseline | None = None
    ran: frozenset[str] = frozenset()
    """The rules that ran."""
    unused: Severity | None = None
    """How bad an ignore is that nothing is found for; None when that is not reported."""
    is_whole: bool = False
    """Whether the run covers all documents, so that what it does not find is nowhere."""


def triaged(report: CheckReport, triage: Triage) -> CheckReport:
    """The report, findings held that readout.toml ignores or the baseline knows."""
    findings = [_ignored(finding, triage.ignores) for finding in report.findings]
    findings += _unused(report, triage)
    known, notes = _known(findings, report, triage)
    return replace(
        report,
        findings=tuple(finding for finding in known if not finding.held),
        held=(*report.held, *(finding for finding in known if finding.held)),
        notes=(*report.notes, *notes),
    )


def _ignored(finding: Finding, ignores: Iterable[ConfiguredIgnore]) -> Finding:
    for ignore in ignores:
        if ignore.holds(finding):
            return replace(finding, held=Held(HeldBy.CONFIG, ignore.reason), edits=())
    return finding


def _unused(report: CheckReport, triage: Triage) -> Iterator[Finding]:
    """A finding for each ignore of readout.toml that could have held something and did not."""
    found = (*report.findings, *report.held)
    for ignore in triage.ignores:
        if triage.unused is None or ignore.rule not in triage.ran:
            continue
        # A run over some documents says nothing of an ignore for others.
        named = ignore.path is not None and not set(ignore.path) & set("*?[")
        covered = triage.is_whole or (named and any(map(ignore.concerns, report.paths)))
        if covered and not any(map(ignore.holds, found)):
            where = f" in {ignore.path}" if ignore.path else ""
            quoting = f" that quotes “{ignore.quote}”" if ignore.quote else ""
            yield Finding(
                "ignore-unused",
                triage.unused,
                ignore.file,
                Span(ignore.line, 1, ignore.line, len(ignore.text) + 1, ignore.text, ignore.text),
                f"{ignore.rule} finds nothing{where}{quoting}; take the ignore away",
            )


def _known(
    findings: Sequence[Finding], report: CheckReport, triage: Triage
) -> tuple[list[Finding], list[str]]:
    """The findings, those held that the baseline knows, and what a reader is to know of it."""
    if triage.baseline is None:
        return list(findings), []
    counting = [finding for finding in findings if not finding.held]
    result = triage.baseline.beside(counting, report.paths, triage.ran)
    known = dict(zip(map(id, counting), result.known, strict=True))
    held = Held(HeldBy.BASELINE)
    marked = [replace(f, held=held) if known.get(id(f)) else f for f in findings]
    return marked, list(_notes(result, triage.baseline.path.name))


def _notes(result: Match, name: str) -> Iterator[str]:
    for former, present in result.moved:
        yield f"{name} knows {present} as {former}; `readout-l10n baseline` writes its new name"
    if result.mended:
        entries = "1 entry" if len(result.mended) == 1 else f"{len(result.mended)} entries"
        verb = "matches" if len(result.mended) == 1 else "match"
        drops = "drops it" if len(result.mended) == 1 else "drops them"
        yield (
            f"{entries} of {name} {verb} nothing any more; `readout-l10n baseline --prune` {drops}"
        )
