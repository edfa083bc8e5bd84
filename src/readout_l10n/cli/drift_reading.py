"""The documents of a drift report, read and aligned one pair after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from readout_l10n.cli.configured import configured_encoder, configured_kept, configured_terms
from readout_l10n.cli.damage import warn_of_damage
from readout_l10n.cli.messages import tell_warning
from readout_l10n.cli.progress import with_progress
from readout_l10n.errors import InputError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from readout_l10n.config import Config
    from readout_l10n.corpus import PairPaths
    from readout_l10n.drift import Drift
    from readout_l10n.drift.selection import Selection
    from readout_l10n.harvest import Translation
    from readout_l10n.model import Document

LocalePair = tuple[str, "PairPaths"]
"""A target's locale, and its path beside that of its source."""


def locale_pairs(
    paths: tuple[str, ...], config: "Config", locales: Sequence[str]
) -> tuple[LocalePair, ...]:
    """The pairs named in each target locale, else the configured folders', else the current one's.

    A target that stands in no folder of a locale is of the first. Sources that have no translation
    are counted on stderr. Raises InputError.
    """
    from readout_l10n.corpus import find_pairs

    roots = [Path(path) for path in paths] or list(config.folders.values()) or [Path()]
    found: dict[Path, LocalePair] = {}
    untranslated = 0
    for locale in locales:
        for pair in find_pairs(roots, config.source_locale, locale, config.folders):
            if pair.target:
                found.setdefault(pair.target, (locale, pair))
            else:
                untranslated += 1
    if not found:
        message = f"holds no translation ({', '.join(locales)})"
        raise InputError(str(roots[0]), None, message)
    if untranslated:
        are = "1 original has" if untranslated == 1 else f"{untranslated} originals have"
        tell_warning(f"{are} no translation")
    return tuple(found.values())


class DriftReader:
    """Makes reports of pairs; what cannot be read is kept as a message."""

    def __init__(self, config: "Config", locales: Sequence[str]) -> None:
        from readout_l10n.glossary import Glossary

        self.unreadable: list[str] = []
        self._source_locale = config.source_locale
        terms = [
            term
            for locale in locales
            for term in configured_terms(replace(config, target_locale=locale))
        ]
        self.glossary = Glossary(dict.fromkeys(terms))
        self._encoder = configured_encoder(config)
        self._kept = configured_kept(config)
        """The alignments that `check` keeps too."""
        self._widowed: list[Document] = []

    def drift(self, pairs: Sequence[LocalePair], selection: "Selection") -> "Drift":
        """The report of the pairs."""
        from readout_l10n.drift.make import make_drift
        from readout_l10n.drift.signature import drift_signature

        found = make_drift(
            self._translations([each for each in pairs if each[1].source]),
            self._alone([each for each in pairs if not each[1].source]),
            self.glossary,
            self._source_locale,
            vectors=self._vectors,
            selection=selection,
        )
        signature = drift_signature(self._encoder.name, self.glossary.terms, selection)
        return replace(found, unreadable=tuple(self.unreadable), signature=signature)

    def _translations(self, pairs: Sequence[LocalePair]) -> "Iterator[Translation]":
        from readout_l10n.checks.running.aligned import Aligner
        from readout_l10n.harvest import Translation

        aligner = Aligner(self.glossary, self._encoder, self._kept)
        for locale, paths in with_progress(pairs, "aligning"):
            source = self._read(paths.source, self._source_locale)
            target = self._read(paths.target, locale)
            if source and target:
                alignment, row = aligner.aligned(source, target)
                if row and self._kept:
                    self._kept.put(*row)
                yield Translation(source, target, alignment)
            elif target:
                self._widowed.append(target)
        if self._kept:
            self._kept.flush()
            warn_of_damage(self._kept)

    def _alone(self, pairs: Sequence[LocalePair]) -> "Iterator[Document]":
        """Targets without a source, then those whose source could not be read."""
        for locale, paths in with_progress(pairs, "reading"):
            if document := self._read(paths.target, locale):
                yield document
        yield from self._widowed

    def _read(self, path: Path | None, locale: str) -> "Document | None":
        from readout_l10n.segment import read_document

        try:
            return read_document(path, locale) if path else None
        except InputError as error:
            self.unreadable.append(str(error))
            return None

    def _vectors(self, words: Sequence[str]) -> "NDArray[np.float32]":
        """Of words, each for itself: `[word, dimension]`, unit vectors."""
        import numpy as np

        return np.asarray(self._encoder.encode(words, 1)[0], dtype=np.float32)
