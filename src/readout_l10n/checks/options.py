"""What a corpus decides about rules, and no rule can know."""

from dataclasses import dataclass

from readout_l10n.usage import Usage


@dataclass(frozen=True, slots=True)
class Options:
    """The choices of readout.toml; the defaults are those of a folder without it."""

    home_zone: str = "Asia/Tokyo"
    """IANA name of the time zone that readouts give beside the local time."""
    usage: Usage | None = None
    """What is advised against; None for the entries that ship with the package."""
