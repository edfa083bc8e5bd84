"""An engine that is given pre-edited texts.

Rules that know nothing of a kind of text translate its set phrases word for word. A phrase that is
put otherwise beforehand is inflected and agrees by the engine's own grammar, as one that is
replaced afterwards is not.
Source: pre-editing of machine translation's input, ISO 18587:2017, 3.1.3.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from readout_l10n.draft.apertium import Apertium
from readout_l10n.draft.engine import Draft, Passage
from readout_l10n.draft.pipe import Slotted


@dataclass(frozen=True, slots=True)
class PreEdited:
    """Apertium behind an edit of what it is given; placeholders are words to the edit."""

    engine: Apertium
    edit: Callable[[str], str]
    edition: str
    """Tells these edits from others: a draft's model says it."""

    @property
    def name(self) -> str:
        return self.engine.name

    @property
    def model(self) -> str:
        return f"{self.engine.model}, pre-edited ({self.edition})"

    @property
    def conjugates(self) -> bool:
        return self.engine.conjugates

    def draft(self, passages: Sequence[Passage]) -> list[Draft | None]:
        """A draft a passage. Raises EngineError."""
        return self.engine.draft([replace(one, text=self.edit(one.text)) for one in passages])

    def slotted(self, texts: Sequence[Slotted]) -> list[Draft | None]:
        """Drafts with the slots' words in place. Raises EngineError."""
        return self.engine.slotted([replace(one, text=self.edit(one.text)) for one in texts])
