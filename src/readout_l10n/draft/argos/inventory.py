"""What is installed, and what it serves, for `models list`."""

import json
from dataclasses import dataclass
from pathlib import Path

from readout_l10n.draft.argos.content import content_hash, file_hashes
from readout_l10n.draft.argos.package import Package, Unusable, packages_in
from readout_l10n.draft.argos.route import pivots
from readout_l10n.draft.argos.staging import sweep


@dataclass(frozen=True, slots=True)
class Item:
    package: Package
    size: int
    """Bytes of all its files."""
    sha256: str
    """Of all its files (`content.py`)."""


@dataclass(frozen=True, slots=True)
class Inventory:
    folder: Path
    items: tuple[Item, ...]
    pivots: tuple[tuple[Package, Package], ...]
    unusable: tuple[Unusable, ...]


def inventory(folder: Path) -> Inventory:
    """What is in a folder, once what killed installations have left there is cleared."""
    sweep(folder)
    packages, unusable = packages_in(folder)
    return Inventory(folder, tuple(map(_item, packages)), pivots(packages), unusable)


def inventory_json(found: Inventory) -> str:
    """The inventory as JSON, version 1; docs/models.md has its fields."""
    said = {
        "version": 1,
        "folder": str(found.folder),
        "packages": [
            {
                "name": item.package.name,
                "source": item.package.source,
                "target": item.package.target,
                "package_version": item.package.version,
                "size": item.size,
                "sha256": item.sha256,
            }
            for item in found.items
        ],
        "pivots": [
            {
                "source": first.source,
                "pivot": first.target,
                "target": second.target,
                "packages": [first.name, second.name],
            }
            for first, second in found.pivots
        ],
        "unusable": [{"name": u.folder.name, "reason": u.reason} for u in found.unusable],
    }
    return json.dumps(said, indent=2, ensure_ascii=False) + "\n"


def _item(package: Package) -> Item:
    files = (path for path in package.folder.rglob("*") if path.is_file())
    size = sum(path.stat().st_size for path in files)
    return Item(package, size, content_hash(file_hashes(package.folder)))
