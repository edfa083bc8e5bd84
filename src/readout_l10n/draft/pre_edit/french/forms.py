"""Forms of French verbs and nouns that take the place of others."""

from functools import lru_cache

from readout_l10n.text.morphology import Reading, inflected, readings

_TENSES = ("ipre", "iimp", "ifut", "cond", "ipsi", "spre", "simp", "impe")
_PERSONS = ("3sg", "3pl", "1sg", "2sg", "1pl", "2pl")
_AUXILIARY_ETRE = frozenset(
    "convenir demeurer descendre entrer monter passer rentrer retomber retourner tomber "
    "repasser rester".split()
)
"""Verbs that the lexicon has with « avoir », or with both."""


@lru_cache(20_000)
def verb_readings(form: str) -> tuple[Reading, ...]:
    """What a form in small letters may be of a verb, participles and infinitives among them."""
    return tuple(read for read in readings(form) if read.verb)


@lru_cache(20_000)
def participle_of(form: str) -> Reading | None:
    """The reading of a form as a past participle, or None."""
    return next((read for read in verb_readings(form) if read.is_participle), None)


def moves(read: Reading) -> bool:
    """Whether a verb makes its compound tenses with « être »: of movement and state."""
    return read.verb[-2:-1] == "e" or read.lemma in _AUXILIARY_ETRE


@lru_cache(20_000)
def form_of(lemma: str, wanted: frozenset[str], verb: str = "") -> str | None:
    """The form of a lemma with the tags wanted, those that share its first letter alone included.

    « mirent », of mettre. None where the lexicon has none.
    """
    return inflected(lemma, wanted, verb) or inflected(lemma, wanted, verb, like=lemma[:1])


@lru_cache(20_000)
def past(lemma: str, verb: str, *, plural: bool) -> str | None:
    """The third person of the passé simple; None where the lexicon has none."""
    return form_of(lemma, frozenset({"ipsi", "3pl" if plural else "3sg"}), verb)


@lru_cache(20_000)
def is_clearly_past(form: str) -> bool:
    """Whether a form is a passé simple and no present as well, as « réunit » and « dit » are."""
    return not any("ipre" in read.tags or "impe" in read.tags for read in readings(form))


@lru_cache(20_000)
def other_verb(
    form: str, lemma: str, other: str, *, compound: bool = False, masculine: bool = False
) -> str | None:
    """The form of another verb that says what a form of `lemma` says: « saluèrent », accueillir.

    `compound` tells a participle after its auxiliary from a present that is spelled like it; with
    `masculine` it does not agree. None where the other verb lacks the form.
    """
    found = [read for read in verb_readings(form) if read.lemma == lemma]
    for read in sorted(found, key=_likeliness):
        if compound and not read.is_participle:
            continue
        for wanted in _wanted(read, masculine=masculine):
            if said := form_of(other, wanted):
                return said
    return None


def _likeliness(read: Reading) -> int:
    """Third persons, infinitives and present participles, then participles, then other persons."""
    if read.is_third or not read.tags.isdisjoint({"infi", "ppre"}):
        return 0
    return 1 if read.is_participle else 2


def _wanted(read: Reading, *, masculine: bool) -> list[frozenset[str]]:
    """Tags to look for, the likeliest first where one spelling may be several forms."""
    if read.is_participle:
        gender = "fem" if read.gender == "f" and not masculine else "mas"
        number = "pl" if read.is_plural and not masculine else "sg"
        return [frozenset({"ppas", gender, number})]
    for kind in ("infi", "ppre"):
        if kind in read.tags:
            return [frozenset({kind})]
    tenses = [tense for tense in _TENSES if tense in read.tags]
    persons = [person for person in _PERSONS if person in read.tags]
    return [frozenset({tense, person}) for tense in tenses for person in persons]


@lru_cache(20_000)
def other_noun(form: str, lemma: str, other: str) -> str | None:
    """Another noun or adjective in the number, and as an adjective in the gender, of a form."""
    for read in readings(form):
        if read.lemma != lemma or not (read.is_noun or read.is_adjective):
            continue
        kind = "nom" if read.is_noun else "adj"
        tags = {kind, "pl" if read.is_plural else "sg"}
        if kind == "adj":
            tags.add("fem" if read.gender == "f" else "mas")
        if found := form_of(other, frozenset(tags)):
            return found
    return None
