"""What of the documents a run checks: all that the paths name, what has changed, what is staged."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.stdin import STDIN
from readout_l10n.errors import InputError

if TYPE_CHECKING:
    from readout_l10n.config import Config
    from readout_l10n.corpus import PairPaths

since_option = click.option(
    "--since",
    metavar="REV",
    help="Check only documents that changed, on either side, since a git revision.",
)
staged_option = click.option(
    "--staged",
    is_flag=True,
    help="Check only staged documents, as they are staged (for a pre-commit hook).",
)


def refuse_mixed(
    paths: tuple[str, ...], source: str | None, since: str | None, *, staged: bool
) -> None:
    """Raise UsageError for ways to choose documents that do not go together."""
    if since is not None and staged:
        raise click.UsageError("--since and --staged are two ways to choose; name one")
    narrowed = "--since" if since is not None else "--staged" if staged else None
    if narrowed and STDIN in paths:
        raise click.UsageError(f"standard input (-) has no history; leave {narrowed} out")
    if staged and source:
        raise click.UsageError("--staged finds the original itself; leave --source out")
    if source and len(paths) != 1:
        raise click.UsageError("--source goes with one translation; name just that one")


def nothing_changed(since: str | None, *, staged: bool) -> str | None:
    """What to say of a run that has checked nothing; None for one that was not narrowed."""
    if staged:
        return "no document is staged"
    return None if since is None else f"no document has changed since {since}"


def corpus_pairs(
    paths: tuple[str, ...], source: str | None, config: "Config"
) -> "tuple[PairPaths, ...]":
    """The pairs named, else the configured folders', else the current folder's."""
    from readout_l10n.corpus import PairPaths, find_pairs

    if source:
        return (PairPaths(Path(source), Path(paths[0])),)
    roots = [Path(path) for path in paths] or list(config.folders.values()) or [Path()]
    return find_pairs(roots, config.source_locale, config.target_locale, config.folders)


def is_whole(paths: tuple[str, ...], config: "Config") -> bool:
    """Whether the paths name all documents that the configuration is about."""
    if not paths:
        return True
    home = config.file.parent if config.file else Path()
    wanted = [folder.resolve() for folder in config.folders.values()] or [home.resolve()]
    given = [Path(path).resolve() for path in paths]
    return all(any(folder.is_relative_to(path) for path in given) for folder in wanted)


def since_pairs(pairs: "tuple[PairPaths, ...]", revision: str) -> "tuple[PairPaths, ...]":
    """The pairs of which either side has changed. Raises InputError."""
    from readout_l10n.git import changed_since

    sides = [side for pair in pairs for side in (pair.source, pair.target) if side]
    changed = changed_since(revision, sides)
    return tuple(
        pair
        for pair in pairs
        if any(side and _absolute(side) in changed for side in (pair.source, pair.target))
    )


@contextmanager
def staged_documents(
    paths: tuple[str, ...], config: "Config"
) -> "Iterator[tuple[tuple[PairPaths, ...], tuple[PairPaths, ...], Config]]":
    """The staged pairs, all pairs, and the configuration, in a copy of what is staged.

    While it lasts, the current folder is the copy's, so that relative paths name its documents.
    Raises InputError.
    """
    from readout_l10n.git import staged, top_of, write_staged
    from readout_l10n.segment import SUFFIXES

    here = Path.cwd().resolve()
    top = top_of(here)
    names = staged(top)
    config = _movable(config, here)
    wanted = tuple(os.path.relpath(_absolute(Path(path)), here) for path in paths)
    missing = [path for path in wanted if not Path(path).exists()]
    with tempfile.TemporaryDirectory(prefix="readout-") as folder:
        copy = Path(folder).resolve()
        write_staged(top, SUFFIXES, copy)
        inside = copy / here.relative_to(top)
        inside.mkdir(parents=True, exist_ok=True)
        with contextlib.chdir(inside):
            for path in wanted:
                if not _absolute(Path(path)).is_relative_to(copy):
                    raise InputError(path, None, f"is outside the repository {top}")
                if path in missing and not Path(path).exists():
                    raise InputError(path, None, "no such file or folder")
            pairs = _pairs_there(wanted, config)
            changed = tuple(
                pair
                for pair in pairs
                if any(
                    side and _absolute(side).relative_to(copy).as_posix() in names
                    for side in (pair.source, pair.target)
                )
            )
            yield changed, pairs, config


def _pairs_there(paths: tuple[str, ...], config: "Config") -> "tuple[PairPaths, ...]":
    """The pairs of those paths in which something is staged; others hold nothing to check."""
    from readout_l10n.corpus import find_pairs
    from readout_l10n.segment import SUFFIXES

    roots = [Path(path) for path in paths] or list(config.folders.values()) or [Path()]
    full = [
        root
        for root in roots
        if root.is_file() or any(path.suffix.lower() in SUFFIXES for path in root.rglob("*"))
    ]
    return find_pairs(full, config.source_locale, config.target_locale, config.folders)


def _movable(config: "Config", here: Path) -> "Config":
    """The configuration for a run in a copy of the folder: its documents there, its files here."""

    def rooted(path: Path | None) -> Path | None:
        return path.resolve() if path else None

    def from_here(path: Path) -> Path:
        return Path(os.path.relpath(path.resolve(), here))

    glossary = config.glossary
    return replace(
        config,
        glossary=None if glossary is None else tuple(path.resolve() for path in glossary),
        encoder=rooted(config.encoder),
        cache_folder=rooted(config.cache_folder),
        folders={locale: from_here(folder) for locale, folder in config.folders.items()},
        ignores=tuple(
            replace(ignore, file=str(from_here(Path(ignore.file)))) for ignore in config.ignores
        ),
    )


def _absolute(path: Path) -> Path:
    """The path from the root; of a document that is a link, the link's own."""
    return path.resolve() if path.name in {"", ".."} else path.parent.resolve() / path.name
