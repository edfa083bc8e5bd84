"""Packages fetched over the network, by argostranslate's own `package` module.

The one place of the whole tool that reaches the network; only `models install --from-index` comes
here. `argostranslate.package` imports neither stanza nor torch, so argostranslate may be installed
without what it depends on. Its own installer is not used.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from readout_l10n.draft.argos.package import version_order
from readout_l10n.errors import EngineError

PACKAGE = "argostranslate"
_ALONE = "pip install --no-deps argostranslate packaging"
_MEND = "look at the connection, or fetch the .argosmodel otherwise and `models install FILE`"


@dataclass(frozen=True, slots=True)
class Index:
    """Where the packages are listed, and what reads it."""

    address: str
    module: Any
    """`argostranslate.package`."""
    settings: Any
    """`argostranslate.settings`."""


def open_index() -> Index:
    """The index that argostranslate is set up for; nothing is fetched yet. Raises EngineError."""
    try:
        from argostranslate import package, settings
    except ModuleNotFoundError as error:
        message = f"the index is read with {PACKAGE}, of which its `package` module is enough"
        raise EngineError(f"{message}: {_ALONE} ({error})") from None
    return Index(str(settings.remote_package_index), package, settings)


def fetch(index: Index, code: str) -> Path:
    """The package for a pair such as `en_es`, as a file; over the network. Raises EngineError."""
    place = Path(index.settings.local_package_index)
    before = _stamp(place)
    index.module.update_package_index()  # it logs what goes wrong and returns all the same
    if _stamp(place) == before:
        raise EngineError(f"the index at {index.address} was not to be had; {_MEND}")
    try:
        offered = index.module.get_available_packages()
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise EngineError(f"the index at {index.address} cannot be read ({error})") from None
    pairs = {
        f"{each.from_code}_{each.to_code}": each
        for each in sorted(offered, key=lambda each: version_order(each.package_version))
        if each.from_code
    }
    if code not in pairs:
        source = code.partition("_")[0]
        near = ", ".join(sorted(pair for pair in pairs if pair.startswith(f"{source}_")))
        hint = f"from {source} it has {near}" if near else "codes look like en_es"
        raise EngineError(f"the index has no package {code!r}; {hint}")
    kept = Path(index.settings.downloads_dir)  # a file that is there would not be fetched again
    (kept / f"{index.module.argospm_package_name(pairs[code])}.argosmodel").unlink(missing_ok=True)
    try:
        return Path(pairs[code].download())
    except Exception as error:  # noqa: BLE001  (it raises no narrower one)
        raise EngineError(f"the package {code} was not to be had ({error}); {_MEND}") from None


def _stamp(place: Path) -> int | None:
    try:
        return place.stat().st_mtime_ns
    except OSError:
        return None
