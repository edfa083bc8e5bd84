"""Fingerprints: of values, of files, and of all the code that findings depend on."""

import platform
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path, PurePath
from re import match

import readout_l10n
from readout_l10n import __version__

SIZE = 16
_PLAIN = (str, bytes, int, float, bool, type(None))


def digest(*values: object) -> bytes:
    """The same for equal values in every process, and for no others.

    Values are made of dataclasses, sequences, sets, mappings, enums, days, paths and plain values.
    Raises TypeError for anything else.
    """
    return blake2b(_encoded(values), digest_size=SIZE).digest()


def _encoded(value: object) -> bytes:
    """A text that names a value's type and its length, so that no two values share one."""
    if isinstance(value, Enum | date | PurePath):
        body = str(value).encode(errors="surrogatepass")
    elif isinstance(value, bytes):
        body = value
    elif isinstance(value, _PLAIN):
        body = repr(value).encode(errors="surrogatepass")
    elif is_dataclass(value):
        body = b"".join(_encoded(getattr(value, field.name)) for field in fields(value))
    elif isinstance(value, Mapping):
        body = b"".join(sorted(_encoded(item) for item in value.items()))
    elif isinstance(value, AbstractSet):
        body = b"".join(sorted(map(_encoded, value)))
    elif isinstance(value, tuple | list):
        body = b"".join(map(_encoded, value))
    else:
        message = f"{type(value).__name__} has no fingerprint"
        raise TypeError(message)
    return f"{type(value).__name__}:{len(body)}:".encode() + body


@cache
def code_digest() -> bytes:
    """Of our own files as they are, and of the versions of all that we run on.

    The files and not only our version, so that no changed rule is served stale.
    """
    home = Path(readout_l10n.__file__).parent
    files = sorted(
        path for path in home.rglob("*") if path.is_file() and path.suffix not in {".pyc", ".pyo"}
    )
    own = [(str(path.relative_to(home)), path.read_bytes()) for path in files]
    return digest(__version__, platform.python_version(), _versions(), own)


def _versions() -> list[str]:
    """Of the packages that we ask for; "" for one that is not there."""
    try:
        wanted = requires("readout-l10n") or []
    except PackageNotFoundError:  # run from its source folder
        wanted = []
    names = (found[0] for text in wanted if (found := match(r"[\w.-]+", text)))
    return [f"{name} {_version(name)}" for name in dict.fromkeys(names)]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
