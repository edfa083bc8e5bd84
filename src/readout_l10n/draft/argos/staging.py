"""Folders in which packages are made ready, and what killed processes have left of them."""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from errno import ENOLCK
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
    with ExitStack() as held:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            staged = _made(folder, held)
        except OSError as error:
            message = f"packages cannot be put here: {error.strerror}; set ARGOS_PACKAGES_DIR"
            raise InputError(str(folder), None, message) from None
        try:
            yield staged
        finally:
            shutil.rmtree(staged, ignore_errors=True)


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
    with suppress(OSError), _locked(staged):
        for former in staged.glob(f"*{FORMER}"):
            place = folder / former.name.removesuffix(FORMER)
            if not place.exists():
                former.rename(place)
        shutil.rmtree(staged, ignore_errors=True)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """A block in which a folder is locked. Raises OSError where it is already, or cannot be."""
    try:
        import fcntl
    except ImportError:
        raise OSError(ENOLCK, "no locks here") from None
    lock = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(lock)


def _made(folder: Path, held: ExitStack) -> Path:
    """A new folder, whose lock is held where there are locks. Raises OSError."""
    above = folder.resolve().parent
    beside = above.stat().st_dev == folder.stat().st_dev and os.access(above, os.W_OK)
    while True:
        made = Path(tempfile.mkdtemp(prefix=_prefix(folder), dir=above if beside else folder))
        try:
            held.enter_context(_locked(made))
        except (BlockingIOError, FileNotFoundError):  # another process is sweeping it away
            continue
        except OSError:  # no locks here, so that nobody sweeps either
            return made
        if made.exists():
            return made


def _places(folder: Path) -> tuple[Path, Path]:
    return folder.resolve().parent, folder


def _prefix(folder: Path) -> str:
    return f".readout-l10n-{folder.resolve().name}-"
