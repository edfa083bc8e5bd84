"""`readout-l10n draft import`: what a translator has made of a draft becomes the document."""

import sys
from datetime import date
from pathlib import Path

import click

from readout_l10n.cli.draft.memories import own_memory
from readout_l10n.cli.exit_code import ExitCode
from readout_l10n.cli.messages import tell_error
from readout_l10n.cli.output import write_whole
from readout_l10n.errors import InputError, ReadoutError
from readout_l10n.ui import Say

_SHOWN = 10
"""Lines of fuzzy segments that are named."""


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE.po…", type=click.Path())
@click.option(
    "--memory",
    "memory_path",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="The .sqlite3 file to keep what was accepted in [default: one in the user's data folder].",
)
@click.pass_obj
def bring_back(say: Say, files: tuple[str, ...], memory_path: str | None) -> None:
    """Bring back what a translator has made of drafts.

    FILE.po is one that `readout-l10n draft` wrote, in its place beside the draft. Segments that are
    not fuzzy any more are accepted: they become the document and enter the memory. When all are,
    the document is provisional and no draft any more.
    """
    failed = False
    for file in files:
        try:
            failed |= _imported(Path(file), Path(memory_path) if memory_path else own_memory(), say)
        except ReadoutError as error:
            failed = True
            tell_error(str(error))
    sys.exit(ExitCode.UNTRUSTED if failed else ExitCode.CLEAN)


def _imported(path: Path, memory_path: Path, say: Say) -> bool:
    """Bring one file back; whether some of it could not be. Raises ReadoutError."""
    from readout_l10n.draft.bring_back import bring_back as brought_back
    from readout_l10n.draft.bring_back import memory_units
    from readout_l10n.draft.memory import Memory
    from readout_l10n.draft.reimport import put_back
    from readout_l10n.draft.state import State
    from readout_l10n.formats.po import po_draft_parse
    from readout_l10n.segment.decode import decode

    try:
        data = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError(str(path), None, f"cannot be read: {reason}") from None
    sheet = po_draft_parse(decode(data, str(path)), str(path))
    with State(_folder(path)) as state:
        document = path.parent / sheet.document
        record = state.record(document)
        if record is None:
            raise InputError(str(path), None, f"{document} is no draft that is known here")
        brought = brought_back(record.units, sheet.units, str(path))
        problems = [*sheet.problems, *brought.problems]
        left = put_back(state, document, path, data, record, brought, _write)
        with Memory(memory_path) as memory:
            memory.add(
                memory_units(
                    brought,
                    record.source_locale,
                    record.locale,
                    document.name,
                    date.today(),  # noqa: DTZ011  (the day where the user is)
                    sheet.translator,
                )
            )
    click.echo(
        say(
            "{path}: {accepted} of {all} segments accepted, {fuzzy} still fuzzy, "
            "{untranslated} untranslated",
            path=path,
            accepted=brought.accepted,
            all=len(brought.units),
            fuzzy=len(brought.fuzzy),
            untranslated=len(brought.untranslated),
        )
    )
    _lines(say("still fuzzy in lines"), brought.fuzzy)
    _lines(say("untranslated in lines"), brought.untranslated)
    if left:
        problems.append(InputError(str(document), None, left))
    for problem in problems:
        tell_error(str(problem))
    return bool(problems)


def _folder(path: Path) -> Path:
    """The folder that keeps the state of a draft: its own, or one above it."""
    from readout_l10n.draft.state import FILE_NAME

    here = path.resolve().parent
    found = next(
        (folder for folder in (here, *here.parents) if (folder / FILE_NAME).is_file()), None
    )
    if found is None:
        message = f"no {FILE_NAME} in its folder or above; put the file back beside its draft"
        raise InputError(str(path), None, message)
    return found


def _lines(what: str, lines: tuple[int, ...]) -> None:
    if lines:
        more = " …" if len(lines) > _SHOWN else ""
        click.echo(f"  {what} {', '.join(map(str, lines[:_SHOWN]))}{more}")


def _write(path: Path, data: bytes) -> None:
    write_whole(path, data)
