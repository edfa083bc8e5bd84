"""Pairs of files that a command aligns: which ones, read and aligned."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.configured import configured_encoder, configured_glossary
from readout_l10n.cli.language import warn_of_language
from readout_l10n.cli.messages import tell_warning
from readout_l10n.cli.progress import WatchedEncoder, if_many
from readout_l10n.cli.stdin import STDIN, stdin_document
from readout_l10n.errors import InputError

if TYPE_CHECKING:
    from readout_l10n.config import Config
    from readout_l10n.corpus import PairPaths
    from readout_l10n.embed import Encoder
    from readout_l10n.model import Document
    from readout_l10n.report.alignment import AlignedPair

review_below_option = click.option(
    "--review-below",
    type=click.FloatRange(0, 1),
    # That of the rule `segment-missing`; docs/alignment.md says how often beads below it are right.
    default=0.7,
    show_default=True,
    metavar="CONFIDENCE",
    help="Mark beads below it for review.",
)


def named_pairs(paths: tuple[str, ...], config: "Config") -> "tuple[PairPaths, ...]":
    """The pairs that the paths name, else those of the configured folders.

    Files without a counterpart are named on stderr.
    """
    from readout_l10n.corpus import PairPaths, find_pairs

    if len(paths) > 2:
        raise click.UsageError("name two files, or a folder; several pairs go into a folder")
    if set(paths) == {STDIN}:
        raise click.UsageError("standard input (-) is one of the two files; name the other")
    given = [Path(path) for path in paths]
    folders = [path.is_dir() for path in given]
    if len(given) == 2 and not any(folders):
        return (_unless_same(PairPaths(*given)),)
    if not all(folders) and len(given) == 2:
        raise click.UsageError("name two files or two folders, not one of each")
    locales = (config.source_locale, config.target_locale)
    roots = dict(zip(locales, given, strict=True)) if folders[1:] else config.folders
    given = given or [*config.folders.values()] or [Path()]
    found = find_pairs(given, *locales, roots)
    pairs = tuple(_unless_same(pair) for pair in found if pair.source and pair.target)
    if not pairs:
        message = "holds no pair of an original and its translation; name both files"
        raise InputError(str(given[0]), None, message)
    for pair in found:
        if pair not in pairs:
            path = pair.source or pair.target
            tell_warning(f"{path}: has no counterpart and is left out")
    return pairs


def _unless_same(pair: "PairPaths") -> "PairPaths":
    """The pair; on stderr stands a warning where both sides are one file."""
    if pair.source and pair.target and pair.source.resolve() == pair.target.resolve():
        tell_warning(f"{pair.source}: is aligned with itself")
    return pair


class PairReader:
    """Pairs of paths → aligned pairs; what cannot be read is kept as a message.

    A pair that is alone shows how far it has come.
    """

    def __init__(self, config: "Config", *, presegmented: bool, alone: bool) -> None:
        self.unreadable: list[str] = []
        encoder = configured_encoder(config)
        self.encoder: Encoder = WatchedEncoder(encoder) if alone else encoder
        self.concepts = configured_glossary(config).concepts
        self._locales = (config.source_locale, config.target_locale)
        self._presegmented = presegmented
        self._alone = alone

    def aligned(self, paths: "PairPaths") -> "AlignedPair | None":
        from readout_l10n.align import align as align_documents
        from readout_l10n.align import unwatched
        from readout_l10n.report.alignment import AlignedPair

        pair = self.read(paths)
        if pair is None:
            return None
        watch = if_many if self._alone else unwatched
        return AlignedPair(*pair, align_documents(*pair, self.encoder, self.concepts, watch))

    def read(self, paths: "PairPaths") -> "tuple[Document, Document] | None":
        source, target = (
            self._read(path, locale)
            for path, locale in zip((paths.source, paths.target), self._locales, strict=True)
        )
        if source is None or target is None:
            return None
        warn_of_language(source, target.locale)
        warn_of_language(target, source.locale)
        return source, target

    def _read(self, path: Path | None, locale: str) -> "Document | None":
        from readout_l10n.segment import read_document

        try:
            if path is None:
                return None
            if str(path) == STDIN:
                return stdin_document(locale, presegmented=self._presegmented)
            return read_document(path, locale, presegmented=self._presegmented)
        except InputError as error:
            self.unreadable.append(str(error))
            return None
