"""Apertium's translations, by the programs of its installed modes.

The programs of a pair are run one after the other over all passages at once, each in a process of
its own. The tagger alone learns while it reads (« être » after « être »), so that it is started
anew for every passage and no text depends on what stood before it.

Placeholders go through as words whose analysis is given: after the tagger each gets the part of
speech of its slot, after the bilingual dictionary the gender and number of what it becomes, so that
articles and adjectives around it agree. What it stands for is put in before the last program, which
contracts and elides (« de el », « la assistència »).
Source: Apertium's stream format, https://wiki.apertium.org/wiki/Apertium_stream_format.
"""

import re
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from readout_l10n.draft.engine import Draft, Passage
from readout_l10n.draft.modes import Mode, chain, installed_modes, modes_folder, provenance
from readout_l10n.draft.pipe import Run, Slotted
from readout_l10n.draft.slots import PLACEHOLDER, Slot, SlotKind, placeholder
from readout_l10n.draft.tuning import NO_TUNING, Tuning

_TIMEOUT = 60.0
"""Seconds for one program over one batch; it takes some milliseconds a passage."""
_BATCH = 200
"""Passages that go through a program together."""
_ELIDED = re.compile(
    r"(?i)(?<!\w)(?P<word>(?:l|d|qu|jusqu|lorsqu|puisqu)'|[smt]on )(?=⟦(?P<slot>\d+)⟧)"
)
_TITLED = re.compile(
    r"(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\w)"
    r"(?:Prime Minister|Foreign Minister|Minister|President|Secretary[ -]General|Secretary"
    r"|Chancellor|Ambassador|Premier|⟦(?P<slot>\d+)⟧) (?=⟦(?P<name>\d+)⟧)"
)
_JOINED = re.compile(r"(?<=⟧)(?=\w)")
_SAID = {
    "*": "“{word}” is not in Apertium’s dictionary and was left as it is",
    "#": "Apertium could not inflect “{word}”",
    "@": "“{word}” has no translation in Apertium’s dictionary and was left as it is",
}
_CONTROLS = dict.fromkeys(range(32), " ") | dict.fromkeys((0xAD, 0x200B, 0xFEFF, 0x2060))
_SPACES = str.maketrans("\u00a0\u202f\u2009’", "   '")


@dataclass(frozen=True, slots=True)
class Apertium:
    """An engine over installed modes: one, or two by a pivot language."""

    modes: tuple[Mode, ...]
    timeout: float = _TIMEOUT
    tuning: Tuning = NO_TUNING
    """Of the first mode."""
    name: str = "apertium"
    model: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "model", " → ".join(map(provenance, self.modes)))

    @property
    def conjugates(self) -> bool:
        """Whether verbs can be given: a pivot between would have to know them too."""
        return len(self.modes) == 1

    def draft(self, passages: Sequence[Passage]) -> list[Draft | None]:
        """A draft a passage; placeholders come out as they went in. Raises EngineError."""
        return self.slotted([as_names(passage.text) for passage in passages])

    def slotted(self, texts: Sequence[Slotted]) -> list[Draft | None]:
        """Drafts in which the slots' words stand for their placeholders, and the rest agrees.

        None for a text that a program stumbles over, or loses a slot of. Raises EngineError.
        """
        found: list[Draft | None] = []
        for first in range(0, len(texts), _BATCH):
            found += self._batch(texts[first : first + _BATCH])
        return found

    def _batch(self, texts: Sequence[Slotted]) -> list[Draft | None]:
        try:
            return self._drafts(texts)
        except subprocess.SubprocessError:
            if len(texts) == 1:
                return [None]
        return [draft for text in texts for draft in self._batch([text])]

    def _drafts(self, texts: Sequence[Slotted]) -> list[Draft | None]:
        current: list[str | None] = [_prepared(text, self.modes[0].source) for text in texts]
        notes: list[tuple[str, ...]] = [()] * len(texts)
        for mode in self.modes:
            tuning = self.tuning if mode is self.modes[0] else NO_TUNING
            run = Run(mode, [text.slots for text in texts], self.timeout, tuning)
            current = run.translated(current, fill=mode is self.modes[-1])
            notes = [_told(told, run.marks.get(i, ())) for i, told in enumerate(notes)]
        return [
            None if text is None else Draft(_finished(text), self.name, self.model, notes=told)
            for text, told in zip(current, notes, strict=True)
        ]


def apertium(source_locale: str, target_locale: str) -> Apertium | None:
    """The engine for a pair, or None where no installed mode or two lead there."""
    folder = modes_folder()
    modes = chain(source_locale, target_locale, installed_modes(folder)) if folder else ()
    return Apertium(modes) if modes else None


def as_names(text: str) -> Slotted:
    """A text whose placeholders stand for themselves, numbered from 0 in their order."""
    given = [found[0] for found in PLACEHOLDER.finditer(text)]
    numbers = iter(range(len(given)))
    inside = PLACEHOLDER.sub(lambda _found: placeholder(next(numbers)), text)
    return Slotted(inside, tuple(Slot(mark) for mark in given))


def _prepared(given: Slotted, source: str) -> str:
    """A text as the analyser wants it: plain spaces, typed apostrophes, no control characters.

    French elisions before slots are undone, and English titles before names get an article, which
    no other language here does without (“Minister ⟦0⟧”).
    """
    plain = _JOINED.sub(" ", given.text.translate(_CONTROLS).translate(_SPACES))
    if source == "fr":
        return _ELIDED.sub(lambda found: _undone(found, given.slots), plain)
    if source == "en":
        return _TITLED.sub(lambda found: _with_article(found, given.slots), plain)
    return plain


def _undone(found: re.Match[str], slots: Sequence[Slot]) -> str:
    """The full form of an elided word, or of « son », before a slot: of its gender."""
    slot = slots[int(found["slot"])]
    is_feminine = (slot.source_gender or slot.gender) == "f"
    word = found["word"].rstrip("'").strip()
    if word.lower() in {"l", "son", "mon", "ton"}:
        masculine = {"l": "le"}.get(word.lower(), word.lower())
        full = f"{masculine[0]}a" if is_feminine and not slot.plural else masculine
    else:
        full = f"{word.lower()}e"
    return (full.capitalize() if word[0].isupper() else full) + " "


def _with_article(found: re.Match[str], slots: Sequence[Slot]) -> str:
    name = slots[int(found["name"])]
    title = found["slot"] and slots[int(found["slot"])]
    fits = name.kind is SlotKind.NAME and not name.text.startswith(("el ", "la ", "S.E."))
    if not fits or (title and title.kind is not SlotKind.NOUN):
        return found[0]
    return f"the {found[0]}" if found.start() else f"The {found[0]}"


def _told(told: tuple[str, ...], marks: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """What a reviewer is to know already, and of the words that Apertium has marked."""
    return tuple(dict.fromkeys((*told, *(_SAID[mark].format(word=word) for mark, word in marks))))


def _finished(text: str) -> str:
    return re.sub(r" {2,}", " ", text).replace("'", "’").strip()
