"""Published pairs for a memory: which there are, and what they say."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from readout_l10n.cli.configured import configured_kept
from readout_l10n.cli.damage import warn_of_damage
from readout_l10n.cli.messages import tell_warning
from readout_l10n.cli.progress import with_progress
from readout_l10n.errors import InputError
from readout_l10n.ui import Say

if TYPE_CHECKING:
    from readout_l10n.cli.draft.aligning import Published, Units
    from readout_l10n.config import Config
    from readout_l10n.corpus import Layout, PairPaths
    from readout_l10n.draft.memory import Memory, Unit
    from readout_l10n.draft.memory.corpus import Pair
    from readout_l10n.glossary import Glossary
    from readout_l10n.model import Document


_WORTH = 16
"""Pairs that take a process longer than to get ready."""


def layouts(documents: Iterable[Path], config: "Config", locale: str) -> "tuple[Layout, ...]":
    """The folders of both locales around documents, where both are there."""
    from readout_l10n.corpus import layout_of

    locales = (config.source_locale, locale)
    homes = {document.parent: document for document in documents}
    found = (layout_of(document, *locales, config.folders) for document in homes.values())
    there = (one for one in found if one and one.source.is_dir() and one.target.is_dir())
    return tuple(dict.fromkeys(there))


def pairs_in(layout: "Layout", config: "Config", locale: str) -> "tuple[PairPaths, ...]":
    """All documents of a layout that have both sides; none where a folder has no document."""
    from readout_l10n.corpus import find_pairs

    folders = {**config.folders, config.source_locale: layout.source, locale: layout.target}
    try:
        found = find_pairs([layout.source], config.source_locale, locale, folders)
    except InputError:
        return ()
    return tuple(pair for pair in found if pair.source and pair.target)


def named_in(
    pairs: "Iterable[PairPaths]", config: "Config", locale: str
) -> "Iterator[tuple[str, PairPaths]]":
    """Pairs with the names of their sources from the folder around both locales' ones on."""
    from readout_l10n.corpus import layout_of

    for pair in pairs:
        if pair.source:
            layout = layout_of(pair.source, config.source_locale, locale, config.folders)
            top = layout.source.parent.parent if layout else absolute(pair.source).parent
            yield absolute(pair.source).relative_to(top).as_posix(), pair


def absolute(path: Path) -> Path:
    """A path from the root on, without `..`; links stay."""
    return Path(os.path.abspath(path))  # noqa: PTH100  (Path.absolute keeps "..")


class PairUnits:
    """Aligns published pairs into one locale; what cannot be read is told on stderr.

    Encoder and glossary are looked at only when there is a pair to align. `jobs` processes share
    the work; what comes of it is the same.
    """

    def __init__(
        self, config: "Config", locale: str, glossary: "Glossary", say: Say, *, jobs: int = 1
    ) -> None:
        from readout_l10n.cli.draft.aligning import PairRecipe
        from readout_l10n.draft.published import Drafts
        from readout_l10n.embed import load_encoder

        self._locales = (config.source_locale, locale)
        self._say = say
        self._drafts: Drafts = Drafts()
        # Alignments are kept, so that their vectors would be read by nobody.
        self._encoder = load_encoder(config.encoder)
        self._kept = configured_kept(config)
        self._recipe = PairRecipe(self._locales, glossary, self._encoder, self._kept)
        self._jobs = jobs
        self.aligned = 0
        """Published pairs that have been put into a memory."""
        self._held: dict[str, tuple[bool, bool]] = {}

    def pairs(self, named: "Iterable[tuple[str, PairPaths]]") -> "Iterator[Pair]":
        """The pairs with their digests, by the names that they are to have in a memory.

        Without those whose source has changed since the other side was drafted from it.
        """
        from readout_l10n.draft.memory.corpus import Pair, pair_digest

        try:
            for name, paths in named:
                if not paths.source or not paths.target:
                    continue
                try:
                    data = [path.read_bytes() for path in (paths.source, paths.target)]
                except OSError as error:
                    tell_warning(f"{paths.target}: cannot be read: {error.strerror}")
                    continue
                if self._drafts.is_stale(paths.target, data[0]):
                    continue
                held = (
                    self._drafts.holds(paths.source, data[0]),
                    self._drafts.holds(paths.target, data[1]),
                )
                told = (self._encoder.name, *self._locales)
                self._held[name] = held
                digest = pair_digest(told, zip(data, held, strict=True))
                yield Pair(name, paths.source, paths.target, digest)
        finally:
            self._drafts.close()

    def put_into(self, memory: "Memory", pairs: "Sequence[Pair]") -> None:
        """Align pairs, with progress on stderr, and put them into a memory."""
        from readout_l10n.checks.running.jobs import Crew
        from readout_l10n.cli.draft.aligning import PairWork
        from readout_l10n.draft.memory.corpus import remember

        tasks = [self._task(pair) for pair in pairs]
        try:
            with Crew(self._recipe, self._jobs, _WORTH) as crew:
                done = crew.do(PairWork.units, tasks)
                shown = with_progress(pairs, self._say("aligning"))
                remember(memory, shown, lambda _: self._taken(next(done)))
        finally:
            if self._kept:
                self._kept.flush()
        warn_of_damage(self._kept)

    def published(self, pair: "Pair") -> "tuple[Document, Document] | None":
        """Both documents of a pair; None where one is a draft. Raises InputError."""
        from readout_l10n.cli.draft.aligning import published

        return published(self._task(pair), self._locales)

    def _task(self, pair: "Pair") -> "Published":
        from readout_l10n.cli.draft.aligning import Published

        return Published(pair, self._held[pair.name])

    def _taken(self, found: "Units") -> "tuple[Unit, ...] | None":
        if found.unreadable:
            tell_warning(found.unreadable)
        if found.row and self._kept:
            self._kept.put(*found.row)
        self.aligned += found.is_aligned
        return found.units
