"""An engine that is given pre-edited texts.

Rules that know nothing of a kind of text translate its set phrases word for word. A phrase that is
put otherwise beforehand is inflected and agrees by the engine's own grammar, as one that is
replaced afterwards is not. What the source's language has no better words for can be given in the
target's, in slots of their own, and what the engine gets wrong whatever it is told be mended.
Source: pre-editing of machine translation's input, ISO 18587:2017, 3.1.3.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from readout_l10n.draft.apertium import Apertium, as_names
from readout_l10n.draft.engine import Draft, Passage
from readout_l10n.draft.pipe import Slotted


def _slots_alone(given: Slotted) -> Slotted:
    return given


def _text_alone(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class PreEdited:
    """Apertium behind an edit of what it is given; placeholders are words to the edit."""

    engine: Apertium
    edit: Callable[[str], str]
    edition: str
    """Tells these edits from others: a draft's model says it."""
    give: Callable[[Slotted], Slotted] = _slots_alone
    """Puts words of the target's language in slots, after those that the text has."""
    mend: Callable[[str], str] = _text_alone
    """Of a draft."""

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
        return self.slotted([as_names(passage.text) for passage in passages])

    def slotted(self, texts: Sequence[Slotted]) -> list[Draft | None]:
        """Drafts with the slots' words in place. Raises EngineError.

        A text that does not come through with the words given for it is tried without them.
        """
        edited = [replace(one, text=self.edit(one.text)) for one in texts]
        given = [self.give(one) for one in edited]
        drafts = self.engine.slotted(given)
        failed = [i for i, draft in enumerate(drafts) if draft is None and given[i] != edited[i]]
        again = self.engine.slotted([edited[i] for i in failed])
        for i, draft in zip(failed, again, strict=True):
            drafts[i] = draft
        return [self._finished(draft) for draft in drafts]

    def _finished(self, draft: Draft | None) -> Draft | None:
        return draft and replace(draft, text=self.mend(draft.text), model=self.model)
