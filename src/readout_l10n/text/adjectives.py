"""Gender and number of French adjectives, as the lexicon has them; participles are none here."""

from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.text.features import ADJECTIVE_VERBS
from readout_l10n.text.features import word as read
from readout_l10n.text.morphology import inflected, readings


@dataclass(frozen=True, slots=True)
class Adjective:
    """A form of an adjective."""

    masculine: str
    gender: str | None
    """None for a form of both genders."""
    is_plural: bool | None
    """None for a form of both numbers."""


def form(masculine: str, gender: str, *, plural: bool) -> str:
    """The form of an adjective in a gender (m or f) and number."""
    tags = frozenset({"adj", "fem" if gender == "f" else "mas", "pl" if plural else "sg"})
    return inflected(masculine, tags) or masculine


@lru_cache(maxsize=50_000)
def adjective(word: str) -> Adjective | None:
    """What a French word is as an adjective; None where it is none, or may be something else."""
    folded = word.casefold()
    seen = read(folded)
    if seen.is_else or seen.is_finite or seen.is_present_participle:
        return None
    for reading in readings(folded):
        if reading.is_adjective and (not reading.is_participle or reading.lemma in ADJECTIVE_VERBS):
            return Adjective(reading.lemma, reading.gender, reading.is_plural)
    return None
