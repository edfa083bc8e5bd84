"""`readout-l10n check`: findings in translations."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.check_format import CheckFormat, check_format_option, formatted
from readout_l10n.cli.configuration import (
    config_option,
    configuration,
    encoder_option,
    glossary_option,
    jobs_option,
    no_cache_option,
    output_option,
    source_locale_option,
    target_locale_option,
)
from readout_l10n.cli.configured import (
    configured_glossary,
    configured_kept,
    configured_settings,
)
from readout_l10n.cli.damage import warn_of_damage
from readout_l10n.cli.exit_code import exit_code
from readout_l10n.cli.fixing import (
    Judge,
    diff_files,
    diff_option,
    fitting,
    fix_files,
    fix_option,
    fix_stdin,
)
from readout_l10n.cli.known import baseline_option, known_findings, no_baseline_option, triage
from readout_l10n.cli.messages import tell_error
from readout_l10n.cli.output import spare_inputs, write_output
from readout_l10n.cli.rule_names import ignore_option, select_option
from readout_l10n.cli.selection import (
    corpus_pairs,
    is_whole,
    nothing_changed,
    refuse_mixed,
    since_option,
    since_pairs,
    staged_documents,
    staged_option,
)
from readout_l10n.cli.stdin import STDIN, encoded_document
from readout_l10n.ui import Say

if TYPE_CHECKING:
    from readout_l10n.config import Config
    from readout_l10n.corpus import PairPaths
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
@select_option
@ignore_option
@since_option
@staged_option
@baseline_option
@no_baseline_option
@click.option("--presegmented", is_flag=True, help="The files hold a sentence a line.")
@encoder_option
@no_cache_option
@jobs_option
@check_format_option
@output_option
@fix_option
@diff_option
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info"]),
    help="Severity from which findings make the exit code 1 [default: error].",
)
@click.pass_obj
def check(
    say: Say,
    paths: tuple[str, ...],
    source: str | None,
    config_path: str | None,
    glossaries: tuple[str, ...],
    source_locale: str | None,
    target_locale: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    since: str | None,
    staged: bool,
    baseline_path: str | None,
    no_baseline: bool,
    presegmented: bool,
    encoder: str | None,
    no_cache: bool,
    jobs: int | None,
    output_format: str | None,
    output: str | None,
    fix: bool,
    show_diff: bool,
    fail_on: str | None,
) -> None:
    """Check translations for what must not be published.

    PATH is a translation, or a folder that holds one folder per locale (en/, fr/), whose files are
    paired by name. Without PATH, the folders of readout.toml are checked, else the current folder.
    A `-` reads one translation from standard input; with --fix, the mended text goes to standard
    output and the report to standard error.
    """
    from dataclasses import replace

    from readout_l10n.checks.run import check_files
    from readout_l10n.model import Severity
    from readout_l10n.report.text import tally
    from readout_l10n.triage.triage import triaged

    refuse_mixed(paths, source, since, staged=staged)
    chosen = CheckFormat.of(output_format, output)
    is_plain = chosen is CheckFormat.TEXT and output is None
    fitting(fix=fix, show_diff=show_diff, staged=staged, is_plain=is_plain)
    locales = (source_locale, target_locale)
    config = configuration(config_path, locales, glossaries, encoder, no_cache=no_cache)
    config = replace(config, fail_on=Severity(fail_on) if fail_on else config.fail_on)
    settings = configured_settings(config, select=select, ignore=ignore, presegmented=presegmented)
    known = known_findings(config, baseline_path, no_baseline=no_baseline)
    glossary = configured_glossary(config)
    whole = is_whole(paths, config) and not (since or staged)
    judge = Judge(glossary, settings, triage(config, settings, known, is_whole=whole))
    if STDIN in paths:
        report = _check_stdin(paths, source, judge, fix=fix, show_diff=show_diff)
    elif staged:
        with staged_documents(paths, config) as (pairs, corpus, moved):
            narrow = triage(moved, settings, known, is_whole=whole)
            report = triaged(check_files(pairs, glossary, settings, corpus), narrow)
    else:
        corpus = corpus_pairs(paths, source, config)
        pairs = corpus if since is None else since_pairs(corpus, since)
        if output:
            sides = [side for pair in corpus for side in (pair.source, pair.target) if side]
            spare_inputs([Path(output)], sides)
        report = _check_files(pairs, corpus, config, judge, jobs, fix=fix, show_diff=show_diff)
    if note := nothing_changed(since, staged=staged):
        report = report if report.paths else replace(report, notes=(*report.notes, note))
    if not show_diff:
        text = formatted(report, chosen, config, say, to_file=output is not None)
        _write(text, output, utf8=chosen.is_utf8, aside=fix and STDIN in paths)
    if output:
        told = say("{tally}; written to {path}", tally=tally(report, say), path=output)
        click.echo(told, err=True)
    if show_diff or output or not chosen.tells_unreadable:
        for message in report.unreadable:
            tell_error(message)
    sys.exit(exit_code(report, config))


def _write(text: str, output: str | None, *, utf8: bool, aside: bool) -> None:
    """The report to its file or standard output; aside, to standard error."""
    if aside and output is None:
        click.echo(text, err=True, nl=False)
    else:
        write_output(text, output, utf8=utf8)


def _check_files(
    pairs: "tuple[PairPaths, ...]",
    corpus: "tuple[PairPaths, ...]",
    config: "Config",
    judge: Judge,
    jobs: int | None,
    *,
    fix: bool,
    show_diff: bool,
) -> "CheckReport":
    from readout_l10n.checks.run import check_files
    from readout_l10n.triage.triage import triaged

    kept = configured_kept(config)

    def found() -> "CheckReport":
        report = check_files(pairs, judge.glossary, judge.settings, corpus, jobs=jobs, kept=kept)
        return triaged(report, judge.narrow)

    report = found()
    if fix:
        report = fix_files(report, pairs, judge, found)
    elif show_diff:
        report = diff_files(report, pairs, judge)
    warn_of_damage(kept)
    return report


def _check_stdin(
    paths: tuple[str, ...], source: str | None, judge: Judge, *, fix: bool, show_diff: bool
) -> "CheckReport":
    from readout_l10n.segment import read_document

    if len(paths) > 1:
        raise click.UsageError("standard input (-) is checked alone; leave the other paths out")
    settings = judge.settings
    target, encoding = encoded_document(settings.target_locale, presegmented=settings.presegmented)
    original = (
        read_document(Path(source), settings.source_locale, presegmented=settings.presegmented)
        if source
        else None
    )
    report = judge.report(target, original)
    if fix or show_diff:
        return fix_stdin(target, original, encoding, report, judge, show_diff=show_diff)
    return report
