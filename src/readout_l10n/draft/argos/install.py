"""Packages put where argostranslate keeps them and taken away again, whole or not at all."""

import shutil
import zipfile
import zlib
from dataclasses import replace as with_changes
from pathlib import Path

from readout_l10n.draft.argos.archive import Archive, read_archive
from readout_l10n.draft.argos.content import content_hash, file_hash, file_hashes
from readout_l10n.draft.argos.package import Package, packages_in, read_package
from readout_l10n.draft.argos.record import Record, write_record
from readout_l10n.draft.argos.staging import FORMER, staging, sweep
from readout_l10n.errors import EngineError, InputError


def install(path: Path, folder: Path, *, replace: bool = False) -> tuple[Package, bool]:
    """The package of a `.argosmodel`, installed in a folder, and whether it was not there before.

    It is unpacked beside the folder and moved into it. Installing what is there already is no
    mistake; another package of that name gives way with `replace`. Raises InputError.
    """
    archive = read_archive(path)
    sweep(folder)
    with staging(folder) as staged:
        fresh = staged / archive.package.name
        hashes = _unpack(archive, staged)
        write_record(fresh, Record(path.name, file_hash(path), hashes))
        place = folder / archive.package.name
        is_new = _put(fresh, place, staged, replace=replace)
    return with_changes(archive.package, folder=place), is_new


def remove(name: str, folder: Path) -> Path:
    """The place of the package that a name means, which is taken away.

    Raises EngineError, InputError.
    """
    place = named(name, folder)
    try:
        with staging(folder) as staged:
            place.rename(staged / place.name)
    except OSError as error:
        raise InputError(str(place), None, f"cannot be removed: {error.strerror}") from None
    return place


def named(name: str, folder: Path) -> Path:
    """The place of a package by its folder's name, or by its languages where there is but one.

    Languages are written `en_es`, as in the index of Argos packages; what cannot be used has its
    name only. Raises EngineError.
    """
    packages, unusable = packages_in(folder)
    places = [*(p.folder for p in packages), *(u.folder for u in unusable)]
    found = [place for place in places if place.name == name] or [
        p.folder for p in packages if f"{p.source}_{p.target}" == name
    ]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(place.name for place in found)
        raise EngineError(f"{name!r} may be one of several packages, {names}: name it in full")
    raise EngineError(
        f"no package {name!r} in {folder}; `readout-l10n models list` has their names"
    )


def _unpack(archive: Archive, staged: Path) -> dict[str, str]:
    """The hashes of the files, once they are unpacked. Raises InputError."""
    free = shutil.disk_usage(staged).free
    if archive.size > free:
        message = f"{archive.size:,} bytes unpacked, but {free:,} are free on {staged.parent}"
        raise InputError(str(archive.path), None, message)
    try:
        with zipfile.ZipFile(archive.path) as opened:
            for name in archive.files:
                place = staged / name
                place.parent.mkdir(parents=True, exist_ok=True)
                with opened.open(name) as packed, place.open("wb") as file:
                    shutil.copyfileobj(packed, file)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        message = f"cannot be unpacked: {error}; fetch it again. Nothing was installed"
        raise InputError(str(archive.path), None, message) from None
    return file_hashes(staged / archive.package.name)


def _put(fresh: Path, place: Path, staged: Path, *, replace: bool) -> bool:
    """Move a package to its place; False where the same one is there."""
    if not place.exists():
        try:
            fresh.rename(place)
        except OSError as error:
            if not place.exists():  # else another process was faster
                message = f"cannot be written: {error.strerror}"
                raise InputError(str(place), None, message) from None
        else:
            return True
    if content_hash(file_hashes(fresh)) == content_hash(file_hashes(place)):
        return False
    if not replace:
        message = f"another package of this name is installed, {_told(place)}; --replace takes it"
        raise InputError(str(place), None, message)
    former = staged / f"{place.name}{FORMER}"
    try:
        place.rename(former)
        fresh.rename(place)
    except OSError as error:
        if former.exists() and not place.exists():
            former.rename(place)
        raise InputError(str(place), None, f"cannot be replaced: {error.strerror}") from None
    return True


def _told(place: Path) -> str:
    try:
        package = read_package(place)
    except ValueError as error:
        return f"but not usable ({error})"
    return f"{package.pair} {package.version}"
