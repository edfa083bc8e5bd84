"""What stands in a text for words that an engine must not choose: ⟦0⟧, ⟦1⟧ …"""

import re
from dataclasses import dataclass
from enum import StrEnum

PLACEHOLDER = re.compile(r"⟦(\d+)⟧")


class SlotKind(StrEnum):
    """The part of speech that a slot has in the sentence around it."""

    NAME = "name"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    NUMBER = "number"
    VERB = "verb"


@dataclass(frozen=True, slots=True)
class Slot:
    """Words that are given, in the target's language, for a placeholder in the source's text."""

    text: str
    """As it is to stand in the target; of an adjective its masculine singular, of a verb its
    infinitive, which the engine's own dictionary has to know."""
    kind: SlotKind = SlotKind.NAME
    gender: str = "m"
    """Of the words in the target's language; what agrees with them is told by it."""
    plural: bool = False
    source_gender: str | None = None
    """Of the words that it replaces."""
    tense: str = ""
    """Of a verb, as Apertium tags the source's: `past`, `pp`, `inf`, `ger`, `pri`."""


def placeholder(number: int) -> str:
    """The placeholder of the slot with that number."""
    return f"⟦{number}⟧"


def placeholders(text: str) -> list[int]:
    """The numbers of all placeholders in a text, sorted, as often as they stand there."""
    return sorted(int(found[1]) for found in PLACEHOLDER.finditer(text))


def survived(before: str, after: str) -> bool:
    """Whether a text holds the same placeholders as often as another, and no half of one."""
    left = PLACEHOLDER.sub("", after)
    return placeholders(before) == placeholders(after) and not {"⟦", "⟧"}.intersection(left)
