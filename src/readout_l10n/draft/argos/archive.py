"""A `.argosmodel`: a zip of one folder with a package, looked through before it is unpacked.

argostranslate unpacks whatever a zip holds, wherever it says; here nothing is unpacked that could
come to lie outside of the package's folder, be a link, or fill the disk.
"""

import re
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from readout_l10n.draft.argos.package import (
    BPE,
    METADATA,
    MODEL,
    SENTENCEPIECE,
    Package,
    PackageError,
    package_of,
)
from readout_l10n.errors import InputError

LARGEST = 8_000_000_000
"""Bytes of a package unpacked: the largest that are published have some 400 MB."""
MOST_FILES = 10_000
_LARGEST_METADATA = 1_000_000
_NAME = re.compile(r"\w[\w.+-]*", re.ASCII)
_ENCRYPTED = 0x1
_WRITTEN_ON_UNIX = 3


@dataclass(frozen=True, slots=True)
class Archive:
    path: Path
    package: Package
    """What will be installed; its folder is that of the zip."""
    files: tuple[str, ...]
    """Names of its files in the zip."""
    size: int
    """Bytes when unpacked."""


def read_archive(path: Path) -> Archive:
    """What a file would install. Raises InputError for one that is no package or not harmless."""
    try:
        with zipfile.ZipFile(path) as opened:
            members = opened.infolist()
            problem = next(_problems(members), None)
            if problem:
                raise InputError(str(path), None, f"{problem}; nothing was installed")
            return _archive(path, opened, [m for m in members if not m.is_dir()])
    except (zipfile.BadZipFile, NotImplementedError, EOFError) as error:
        raise InputError(str(path), None, f"no package: not a whole zip file ({error})") from None
    except OSError as error:
        raise InputError(str(path), None, f"cannot be read: {error.strerror or error}") from None


def _archive(path: Path, opened: zipfile.ZipFile, files: list[zipfile.ZipInfo]) -> Archive:
    folder = files[0].filename.split("/")[0]
    names = tuple(member.filename for member in files)
    tokenizers = [f"{folder}/{name}" for name in (SENTENCEPIECE, BPE)]
    missing = [n for n in (METADATA, MODEL) if f"{folder}/{n}" not in names]
    if not any(name in names for name in tokenizers):
        missing.append(f"{SENTENCEPIECE} or {BPE}")
    if missing:
        message = f"no package: {folder}/ has no {', no '.join(missing)}; nothing was installed"
        raise InputError(str(path), None, message)
    try:
        metadata = opened.getinfo(f"{folder}/{METADATA}")
        if metadata.file_size > _LARGEST_METADATA:
            raise PackageError(f"{METADATA} is larger than {_LARGEST_METADATA:,} bytes")  # noqa: TRY301
        package = package_of(opened.read(metadata), Path(folder))
    except PackageError as error:
        raise InputError(str(path), None, f"no package: {error}; nothing was installed") from None
    return Archive(path, package, names, sum(member.file_size for member in files))


def _problems(members: list[zipfile.ZipInfo]) -> Iterator[str]:
    """What speaks against unpacking, the gravest first."""
    if not any(not member.is_dir() for member in members):
        yield "no package: the zip holds no files"
    for member in members:
        yield from _member_problems(member)
    tops = {member.filename.split("/")[0] for member in members}
    if len(tops) > 1:
        yield f"no package: one folder is wanted in the zip, not {', '.join(sorted(tops)[:4])}"
    if not all(_NAME.fullmatch(top) for top in tops):
        yield f"the folder's name {min(tops)!r} has other characters than letters, digits and -_.+"
    names = [member.filename.rstrip("/").casefold() for member in members]
    if len(set(names)) < len(names):
        yield "two members of the zip have one name"
    if len(members) > MOST_FILES:
        yield f"{len(members):,} members; a package has {MOST_FILES:,} at most"
    size = sum(member.file_size for member in members)
    if size > LARGEST:
        yield f"{size:,} bytes unpacked; a package has {LARGEST:,} at most"


def _member_problems(member: zipfile.ZipInfo) -> Iterator[str]:
    name = member.filename
    steps = name.rstrip("/").split("/")
    if name.startswith("/") or "\\" in name or ":" in name:
        yield f"the member {name!r} has no path below one folder"
    if any(step in {"", ".", ".."} for step in steps):
        yield f"the member {name!r} leads out of its folder"
    if any(not char.isprintable() for char in name):
        yield f"the member {name!r} has a name that cannot be printed"
    if len(steps) == 1 and not member.is_dir():
        yield f"no package: {name!r} lies in no folder"
    mode = member.external_attr >> 16
    if member.create_system == _WRITTEN_ON_UNIX and stat.S_IFMT(mode) not in {
        0,
        stat.S_IFREG,
        stat.S_IFDIR,
    }:
        yield f"the member {name!r} is a link or a device"
    if member.flag_bits & _ENCRYPTED:
        yield f"the member {name!r} is encrypted"
