"""The glossary that comes with the package."""

from importlib.resources import files
from pathlib import Path

_NAME = "diplomatic.csv"


def shipped_glossary() -> Path:
    """The file of diplomatic terms: in the installed package, or in the source tree."""
    installed = Path(str(files("readout_l10n"))) / "data" / _NAME
    in_tree = Path(__file__).parents[3] / "glossary" / _NAME
    return installed if installed.is_file() else in_tree
