"""Why a package does not translate, with the command that mends it."""

from readout_l10n.draft.argos.package import Package
from readout_l10n.errors import EngineError

EXTRA = "pip install 'readout-l10n[argos]'"


def needs(distribution: str, error: ModuleNotFoundError) -> EngineError:
    return EngineError(f"Argos packages need {distribution}: {EXTRA} ({error})")


def broken(package: Package, what: str, error: BaseException) -> EngineError:
    """For a file of a package that another program cannot read."""
    mend = f"`readout-l10n models verify {package.name}` tells whether it changed; install it anew"
    return EngineError(f"{package.folder}: {what} ({error}); {mend}")
