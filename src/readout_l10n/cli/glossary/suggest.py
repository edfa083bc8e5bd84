"""`readout-l10n glossary suggest`: terms of published translations that no glossary has."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.configuration import (
    config_option,
    configuration,
    encoder_option,
    glossary_option,
    no_cache_option,
    output_option,
    source_locale_option,
    target_locale_option,
)
from readout_l10n.cli.exit_code import ExitCode
from readout_l10n.cli.messages import tell_error
from readout_l10n.cli.output import spare_inputs, write_output
from readout_l10n.cli.pairs import PairReader, named_pairs
from readout_l10n.cli.progress import with_progress
from readout_l10n.cli.stdin import STDIN
from readout_l10n.errors import InputError

if TYPE_CHECKING:
    from readout_l10n.config import Config
    from readout_l10n.corpus import PairPaths
    from readout_l10n.formats.unit import TranslationUnit
    from readout_l10n.glossary import Glossary
    from readout_l10n.harvest import Suggestion, Translation

_FORMATS = ("text", "csv", "json")
_MEMORIES = (".tmx", ".po")


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(_FORMATS),
    help="[default: what the suffix of --output says, else text]",
)
@click.option(
    "--most", type=click.IntRange(min=1), default=50, show_default=True, help="How many at most."
)
@click.option(
    "--min-count",
    type=click.IntRange(min=1),
    default=2,
    show_default=True,
    help="Leave out what stands fewer times.",
)
@output_option
@source_locale_option
@target_locale_option
@config_option
@glossary_option
@encoder_option
@no_cache_option
def suggest(
    paths: tuple[str, ...],
    output_format: str | None,
    most: int,
    min_count: int,
    output: str | None,
    source_locale: str | None,
    target_locale: str | None,
    config_path: str | None,
    glossaries: tuple[str, ...],
    encoder: str | None,
    no_cache: bool,
) -> None:
    """Suggest terms of translated texts that the glossary lacks, with their renderings.

    PATH is as in `readout-l10n align`: an original and its translation, or a folder that holds one
    folder per locale (en/, fr/); translation memories (.tmx, .po) may be named beside them or
    alone. Without PATH, the folders of readout.toml are looked through, else the current folder's.

    With --format csv the suggestions are rows of a glossary with status `candidate`, which nothing
    uses; make it `preferred` to accept one.
    """
    output = None if output == STDIN else output
    chosen = output_format or _format_of(output)
    locales = (source_locale, target_locale)
    config = configuration(config_path, locales, glossaries, encoder, no_cache=no_cache)
    memories = [path for path in paths if Path(path).suffix.lower() in _MEMORIES]
    texts = tuple(path for path in paths if path not in memories)
    pairs = named_pairs(texts, config) if texts or not memories else ()
    known = _known(config)
    files = [path for pair in pairs for path in (pair.source, pair.target) if path]
    spare_inputs([Path(output)] if output else [], [*files, *map(Path, memories)])
    reader = PairReader(config, presegmented=False, alone=len(pairs) == 1)
    unreadable: list[str] = []
    translations = [
        *_aligned(pairs, reader),
        *_remembered(memories, config, unreadable),
    ]
    found = _suggested(translations, known, reader, most, min_count)
    if translations:
        write_output(_formatted(found, chosen), output, utf8=chosen == "json")
    unreadable = [*reader.unreadable, *unreadable]
    for message in unreadable:
        tell_error(message)
    sys.exit(ExitCode.UNTRUSTED if unreadable else ExitCode.CLEAN)


def _format_of(output: str | None) -> str:
    suffix = Path(output or "").suffix.lower().removeprefix(".")
    return suffix if suffix in _FORMATS else "text"


def _known(config: "Config") -> "Glossary":
    """The configured glossaries, the suggestions among them that nobody has judged included."""
    from readout_l10n.cli.configured import configured_terms
    from readout_l10n.harvest import known_glossary

    return known_glossary(configured_terms(config))


def _aligned(pairs: "tuple[PairPaths, ...]", reader: PairReader) -> "Iterator[Translation]":
    from readout_l10n.harvest import Translation

    for paths in with_progress(pairs, "aligning"):
        if pair := reader.aligned(paths):
            yield Translation(pair.source, pair.target, pair.alignment)


def _remembered(
    memories: list[str], config: "Config", unreadable: list[str]
) -> "Iterator[Translation]":
    """What translation memories hold; a message for each that cannot be read."""
    from readout_l10n.formats.aligned import aligned_units
    from readout_l10n.harvest import Translation

    for path in memories:
        try:
            units = _units(path, config)
        except InputError as error:
            unreadable.append(str(error))
            continue
        for each in aligned_units(units, path, config.source_locale, config.target_locale):
            yield Translation(*each)


def _units(path: str, config: "Config") -> "tuple[TranslationUnit, ...]":
    from readout_l10n.formats.po import po_parse
    from readout_l10n.formats.tmx import tmx_parse
    from readout_l10n.segment.decode import decode

    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise InputError(path, None, f"cannot be read: {error.strerror}") from None
    locales = (config.source_locale, config.target_locale)
    if Path(path).suffix.lower() == ".tmx":
        return tmx_parse(data, path, *locales)
    return po_parse(decode(data, path), path, *locales)


def _suggested(
    translations: "list[Translation]",
    known: "Glossary",
    reader: PairReader,
    most: int,
    min_count: int,
) -> "tuple[Suggestion, ...]":
    from readout_l10n.embed.likeness import likeness
    from readout_l10n.harvest import suggest as suggest_terms

    return suggest_terms(
        translations,
        known,
        most=most,
        min_count=min_count,
        likeness=likeness(reader.encoder),
    )


def _formatted(suggestions: "tuple[Suggestion, ...]", chosen: str) -> str:
    if chosen == "csv":
        from readout_l10n.report.suggestions_csv import suggestions_csv

        return suggestions_csv(suggestions)
    if chosen == "json":
        from readout_l10n.report.suggestions_json import suggestions_json

        return suggestions_json(suggestions)
    from readout_l10n.report.suggestions_text import suggestions_text

    return suggestions_text(suggestions)
