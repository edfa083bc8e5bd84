"""The usage entries that come with the package."""

from functools import cache
from importlib.resources import files

from readout_l10n.usage.entry import Entry
from readout_l10n.usage.find import Usage
from readout_l10n.usage.read import parse_usage

FILES = ("set-phrases", "calques", "false-friends", "verb-complements")


@cache
def shipped_entries() -> tuple[Entry, ...]:
    """The entries of all shipped files."""
    folder = files("readout_l10n") / "usage" / "fr"
    return tuple(
        entry
        for name in FILES
        for entry in parse_usage(
            (folder / f"{name}.toml").read_text(encoding="utf-8"), f"usage/fr/{name}.toml"
        )
    )


@cache
def shipped_usage() -> Usage:
    """The same, ready to be found."""
    return Usage(shipped_entries())
