"""In which language the interface speaks: `--ui-locale`, else what the environment says."""

import os
from collections.abc import Mapping, Sequence
from copy import copy
from inspect import cleandoc
from typing import Any

import click

from readout_l10n.ui import ENGLISH, LOCALES, Say, say_in

_OPTION = "--ui-locale"
# As gettext looks (GNU gettext manual, "Locale Environment Variables"), ours first.
_VARIABLES = ("READOUT_L10N_UI_LOCALE", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def ui_locale_option() -> click.Option:
    """`--ui-locale`, which every command takes."""
    return click.Option(
        [_OPTION],
        type=click.Choice(LOCALES),
        expose_value=False,
        help="Language of messages and reports [default: the environment's].",
    )


def speaker(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Say:
    """What speaks the language that a command line asks for, else the environment."""
    for number, argument in enumerate(arguments):
        if argument.startswith(f"{_OPTION}="):
            return say_in(argument.partition("=")[2])
        if argument == _OPTION and arguments[number + 1 :]:
            return say_in(arguments[number + 1])
    return say_in(_locale(environment))


def beyond_ui_locale(arguments: Sequence[str]) -> str | None:
    """The first argument that is not about `--ui-locale`; None where there is no other."""
    rest = iter(arguments)
    for argument in rest:
        if argument == _OPTION:
            next(rest, None)
        elif not argument.startswith(f"{_OPTION}="):
            return argument
    return None


def _locale(environment: Mapping[str, str]) -> str:
    for variable in _VARIABLES:
        value = environment.get(variable, "").partition(":")[0].partition(".")[0]
        if value:
            return "en" if value in {"C", "POSIX"} else value
    return "en"


class SpokenGroup(click.Group):
    """Commands whose help is in the language asked for; `Context.obj` is what speaks it."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401  (click's own signature)
    ) -> click.Context:
        if parent is None:
            extra = {"obj": speaker(args)} | extra
        return super().make_context(info_name, args, parent, **extra)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        command = super().get_command(ctx, cmd_name)
        return command and _spoken(command, ctx.find_object(Say) or ENGLISH)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        say = ctx.find_object(Say) or ENGLISH
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_in_language(self.help, say) or "")


def _spoken(command: click.Command, say: Say) -> click.Command:
    """A command that takes `--ui-locale` and whose help is in a language."""
    found = copy(command)
    found.params = [_spoken_parameter(p, say) for p in (*command.params, ui_locale_option())]
    found.help = _in_language(command.help, say)
    found.short_help = _in_language(command.short_help, say)
    return found


def _spoken_parameter(parameter: click.Parameter, say: Say) -> click.Parameter:
    if not isinstance(parameter, click.Option):
        return parameter
    found = copy(parameter)
    found.help = _in_language(parameter.help, say)
    return found


def _in_language(text: str | None, say: Say) -> str | None:
    return None if text is None else say.text(cleandoc(text))
