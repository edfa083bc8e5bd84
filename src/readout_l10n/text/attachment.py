"""Whether a French adjective may belong to another noun than the one that it follows.

To any noun before it up to the verb (« le chef de la diplomatie japonais »), to several (« la paix
et la stabilité régionales »); never to one that a phrase without a preposition parts it from.
"""

import re

from readout_l10n.text.closed_classes import AUXILIARIES, JOINING, LINKS, SUBJECTS
from readout_l10n.text.determiners import DETERMINERS
from readout_l10n.text.features import ALL, NONE, PLURAL, SINGULAR, Features, Word
from readout_l10n.text.features import name as named
from readout_l10n.text.features import word as read
from readout_l10n.text.morphology import readings
from readout_l10n.text.row import Row

_CONTRACTED = frozenset({"du", "des", "au", "aux", "de", "d"})
_MOVING = frozenset(
    "quitter sortir rentrer rester revenir partir finir entamer commencer mourir arriver terminer "
    "achever débuter rendre traverser regagner repartir".split()
)
"""Verbs after whose object an adjective may say how the subject is."""
_LOCUTIONS = frozenset(
    "sein cours bord cadre niveau titre égard début matière vertu raison face lieu profit faveur "
    "vue marge nom issue moyen biais occasion centre cœur origine terme part hauteur cause "
    "bénéfice propos regard instar ordre lors suite".split()
)
"""Nouns of compound prepositions: « au sein de la communauté »."""
_LEADING_LOCUTIONS = frozenset("à au aux en du de le la l par".split())
_NAME_GOES_ON = re.compile(
    r"\s(?:\([A-Z]{2,}\)|(?:de\sla\s|du\s|des\s|de\sl[’']|pour\sl\S+\s)[A-ZÉ])"
)
_ENDS = frozenset(".;:!?")


def may_belong_before(
    row: Row, start: int, fits: Features, wanted: Features, *, is_participle: bool
) -> bool:
    """Whether an adjective may belong to a noun before its phrase, or to several."""
    before = row.folded[max(start - 3, 0) : start]
    interposed = before[-1:] and before[-1] in LINKS  # « a par la suite confirmé »
    if is_participle and interposed and not AUXILIARIES.isdisjoint(before):
        return True
    is_predicate = is_participle or _moves(row, start)
    if not is_predicate and not _follows(row, start):
        return False
    several = bool(fits & {"mp"} or (fits & {"fp"} and wanted & {"fs"}))
    joins = row.before(start) in JOINING
    for at in range(start - 1, -1, -1):
        between = row.text[row.words[at].end : row.words[at + 1].start]
        joins = joins or "," in between or row.folded[at] in JOINING
        if _is_edge(row, at, between, fits, is_predicate=is_predicate):
            return False
        if (joins and several) or fits & _features_before(row, at, row.read(at)):
            return True
        if not is_predicate and not _follows(row, at):
            return False
    return False


def _is_edge(row: Row, at: int, between: str, fits: Features, *, is_predicate: bool) -> bool:
    """Whether no noun from here back can have the adjective."""
    if _ENDS & set(between) or (_joins_phrase(row, at) and fits <= SINGULAR):
        return True
    if is_predicate:
        return False
    if "," in between and fits <= SINGULAR:
        return True
    return row.folded[at] in AUXILIARIES or row.read(at).is_verb_only


def _follows(row: Row, at: int) -> bool:
    """Whether what begins here may be the complement of what is before: « de la défense »."""
    if row.folded[at] not in DETERMINERS or row.folded[at] in _CONTRACTED:
        return True
    return row.before(at) in LINKS | JOINING or not at


def _moves(row: Row, at: int) -> bool:
    """Whether an adjective may be the subject's: « il a quitté la salle furieux »."""
    lemmas = (reading.lemma for word in row.folded[:at] for reading in readings(word))
    return not _MOVING.isdisjoint(lemmas)


def _joins_phrase(row: Row, at: int) -> bool:
    """« et une », after which nothing belongs to what is before."""
    following = row.folded[at + 1]
    is_prepositional = following in {"du", "des", "au", "aux"}
    return row.folded[at] in JOINING and following in DETERMINERS and not is_prepositional


def _features_before(row: Row, at: int, seen: Word) -> Features:
    """What a word before the phrase may lend an adjective."""
    folded, token = row.folded[at], row.words[at]
    leads = folded in DETERMINERS and row.joined(at) and bool(row.read(at + 1).nominal)
    if folded in SUBJECTS and not leads:
        return SUBJECTS[folded]
    is_locution = folded in _LOCUTIONS and row.before(at) in _LEADING_LOCUTIONS
    if folded in DETERMINERS or len(folded) < 2 or token.text.isdecimal() or is_locution:
        return NONE
    if not token.text.islower():
        known = named(token.text) | seen.noun
        is_many = DETERMINERS.get(row.before(at), SINGULAR) <= PLURAL
        return known or (PLURAL if is_many else SINGULAR)
    if seen == read(""):
        return ALL
    return seen.noun | (seen.adjective if row.before(at) in DETERMINERS else NONE)


def is_inside(row: Row, head: int, place: int, seen: Word, wanted: Features) -> bool:
    """Whether an adjective has to be its neighbour's, by what comes after it.

    « l’Organisation mondiale de la Santé », « la Cour suprême (CS) », and what stands between
    a noun and an adjective of that noun.
    """
    following = row.read(place + 1) if row.joined(place) else read("")
    others = following.adjective if not following.is_else else NONE
    if others and not others & seen.adjective:
        return bool(others & wanted)
    if seen.is_participle or not row.words[head].text.istitle():
        return False
    return _NAME_GOES_ON.match(row.text, row.words[place].end) is not None
