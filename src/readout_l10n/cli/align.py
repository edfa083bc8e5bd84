"""`readout-l10n align`: which sentences of originals and translations translate each other."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.alignment_format import AlignmentFormat, formatted
from readout_l10n.cli.configuration import (
    config_option,
    configuration,
    encoder_option,
    glossary_option,
    no_cache_option,
    source_locale_option,
    target_locale_option,
)
from readout_l10n.cli.exit_code import ExitCode
from readout_l10n.cli.messages import tell_error
from readout_l10n.cli.output import is_folder, places_in, spare_inputs, write_output, write_whole
from readout_l10n.cli.pairs import PairReader, named_pairs, review_below_option
from readout_l10n.cli.progress import with_progress
from readout_l10n.cli.stdin import STDIN
from readout_l10n.cli.terminal import text_width, wants_colour
from readout_l10n.errors import ReadoutError

if TYPE_CHECKING:
    from readout_l10n.corpus import PairPaths
    from readout_l10n.report.alignment import AlignedPair


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH [PATH]]")
@click.option("--presegmented", is_flag=True, help="The files hold a sentence a line.")
@click.option(
    "--format",
    "output_format",
    type=click.Choice([known.value for known in AlignmentFormat]),
    help="[default: what the suffix of --output says, else text]",
)
@source_locale_option
@target_locale_option
@review_below_option
@click.option(
    "--output",
    type=click.Path(),
    metavar="FILE|DIR/",
    help="Write to this file, or a file a pair into this folder; not to stdout.",
)
@click.option(
    "--explain", type=click.IntRange(min=1), metavar="N", help="Say why bead N of a pair."
)
@config_option
@glossary_option
@encoder_option
@no_cache_option
def align(
    paths: tuple[str, ...],
    presegmented: bool,
    output_format: str | None,
    source_locale: str | None,
    target_locale: str | None,
    review_below: float,
    output: str | None,
    explain: int | None,
    config_path: str | None,
    glossaries: tuple[str, ...],
    encoder: str | None,
    no_cache: bool,
) -> None:
    """Align originals with their translations, sentence by sentence.

    PATH is an original and its translation (two files, in this order, one of them perhaps `-`,
    standard input), a folder that holds one folder per locale (en/, fr/), two such folders, or one
    file whose counterpart lies there. Without PATH, the folders of readout.toml are aligned, else
    the current folder's.

    Every sentence of either file stands in exactly one bead, with the confidence that the bead is
    right.
    """
    output = None if output == STDIN else output
    chosen = AlignmentFormat.of(output_format, output)
    locales = (source_locale, target_locale)
    config = configuration(config_path, locales, glossaries, encoder, no_cache=no_cache)
    pairs = named_pairs(paths, config)
    places = _places(pairs, chosen, output)
    reader = PairReader(config, presegmented=presegmented, alone=len(pairs) == 1)
    if explain:
        click.echo(_explained(reader, pairs, explain), nl=False)
        return
    aligned: list[AlignedPair] = []
    for found, place in with_progress(tuple(zip(pairs, places, strict=True)), "aligning"):
        pair = reader.aligned(found)
        if pair and place:
            text = _formatted([pair], chosen, review_below, to_file=True)
            write_whole(place, text, make_folder=True)
        elif pair:
            aligned.append(pair)
    if aligned:
        text = _formatted(aligned, chosen, review_below, to_file=output is not None)
        write_output(text, output, utf8=chosen.is_utf8)
    for message in reader.unreadable:
        tell_error(message)
    sys.exit(ExitCode.UNTRUSTED if reader.unreadable else ExitCode.CLEAN)


def _places(
    pairs: "tuple[PairPaths, ...]", chosen: AlignmentFormat, output: str | None
) -> tuple[Path | None, ...]:
    """Where each pair's own file goes, if it has one. Raises UsageError for what cannot be."""
    inputs = [path for pair in pairs for path in (pair.source, pair.target) if path]
    if output is not None and is_folder(output):
        named = [_name(pair) for pair in pairs]
        places = places_in(Path(output), named, chosen.suffixes[0])
        spare_inputs(places, inputs)
        return places
    if chosen is AlignmentFormat.LADDER and len(pairs) > 1:
        message = f"a ladder holds one pair, not {len(pairs)}; use --output DIR/, with the slash"
        raise click.UsageError(message)
    spare_inputs([] if output is None else [Path(output)], inputs)
    return (None,) * len(pairs)


def _name(pair: "PairPaths") -> Path:
    """The document that gives a pair its name: the translation, unless it is standard input."""
    named = pair.source if str(pair.target) == STDIN else pair.target
    return named or Path(STDIN)


def _explained(reader: PairReader, pairs: "Sequence[PairPaths]", number: int) -> str:
    from readout_l10n.align import explain_bead
    from readout_l10n.report.explanation import explanation_text

    if len(pairs) != 1:
        raise click.UsageError("--explain is about one pair; name its two files")
    documents = reader.read(pairs[0])
    if documents is None:
        raise ReadoutError(reader.unreadable[0])
    try:
        bead, shares = explain_bead(*documents, number, reader.encoder, reader.concepts)
    except IndexError as error:
        raise click.UsageError(f"--explain {number}: {error}") from None
    return explanation_text(bead, shares)


def _formatted(
    pairs: "Sequence[AlignedPair]", chosen: AlignmentFormat, review_below: float, *, to_file: bool
) -> str:
    width = text_width(to_file=to_file)
    colour = not to_file and wants_colour()
    return formatted(pairs, chosen, review_below=review_below, width=width, colour=colour)
