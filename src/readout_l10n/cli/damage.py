"""What is said of a cache that was not what we wrote."""

from typing import TYPE_CHECKING

from readout_l10n.cli.messages import tell_warning

if TYPE_CHECKING:
    from readout_l10n.checks.running.kept import Kept


def warn_of_damage(kept: "Kept | None") -> None:
    """Say on stderr that the kept results were damaged; nothing depends on it."""
    if kept and kept.was_damaged:
        tell_warning(f"{kept.path}: was damaged and is made anew")
