"""Subjects of French clauses that stand where nothing else can, right before their verb.

« Les deux ministres des Affaires étrangères ont … »: a pronoun, or a noun phrase that opens its
sentence, follows the comma of what opens it, or follows a verb of saying and « que ». Its
complements with « de » and names may follow it; a conjunction, a comma or any other word ends the
search.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.text.adjectives import adjective
from readout_l10n.text.determiners import DETERMINERS, NUMERALS, WHOLE
from readout_l10n.text.features import word as read
from readout_l10n.text.morphology import readings
from readout_l10n.text.noun_phrases import NounPhrase, noun_phrases, side_by_side
from readout_l10n.text.nouns import noun
from readout_l10n.text.tokens import Token, tokens
from readout_l10n.text.verbs import past_participle

_PRONOUNS = {"il": ("m", False), "elle": ("f", False), "ils": ("m", True), "elles": ("f", True)}
_OPENERS = frozenset(
    "à au aux lors en dans après avant pendant durant enfin ensuite puis pour par sur selon "
    "concernant ainsi aussi dès depuis face grâce suite afin outre parallèlement également "
    "cependant toutefois notamment s".split()
)
"""First words of what may open a sentence before its subject."""
_OF = frozenset("de d du des à au aux en pour sur contre dans entre auprès envers chez".split())
"""Prepositions of complements that stand between a noun and its verb."""
_GOVERNING = frozenset("lorsque lorsqu puisque puisqu quand si".split())
"""Conjunctions that a subject follows."""
_COMPARING = frozenset(
    "ainsi tel telle tels telles autant plus moins mieux même mêmes aussi autre autres pire "
    "meilleur rien ne personne".split()
)
"""Words whose « que » brings no clause."""
_PREPOSITIONS = frozenset(
    "avec à pour par sur sous chez contre entre vers sans selon en de d dans pas que qu".split()
)
_CLAUSES = frozenset("qui que qu dont où et ou ni".split())
_LONGEST = 14
UNCOUNTED = frozenset(
    "partie nombre groupe couple million milliard équipe quantité somme liste reste majorité "
    "part quart moitié type plupart dizaine douzaine quinzaine vingtaine trentaine quarantaine "
    "cinquantaine soixantaine centaine millier foule multitude série ensemble minorité totalité "
    "poignée paire trio tas masse infinité pourcentage tiers double cinquième dixième fraction "
    "proportion variété diversité sorte espèce catégorie genre trop peu gamme éventail".split()
)
"""Nouns after which the verb may agree with their complement (Le Bon Usage, § 431)."""
_FRACTIONS = frozenset("tiers quart cinquième dixième million milliard millier".split())
"""Those of them of which even several may take a singular."""
_TIMES = frozenset(
    "jour année semaine trimestre fois époque décennie veille heure minute moment printemps "
    "journée matin soir mois".split()
)
"""« Ce jour ont été signés deux accords »: no subject."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject; `next` is the number of the word after it among the words of the text."""

    start: int
    text: str
    gender: str | None
    is_plural: bool
    next: int
    phrase: NounPhrase | None = None
    """None for a pronoun."""


@lru_cache(1024)
def subjects(text: str) -> tuple[Subject, ...]:
    """The subjects of a French text that are certain to be such, by place."""
    words = tokens(text, "fr")
    found = [*_pronouns(words), *_noun_phrases(text, words)]
    return tuple(sorted(found, key=lambda subject: subject.start))


def _pronouns(words: Sequence[Token]) -> Iterator[Subject]:
    for at, word in enumerate(words):
        known = _PRONOUNS.get(word.text.casefold())
        if word.text == "Cela" and at == 0:
            known = ("m", False)
        if known is None or (word.text[0].isupper() and word.text[1:].isupper()):
            continue
        before = words[at - 1].text.casefold() if at else ""
        if word.text.casefold().startswith("elle") and before in _PREPOSITIONS - {"que", "qu"}:
            continue
        if (
            at
            and before in {"et", "ou", "ni", "lui", "qu", "que"}
            and "elle" in word.text.casefold()
        ):
            continue
        yield Subject(word.start, word.text, known[0], known[1], at + 1)


