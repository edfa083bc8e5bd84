"""Files that a command writes: where, and whole or not at all."""

import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import click

from readout_l10n.errors import InputError


def is_folder(output: str) -> bool:
    """Whether `--output` means a folder: one that is there, or a path with a slash at its end."""
    return output.endswith(("/", os.sep)) or Path(output).is_dir()


def places_in(folder: Path, documents: Sequence[Path], suffix: str) -> tuple[Path, ...]:
    """A file in the folder for each document: its path below what is common to all, its suffix."""
    parents = [Path(os.path.abspath(document)).parent for document in documents]  # noqa: PTH100  (Path.absolute keeps "..")
    top = os.path.commonpath(parents)
    return tuple(
        folder / parent.relative_to(top) / f"{document.stem}{suffix}"
        for document, parent in zip(documents, parents, strict=True)
    )


def spare_inputs(outputs: Iterable[Path], inputs: Iterable[Path]) -> None:
    """Raise UsageError for an output that would replace one of the inputs."""
    read = {path.resolve() for path in inputs}
    for path in outputs:
        if path.resolve() in read:
            message = f"{path} is one of the files to be read; name another --output"
            raise click.UsageError(message)


def write_output(text: str, output: str | None, *, utf8: bool = False) -> None:
    """The text into the file that `--output` names, whole or not at all, or onto stdout.

    With `utf8`, stdout gets it in UTF-8 whatever the terminal's encoding. Raises InputError.
    """
    if output is None:
        click.echo(_encoded(text) if utf8 else text, nl=False)
    else:
        write_whole(Path(output), text)


def write_whole(path: Path, text: str | bytes, *, make_folder: bool = False) -> None:
    """The file whole or as it was: written beside its place, then moved there.

    A file that is replaced hands on its mode. Nothing is left behind when writing is interrupted.
    Raises InputError.
    """
    target = path.resolve()
    # A device or pipe is no file to be replaced.
    plain = target.is_file() or not target.exists()
    written = target.with_name(f".{target.name}.{os.getpid()}") if plain else target
    try:
        if make_folder:
            target.parent.mkdir(parents=True, exist_ok=True)
        written.write_bytes(text if isinstance(text, bytes) else _encoded(text))
        if plain:
            if target.exists():
                shutil.copymode(target, written)
            written.replace(target)
    except OSError as error:
        raise InputError(str(path), None, f"cannot be written: {error.strerror}") from None
    finally:
        if plain:
            with suppress(OSError):
                written.unlink()


def _encoded(text: str) -> bytes:
    """UTF-8; bytes of a file name that are none are written as escapes."""
    return text.encode(errors="backslashreplace")
