"""Which files belong together: paths to pairs of a source and its target."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from readout_l10n.errors import InputError
from readout_l10n.segment import SUFFIXES
from readout_l10n.text.locale import language


@dataclass(frozen=True, slots=True)
class PairPaths:
    """The files of one document in two locales; one side may be missing."""

    source: Path | None
    target: Path | None


@dataclass(frozen=True, slots=True)
class Layout:
    """The folders that hold the source and the target locale's documents, stem by stem."""

    source: Path
    target: Path


def find_pairs(
    paths: Iterable[Path],
    source_locale: str,
    target_locale: str,
    folders: Mapping[str, Path] | None = None,
) -> tuple[PairPaths, ...]:
    """The pairs that files and folders name, in the order of their paths, each once.

    A document in a folder named for a locale (`en/`, or as `folders` says) is paired with the
    document of its stem in the folder of the other locale. Documents elsewhere are targets without
    a source; of a folder that has locale folders in it they are left out, being something else.
    Raises InputError for a path that is not there or holds no document, and for two files that
    share a stem.
    """
    finder = _PairFinder(source_locale, target_locale, folders or {})
    found: dict[PairPaths, None] = {}
    for path in paths:
        if path.is_dir():
            found.update(dict.fromkeys(finder.in_folder(path)))
        elif path.exists():
            found[finder.of_file(path)] = None
        else:
            raise InputError(str(path), None, "no such file or folder")
    return tuple(found)


def layout_of(
    path: Path,
    source_locale: str,
    target_locale: str,
    folders: Mapping[str, Path] | None = None,
) -> Layout | None:
    """The folders that a document belongs to; None for one that is in no locale's folder.

    The target's folder need not be there. Both are absolute.
    """
    return _PairFinder(source_locale, target_locale, folders or {}).layout(path)


class _PairFinder:
    def __init__(self, source_locale: str, target_locale: str, folders: Mapping[str, Path]) -> None:
        self._locales = (source_locale, target_locale)
        self._folders = {locale: _absolute(folder) for locale, folder in folders.items()}
        self._layouts: dict[Path, Layout | None] = {}
        """By the folder that a document lies in."""

    def in_folder(self, folder: Path) -> tuple[PairPaths, ...]:
        documents = list(_documents(folder))
        if not documents:
            raise InputError(str(folder), None, f"holds no document ({', '.join(SUFFIXES)})")
        paired = [path for path in documents if self.layout(path)]
        return tuple(sorted(map(self.of_file, paired or documents), key=_stem_key))

    def of_file(self, path: Path) -> PairPaths:
        layout = self.layout(path)
        if layout is None:
            return PairPaths(None, path)
        here = _absolute(path)
        home = layout.target if here.is_relative_to(layout.target) else layout.source
        stem = here.relative_to(home).with_suffix("")
        source, target = _with_stem(layout.source / stem), _with_stem(layout.target / stem)
        return PairPaths(_shown_as(source, path), _shown_as(target, path))

    def layout(self, path: Path) -> Layout | None:
        """The locale folders around a file, the nearest first; absolute."""
        folder = _absolute(path).parent
        if folder not in self._layouts:
            self._layouts[folder] = self._layout(folder)
        return self._layouts[folder]

    def _layout(self, home: Path) -> Layout | None:
        for folder in (home, *home.parents):
            if folder in self._folders.values():
                return self._around(folder, self._folders)
            for locale in sorted(self._locales, key=lambda tag: _tag(tag) != _tag(folder.name)):
                if _is_named_for(locale, folder.name):
                    return self._around(folder, {locale: folder})
        return None

    def _around(self, folder: Path, known: Mapping[str, Path]) -> Layout:
        """The pair of folders of which some are known; the others go by their locale."""
        source, target = (
            known.get(locale) or _named_for(locale, folder.parent) for locale in self._locales
        )
        return Layout(source, target)


def _named_for(locale: str, parent: Path) -> Path:
    """The folder of a locale in a folder, whether it is there or not."""
    children = sorted(child for child in parent.iterdir() if child.is_dir())
    named = [child for child in children if _is_named_for(locale, child.name)]
    exact = [child for child in named if _tag(child.name) == _tag(locale)]
    return next(iter([*exact, *named]), parent / language(locale))


def _is_named_for(locale: str, name: str) -> bool:
    """Whether a folder's name is the locale, its language, or a region of it: `fr`, FR, `fr_FR`."""
    here, wanted = _tag(name), _tag(locale)
    region = here.startswith(f"{wanted}-") and len(here) == len(wanted) + 3
    return here in (wanted, language(locale)) or ("-" not in wanted and region)


def _tag(name: str) -> str:
    return name.replace("_", "-").lower()


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  (Path.absolute keeps "..")


def _shown_as(found: Path | None, given: Path) -> Path | None:
    """A path the way the user writes paths: relative where the given one is."""
    if found is None or given.is_absolute():
        return found
    return Path(os.path.relpath(found))


def _documents(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() in SUFFIXES and path.is_file() and not hidden:
            yield path


def _with_stem(stem: Path) -> Path | None:
    """The one document of a stem, if there is one."""
    found = [path for suffix in SUFFIXES if (path := stem.with_name(stem.name + suffix)).is_file()]
    if len(found) > 1:
        names = " and ".join(path.name for path in found)
        raise InputError(str(stem.parent), None, f"{names} share a stem; keep one of them")
    return found[0] if found else None


def _stem_key(pair: PairPaths) -> str:
    path = pair.target or pair.source
    return path.stem if path else ""
