"""The genders and numbers that a French word may have, as a noun and as an adjective.

Four letters pairs, « ms mp fs fp », of which agreeing words share at least one (unification over
all readings, as LanguageTool's agreement rules and HPSG have it): a word that the lexicon lacks, or
that may be something else as well, is told apart so that nobody judges it.
"""

from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.text.function_words import FUNCTION_WORDS
from readout_l10n.text.morphology import Reading, inflected, readings

Features = frozenset[str]
NONE: Features = frozenset()
ALL: Features = frozenset({"ms", "mp", "fs", "fp"})
SINGULAR: Features = frozenset({"ms", "fs"})
PLURAL: Features = frozenset({"mp", "fp"})
_PREFIXES = frozenset("vice sous ex non co haut contre".split())
_OFFICES = frozenset(
    "chef médecin professeur auteur témoin écrivain ingénieur maire juge guide membre conseil "
    "commandant colonel capitaine lieutenant amiral agent expert commissaire procureur "
    "rapporteur porte-parole gouverneur successeur prédécesseur".split()
)
"""Nouns of people that the lexicon has for one gender, and usage for both."""
_MANY_GENDERS = frozenset(
    "gens amour délice orgue chose après-midi hymne couple merci numéro nucléocapside "
    "spicule".split()
)
BEFORE_NOUN = frozenset(
    "bon grand premier dernier nouveau nouvel ancien petit prochain futur vrai jeune gros profond "
    "vif principal bel beau vieux vieil meilleur moindre pire autre vaste double triple second "
    "deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième bonne "
    "grande première dernière nouvelle ancienne petite prochaine future vraie grosse profonde vive "
    "principale belle vieille meilleure seconde bons grands premiers derniers nouveaux anciens "
    "petits prochains futurs vrais jeunes principaux beaux meilleurs bonnes grandes premières "
    "dernières nouvelles anciennes petites prochaines futures principales belles meilleures autres "
    "haut haute hauts hautes propre propres large larges divers diverses différents différentes "
    "nombreux nombreuses mauvais mauvaise mauvaises".split()
)
"""Adjectives that stand before their noun though the lexicon has them as nouns too."""
_NOUNS = frozenset("personne point".split())
"""Nouns first of all, though pronouns, adverbs or prepositions too."""
ADJECTIVE_VERBS = frozenset({"conjoindre", "unir"})
"""Verbs whose participles are adjectives: « conjoint »."""
_NOT_ELSE = frozenset({"nom", "adj", "ppas", "infi", "ppre", "impe"})
_NAMES = frozenset({"prn", "npr", "patr", "titr"})


@dataclass(frozen=True, slots=True)
class Word:
    """What a form may be; empty features where it is no such thing."""

    noun: Features
    adjective: Features
    is_participle: bool
    """Whether a past participle may be meant by `adjective`."""
    is_qualifying: bool
    """Whether an adjective that is no participle may be meant."""
    is_finite: bool
    """Whether it may be a verb in the third person."""
    is_conjugated: bool
    """Whether it may be a verb in any person."""
    is_infinitive: bool
    is_present_participle: bool
    is_else: bool
    """Whether it may be an adverb, preposition, pronoun or the like."""

    @property
    def nominal(self) -> Features:
        """As a noun or an adjective."""
        return self.noun | self.adjective

    @property
    def is_only_noun(self) -> bool:
        """A noun, and no adjective, adverb or the like; verbs apart."""
        return bool(self.noun) and not (self.is_qualifying or self.is_else)

    @property
    def is_verb_only(self) -> bool:
        """A finite verb and nothing else."""
        return self.is_finite and not (self.nominal or self.is_else)


def features(gender: str | None, is_plural: bool | None) -> Features:  # noqa: FBT001
    """The features of a gender (m, f, None for either) and a number (None for either)."""
    genders = gender or "mf"
    numbers = "sp" if is_plural is None else "p" if is_plural else "s"
    return frozenset(g + n for g in genders for n in numbers)


