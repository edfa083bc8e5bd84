"""Folders in which packages are made ready, and what killed processes have left of them."""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from readout_l10n.errors import InputError

FORMER = ".former"
"""Behind the name of a package that is about to give way to another."""


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """A folder on the same disk, gone afterwards. Raises InputError.

    It is not among the packages if that can be: argostranslate stops at a folder that is none. It
    is locked as long as it is used, and the lock of a process that is killed goes with it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        staged, lock = _made(folder)
    except OSError as error:
        message = f"packages cannot be put here: {error.strerror}; set ARGOS_PACKAGES_DIR"
        raise InputError(str(folder), None, message) from None
    try:
        yield staged
    finally:
        shutil.rmtree(staged, ignore_errors=True)
        os.close(lock)


def sweep(folder: Path) -> None:
    """Take away what killed processes have left beside a folder of packages.

    A package that was about to be replaced goes back to its place. What a living process holds is
    left alone.
    """
    for place in _places(folder):
        for staged in place.glob(f"{_prefix(folder)}*") if place.is_dir() else ():
            if re.fullmatch(r"\w{8}", staged.name.removeprefix(_prefix(folder))):
                _cleared(staged, folder)


def _cleared(staged: Path, folder: Path) -> None:
    with suppress(OSError):
        lock = os.open(staged, os.O_RDONLY)
        try:
            if not _locked(lock):
                return
            for former in staged.glob(f"*{FORMER}"):
                place = folder / former.name.removesuffix(FORMER)
                if not place.exists():
                    former.rename(place)
            shutil.rmtree(staged, ignore_errors=True)
        finally:
            os.close(lock)


def _made(folder: Path) -> tuple[Path, int]:
    """A new folder and its lock. Raises OSError."""
    above = folder.resolve().parent
    beside = above.stat().st_dev == folder.stat().st_dev and os.access(above, os.W_OK)
    while True:
        made = tempfile.mkdtemp(prefix=_prefix(folder), dir=above if beside else folder)
        lock = os.open(made, os.O_RDONLY)
        # Another process may have swept it away before it was locked.
        if _locked(lock) and Path(made).exists():
            return Path(made), lock
        os.close(lock)


def _locked(descriptor: int) -> bool:
    """Whether a lock was free, and is ours now."""
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _places(folder: Path) -> tuple[Path, Path]:
    return folder.resolve().parent, folder


def _prefix(folder: Path) -> str:
    return f".readout-l10n-{folder.resolve().name}-"
