"""`check --fix` and `check --diff`: what can be mended, shown or written."""

import os
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.messages import current_say
from readout_l10n.cli.output import write_output, write_whole
from readout_l10n.errors import InputError
from readout_l10n.ui import Say

if TYPE_CHECKING:
    from readout_l10n.checks.run import Settings
    from readout_l10n.corpus import PairPaths
    from readout_l10n.fix import Mended
    from readout_l10n.glossary import Glossary
    from readout_l10n.model import Alignment, CheckReport, Document, Finding
    from readout_l10n.segment.encode import Encoding
    from readout_l10n.triage.triage import Triage

fix_option = click.option(
    "--fix", is_flag=True, help="Mend what needs no judgement, then report what is left."
)
diff_option = click.option(
    "--diff", "show_diff", is_flag=True, help="Show what --fix would change; write nothing."
)


@dataclass(frozen=True, slots=True)
class _File:
    """A file as it was when it was read to be mended, and what came of it."""

    path: Path
    data: bytes
    text: str
    encoding: "Encoding"
    mended: "Mended"


@dataclass(frozen=True, slots=True)
class Judge:
    """What a document is judged by, outside its corpus."""

    glossary: "Glossary"
    settings: "Settings"
    narrow: "Triage"
    """What does not count."""

    def report(
        self,
        target: "Document",
        source: "Document | None",
        alignment: "Alignment | None" = None,
    ) -> "CheckReport":
        """What is found in a document by itself; aligned here unless it is already."""
        from readout_l10n.checks.run import check_pair, make_pair

        pair = make_pair(target, source, self.glossary, self.settings, alignment)
        return self._report(check_pair(pair, self.settings), target, source)

    def mendable(self, target: "Document", source: "Document | None") -> "tuple[Finding, ...]":
        """What the rules that can mend find in a text that has been mended, and that counts."""
        from readout_l10n.checks.run import recheck

        found = recheck(target, source, self.glossary, self.settings)
        return self._report(found, target, source).findings

    def _report(
        self, found: "Sequence[Finding]", target: "Document", source: "Document | None"
    ) -> "CheckReport":
        from readout_l10n.model import CheckReport
        from readout_l10n.triage.triage import triaged

        report = CheckReport(
            findings=tuple(finding for finding in found if not finding.held),
            documents=1,
            pairs=int(source is not None),
            held=tuple(finding for finding in found if finding.held),
            paths=(target.path,),
        )
        return triaged(report, replace(self.narrow, is_whole=False))


def fitting(*, fix: bool, show_diff: bool, staged: bool, is_plain: bool) -> None:
    """Raise UsageError for options that do not go together."""
    if fix and show_diff:
        message = "--diff shows what --fix would write; give one of them"
        raise click.UsageError(message)
    if show_diff and not is_plain:
        message = "--diff prints a diff and no report; leave --format and --output out"
        raise click.UsageError(message)
    if staged and (fix or show_diff):
        message = "what is staged is not mended; mend the files, then stage them"
        raise click.UsageError(message)


def fix_files(
    report: "CheckReport",
    pairs: "Sequence[PairPaths]",
    judge: Judge,
    check_again: "Callable[[], CheckReport]",
) -> "CheckReport":
    """Write the mended files, name them on stderr, and check all again.

    A file that cannot be mended is named among the unreadable ones.
    """
    files, trouble = _mended(report, pairs, judge)
    say = current_say()
    for file in files:
        try:
            _write(file)
        except InputError as error:
            trouble.append(str(error))
        else:
            told = say(
                "mended {path}: {what}", path=file.path, what=_counted(file.mended.rules, say)
            )
            click.echo(told, err=True)
    if not files:
        click.echo(say("nothing to mend"), err=True)
    after = check_again() if files else report
    return replace(after, unreadable=(*after.unreadable, *trouble))


def diff_files(report: "CheckReport", pairs: "Sequence[PairPaths]", judge: Judge) -> "CheckReport":
    """Print what `fix_files` would change; what was found stays as it is."""
    from readout_l10n.report.diff import unified_diff

    files, trouble = _mended(report, pairs, judge)
    for file in files:
        write_output(unified_diff(str(file.path), file.text, file.mended.text), None, utf8=True)
    places = sum(len(file.mended.rules) for file in files)
    say = current_say()
    told = say(
        "{places} places in {files} files would be mended ({findings} findings)",
        places=places,
        files=len(files),
        findings=len(report.findings),
    )
    click.echo(told, err=True)
    return replace(report, unreadable=(*report.unreadable, *trouble))