def _noun_phrases(text: str, words: Sequence[Token]) -> Iterator[Subject]:
    for phrase in noun_phrases(text):
        is_plural = phrase.noun.is_plural
        if is_plural is None:
            is_plural = phrase.shown.is_plural
        head = words.index(phrase.head)
        agrees = phrase.shown.is_plural in {None, is_plural}
        determiner = phrase.determiner.text.casefold()
        complement = determiner in _OF | {"quel", "quelle"} and determiner != "des"
        if is_plural is None or not agrees or complement:
            continue
        uncounted = _TIMES | (_FRACTIONS if is_plural else UNCOUNTED)
        if phrase.noun.singular in uncounted or not opens(text, words, phrase.index):
            continue
        end = end_of(text, words, head + len(phrase.after))
        last = words[end].end
        yield Subject(
            phrase.start, text[phrase.start : last], phrase.gender, is_plural, end + 1, phrase
        )


def opens(text: str, words: Sequence[Token], at: int) -> bool:
    """Whether a word opens a clause whose subject has to come now."""
    if at and words[at - 1].text.casefold() in WHOLE and side_by_side(text, words, at - 1):
        return opens(text, words, at - 1)
    if at == 0:
        return not text[: words[0].start].strip("-–—•* \t")
    before, first = words[at - 1].text.casefold(), words[0].text.casefold()
    between = text[words[at - 1].end : words[at].start]
    if before in {"que", "qu"} and at > 1 and not between.strip("’' "):
        return words[at - 2].text.casefold() not in _COMPARING and _reports(words, at - 2)
    if before in _GOVERNING or between.strip() == ";":
        return not between.strip("’' ;")
    opening = text[: words[at - 1].end]
    return (
        between.strip() == ","
        and "," not in opening
        and first in _OPENERS
        and not (set(opening) & set(";:.()«»"))
    )


def _reports(words: Sequence[Token], at: int) -> bool:
    """Whether a word may be a verb that says something: « a souligné que », « pense que »."""
    seen = read(words[at].text.casefold())
    is_verb = seen.is_participle or seen.is_conjugated or seen.is_infinitive
    return is_verb and (not seen.noun or seen.is_participle) and not seen.is_else


def end_of(text: str, words: Sequence[Token], last: int) -> int:
    """The number of the subject's last word: complements with « de » and names are taken in."""
    at = last
    while at + 1 < len(words) and at - last < _LONGEST and side_by_side(text, words, at):
        if not _goes_on(words[at + 1].text, words[at].text, inside=at > last):
            break
        at += 1
    while at > last and _is_closed(words[at].text):
        at -= 1
    return at


def _goes_on(word: str, before: str, *, inside: bool) -> bool:
    """Whether a word may belong to the complement or name that the word before it is in."""
    if word.casefold() in _OF or word[0].isupper():
        return True
    if inside and _is_closed(before):
        counts = word.casefold() in NUMERALS or word.isdecimal()
        return counts or word.casefold() in DETERMINERS or noun(word) is not None
    return inside and word.islower() and adjective(word) is not None


def _is_closed(word: str) -> bool:
    folded = word.casefold()
    return folded in _OF or folded in DETERMINERS or folded in NUMERALS or word.isdecimal()


CLITICS = frozenset("ne n se s y en lui leur l le la les nous vous me m te t".split())
_ADVERBS = frozenset(
    "également aussi ensuite notamment alors enfin déjà ainsi donc tous toutes bien pas plus "
    "encore toujours désormais même tout très ci".split()
)


@dataclass(frozen=True, slots=True)
class Predicate:
    """A subject's verb, with the pronouns before it."""

    subject: Subject
    verb: Token
    is_reflexive: bool
    index: int
    """The verb's number among the words of the text."""


