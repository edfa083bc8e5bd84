"""`readout-l10n draft import`: what a translator has made of a draft becomes the document."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.draft.memories import own_memory
from readout_l10n.cli.draft.places import SUFFIXES
from readout_l10n.cli.draft.returned import returned
from readout_l10n.cli.draft.serializers import serializers
from readout_l10n.cli.exit_code import ExitCode
from readout_l10n.cli.messages import tell_error
from readout_l10n.cli.output import write_whole
from readout_l10n.errors import InputError, ReadoutError
from readout_l10n.ui import Say

if TYPE_CHECKING:
    from readout_l10n.draft.bring_back import BroughtBack
    from readout_l10n.draft.memory import Unit
    from readout_l10n.draft.state import Record, State
    from readout_l10n.formats.returned import ReturnedSheet
    from readout_l10n.formats.unit import TranslationUnit

_SHOWN = 10
"""Lines of fuzzy segments that are named."""


@dataclass(slots=True)
class _Totals:
    """What came of the files so far."""

    files: int = 0
    accepted: int = 0
    all: int = 0
    fuzzy: int = 0
    untranslated: int = 0
    failed: bool = False

    def add(self, brought: "BroughtBack") -> None:
        self.files += 1
        self.accepted += brought.accepted
        self.all += len(brought.units)
        self.fuzzy += len(brought.fuzzy)
        self.untranslated += len(brought.untranslated)


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path())
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

    FILE is a PO or XLIFF that `readout-l10n draft` wrote, in its place beside the draft. Segments
    that are not fuzzy any more are accepted: they become the document and enter the memory. When
    all are, the document is provisional and no draft any more.

    Of a TMX, the units that are in a draft enter the memory, and the documents stay as they are.
    """
    totals = _Totals()
    memory = Path(memory_path) if memory_path else own_memory()
    for file in files:
        try:
            _imported(Path(file), memory, totals, say)
        except ReadoutError as error:
            _error(error, totals)
    if totals.files > 1:
        click.echo(
            say(
                "{files} files: {accepted} of {all} segments accepted, {fuzzy} still fuzzy, "
                "{untranslated} untranslated",
                files=totals.files,
                accepted=totals.accepted,
                all=totals.all,
                fuzzy=totals.fuzzy,
                untranslated=totals.untranslated,
            )
        )
    sys.exit(ExitCode.UNTRUSTED if totals.failed else ExitCode.CLEAN)


def _imported(path: Path, memory: Path, totals: _Totals, say: Say) -> None:
    """Bring one file back. Raises ReadoutError."""
    from readout_l10n.draft.state import State

    try:
        data = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError(str(path), None, f"cannot be read: {reason}") from None
    found = returned(path, data)
    with State(_folder(path)) as state:
        if isinstance(found, tuple):
            _memorised(path, found, state, memory, say)
        else:
            _put_back(path, data, found, state, memory, totals, say)


def _put_back(
    path: Path,
    data: bytes,
    sheet: "ReturnedSheet",
    state: "State",
    memory: Path,
    totals: _Totals,
    say: Say,
) -> None:
    """The document of a PO or XLIFF, and the memory of what was accepted in it."""
    from readout_l10n.draft.bring_back import bring_back as brought_back
    from readout_l10n.draft.bring_back import memory_units
    from readout_l10n.draft.reimport import Returned, put_back

    document, record = _draft(path, sheet, state)
    brought = brought_back(record.units, sheet.units, str(path))
    formats = {SUFFIXES[name]: one for name, one in serializers(tuple(SUFFIXES), say).items()}
    left = put_back(state, document, record, Returned(path, data, brought), formats, write_whole)
    locales = (record.source_locale, record.locale)
    _remember(memory, memory_units(brought, *locales, document.name, _today(), sheet.translator))
    totals.add(brought)
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
    for problem in (*sheet.problems, *brought.problems):
        _error(problem, totals)
    if left:
        _error(InputError(str(document), None, left), totals)


def _memorised(
    path: Path,
    pairs: "tuple[TranslationUnit, ...]",
    state: "State",
    memory: Path,
    say: Say,
) -> None:
    """The memory of what a TMX has of the drafts. Raises InputError where it has nothing."""
    from readout_l10n.draft.from_tmx import from_tmx

    records = state.records()
    found = from_tmx(pairs, records, _today())
    if not found.taken and not found.fuzzy:
        message = "has no segment of a draft that is known here; give the PO or XLIFF of the draft"
        raise InputError(str(path), None, message)
    _remember(memory, found.units)
    click.echo(
        say(
            "{path}: {taken} units are in the memory, {fuzzy} still to be reviewed are not, "
            "{others} are of no draft here",
            path=path,
            taken=found.taken,
            fuzzy=found.fuzzy,
            others=found.others,
        )
    )
    locales = ",".join(dict.fromkeys(record.locale for record in records.values()))
    click.echo(
        say(
            "  the documents stay as they are, for a TMX says no place; "
            "`readout-l10n draft --redo --to {locales}` drafts with the memory",
            locales=locales,
        )
    )


def _draft(path: Path, sheet: "ReturnedSheet", state: "State") -> "tuple[Path, Record]":
    """The document of a file, and its draft. Raises InputError."""
    from readout_l10n.text.locale import language

    said = path.parent / sheet.document if sheet.document else None
    document = said if said and state.record(said) else state.beside(path) or said
    record = state.record(document) if document else None
    if document is None or record is None:
        message = f"{document or path.stem} is no draft that is known here"
        raise InputError(str(path), None, message)
    if sheet.locale and language(sheet.locale) != language(record.locale):
        message = (
            f"is in {sheet.locale}, but {document} is in {record.locale}; "
            "put the file beside its own draft"
        )
        raise InputError(str(path), None, message)
    return document, record


def _remember(path: Path, units: "Iterable[Unit]") -> None:
    from readout_l10n.draft.memory import Memory

    with Memory(path) as memory:
        memory.add(units)


def _today() -> date:
    return date.today()  # noqa: DTZ011  (the day where the user is)


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


def _error(error: ReadoutError, totals: _Totals) -> None:
    totals.failed = True
    tell_error(str(error))
