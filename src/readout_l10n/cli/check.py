"""`readout-l10n check`: the rules over files and folders."""

import sys
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
    configured_encoder,
    configured_glossary,
    configured_proofreaders,
    configured_usage,
)
from readout_l10n.cli.exit_code import ExitCode
from readout_l10n.cli.stdin import STDIN, stdin_document
from readout_l10n.cli.terminal import wants_colour

if TYPE_CHECKING:
    from readout_l10n.checks.run import Settings
    from readout_l10n.config import Config
    from readout_l10n.corpus import PairPaths
    from readout_l10n.glossary import Glossary
    from readout_l10n.model import CheckReport


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH…")
@click.option(
    "--source",
    type=click.Path(),
    metavar="FILE",
    help="Original of the one translation given, where the folders do not tell it.",
)
@config_option
@glossary_option
@source_locale_option
@target_locale_option
@click.option("--select", multiple=True, metavar="RULE,…", help="Run these rules only.")
@click.option("--presegmented", is_flag=True, help="The files hold a sentence a line.")
@encoder_option
@no_cache_option
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info"]),
    help="Severity from which findings make the exit code 1 [default: error].",
)
def check(
    paths: tuple[str, ...],
    source: str | None,
    config_path: str | None,
    glossaries: tuple[str, ...],
    source_locale: str | None,
    target_locale: str | None,
    select: tuple[str, ...],
    presegmented: bool,
    encoder: str | None,
    no_cache: bool,
    output_format: str,
    fail_on: str | None,
) -> None:
    """Check translations for what must not be published.

    PATH is a translation, or a folder that holds one folder per locale (en/, fr/), whose files are
    paired by name. Without PATH, the folders of readout.toml are checked, else the current folder.
    A `-` reads one translation from standard input.
    """
    from dataclasses import replace

    from readout_l10n.checks.run import check_files
    from readout_l10n.model import Severity

    locales = (source_locale, target_locale)
    config = configuration(config_path, locales, glossaries, encoder, no_cache=no_cache)
    config = replace(config, fail_on=Severity(fail_on) if fail_on else config.fail_on)
    rules = [rule.strip() for names in select for rule in names.split(",") if rule.strip()]
    settings = config.settings(
        select=rules,
        presegmented=presegmented,
        encoder=configured_encoder(config),
        usage=configured_usage(config),
        proofreaders=configured_proofreaders(config),
    )
    glossary = configured_glossary(config)
    if source and len(paths) != 1:
        raise click.UsageError("--source goes with one translation; name just that one")
    if STDIN in paths:
        report = _check_stdin(paths, source, glossary, settings)
    else:
        report = check_files(_pairs(paths, source, config), glossary, settings)
    click.echo(_formatted(report, output_format))
    if output_format == "json":
        for message in report.unreadable:
            click.echo(f"Error: {message}", err=True)
    sys.exit(_exit_code(report, config))


def _pairs(paths: tuple[str, ...], source: str | None, config: "Config") -> "tuple[PairPaths, ...]":
    """The pairs to check: those named, else the configured folders', else the current folder's."""
    from readout_l10n.corpus import PairPaths, find_pairs

    if source:
        return (PairPaths(Path(source), Path(paths[0])),)

    roots = [Path(path) for path in paths] or list(config.folders.values()) or [Path()]
    return find_pairs(roots, config.source_locale, config.target_locale, config.folders)


def _check_stdin(
    paths: tuple[str, ...], source: str | None, glossary: "Glossary", settings: "Settings"
) -> "CheckReport":
    from readout_l10n.checks.run import check_pair, make_pair
    from readout_l10n.model import CheckReport
    from readout_l10n.segment import read_document

    if len(paths) > 1:
        raise click.UsageError("standard input (-) is checked alone; leave the other paths out")
    target = stdin_document(settings.target_locale, presegmented=settings.presegmented)
    original = (
        read_document(Path(source), settings.source_locale, presegmented=settings.presegmented)
        if source
        else None
    )
    findings = check_pair(make_pair(target, original, glossary, settings), settings)
    return CheckReport(findings, documents=1, pairs=int(original is not None))


def _formatted(report: "CheckReport", output_format: str) -> str:
    if output_format == "json":
        from readout_l10n.report.json import findings_json

        return findings_json(report)
    if output_format == "github":
        from readout_l10n.report.github import findings_github

        return findings_github(report)
    from readout_l10n.report.text import findings_text

    return findings_text(report, colour=wants_colour())


def _exit_code(report: "CheckReport", config: "Config") -> ExitCode:
    if report.unreadable:
        return ExitCode.UNTRUSTED
    worst = max((finding.severity.rank for finding in report.findings), default=-1)
    return ExitCode.FINDINGS if worst >= config.fail_on.rank else ExitCode.CLEAN
