"""Where drafts go: by default into the target locale's folder, beside its siblings."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from readout_l10n.errors import InputError

if TYPE_CHECKING:
    from readout_l10n.config import Config
    from readout_l10n.draft.plan import Job

SUFFIXES = {"po": ".po", "xliff": ".xlf", "tmx": ".tmx"}
DOCUMENT = "md"
FORMATS = (DOCUMENT, *SUFFIXES)


def jobs_by_folder(
    paths: Sequence[Path],
    config: "Config",
    target_locale: str,
    formats: Sequence[str],
    output: Path | None,
) -> "dict[Path, list[Job]]":
    """What is to be drafted into a locale, by the folder that keeps the state of its drafts.

    Raises InputError for a path that is not there, and for a document outside every locale's folder
    where no `output` is named.
    """
    from readout_l10n.draft.plan import Job

    jobs: dict[Path, list[Job]] = {}
    taken: dict[Path, Path] = {}
    for source, folder, target in _places(paths, config, target_locale, output):
        other = taken.setdefault(target, source)
        if other != source:
            message = f"would be the draft of {other} and of {source}; draft them apart"
            raise InputError(str(target), None, message)
        files = tuple(
            (name, target if name == DOCUMENT else target.with_suffix(SUFFIXES[name]))
            for name in formats
        )
        jobs.setdefault(folder, []).append(Job(source, target, files))
    return jobs


def _places(
    paths: Sequence[Path], config: "Config", target_locale: str, output: Path | None
) -> Iterator[tuple[Path, Path, Path]]:
    """Each source, the folder of the drafts, and the document that its draft is."""
    from readout_l10n.corpus import find_pairs, layout_of

    locales = (config.source_locale, target_locale)
    for pair in find_pairs(paths, *locales, config.folders):
        given = pair.source or pair.target
        if given is None:
            continue
        layout = layout_of(given, *locales, config.folders)
        if layout is None and output is None:
            message = (
                f"is in no folder of its locale ({config.source_locale}/); "
                "name a folder for the draft with --output DIR"
            )
            raise InputError(str(given), None, message)
        if layout is None and output:
            yield given, output, output / given.name
        elif layout and pair.source:
            below = Path(os.path.abspath(pair.source)).relative_to(layout.source)  # noqa: PTH100
            home = output or _shown(layout.target, pair.source)
            there = pair.target if output is None else None
            yield pair.source, home, there or home / below


def _shown(folder: Path, beside: Path) -> Path:
    """A folder the way the user writes paths."""
    return folder if beside.is_absolute() else Path(os.path.relpath(folder))
