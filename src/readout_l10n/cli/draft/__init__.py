"""`readout-l10n draft`: drafts of missing translations, and the way back for a translator's work.

`readout-l10n draft PATH…` drafts; `readout-l10n draft import FILE.po` brings back.
"""

import click

from readout_l10n.cli.draft.bring_back import bring_back
from readout_l10n.cli.draft.documents import DEFAULT, documents
from readout_l10n.cli.interface import SpokenGroup, beyond_ui_locale


class _WithDefault(SpokenGroup):
    """A group whose default command is meant where the first argument names none of its commands.

    A folder that is called as a command is (`import`) is given as `./import`.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        first = beyond_ui_locale(args)
        if first is None or first not in self.commands:
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)


@click.group(cls=_WithDefault)
def draft() -> None:
    """Draft missing translations on this machine, for a person to review."""


for command in (documents, bring_back):
    draft.add_command(command)
