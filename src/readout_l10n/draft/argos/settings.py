"""What argostranslate's own settings say: where packages lie and how they are decoded.

Its variables come first, then its `settings.json`, then its defaults, so that what a user has set
up for it holds here too (argostranslate 1.11, `settings.py`). Nothing is made on the disk.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from readout_l10n.errors import InputError

_MANY_WORKERS = 8
"""Sentences are shared out among so many threads at most: each keeps its own room to work in."""


@dataclass(frozen=True, slots=True)
class Settings:
    folder: Path
    """Holds a folder for each package."""
    device: str = "cpu"
    compute_type: str = "auto"
    """As CTranslate2 names them: `float32` gives the same text everywhere, `auto` is fast."""
    beam: int = 4
    workers: int = 1
    """Threads, each with batches of its own."""


def read_settings(environment: Mapping[str, str]) -> Settings:
    """The settings that argostranslate would find. Raises InputError."""
    home = _home(environment)
    config = _folder(environment, "XDG_CONFIG_HOME", home / ".config")
    data = _folder(environment, "XDG_DATA_HOME", home / ".local" / "share")
    path = config / "argos-translate" / "settings.json"
    said = _said(path) | {name: value for name, value in environment.items() if value}
    beam = str(said.get("ARGOS_BEAM_SIZE", 4))
    if not beam.isdecimal() or not int(beam):
        where = "the environment" if environment.get("ARGOS_BEAM_SIZE") else str(path)
        message = f"ARGOS_BEAM_SIZE is {beam!r}; a whole number from 1 on is wanted"
        raise InputError(where, None, message)
    return Settings(
        folder=Path(said.get("ARGOS_PACKAGES_DIR", data / "argos-translate" / "packages")),
        device=str(said.get("ARGOS_DEVICE_TYPE", "cpu")),
        compute_type=str(said.get("ARGOS_COMPUTE_TYPE", "auto")),
        beam=int(beam),
        workers=min(os.cpu_count() or 1, _MANY_WORKERS),
    )


def _home(environment: Mapping[str, str]) -> Path:
    inside_snap = environment.get("SNAP_USER_DATA") if "SNAP" in environment else None
    return Path(inside_snap) if inside_snap else Path.home()


def _folder(environment: Mapping[str, str], variable: str, default: Path) -> Path:
    return Path(environment.get(variable) or default)


def _said(path: Path) -> dict[str, str]:
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError) as error:
        message = f"argostranslate's settings cannot be read: {error}; mend the file or delete it"
        raise InputError(str(path), None, message) from None
    if not isinstance(said, dict):
        message = "argostranslate's settings are no JSON object; mend the file or delete it"
        raise InputError(str(path), None, message)
    return {name: str(value) for name, value in said.items() if value is not None}
