"""Argos packages that are installed: a folder each, with a model, its tokenizer and metadata."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

METADATA = "metadata.json"
MODEL = "model/model.bin"
SENTENCEPIECE = "sentencepiece.model"
BPE = "bpe.model"
_CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


class PackageError(ValueError):
    """Why a folder is no package that can be used, as the end of a sentence about it."""


@dataclass(frozen=True, slots=True)
class Package:
    folder: Path
    source: str
    """Languages, as Argos codes them: mostly ISO 639-1, `zt` for Chinese in traditional script."""
    target: str
    version: str
    target_prefix: str = ""
    """A token with which each target begins, by which a model of many languages is told one."""

    @property
    def name(self) -> str:
        """By which `models` knows it: the folder's name."""
        return self.folder.name

    @property
    def pair(self) -> str:
        return f"{self.source}→{self.target}"

    @property
    def order(self) -> tuple[tuple[int, ...], str]:
        """By which the newest of several for a pair is the greatest."""
        return version_order(self.version), self.name


def version_order(version: str) -> tuple[int, ...]:
    """The numbers of a version, by which 1.10 comes after 1.9."""
    return tuple(int(number) for number in re.findall(r"\d+", version))


@dataclass(frozen=True, slots=True)
class Unusable:
    """A folder among the packages that is none."""

    folder: Path
    reason: str


def packages_in(folder: Path) -> tuple[tuple[Package, ...], tuple[Unusable, ...]]:
    """What is installed in a folder, by language and version, and what there cannot be used."""
    found: list[Package] = []
    lost: list[Unusable] = []
    for place in sorted(folder.iterdir()) if folder.is_dir() else ():
        if not place.is_dir():
            continue
        try:
            found.append(read_package(place))
        except PackageError as error:
            lost.append(Unusable(place, str(error)))
    return tuple(sorted(found, key=lambda p: (p.source, p.target, p.order))), tuple(lost)


def read_package(folder: Path) -> Package:
    """The package in a folder. Raises PackageError."""
    try:
        metadata = (folder / METADATA).read_bytes()
    except OSError as error:
        raise PackageError(f"{METADATA} cannot be read: {error.strerror}") from None
    package = package_of(metadata, folder)
    if not (folder / MODEL).is_file():
        raise PackageError(f"{MODEL} is missing")
    if not any((folder / name).is_file() for name in (SENTENCEPIECE, BPE)):
        raise PackageError(f"neither {SENTENCEPIECE} nor {BPE} is there")
    return package


def package_of(metadata: bytes, folder: Path) -> Package:
    """The package in a folder by its metadata.json. Raises PackageError."""
    try:
        said = json.loads(metadata)
    except ValueError as error:
        raise PackageError(f"{METADATA} is no JSON: {error}") from None
    if not isinstance(said, dict):
        raise PackageError(f"{METADATA} is no JSON object")
    kind = said.get("type", "translate")
    if kind != "translate":
        raise PackageError(f"it is of type {kind!r}; only translation packages are used")
    codes = said.get("from_code"), said.get("to_code")
    for key, code in zip(("from_code", "to_code"), codes, strict=True):
        if not isinstance(code, str) or not _CODE.fullmatch(code):
            raise PackageError(f"{METADATA} has {key} {code!r}; a language code is wanted")
    source, target = map(str, codes)
    version = str(said.get("package_version") or "?")
    return Package(folder, source, target, version, str(said.get("target_prefix") or ""))
