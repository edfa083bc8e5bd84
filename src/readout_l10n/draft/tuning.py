"""What is known of a pair of Apertium's beyond its own package."""

from collections.abc import Callable
from dataclasses import dataclass


def _unchanged(stream: str) -> str:
    return stream


@dataclass(frozen=True, slots=True)
class Tuning:
    """Three edits of a text in Apertium's stream format; each leaves what it is not sure of."""

    readings: Callable[[str], str] = _unchanged
    """Before the tagger: analyses that a word cannot have where it stands are taken from it."""
    senses: Callable[[str], str] = _unchanged
    """After the bilingual dictionary: of a word's translations, the one that is meant."""
    agreement: Callable[[str], str] = _unchanged
    """Before the generator: what agrees with a word that stands further off."""


NO_TUNING = Tuning()
