"""Alignments that are kept from run to run."""

from readout_l10n.align import align
from readout_l10n.checks.running.digest import code_digest, digest
from readout_l10n.checks.running.facts import Packed, pack, unpack
from readout_l10n.checks.running.kept import Kept
from readout_l10n.checks.running.serial import from_json, to_json
from readout_l10n.embed import Encoder, universal_name
from readout_l10n.embed.store import Row
from readout_l10n.glossary import Glossary
from readout_l10n.model import Alignment, Document


class Aligner:
    """Aligns documents, or takes their alignment from where it is kept."""

    def __init__(self, glossary: Glossary, encoder: Encoder | None, kept: Kept | None) -> None:
        self._glossary = glossary
        self._encoder = encoder
        self._kept = kept

    def aligned(self, source: Document, target: Document) -> tuple[Alignment, Row | None]:
        """The alignment of two documents, and a row to be kept if it was not there."""
        key = b""
        if self._kept:
            key = self._key(source, target)
            known = self._kept.get([key]).get(key)
            try:
                if known:
                    return unpack(from_json(Packed, known), source, target), None
            except (ValueError, IndexError):  # not what we wrote
                pass
        found = align(source, target, self._encoder, self._glossary.concepts)
        return found, (key, to_json(pack(found, source, target))) if self._kept else None

    def _key(self, source: Document, target: Document) -> bytes:
        """Of all that `align` looks at."""
        sides = [
            [
                (s.text, s.kind, s.block, self._glossary.concepts(s.text, document.locale))
                for s in document.segments
            ]
            for document in (source, target)
        ]
        return digest(
            "alignment",
            code_digest(),
            encoder_name(self._encoder),
            (source.locale, source.presegmented, target.locale, target.presegmented),
            sides,
        )


def encoder_name(encoder: Encoder | None) -> str:
    """Of what texts are aligned with; None is the default one."""
    return encoder.name if encoder else universal_name()
