"""What was installed, by its hashes, kept in the package's folder; and whether it is still so."""

import json
from dataclasses import dataclass
from pathlib import Path

from readout_l10n.draft.argos.content import RECORD, file_hashes
from readout_l10n.draft.argos.package import PackageError, read_package
from readout_l10n.errors import InputError

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Record:
    archive: str | None
    """Name of the `.argosmodel`, and its SHA-256; None where the files were recorded later."""
    archive_sha256: str | None
    files: dict[str, str]
    """Path below the package's folder → SHA-256."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a package's files differ from those that were installed; paths in order."""

    folder: Path
    recorded: bool
    """Whether their hashes were recorded; else nothing is known."""
    recorded_later: bool = False
    """Whether that was after another program had installed it."""
    unusable: str | None = None
    """Why it is no package that can be used, if so."""
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        return not (self.unusable or self.changed or self.missing or self.added)


def write_record(folder: Path, record: Record) -> None:
    said = {
        "version": _VERSION,
        "archive": record.archive,
        "archive_sha256": record.archive_sha256,
        "files": record.files,
    }
    text = json.dumps(said, indent=1, ensure_ascii=False) + "\n"
    (folder / RECORD).write_text(text, encoding="utf-8")


def read_record(folder: Path) -> Record | None:
    """The record in a package's folder; None where another program installed it.

    Raises InputError for one that cannot be read.
    """
    path = folder / RECORD
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        files = {str(name): str(value) for name, value in said["files"].items()}
        archive, digest = said["archive"], said["archive_sha256"]
        if archive is None:
            return Record(None, None, files)
        return Record(str(archive), str(digest), files)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        mend = f"install the package anew: readout-l10n models remove {folder.name}"
        message = f"cannot be read as the record of an installation ({error!r}); {mend}"
        raise InputError(str(path), None, message) from None


def record_now(folder: Path) -> None:
    """Record the files as they are of what another program installed. Raises InputError."""
    try:
        write_record(folder, Record(None, None, file_hashes(folder)))
    except OSError as error:
        message = f"its hashes cannot be recorded: {error.strerror}"
        raise InputError(str(folder), None, message) from None


def verify(folder: Path) -> Verdict:
    """Whether a package's files are those that were installed. Raises InputError."""
    unusable = None
    try:
        read_package(folder)
    except PackageError as error:
        unusable = str(error)
    record = read_record(folder)
    if record is None:
        return Verdict(folder, recorded=False, unusable=unusable)
    found = file_hashes(folder)
    wanted = record.files
    return Verdict(
        folder,
        recorded=True,
        recorded_later=record.archive is None,
        unusable=unusable,
        changed=tuple(n for n in sorted(found) if n in wanted and found[n] != wanted[n]),
        missing=tuple(n for n in sorted(wanted) if n not in found),
        added=tuple(n for n in sorted(found) if n not in wanted),
    )
