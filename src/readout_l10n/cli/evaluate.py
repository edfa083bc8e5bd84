"""`readout-l10n evaluate`: how far the tool, or another, agrees with people."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.configuration import (
    encoder_option,
    format_option,
    output_option,
)
from readout_l10n.cli.interface import SpokenGroup
from readout_l10n.cli.output import spare_inputs, write_output
from readout_l10n.cli.stdin import STDIN

if TYPE_CHECKING:
    from readout_l10n.align.gold import Judgement


@click.group(cls=SpokenGroup)
def evaluate() -> None:
    """Measure agreement with gold data."""


@evaluate.command("align")
@click.argument("gold", type=click.Path())
@click.argument("hyp", type=click.Path(), required=False)
@click.option("--source-locale", metavar="TAG", default="en", show_default=True)
@click.option("--target-locale", metavar="TAG", default="fr", show_default=True)
@encoder_option
@format_option
@output_option
def evaluate_align(
    gold: str,
    hyp: str | None,
    source_locale: str,
    target_locale: str,
    encoder: str | None,
    output_format: str,
    output: str | None,
) -> None:
    """Score the alignment HYP against GOLD, strict and lax.

    GOLD is a ladder file, or a folder of .gold files; HYP is a ladder file, a folder of them with
    the same stems, or `-`, standard input. Without HYP, the texts beside the gold (STEM.en and
    STEM.fr, by the locales; a sentence a line) are aligned now.
    """
    from readout_l10n.report.evaluation import evaluation_json, evaluation_text

    if output:
        roots = [Path(path) for path in (gold, hyp) if path]
        spare_inputs([Path(output)], [path for root in roots for path in (root, *root.glob("*"))])
    if hyp is None:
        judgement = _ours(Path(gold), source_locale, target_locale, encoder)
    else:
        judgement = _given(Path(gold), hyp)
    formatted = evaluation_json if output_format == "json" else evaluation_text
    write_output(formatted(judgement), output, utf8=output_format == "json")


def _ours(gold: Path, source_locale: str, target_locale: str, encoder: str | None) -> "Judgement":
    from readout_l10n.align.gold import judge_aligner
    from readout_l10n.embed import load_encoder

    # Neither configuration nor cache: a figure is the same in whatever folder it is made.
    loaded = load_encoder(Path(encoder) if encoder else None)
    return judge_aligner(gold, source_locale, target_locale, loaded)


def _given(gold: Path, hyp: str) -> "Judgement":
    from readout_l10n.align.gold import judge_ladder, judge_ladders
    from readout_l10n.segment.decode import decode

    if hyp == STDIN:
        return judge_ladder(gold, decode(sys.stdin.buffer.read(), STDIN))
    return judge_ladders(gold, Path(hyp))
