"""What does not count in a run: the ignores of readout.toml, and the baseline."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from readout_l10n.checks.run import Settings
    from readout_l10n.config import Config
    from readout_l10n.triage.baseline import Entry
    from readout_l10n.triage.triage import Baseline, Triage

baseline_option = click.option(
    "--baseline",
    "baseline_path",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Known findings, which do not count [default: readout-baseline.json, if it is there].",
)
no_baseline_option = click.option(
    "--no-baseline", is_flag=True, help="Let known findings count as well."
)


def baseline_place(config: "Config", given: str | None) -> tuple[Path, bool]:
    """Where the baseline stands, and whether somebody has said so.

    Unsaid, it stands beside readout.toml; without one, in the current folder or the nearest above.
    """
    from readout_l10n.triage.baseline_json import FILE_NAME

    if given:
        return Path(given), True
    if config.baseline:
        return config.baseline, True
    if config.file:
        return config.file.parent / FILE_NAME, False
    here = Path.cwd()
    above = (folder / FILE_NAME for folder in here.parents)
    return next(
        (path for path in (Path(FILE_NAME), *above) if path.is_file()), Path(FILE_NAME)
    ), False


def read_known(path: Path) -> "Baseline":
    """The baseline in a file. Raises InputError."""
    from readout_l10n.triage.baseline_json import read_baseline

    return _placed(path, read_baseline(path))


def empty_baseline(path: Path) -> "Baseline":
    """A baseline for a file that is still to be written."""
    return _placed(path, ())


def triage(
    config: "Config", settings: "Settings", baseline: "Baseline | None", *, is_whole: bool
) -> "Triage":
    """What does not count in a run with these settings."""
    from readout_l10n.checks import ignore_unused
    from readout_l10n.checks.run import rules_run
    from readout_l10n.triage.triage import Triage

    ran = rules_run(settings)
    unused = ignore_unused.RULE
    severity = settings.severities.get(unused.id) or unused.severity
    return Triage(
        ignores=config.ignores,
        baseline=baseline,
        ran=ran,
        unused=severity if unused.id in ran else None,
        is_whole=is_whole,
    )


def known_findings(config: "Config", given: str | None, *, no_baseline: bool) -> "Baseline | None":
    """The baseline that a run is judged by, if there is one. Raises InputError."""
    if no_baseline:
        if given:
            raise click.UsageError("--baseline and --no-baseline contradict each other")
        return None
    path, is_said = baseline_place(config, given)
    return read_known(path) if is_said or path.is_file() else None


def _placed(path: Path, entries: "tuple[Entry, ...]") -> "Baseline":
    from readout_l10n.triage.triage import Baseline

    # Relative, so that it names the folder's copy in a run over one.
    return Baseline(path, Path(os.path.relpath(path.parent.resolve())), entries)
