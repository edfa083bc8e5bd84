"""Errors and warnings beside the output: on stderr, in the interface's language."""

import click

from readout_l10n.ui import ENGLISH, Say


def current_say() -> Say:
    """What speaks the language of the command that runs; English outside of one."""
    context = click.get_current_context(silent=True)
    return (context.find_object(Say) if context else None) or ENGLISH


def tell_error(message: str) -> None:
    """Say what went wrong, of which the exit code tells later."""
    say = current_say()
    click.echo(say("Error: {message}", message=say.again(message)), err=True)


def tell_warning(message: str) -> None:
    """Say what a reader should know, and what changes no exit code."""
    say = current_say()
    click.echo(say("Warning: {message}", message=say.again(message)), err=True)
