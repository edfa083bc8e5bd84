"""The command line: one command a file; the only place that prints, exits or reads stdin."""

import sys
import traceback
from typing import IO, Any

import click

from readout_l10n import __version__
from readout_l10n.cli.align import align
from readout_l10n.cli.baseline import baseline
from readout_l10n.cli.cache import cache
from readout_l10n.cli.check import check
from readout_l10n.cli.draft import draft
from readout_l10n.cli.drift import drift
from readout_l10n.cli.evaluate import evaluate
from readout_l10n.cli.exit_code import ExitCode
from readout_l10n.cli.glossary import glossary
from readout_l10n.cli.init import init
from readout_l10n.cli.interface import SpokenGroup, ui_locale_option
from readout_l10n.cli.memory import memory
from readout_l10n.cli.models import models
from readout_l10n.cli.review import review
from readout_l10n.cli.rules import rules
from readout_l10n.errors import ReadoutError
from readout_l10n.ui import Say


class _Untrusted(click.ClickException):
    exit_code = ExitCode.UNTRUSTED

    def __init__(self, message: str, say: Say) -> None:
        super().__init__(message)
        self._say = say

    def show(self, file: IO[Any] | None = None) -> None:
        message = self._say.again(self.format_message())
        click.echo(self._say("Error: {message}", message=message), file, err=True)


class _Group(SpokenGroup):
    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  (click's own signature)
        try:
            return super().invoke(ctx)
        except ReadoutError as error:
            raise _Untrusted(str(error), ctx.obj) from error
        except click.UsageError as error:
            if type(error) is not click.UsageError:
                raise  # click words its own
            raise click.UsageError(ctx.obj.again(error.message), error.ctx) from error
        except KeyboardInterrupt:
            say: Say = ctx.obj
            raise _Untrusted(say("interrupted before the end"), say) from None


@click.group(
    cls=_Group,
    params=[ui_locale_option()],
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def cli() -> None:
    """Check translations of diplomatic readouts against their originals, offline."""


for command in (
    check,
    baseline,
    rules,
    align,
    review,
    draft,
    memory,
    models,
    drift,
    evaluate,
    glossary,
    init,
    cache,
):
    cli.add_command(command)


def main() -> None:
    """Run the command line; a crash ends with 2, since 1 would say that findings were made."""
    try:
        cli()
    except Exception:  # noqa: BLE001
        traceback.print_exc()
        sys.exit(ExitCode.UNTRUSTED)
