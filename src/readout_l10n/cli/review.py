"""`readout-l10n review`: an original and its translation side by side, with what was found."""

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
    configured_glossary,
    configured_settings,
)
from readout_l10n.cli.exit_code import exit_code
from readout_l10n.cli.file_format import FileFormat, file_format_option
from readout_l10n.cli.fixing import Judge
from readout_l10n.cli.known import baseline_option, known_findings, no_baseline_option, triage
from readout_l10n.cli.output import spare_inputs, write_output
from readout_l10n.cli.pairs import PairReader, named_pairs, review_below_option
from readout_l10n.cli.rule_names import ignore_option, select_option
from readout_l10n.cli.terminal import text_width
from readout_l10n.errors import ReadoutError
from readout_l10n.ui import Say

if TYPE_CHECKING:
    from readout_l10n.report.review import Review


class ReviewFormat(FileFormat):
    """What a review can be written as."""

    HTML = "html"
    TEXT = "text"
    JSON = "json"

    @property
    def suffixes(self) -> tuple[str, ...]:
        return (".html", ".htm") if self is ReviewFormat.HTML else super().suffixes


@click.command()
@click.argument("paths", nargs=-1, metavar="SOURCE TARGET")
@file_format_option(ReviewFormat)
@click.option(
    "--output",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Write here, not to stdout: page.html to be opened in a browser.",
)
@source_locale_option
@target_locale_option
@select_option
@ignore_option
@review_below_option
@click.option("--presegmented", is_flag=True, help="The files hold a sentence a line.")
@baseline_option
@no_baseline_option
@config_option
@glossary_option
@encoder_option
@no_cache_option
@click.pass_obj
def review(
    say: Say,
    paths: tuple[str, ...],
    output_format: str | None,
    output: str | None,
    source_locale: str | None,
    target_locale: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    review_below: float,
    presegmented: bool,
    baseline_path: str | None,
    no_baseline: bool,
    config_path: str | None,
    glossaries: tuple[str, ...],
    encoder: str | None,
    no_cache: bool,
) -> None:
    """Lay an original and its translation side by side, with what `check` finds in the margin.

    SOURCE and TARGET are the two files; of a pair in folders of readout.toml, or in en/ and fr/,
    one is enough. With `--output page.html` the page is written for a browser: it needs no network,
    and its findings can be filtered by rule and severity.
    """
    chosen = ReviewFormat.of(output_format, output)
    locales = (source_locale, target_locale)
    config = configuration(config_path, locales, glossaries, encoder, no_cache=no_cache)
    pairs = named_pairs(paths, config)
    if len(pairs) != 1:
        raise click.UsageError(f"a review is of one pair, not of {len(pairs)}; name its two files")
    if output:
        spare_inputs([Path(output)], [path for path in (pairs[0].source, pairs[0].target) if path])
    settings = configured_settings(config, select=select, ignore=ignore, presegmented=presegmented)
    known = known_findings(config, baseline_path, no_baseline=no_baseline)
    judge = Judge(
        configured_glossary(config), settings, triage(config, settings, known, is_whole=False)
    )
    reader = PairReader(config, presegmented=presegmented, alone=True)
    aligned = reader.aligned(pairs[0])
    if aligned is None:
        raise ReadoutError(reader.unreadable[0])
    from readout_l10n.report.review import Review

    report = judge.report(aligned.target, aligned.source, aligned.alignment)
    text = _formatted(Review(aligned, report), chosen, review_below, say, to_file=bool(output))
    write_output(text, output, utf8=chosen is not ReviewFormat.TEXT)
    sys.exit(exit_code(report, config))


def _formatted(
    found: "Review", chosen: ReviewFormat, review_below: float, say: Say, *, to_file: bool
) -> str:
    match chosen:
        case ReviewFormat.HTML:
            from readout_l10n.report.review_html import review_html

            return review_html(found, review_below=review_below, say=say)
        case ReviewFormat.JSON:
            from readout_l10n.report.review_json import review_json

            return review_json(found, review_below=review_below)
        case ReviewFormat.TEXT:
            from readout_l10n.report.review_text import review_text

            width = text_width(to_file=to_file)
            return review_text(found, review_below=review_below, width=width, say=say)
