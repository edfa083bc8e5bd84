"""`readout-l10n align`: which sentences of two files translate each other."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.stdin import STDIN, stdin_document
from readout_l10n.cli.terminal import wants_colour

if TYPE_CHECKING:
    from readout_l10n.model import Alignment, Document


@click.command()
@click.argument("source")
@click.argument("target")
@click.option("--presegmented", is_flag=True, help="The files hold a sentence a line.")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json", "tsv", "ladder"]),
    default="text",
    show_default=True,
)
@click.option("--source-locale", metavar="TAG", default="en", show_default=True)
@click.option("--target-locale", metavar="TAG", default="fr", show_default=True)
@click.option(
    "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write here, not to stdout."
)
def align(
    source: str,
    target: str,
    presegmented: bool,
    output_format: str,
    source_locale: str,
    target_locale: str,
    output: str | None,
) -> None:
    """Align SOURCE with TARGET, sentence by sentence.

    Every sentence of either file stands in exactly one bead, with the confidence that the bead is
    right. One of the two may be `-`, standard input.
    """
    from readout_l10n.align import align as align_documents

    if source == target == STDIN:
        raise click.UsageError("only one of SOURCE and TARGET can be standard input (-)")
    ours = _read(source, source_locale, presegmented=presegmented)
    theirs = _read(target, target_locale, presegmented=presegmented)
    report = _formatted(align_documents(ours, theirs), ours, theirs, output_format, output)
    if output is None:
        click.echo(report, nl=False)
    else:
        _write(Path(output), report)


def _read(path: str, locale: str, *, presegmented: bool) -> "Document":
    from readout_l10n.segment import read_document

    if path == STDIN:
        return stdin_document(locale, presegmented=presegmented)
    return read_document(Path(path), locale, presegmented=presegmented)


def _formatted(
    alignment: "Alignment",
    source: "Document",
    target: "Document",
    output_format: str,
    output: str | None,
) -> str:
    from shutil import get_terminal_size

    from readout_l10n.report.alignment import (
        alignment_json,
        alignment_ladder,
        alignment_text,
        alignment_tsv,
    )

    if output_format == "json":
        return alignment_json(alignment, source, target)
    if output_format == "tsv":
        return alignment_tsv(alignment)
    if output_format == "ladder":
        return alignment_ladder(alignment)
    width = get_terminal_size((100, 24)).columns
    colour = output is None and wants_colour()
    return alignment_text(alignment, source, target, width=width, colour=colour)


def _write(path: Path, text: str) -> None:
    """The file whole or as it was: written beside its place, then moved there."""
    import os

    from readout_l10n.errors import InputError

    target = path.resolve()
    # A device or pipe is no file to be replaced.
    plain = target.is_file() or not target.exists()
    written = target.with_name(f".{target.name}.{os.getpid()}") if plain else target
    try:
        written.write_text(text, encoding="utf-8", newline="\n")
        if plain:
            written.replace(target)
    except OSError as error:
        if plain:
            written.unlink(missing_ok=True)
        raise InputError(str(path), None, f"cannot be written: {error.strerror}") from None