@lru_cache(50_000)
def word(form: str) -> Word:
    """What a form in small letters may be; nothing at all where the lexicon lacks it."""
    found = readings(form) or _by_last_part(form)
    found = tuple(read for read in found if read.lemma not in ADJECTIVE_VERBS or not read.is_finite)
    nouns = (_noun(form, read) for read in found if read.is_noun)
    adjectives = [read for read in found if read.is_adjective]
    return Word(
        frozenset[str]().union(*nouns),
        frozenset[str]().union(*(features(r.gender, r.is_plural) for r in adjectives)),
        any(_is_participle(read) for read in adjectives),
        any(not _is_participle(read) for read in adjectives),
        any(read.is_third for read in found),
        any(read.is_finite or "impe" in read.tags for read in found),
        any("infi" in read.tags for read in found),
        any("ppre" in read.tags for read in found),
        (form not in _NOUNS and any(_is_else(read) for read in found))
        or form in FUNCTION_WORDS["fr"],
    )


def leads_noun(form: str, following: str) -> bool:
    """Whether an adjective in small letters stands before its noun, the word that follows."""
    seen, other = word(form), word(following)
    if not seen.adjective or not other.noun or following == "moitié":
        return False
    if other.is_else or other.is_present_participle:
        return False
    if form in BEFORE_NOUN:
        return not (seen.noun and other.is_finite)
    is_clear = not (other.adjective or other.is_finite or other.is_infinitive)
    return is_clear and not (seen.noun or seen.is_participle or seen.is_finite)


@lru_cache(10_000)
def name(form: str) -> Features:
    """The features of a proper name in the lexicon; empty for what is none."""
    found = (read for read in readings(form) if not read.tags.isdisjoint(_NAMES | {"nom"}))
    return frozenset[str]().union(*(features(read.gender, read.is_plural) for read in found))


def _noun(form: str, read: Reading) -> Features:
    if form in _MANY_GENDERS or read.lemma in _MANY_GENDERS:
        return features(None, read.is_plural)
    return features(None if read.lemma in _OFFICES else read.gender, read.is_plural)


def _is_participle(read: Reading) -> bool:
    return read.is_participle and read.lemma not in ADJECTIVE_VERBS


def _is_else(read: Reading) -> bool:
    return not read.is_finite and read.tags.isdisjoint(_NOT_ELSE | _NAMES)


def _by_last_part(form: str) -> tuple[Reading, ...]:
    """A compound that the lexicon lacks as the word it ends in: vice-ministre, franco-italienne."""
    first, _, last = form.rpartition("-")
    part = first.rpartition("-")[2]
    if part in _PREFIXES or (len(part) > 3 and part.endswith("o")):
        return tuple(read for read in readings(last) if read.is_noun or read.is_adjective)
    return ()


def in_agreement(form: str, wanted: Features, *, as_noun: bool = False) -> str | None:
    """A form of the same word with the features wanted, or the same letters in the other number.

    None where the features leave a choice, or the lexicon has no such form.
    """
    kind = "nom" if as_noun else "adj"
    for reading in readings(form.casefold()):
        if kind not in reading.tags:
            continue
        own = features(reading.gender, reading.is_plural)
        choice = wanted if len(wanted) == 1 else _nearest(own, wanted)
        if len(choice) != 1:
            continue
        (shown,) = choice
        tags = {kind, "sg" if shown[1] == "s" else "pl"}
        if reading.gender is not None or not as_noun:
            tags.add("mas" if shown[0] == "m" else "fem")
        found = inflected(reading.lemma, frozenset(tags), reading.verb)
        if found:
            return found[0].upper() + found[1:] if form[0].isupper() else found
    return None


def _nearest(own: Features, wanted: Features) -> Features:
    """Of the features wanted, those of the gender that a word has already."""
    genders = {shown[0] for shown in own}
    if len(genders) == 2:
        return frozenset(sorted(wanted)[:1]) if len({w[1] for w in wanted}) == 1 else NONE
    return frozenset(shown for shown in wanted if shown[0] in genders)
