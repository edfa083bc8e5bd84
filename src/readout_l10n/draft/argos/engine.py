"""The engine that drafts with Argos packages."""

import os
from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version

from readout_l10n.draft.argos.content import content_hash, file_hashes
from readout_l10n.draft.argos.decode import Decoded, Decoder
from readout_l10n.draft.argos.doubts import has_words
from readout_l10n.draft.argos.package import Package, packages_in
from readout_l10n.draft.argos.route import route
from readout_l10n.draft.argos.settings import Settings, read_settings
from readout_l10n.draft.engine import Draft, Passage

_HASH = 16
"""Digits of a content's SHA-256 that stand in `model`; `models list` has all."""


class Argos:
    """An Engine on a route through one package or two; they are loaded with the first draft.

    `alternatives` is how many other texts a draft is to have, where the last package has them.
    """

    name = "argos"

    def __init__(self, way: Sequence[Package], settings: Settings, alternatives: int = 0) -> None:
        self._way = tuple(way)
        self._settings = settings
        self._alternatives = alternatives

    @cached_property
    def model(self) -> str:
        """`fr→en 1.9 (sha256 …), then en→es 1.0 (sha256 …); CTranslate2 4.8.5 auto`."""
        steps = (
            f"{package.pair} {package.version} "
            f"(sha256 {content_hash(file_hashes(package.folder))[:_HASH]})"
            for package in self._way
        )
        return f"{', then '.join(steps)}; CTranslate2 {_version()} {self._settings.compute_type}"

    @cached_property
    def _decoders(self) -> tuple[Decoder, ...]:
        return tuple(Decoder(package, self._settings) for package in self._way)

    def draft(self, passages: Sequence[Passage]) -> list[Draft | None]:
        """A draft for each passage; one without words comes out as it is, an empty one as None."""
        texts = list(dict.fromkeys(_line(p.text) for p in passages if has_words(p.text)))
        decoded = dict(zip(texts, self._through(texts), strict=True)) if texts else {}
        return [self._drafted(passage.text, decoded) for passage in passages]

    def _drafted(self, text: str, decoded: dict[str, Decoded]) -> Draft | None:
        if not text.strip():
            return None
        found = decoded.get(_line(text)) or Decoded((text,))
        best, *others = found.texts
        return Draft(best, self.name, self.model, alternatives=tuple(others), notes=found.notes)

    def _through(self, texts: Sequence[str]) -> list[Decoded]:
        found = [Decoded((text,)) for text in texts]
        for number, decoder in enumerate(self._decoders, start=1):
            best = 1 + self._alternatives if number == len(self._decoders) else 1
            made = decoder.decode([each.texts[0] for each in found], best)
            found = [
                Decoded(new.texts, tuple(dict.fromkeys([*old.notes, *new.notes])))
                for old, new in zip(found, made, strict=True)
            ]
        return found


def argos(
    source_locale: str,
    target_locale: str,
    *,
    settings: Settings | None = None,
    alternatives: int = 0,
) -> Argos | None:
    """The engine for a pair by the packages that are installed; None where they make no way.

    Without `settings`, argostranslate's own are read (`read_settings`). Raises InputError for
    settings that cannot be read.
    """
    settings = settings or read_settings(os.environ)
    packages, _ = packages_in(settings.folder)
    way = route(source_locale, target_locale, packages)
    return Argos(way, settings, alternatives) if way else None


def _line(text: str) -> str:
    """The text in one line, as models were trained on."""
    return " ".join(text.splitlines())


def _version() -> str:
    try:
        return version("ctranslate2")
    except PackageNotFoundError:
        return "missing"
