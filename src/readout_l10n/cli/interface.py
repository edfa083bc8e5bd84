"""In which language the interface speaks: `--ui-locale`, else what the environment says."""

import os
from collections.abc import Mapping

import click

from readout_l10n.ui import LOCALES, Say, say_in

# As gettext looks (GNU gettext manual, "Locale Environment Variables"), ours first.
_VARIABLES = ("READOUT_L10N_UI_LOCALE", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def ui_locale(environment: Mapping[str, str] = os.environ) -> str:
    """The locale that the environment asks for; English if none."""
    for variable in _VARIABLES:
        value = environment.get(variable, "").partition(":")[0].partition(".")[0]
        if value:
            return "en" if value in {"C", "POSIX"} else value
    return "en"


def _speak(ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    if value:
        ctx.find_root().obj = say_in(value)
    return value


ui_locale_option = click.option(
    "--ui-locale",
    type=click.Choice(LOCALES),
    is_eager=True,
    expose_value=False,
    callback=_speak,
    help="Language of messages and reports [default: the environment's].",
)


def spoken(ctx: click.Context) -> Say:
    """What speaks the language asked for."""
    say = ctx.find_root().obj
    return say if isinstance(say, Say) else say_in(ui_locale())
