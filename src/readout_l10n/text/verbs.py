"""What a French form is as a verb: participle, infinitive, third person; and who says things."""

from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.text.features import word as read
from readout_l10n.text.morphology import Reading, inflected, readings

SAYING = tuple(
    "déclarer souligner affirmer exprimer indiquer rappeler réaffirmer évoquer confirmer "
    "expliquer réitérer ajouter répondre estimer saluer remercier remarquer préciser assurer "
    "annoncer espérer condamner échanger aborder exposer insister proposer demander féliciter "
    "constater noter reconnaître".split()
)
"""What somebody does with words."""
_AGREEING_WITH_SE = frozenset(
    "tenir réunir entretenir réjouir féliciter engager concentrer dérouler efforcer poursuivre "
    "achever rencontrer accorder terminer associer joindre élever intensifier renforcer "
    "améliorer dégager développer déployer opposer conclure prononcer ouvrir".split()
)
"""Verbs with other uses whose participle agrees with the subject when they are reflexive."""
_TENSES = frozenset("ipre iimp ipsi ifut cond spre simp".split())


@dataclass(frozen=True, slots=True)
class Participle:
    """A form of a past participle; those of one spelling are told apart by nothing."""

    verb: str
    masculine: str
    gender: str
    is_plural: bool | None
    """None where singular and plural are alike: pris."""
    agrees_with_se: bool = False
    """Whether it agrees with the subject of the reflexive verb."""

    def form(self, gender: str, *, plural: bool) -> str:
        """The same participle in another gender and number."""
        return _participle(self.verb, gender, self.masculine, plural=plural) or self.masculine


@lru_cache(maxsize=50_000)
def past_participle(word: str) -> Participle | None:
    """What a French word is as a past participle; None for what is none."""
    folded = word.casefold()
    if read(folded).is_else or folded == "point":
        return None
    for reading in readings(folded):
        if not reading.is_participle:
            continue
        if reading.gender is None:  # « insisté » has no other form
            return Participle(reading.lemma, folded, "m", is_plural=False)
        masculine = _participle(reading.lemma, "m", folded, plural=False) or folded
        return Participle(
            reading.lemma, masculine, reading.gender, reading.is_plural, _agrees_with_se(reading)
        )
    return None


def _agrees_with_se(reading: Reading) -> bool:
    """Whether a verb is listed, or has no use but the reflexive one: « s’abstenir »."""
    return reading.lemma in _AGREEING_WITH_SE or "p" in reading.verb[2:7]


@lru_cache(maxsize=10_000)
def _participle(verb: str, gender: str, like: str, *, plural: bool) -> str | None:
    tags = {"ppas", "fem" if gender == "f" else "mas", "pl" if plural else "sg"}
    return inflected(verb, frozenset(tags), like=like)


def is_infinitive(word: str) -> bool:
    """Whether a French word is an infinitive, and no noun or adjective that looks like one."""
    seen = read(word)
    return seen.is_infinitive and not (seen.nominal or seen.is_else)


@dataclass(frozen=True, slots=True)
class ThirdPerson:
    """A verb form in the third person of one number."""

    is_plural: bool
    reading: Reading

    @property
    def other(self) -> str | None:
        """The form of the other number."""
        return _in_number(self.reading, "3sg" if self.is_plural else "3pl")


@lru_cache(maxsize=20_000)
def third_person(word: str) -> ThirdPerson | None:
    """What a French word is as a third person.

    None for a form that may be of both numbers, or an adjective, adverb or the like.
    """
    folded = word.casefold()
    seen = read(folded)
    if seen.adjective or seen.is_else or not seen.is_finite:
        return None
    found = [reading for reading in readings(folded) if reading.is_third]
    numbers = {"3pl" in reading.tags for reading in found}
    return ThirdPerson(numbers.pop(), found[0]) if len(numbers) == 1 else None


@lru_cache(maxsize=1000)
def _in_number(reading: Reading, person: str) -> str | None:
    """The form of a verb in a person: of all its tenses, else of one."""
    tenses = sorted(reading.tags & _TENSES)
    for wanted in (tenses, *([tense] for tense in tenses)):
        found = inflected(reading.lemma, frozenset({*wanted, person}), reading.verb)
        if found:
            return found
    return None
