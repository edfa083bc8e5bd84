"""Engines for tests: they say what they were asked, and translate by capitals."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from readout_l10n.draft import Draft, Passage
from readout_l10n.draft.inline import marked_words
from readout_l10n.draft.outside import own_asides
from readout_l10n.model import Document, DraftUnit


@dataclass
class Capitals:
    """Drafts in capitals; None for what it is told to refuse."""

    name: str = "argos"
    model: str = "capitals 1"
    refused: frozenset[str] = frozenset()
    asked: list[str] = field(default_factory=list)

    def draft(self, passages: Sequence[Passage]) -> list[Draft | None]:
        self.asked += [passage.text for passage in passages]
        return [
            None if p.text in self.refused else Draft(p.text.upper(), self.name, self.model)
            for p in passages
        ]


@dataclass
class Keeping(Capitals):
    """Capitals for all but what is to be kept."""

    kept: dict[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)

    def draft(self, passages: Sequence[Passage]) -> list[Draft | None]:
        drafts: list[Draft | None] = []
        for passage in passages:
            text = passage.text.upper()
            for start, end in passage.kept:
                self.kept[passage.text] = passage.kept
                text = text[:start] + passage.text[start:end] + text[end:]
            drafts.append(Draft(text, self.name, self.model))
        return drafts


@dataclass
class Known:
    """A memory of given texts, each with its rate."""

    texts: dict[str, tuple[str, float]]
    name: str = "memory"
    model: str = "known 1"

    def draft(self, passages: Sequence[Passage]) -> list[Draft | None]:
        return [
            Draft(self.texts[p.text][0], self.name, self.model, match=self.texts[p.text][1])
            if p.text in self.texts
            else None
            for p in passages
        ]


def units_of(source: Document) -> list[DraftUnit]:
    """A unit a segment and aside of a document, as its own draft."""
    units = [
        DraftUnit(s.text, s.text, s.line, s.kind, words=marked_words(source, s))
        for s in source.segments
    ]
    asides = (DraftUnit(one.text, one.text, 1, aside=one.key) for one in own_asides(source))
    return [*units, *asides]
