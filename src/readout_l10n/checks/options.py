"""What a corpus decides about rules, and no rule can know."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from readout_l10n.text.spacing import Kind, Policy
from readout_l10n.usage import Usage


@dataclass(frozen=True, slots=True)
class Typography:
    """How a corpus sets its French; where it leaves a thing open, each document settles it."""

    spaces: Mapping[Kind, Policy] = field(default_factory=dict)
    """What stands in the places where a line must not break."""
    apostrophe: str | None = None
    clock: str | None = None
    """The form of clock times, as « 12 h 50 », « 12h50 » or « 12:50 » shows it."""
    dash: str | None = None
    """What parts the names of two countries, spaces included."""


@dataclass(frozen=True, slots=True)
class Options:
    """The choices of readout.toml; the defaults are those of a folder without it."""

    home_zone: str = "Asia/Tokyo"
    """IANA name of the time zone that readouts give beside the local time."""
    typography: Typography = field(default_factory=Typography)
    usage: Usage | None = None
    """What is advised against; None for the entries that ship with the package."""
