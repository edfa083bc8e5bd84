"""What a package is made of, as SHA-256: by it a draft names its model, whoever installed it."""

from hashlib import file_digest, sha256
from pathlib import Path

RECORD = "readout-l10n.json"
"""What we keep in a package's folder on how it came there; argostranslate ignores it."""


def file_hashes(folder: Path) -> dict[str, str]:
    """Path below the folder → SHA-256, for each file but our own record, in the paths' order."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    return {
        name: file_hash(path)
        for name, path in sorted(files.items())
        if name != RECORD and path.is_file()
    }


def file_hash(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def content_hash(hashes: dict[str, str]) -> str:
    """One SHA-256 of all files: of the lines that `sha256sum` prints for them, in their order."""
    lines = "".join(f"{value}  {name}\n" for name, value in sorted(hashes.items()))
    return sha256(lines.encode("utf-8", "surrogateescape")).hexdigest()
