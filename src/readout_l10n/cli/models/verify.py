"""`readout-l10n models verify`: whether packages are what was installed."""

import os
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.exit_code import ExitCode
from readout_l10n.ui import Say

if TYPE_CHECKING:
    from readout_l10n.draft.argos.record import Verdict


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME…]")
@click.option(
    "--record",
    is_flag=True,
    help="Record the hashes of packages that have none, to compare with from now on.",
)
@click.pass_obj
def verify(say: Say, names: tuple[str, ...], record: bool) -> None:
    """Compare the files of packages with the SHA-256 recorded when they were installed.

    NAME is as `models list` shows it, or a pair such as en_es; without one, all are compared. The
    exit code is 1 where a file was changed, lost or added, or a package cannot be used. What
    argostranslate installed has no record, which is said; --record makes one.
    """
    from readout_l10n.draft.argos import read_settings
    from readout_l10n.draft.argos.install import named
    from readout_l10n.draft.argos.package import packages_in
    from readout_l10n.draft.argos.record import record_now
    from readout_l10n.draft.argos.record import verify as verify_package

    folder = read_settings(os.environ).folder
    packages, unusable = packages_in(folder)
    all_places = [*(p.folder for p in packages), *(u.folder for u in unusable)]
    places = [named(name, folder) for name in names] if names else all_places
    verdicts = [verify_package(place) for place in places]
    for verdict in verdicts:
        if record and not verdict.recorded and not verdict.unusable:
            record_now(verdict.folder)
            name = verdict.folder.name
            click.echo(say("{name}: had no record; its hashes are recorded now", name=name))
        else:
            click.echo(_told(verdict, say))
    if not all(verdict.is_whole for verdict in verdicts):
        raise click.exceptions.Exit(ExitCode.FINDINGS)


def _told(verdict: "Verdict", say: Say) -> str:
    name = verdict.folder.name
    if verdict.unusable and not verdict.recorded:
        return say("{name}: not usable: {reason}", name=name, reason=verdict.unusable)
    if not verdict.recorded:
        return say("{name}: no hashes were recorded when it was installed", name=name)
    if verdict.is_whole and verdict.recorded_later:
        return say("{name}: as it was when its hashes were recorded", name=name)
    if verdict.is_whole:
        return say("{name}: as it was installed", name=name)
    lines = [
        *(say("  changed: {path}", path=path) for path in verdict.changed),
        *(say("  missing: {path}", path=path) for path in verdict.missing),
        *(say("  added: {path}", path=path) for path in verdict.added),
    ]
    mend = f"readout-l10n models remove {name}"
    head = say(
        "{name}: not as it was installed; `{mend}`, then install it anew", name=name, mend=mend
    )
    return "\n".join([head, *lines])
