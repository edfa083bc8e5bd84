"""The translation memories of a run: our own file, and what `--memory` names beside it."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from readout_l10n.errors import InputError

if TYPE_CHECKING:
    from readout_l10n.draft.memory import Memory, Unit

_DATABASE = ".sqlite3"
memory_option = click.option(
    "--memory",
    "memories",
    multiple=True,
    type=click.Path(),
    metavar="FILE",
    help="A TMX, PO or .sqlite3 file to look segments up in; may be repeated "
    "[default: the memory that `draft import` keeps].",
)


def own_memory() -> Path:
    """The file that keeps what translators have accepted."""
    from platformdirs import user_data_path

    from readout_l10n.draft.memory import FILE_NAME

    return user_data_path("readout-l10n", appauthor=False) / FILE_NAME


@contextmanager
def opened(paths: Sequence[str], source_locale: str) -> "Iterator[tuple[Memory, ...]]":
    """The memories to ask, the first named first; those read from TMX and PO go when it is over.

    Raises InputError for a file that is not there or none of these.
    """
    from readout_l10n.draft.memory import FILE_NAME, Memory

    with ExitStack() as stack:
        found: list[Memory] = []
        for path in map(Path, paths):
            if not path.is_file():
                raise InputError(str(path), None, "no such file")
            if path.suffix.lower() == _DATABASE:
                found.append(stack.enter_context(Memory(path)))
                continue
            folder = Path(stack.enter_context(TemporaryDirectory(prefix="readout-l10n-")))
            memory = stack.enter_context(Memory(folder / FILE_NAME, path.name))
            memory.add(file_units(path, source_locale))
            found.append(memory)
        if not paths and own_memory().is_file():
            found.append(stack.enter_context(Memory(own_memory())))
        yield tuple(found)


def file_units(path: Path, source_locale: str) -> "Iterator[Unit]":
    """The units of a TMX or PO file. Raises InputError."""
    from readout_l10n.draft.memory import Standing, Unit
    from readout_l10n.formats.po import po_parse
    from readout_l10n.formats.tmx import tmx_parse
    from readout_l10n.segment.decode import decode

    data = path.read_bytes()
    match path.suffix.lower():
        case ".tmx":
            units = tmx_parse(data, str(path), source_locale)
        case ".po":
            units = po_parse(decode(data, str(path)), str(path))
        case other:
            message = f"{other or 'no suffix'} is no memory; .tmx, .po and {_DATABASE} are"
            raise InputError(str(path), None, message)
    for unit in units:
        if unit.source.strip() and unit.target.strip():
            yield Unit(
                unit.source_locale,
                unit.target_locale,
                unit.source,
                unit.target,
                origin=unit.source_place.path if unit.source_place else unit.origin or path.name,
                standing=Standing.UNREVIEWED if unit.fuzzy else Standing.PUBLISHED,
            )
