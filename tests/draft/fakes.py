"""Engines for tests: they say what they were asked, and translate by capitals."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from readout_l10n.draft import Draft, Passage


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