def fix_stdin(
    target: "Document",
    source: "Document | None",
    encoding: "Encoding",
    report: "CheckReport",
    judge: Judge,
    *,
    show_diff: bool,
) -> "CheckReport":
    """Print the mended text in its own encoding, or the diff; what is left."""
    from readout_l10n.fix import mend
    from readout_l10n.report.diff import unified_diff
    from readout_l10n.segment import parse_document

    mended = mend(target, report.findings, lambda text: judge.mendable(text, source), encoding.held)
    if show_diff:
        write_output(unified_diff(target.path, target.text, mended.text), None, utf8=True)
        return report
    click.echo(encoding.encode(mended.text), nl=False)
    text = parse_document(
        mended.text, path=target.path, locale=target.locale, presegmented=target.presegmented
    )
    return judge.report(text, source)


def _mended(
    report: "CheckReport", pairs: "Sequence[PairPaths]", judge: Judge
) -> tuple[list[_File], list[str]]:
    """The files that mending changes, and what kept others from being mended."""
    by_path: dict[str, list[Finding]] = {}
    for finding in report.findings:
        by_path.setdefault(finding.path, []).append(finding)
    files: list[_File] = []
    trouble: list[str] = []
    for paths in pairs:
        found = by_path.get(str(paths.target), [])
        if paths.target is None or not any(finding.edits for finding in found):
            continue
        try:
            file = _mended_file(paths, found, judge)
        except InputError as error:
            trouble.append(str(error))
            continue
        if file.mended.text != file.text:
            files.append(file)
    return files, trouble


def _mended_file(paths: "PairPaths", found: "list[Finding]", judge: Judge) -> _File:
    from readout_l10n.fix import mend
    from readout_l10n.segment import parse_document, read_document
    from readout_l10n.segment.decode import decode
    from readout_l10n.segment.encode import encoding_of

    path = paths.target
    assert path is not None
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(str(path), None, f"cannot be read again: {error.strerror}") from None
    settings = judge.settings
    presegmented = settings.presegmented
    text, encoding = decode(data, str(path)), encoding_of(data)
    target = parse_document(
        text, path=str(path), locale=settings.target_locale, presegmented=presegmented
    )
    if encoding.encode(text) != data:
        raise InputError(str(path), None, "is not mended: its bytes would not all come back")
    if any(_moved(target, finding) for finding in found):
        raise _changed(path)
    source = (
        read_document(paths.source, settings.source_locale, presegmented=presegmented)
        if paths.source
        else None
    )
    mended = mend(target, found, lambda text: judge.mendable(text, source), encoding.held)
    return _File(path, data, text, encoding, mended)


def _moved(target: "Document", finding: "Finding") -> bool:
    """Whether a finding's words no longer stand where they were found."""
    span = finding.span
    if span.line > len(target.line_starts):
        return True
    start = target.line_starts[span.line - 1] + span.column - 1
    return not target.text.startswith(span.quote, start)


def _write(file: _File) -> None:
    """The mended file in its own encoding, unless somebody else has written it meanwhile."""
    if not os.access(file.path, os.W_OK):
        raise InputError(str(file.path), None, "is not mended: it is read-only")
    try:
        data = file.encoding.encode(file.mended.text)
        now = file.path.read_bytes()
    except UnicodeEncodeError as error:
        lacks = error.object[error.start]
        message = f"is not mended: its encoding lacks {lacks!r}; save it as UTF-8"
        raise InputError(str(file.path), None, message) from None
    except OSError as error:
        raise InputError(str(file.path), None, f"cannot be read again: {error.strerror}") from None
    if now != file.data:
        raise _changed(file.path)
    write_whole(file.path, data)


def _changed(path: Path) -> InputError:
    return InputError(
        str(path), None, "is not mended: it has changed since it was checked; run again"
    )


def _counted(rules: Sequence[str], say: Say) -> str:
    places = say.count("{number} place", "{number} places", len(rules))
    each = ", ".join(f"{rule} {count}" for rule, count in sorted(Counter(rules).items()))
    return f"{places} ({each})"
