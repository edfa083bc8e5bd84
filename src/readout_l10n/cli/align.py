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
from readout_l10n.cli.configured import configured_encoder, configured_glossary
from readout_l10n.cli.exit_code import ExitCode
from readout_l10n.cli.language import warn_of_language
from readout_l10n.cli.output import is_folder, places_in, spare_inputs, write_output, write_whole
from readout_l10n.cli.progress import WatchedEncoder, if_many, with_progress
from readout_l10n.cli.stdin import STDIN, stdin_document
from readout_l10n.cli.terminal import wants_colour
from readout_l10n.errors import InputError, ReadoutError

if TYPE_CHECKING:
    from readout_l10n.config import Config
    from readout_l10n.corpus import PairPaths
    from readout_l10n.embed import Encoder
    from readout_l10n.model import Document
    from readout_l10n.report.alignment import AlignedPair

_FILE_WIDTH = 100
"""Characters a line of text in a file, where no terminal says how many."""


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
@click.option(
    "--review-below",
    type=click.FloatRange(0, 1),
    # That of the rule `segment-missing`; docs/alignment.md says how often beads below it are right.
    default=0.7,
    show_default=True,
    metavar="CONFIDENCE",
    help="Mark beads below it for review.",
)
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
    chosen = AlignmentFormat(output_format) if output_format else AlignmentFormat.of(output or "")
    locales = (source_locale, target_locale)
    config = configuration(config_path, locales, glossaries, encoder, no_cache=no_cache)
    pairs = _pairs(paths, config)
    places = _places(pairs, chosen, output)
    reader = _Reader(config, presegmented=presegmented, alone=len(pairs) == 1)
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
        click.echo(f"Error: {message}", err=True)
    sys.exit(ExitCode.UNTRUSTED if reader.unreadable else ExitCode.CLEAN)


def _pairs(paths: tuple[str, ...], config: "Config") -> "tuple[PairPaths, ...]":
    """The pairs that the paths name, else those of the configured folders.

    Files without a counterpart are named on stderr.
    """
    from readout_l10n.corpus import PairPaths, find_pairs

    if len(paths) > 2:
        raise click.UsageError("name two files, or a folder; several pairs go into a folder")
    if set(paths) == {STDIN}:
        raise click.UsageError("standard input (-) is one of the two files; name the other")
    given = [Path(path) for path in paths]
    folders = [path.is_dir() for path in given]
    if len(given) == 2 and not any(folders):
        return (_unless_same(PairPaths(*given)),)
    if not all(folders) and len(given) == 2:
        raise click.UsageError("name two files or two folders, not one of each")
    locales = (config.source_locale, config.target_locale)
    roots = dict(zip(locales, given, strict=True)) if folders[1:] else config.folders
    given = given or [*config.folders.values()] or [Path()]
    found = find_pairs(given, *locales, roots)
    pairs = tuple(_unless_same(pair) for pair in found if pair.source and pair.target)
    if not pairs:
        message = "holds no pair of an original and its translation; name both files"
        raise InputError(str(given[0]), None, message)
    for pair in found:
        if pair not in pairs:
            path = pair.source or pair.target
            click.echo(f"Warning: {path}: has no counterpart and is left out", err=True)
    return pairs


def _unless_same(pair: "PairPaths") -> "PairPaths":
    """The pair; on stderr stands a warning where both sides are one file."""
    if pair.source and pair.target and pair.source.resolve() == pair.target.resolve():
        click.echo(f"Warning: {pair.source}: is aligned with itself", err=True)
    return pair


def _places(
    pairs: "tuple[PairPaths, ...]", chosen: AlignmentFormat, output: str | None
) -> tuple[Path | None, ...]:
    """Where each pair's own file goes, if it has one. Raises UsageError for what cannot be."""
    inputs = [path for pair in pairs for path in (pair.source, pair.target) if path]
    if output is not None and is_folder(output):
        named = [_name(pair) for pair in pairs]
        places = places_in(Path(output), named, chosen.suffix)
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


class _Reader:
    """Pairs of paths → aligned pairs; what cannot be read is kept as a message.

    A pair that is alone shows how far it has come.
    """

    def __init__(self, config: "Config", *, presegmented: bool, alone: bool) -> None:
        self.unreadable: list[str] = []
        encoder = configured_encoder(config)
        self.encoder: Encoder = WatchedEncoder(encoder) if alone else encoder
        self.concepts = configured_glossary(config).concepts
        self._locales = (config.source_locale, config.target_locale)
        self._presegmented = presegmented
        self._alone = alone

    def aligned(self, paths: "PairPaths") -> "AlignedPair | None":
        from readout_l10n.align import align as align_documents
        from readout_l10n.align import unwatched
        from readout_l10n.report.alignment import AlignedPair

        pair = self.read(paths)
        if pair is None:
            return None
        watch = if_many if self._alone else unwatched
        return AlignedPair(*pair, align_documents(*pair, self.encoder, self.concepts, watch))

    def read(self, paths: "PairPaths") -> "tuple[Document, Document] | None":
        source, target = (
            self._read(path, locale)
            for path, locale in zip((paths.source, paths.target), self._locales, strict=True)
        )
        if source is None or target is None:
            return None
        warn_of_language(source, target.locale)
        warn_of_language(target, source.locale)
        return source, target

    def _read(self, path: Path | None, locale: str) -> "Document | None":
        from readout_l10n.segment import read_document

        try:
            if path is None:
                return None
            if str(path) == STDIN:
                return stdin_document(locale, presegmented=self._presegmented)
            return read_document(path, locale, presegmented=self._presegmented)
        except InputError as error:
            self.unreadable.append(str(error))
            return None


def _explained(reader: _Reader, pairs: "Sequence[PairPaths]", number: int) -> str:
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
    from shutil import get_terminal_size

    width = _FILE_WIDTH if to_file else get_terminal_size((_FILE_WIDTH, 24)).columns
    colour = not to_file and wants_colour()
    return formatted(pairs, chosen, review_below=review_below, width=width, colour=colour)