def predicates(text: str) -> Iterator[Predicate]:
    """Each certain subject with the word after it and its pronouns, which has to be its verb.

    Where that is a participle before a verb (« les pays concernés ont »), the verb comes too; and
    so does one after what two commas enclose.
    """
    words = tokens(text, "fr")
    for subject in subjects(text):
        found = _predicate(text, words, subject, subject.next)
        if found:
            yield found
            if past_participle(found.verb.text) and not found.is_reflexive:
                later = end_of(text, words, found.index) + 1
                further = _predicate(text, words, subject, later)
                if further and is_sure_verb(further.verb.text):
                    yield further
        else:
            after = after_apposition(text, words, subject.next)
            further = _predicate(text, words, subject, after) if after else None
            if further and subject.is_plural and is_sure_verb(further.verb.text):
                yield further


def _predicate(text: str, words: Sequence[Token], subject: Subject, start: int) -> Predicate | None:
    at, reflexive = start, False
    encloses = (
        start != subject.next and "," in text[words[start - 1].end : words[start].start]
        if (start < len(words))
        else False
    )
    while (
        at < len(words)
        and words[at].text in CLITICS
        and (encloses or side_by_side(text, words, at - 1))
    ):
        reflexive = reflexive or words[at].text in {"se", "s"}
        at, encloses = at + 1, False
    if at < len(words) and (encloses or side_by_side(text, words, at - 1)):
        return Predicate(subject, words[at], reflexive, at)
    return None


def is_sure_verb(word: str) -> bool:
    """Whether a word is a finite verb and nothing else, or one that is a verb first of all."""
    seen = read(word)
    lemmas = {reading.lemma for reading in readings(word) if reading.is_third}
    return seen.is_verb_only or not _FIRST_VERBS.isdisjoint(lemmas)


def after_apposition(text: str, words: Sequence[Token], at: int) -> int | None:
    """The number of the word after what two commas enclose from a place; None for what is none.

    No verb and no relative word stands between the commas.
    """
    if not 0 < at < len(words) or text[words[at - 1].end : words[at].start].strip() != ",":
        return None
    for place in range(at, min(at + _LONGEST, len(words) - 1)):
        folded = words[place].text.casefold()
        seen = read(folded)
        if is_sure_verb(words[place].text) or folded in _CLAUSES or seen.is_infinitive:
            return None
        between = text[words[place].end : words[place + 1].start].strip("’' ")
        if between:
            return place + 1 if between == "," and folded not in {"et", "ou"} else None
    return None


def after_adverbs(text: str, at: int) -> int | None:
    """The number of the first word after one, adverbs left out; None where the clause breaks."""
    words = tokens(text, "fr")
    place = at + 1
    while place < len(words) and side_by_side(text, words, place - 1):
        word = words[place].text.casefold()
        if word not in _ADVERBS and not (word.endswith("ment") and len(word) > 6):
            return place
        place += 1
    return None


def _has_later_verb(text: str, words: Sequence[Token], at: int) -> bool:
    """Whether a sure verb is still to come: « les projets phare des ministères ont »."""
    for place in range(at + 1, len(words)):
        if set(text[words[place - 1].end : words[place].start]) & set(".;:!?"):
            return False
        if is_sure_verb(words[place].text):
            return True
    return False


_FIRST_VERBS = frozenset({"avoir", "être", "aller", "faire", "pouvoir", "devoir"})
"""Verbs of which no reader takes a form for a noun, though « a » and « est » are."""


def is_verb_here(text: str, at: int) -> bool:
    """Whether a word that may be a noun too (« partage », « risque ») has to be a verb.

    It has an object or a clause after it, and no « en » before.
    """
    words = tokens(text, "fr")
    folded = words[at].text.casefold()
    lemmas = {reading.lemma for reading in readings(folded) if reading.is_third}
    if not read(folded).noun or not _FIRST_VERBS.isdisjoint(lemmas):
        return True
    if not side_by_side(text, words, at) or (at and words[at - 1].text == "en"):
        return False
    following = words[at + 1].text
    is_object = following in DETERMINERS and following not in _OF
    if following == "des" and at and not _has_later_verb(text, words, at):
        return True
    return is_object or following in {"que", "qu", "également", "aussi", "toujours"}
