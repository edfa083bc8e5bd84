"""`check --fix` and `check --diff`: what can be mended, shown or written."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.output import write_output, write_whole
from readout_l10n.errors import InputError

if TYPE_CHECKING:
    from readout_l10n.checks.run import Settings
    from readout_l10n.corpus import PairPaths
    from readout_l10n.fix import Mended
    from readout_l10n.glossary import Glossary
    from readout_l10n.model import CheckReport, Document, Finding
    from readout_l10n.segment.encode import Encoding

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


def fitting(*, fix: bool, show_diff: bool, output_format: str) -> None:
    """Raise UsageError for options that do not go together."""
    if fix and show_diff:
        message = "--diff shows what --fix would write; give one of them"
        raise click.UsageError(message)
    if show_diff and output_format != "text":
        message = f"--diff prints a diff and no {output_format}; leave one of them out"
        raise click.UsageError(message)


def fix_files(
    report: "CheckReport", pairs: "Sequence[PairPaths]", glossary: "Glossary", settings: "Settings"
) -> "CheckReport":
    """Write the mended files, name them on stderr, and check them again.

    A file that cannot be mended is named among the unreadable ones.
    """
    from readout_l10n.checks.run import check_files

    files, trouble = _mended(report, pairs, glossary, settings)
    for file in files:
        try:
            _write(file)
        except InputError as error:
            trouble.append(str(error))
        else:
            click.echo(f"mended {file.path}: {_counted(file.mended.rules)}", err=True)
    if not files:
        click.echo("nothing to mend", err=True)
    after = check_files(pairs, glossary, settings) if files else report
    return replace(after, unreadable=(*after.unreadable, *trouble))


def diff_files(
    report: "CheckReport", pairs: "Sequence[PairPaths]", glossary: "Glossary", settings: "Settings"
) -> "CheckReport":
    """Print what `fix_files` would change; what was found stays as it is."""
    from readout_l10n.report.diff import unified_diff

    files, trouble = _mended(report, pairs, glossary, settings)
    for file in files:
        write_output(unified_diff(str(file.path), file.text, file.mended.text), None, utf8=True)
    places = sum(len(file.mended.rules) for file in files)
    click.echo(
        f"{places} places in {len(files)} files would be mended ({len(report.findings)} findings)",
        err=True,
    )
    for message in (*report.unreadable, *trouble):
        click.echo(f"Error: {message}", err=True)
    return replace(report, unreadable=(*report.unreadable, *trouble))


def fix_stdin(
    target: "Document",
    encoding: "Encoding",
    findings: "Sequence[Finding]",
    recheck: "Callable[[Document], Iterable[Finding]]",
    *,
    show_diff: bool,
) -> "tuple[Finding, ...]":
    """Print the mended text in its own encoding, or the diff; the findings that are left."""
    from readout_l10n.fix import mend
    from readout_l10n.report.diff import unified_diff

    mended = mend(target, findings, recheck, encoding.held)
    if show_diff:
        write_output(unified_diff(target.path, target.text, mended.text), None, utf8=True)
        return tuple(findings)
    click.echo(encoding.encode(mended.text), nl=False)
    return mended.left


def _mended(
    report: "CheckReport", pairs: "Sequence[PairPaths]", glossary: "Glossary", settings: "Settings"
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
            file = _mended_file(paths, found, glossary, settings)
        except InputError as error:
            trouble.append(str(error))
            continue
        if file.mended.text != file.text:
            files.append(file)
    return files, trouble


def _mended_file(
    paths: "PairPaths", found: "list[Finding]", glossary: "Glossary", settings: "Settings"
) -> _File:
    from readout_l10n.checks.run import recheck
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
    mended = mend(
        target, found, lambda document: recheck(document, source, glossary, settings), encoding.held
    )
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


def _counted(rules: Sequence[str]) -> str:
    places = f"{len(rules)} places" if len(rules) > 1 else "1 place"
    each = ", ".join(f"{rule} {count}" for rule, count in sorted(Counter(rules).items()))
    return f"{places} ({each})"
