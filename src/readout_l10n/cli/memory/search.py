"""`readout-l10n memory search`: what the memory says of a text."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.configuration import (
    config_option,
    configuration,
    glossary_option,
    source_locale_option,
)
from readout_l10n.cli.configured import configured_glossary
from readout_l10n.cli.draft.corpus_memory import corpus_memory
from readout_l10n.cli.draft.memories import memory_option, opened
from readout_l10n.ui import Say

if TYPE_CHECKING:
    from readout_l10n.config import Config
    from readout_l10n.draft.memory.look_up import Match

_MOST = 5


@click.command()
@click.argument("text")
@click.option("--to", "target_locale", required=True, metavar="LOCALE", help="Locale wanted.")
@click.option(
    "--corpus",
    "folders",
    multiple=True,
    type=click.Path(exists=True),
    metavar="PATH",
    help="Look into the published pairs of this folder, too; may be repeated.",
)
@click.option(
    "--most", type=click.IntRange(min=1), default=_MOST, show_default=True, help="How many at most."
)
@click.option(
    "--at-least",
    type=click.IntRange(70, 100),
    default=70,
    show_default=True,
    metavar="PERCENT",
    help="Leave out what is less like the text.",
)
@memory_option
@source_locale_option
@config_option
@glossary_option
@click.pass_obj
def search(
    say: Say,
    text: str,
    target_locale: str,
    folders: tuple[str, ...],
    most: int,
    at_least: int,
    memories: tuple[str, ...],
    source_locale: str | None,
    config_path: str | None,
    glossaries: tuple[str, ...],
) -> None:
    """Show what the memory says of a text, the likeliest first.

    Each match has its rate, the memory's source, its translation, where it comes from and what
    differs.
    """
    locales = (source_locale, target_locale)
    config = configuration(config_path, locales, glossaries, None, no_cache=False)
    found = _found(text, config, memories, folders, at_least / 100, say)
    if not found:
        click.echo(say("no match of {rate} % or more", rate=at_least))
    for match in found[:most]:
        click.echo(_told(match, say))


def _found(
    text: str,
    config: "Config",
    memories: tuple[str, ...],
    folders: tuple[str, ...],
    threshold: float,
    say: Say,
) -> "list[Match]":
    """The matches of all memories, each once, the likeliest first."""
    from readout_l10n.corpus import find_pairs

    locales = (config.source_locale, config.target_locale)
    pairs = find_pairs(map(Path, folders), *locales, config.folders)
    documents = [document for pair in pairs if (document := pair.source or pair.target)]
    glossary = configured_glossary(config)
    with (
        opened(memories, config.source_locale) as asked,
        corpus_memory(
            documents, config, config.target_locale, glossary, say, wanted=bool(documents)
        ) as corpus,
    ):
        corpus.update()
        each = [
            match
            for memory in (*asked, *corpus.memories)
            for match in memory.engine(*locales, threshold=threshold).matches(text)
        ]
    once: dict[tuple[str, str], Match] = {}
    for match in each:
        once.setdefault((match.source, match.text), match)
    return sorted(once.values(), key=lambda match: -match.rate)


def _told(match: "Match", say: Say) -> str:
    rate = f"{match.rate:.0%}".replace("%", " %")
    lines = [f"{rate:>5}  {match.source}", f"       {match.text}"]
    lines += [f"       {say('or: {text}', text=text)}" for text in match.others]
    lines += [f"         {say.again(note)}" for note in match.notes]
    return "\n".join(lines)
