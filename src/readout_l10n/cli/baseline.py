"""`readout-l10n baseline`: the findings of today, which do not count from now on."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.configuration import (
    config_option,
    configuration,
    encoder_option,
    glossary_option,
    no_cache_option,
    source_locale_option,
    target_locale_option,
)
from readout_l10n.cli.configured import (
    configured_glossary,
    configured_settings,
)
from readout_l10n.cli.known import baseline_place, empty_baseline, read_known, triage
from readout_l10n.cli.messages import current_say
from readout_l10n.cli.output import write_whole
from readout_l10n.cli.selection import corpus_pairs
from readout_l10n.cli.stdin import STDIN
from readout_l10n.errors import InputError

if TYPE_CHECKING:
    from readout_l10n.triage.baseline import Match


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH…")
@config_option
@glossary_option
@source_locale_option
@target_locale_option
@click.option("--presegmented", is_flag=True, help="The files hold a sentence a line.")
@encoder_option
@no_cache_option
@click.option(
    "--output",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Write here [default: readout.toml's `baseline`, else readout-baseline.json].",
)
@click.option("--prune", is_flag=True, help="Only drop what is mended; add nothing.")
def baseline(
    paths: tuple[str, ...],
    config_path: str | None,
    glossaries: tuple[str, ...],
    source_locale: str | None,
    target_locale: str | None,
    presegmented: bool,
    encoder: str | None,
    no_cache: bool,
    output: str | None,
    prune: bool,
) -> None:
    """Record the findings of today, so that `check` tells only of new ones.

    PATH is as for `check`. A baseline that is there is rewritten: what is mended goes, what is new
    comes, and what this run says nothing of stays. `--prune` lets nothing come.
    """
    from readout_l10n.checks.run import check_files
    from readout_l10n.triage.baseline_json import baseline_serialize
    from readout_l10n.triage.triage import triaged

    if STDIN in paths:
        raise click.UsageError("standard input (-) has no name to be known by; name files")
    locales = (source_locale, target_locale)
    config = configuration(config_path, locales, glossaries, encoder, no_cache=no_cache)
    settings = configured_settings(config, presegmented=presegmented)
    place, _ = baseline_place(config, output)
    if prune and not place.is_file():
        raise InputError(str(place), None, "no such file; there is nothing to prune")
    before = read_known(place) if place.is_file() else empty_baseline(place)
    pairs = corpus_pairs(paths, None, config)
    report = check_files(pairs, configured_glossary(config), settings)
    if report.unreadable:
        told = "\n".join(report.unreadable)
        raise InputError(str(place), None, f"is not written, since files cannot be read:\n{told}")
    counting = triage(config, settings, None, is_whole=False)
    findings = triaged(report, counting).findings
    result = before.beside(findings, report.paths, counting.ran)
    found = before.entries_of(findings)
    if prune:
        found = tuple(one for one, known in zip(found, result.known, strict=True) if known)
    entries = (*result.kept, *found)
    write_whole(place, baseline_serialize(entries))
    click.echo(_told(place, len(entries), result, prune=prune))


def _told(place: Path, entries: int, result: "Match", *, prune: bool) -> str:
    say = current_say()
    new = result.known.count(False)
    changes = [] if prune else [say("{number} new", number=new)]
    changes.append(say("{number} known before", number=result.known.count(True)))
    changes.append(say("{number} mended and gone", number=len(result.mended)))
    if result.kept:
        changes.append(say("{number} not looked at", number=len(result.kept)))
    if prune and new:
        changes.append(say("{number} new left out", number=new))
    counted = say.count("{number} finding", "{number} findings", entries)
    lines = [
        say(
            "{findings} in {place}: {changes}",
            findings=counted,
            place=place,
            changes=", ".join(changes),
        )
    ]
    lines += [
        say("  {former} is now {present}", former=former, present=present)
        for former, present in result.moved
    ]
    return "\n".join(lines)
