"""Gender and number of French nouns, as the lexicon has them.

A form that may be an adverb, a preposition or a pronoun as well is no noun here; nouns of either
gender (« ministre », « poste ») and those of two (« le mode », « la mode ») have none.
"""

from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.text.features import word as read
from readout_l10n.text.function_words import AUXILIARIES
from readout_l10n.text.morphology import inflected, readings

_PLURAL = frozenset({"nom", "pl"})


@dataclass(frozen=True, slots=True)
class Noun:
    """A form of a noun."""

    singular: str
    gender: str | None
    """None where the noun has either."""
    is_plural: bool | None
    """None for a form that is both."""
    is_verb_too: bool


@lru_cache(maxsize=50_000)
def noun(word: str) -> Noun | None:
    """What a French word is as a noun; None where it is none, or may be something else."""
    folded = word.casefold()
    seen = read(folded)
    if not seen.noun or seen.is_else or len(folded) < 2 or folded in AUXILIARIES["fr"]:
        return None
    genders = {shown[0] for shown in seen.noun}
    numbers = {shown[1] for shown in seen.noun}
    (gender, *others), (number, *both) = sorted(genders), sorted(numbers)
    lemmas = [reading.lemma for reading in readings(folded) if reading.is_noun]
    verb = seen.is_conjugated or seen.is_infinitive
    return Noun(
        lemmas[0] if lemmas else folded,
        None if others else gender,
        None if both else number == "p",
        verb,
    )


def is_listed(word: str) -> bool:
    """Whether a word, capital or not, is a noun, and no adjective, adverb or the like."""
    return read(word.casefold()).is_only_noun


def plural(singular: str) -> str:
    """The plural of a noun; the same letters where the lexicon has none."""
    return inflected(singular, _PLURAL) or singular
