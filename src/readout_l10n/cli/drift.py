"""`readout-l10n drift`: how each concept was rendered, document by document, over time."""

import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.comma_list import listed, listed_of
from readout_l10n.cli.configuration import (
    config_option,
    configuration,
    encoder_option,
    glossary_option,
    no_cache_option,
    output_option,
    source_locale_option,
)
from readout_l10n.cli.drift_format import DriftFormat, drift_format_option, formatted
from readout_l10n.cli.drift_reading import DriftReader, locale_pairs
from readout_l10n.cli.exit_code import ExitCode
from readout_l10n.cli.messages import tell_error, tell_warning
from readout_l10n.cli.output import spare_inputs, write_output
from readout_l10n.cli.stdin import STDIN
from readout_l10n.ui import Say

if TYPE_CHECKING:
    from readout_l10n.drift import Drift
    from readout_l10n.drift.selection import Selection

_SORTS = ("term", "name", "heading", "phrase")
_DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH…")
@drift_format_option
@output_option
@click.option("--since", type=_DAY, metavar="DATE", help="Only documents from this day on.")
@click.option("--until", type=_DAY, metavar="DATE", help="Only documents up to this day.")
@click.option(
    "--kind", "kinds", metavar="KIND,…", help="Only documents whose front matter says this kind."
)
@click.option(
    "--sort", "sorts", metavar="SORT,…", help=f"Only some of {', '.join(_SORTS)} [default: all]."
)
@click.option(
    "--concept",
    "names",
    multiple=True,
    metavar="NAME",
    help="Only this concept, by its id or one of its terms; may be repeated.",
)
@click.option(
    "--against",
    type=click.Path(),
    metavar="FILE",
    help="Compare with an earlier report, written with --format json.",
)
@click.option(
    "--fail-on-worse",
    is_flag=True,
    help="Exit with 1 where a subject is worse than in --against.",
)
@source_locale_option
@click.option(
    "--target-locale",
    metavar="TAG,…",
    help="Locales of the translations, in one report [default: fr].",
)
@config_option
@glossary_option
@encoder_option
@no_cache_option
@click.pass_obj
def drift(
    say: Say,
    paths: tuple[str, ...],
    output_format: str | None,
    output: str | None,
    since: datetime | None,
    until: datetime | None,
    kinds: str | None,
    sorts: str | None,
    names: tuple[str, ...],
    against: str | None,
    fail_on_worse: bool,
    source_locale: str | None,
    target_locale: str | None,
    config_path: str | None,
    glossaries: tuple[str, ...],
    encoder: str | None,
    no_cache: bool,
) -> None:
    """Show how each term was rendered over time, and what deserves a decision.

    PATH is a translation, or a folder that holds one folder per locale (en/, fr/), whose files are
    paired by name. Without PATH, the folders of readout.toml are looked through, else the current
    folder's.
    """
    from readout_l10n.drift.compare import Verdict, compare
    from readout_l10n.drift.snapshot import snapshot
    from readout_l10n.report.drift_json import read_snapshot
    from readout_l10n.report.drift_sentences import trend_line

    if fail_on_worse and not against:
        raise click.UsageError("--fail-on-worse needs an earlier report; name it with --against")
    selection = _selection(sorts, names, since, until, kinds)
    output = None if output == STDIN else output
    chosen = DriftFormat.of(output_format, output)
    earlier = read_snapshot(Path(against)) if against else None
    given = listed(target_locale)
    own_locales = (source_locale, given[0] if given else None)
    config = configuration(config_path, own_locales, glossaries, encoder, no_cache=no_cache)
    locales = given or (config.target_locale,)
    reader = DriftReader(config, locales)
    pairs = locale_pairs(paths, config, locales)
    sides = [side for _, pair in pairs for side in (pair.source, pair.target) if side]
    spare_inputs([Path(output)] if output else [], sides)
    found = reader.drift(pairs, selection)
    comparison = None
    if earlier:
        ids = selection.concepts(reader.glossary)
        before = earlier.of(locales, selection.sorts, (*names, *ids))
        comparison = compare(before, snapshot(found))
    text = formatted(found, chosen, comparison, say, output=output, every=bool(names))
    write_output(text, output, utf8=chosen.is_utf8)
    if output or chosen is not DriftFormat.TEXT:
        click.echo(trend_line(found, comparison, say), err=True)
    for note in _nothing(found, selection, say):
        tell_warning(note)
    for message in found.unreadable:
        tell_error(message)
    if found.unreadable:
        sys.exit(ExitCode.UNTRUSTED)
    worse = comparison is not None and comparison.with_verdict(Verdict.WORSE)
    sys.exit(ExitCode.FINDINGS if fail_on_worse and worse else ExitCode.CLEAN)


def _selection(
    sorts: str | None,
    names: tuple[str, ...],
    since: datetime | None,
    until: datetime | None,
    kinds: str | None,
) -> "Selection":
    """What the options ask for. Raises UsageError for what cannot be."""
    from readout_l10n.drift import Sort
    from readout_l10n.drift.selection import Selection
    from readout_l10n.segment.front_matter import KINDS

    if since and until and since > until:
        raise click.UsageError(f"--since {since:%Y-%m-%d} is after --until {until:%Y-%m-%d}")
    return Selection(
        sorts=tuple(map(Sort, listed_of("--sort", sorts, _SORTS))) or tuple(Sort),
        names=names,
        since=since.date() if since else None,
        until=until.date() if until else None,
        kinds=listed_of("--kind", kinds, KINDS),
    )


def _nothing(found: "Drift", selection: "Selection", say: Say) -> Iterator[str]:
    """What to say of a selection that selects nothing."""
    if not found.documents and not found.unreadable:
        yield say("no document is of that time and kind")
    elif not found.subjects and selection.names:
        yield say("no document says {names}", names=", ".join(selection.names))
