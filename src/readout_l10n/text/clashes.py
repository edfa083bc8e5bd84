"""Words of French noun phrases that no reading of theirs lets agree.

A shallow chunk is a determiner, what may stand before a noun, the noun, and the adjectives and
participles after it, side by side. Features are unified over all readings of each word, and a clash
is where nothing is left. An adjective after its noun may belong to any noun before it up to the
verb (« le chef de la diplomatie japonais »), to several (« la paix et la stabilité régionales »),
or share a plural (« les secteurs public et privé »): it clashes only where it fits none of these.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.text.attachment import is_inside, may_belong_before
from readout_l10n.text.closed_classes import BEFORE_INFINITIVES, JOINING
from readout_l10n.text.determiners import NUMERALS, WHOLE, shown_by
from readout_l10n.text.features import (
    ALL,
    BEFORE_NOUN,
    NONE,
    PLURAL,
    SINGULAR,
    Features,
    Word,
    leads_noun,
)
from readout_l10n.text.features import name as named
from readout_l10n.text.features import word as read
from readout_l10n.text.phrase_starts import MONTHS, SCALES, is_counted, is_determiner
from readout_l10n.text.row import Row
from readout_l10n.text.tokens import Token

_REMEMBERED = 1024
_UNJUDGED = frozenset(
    "possible possibles seul seule seuls seules même mêmes tel telle tels telles tout toute tous "
    "toutes pareille pareils pareilles demi demie nu nue clé clés clef standard type phare pilote "
    "maximum minimum haut bas fort cher court net ferme plein pareil quelque autre autres certain "
    "certaine divers compris inclus joint vu excepté passé attendu donné supposé entendu dû sauf "
    "orange marron feu maître sud nord est ouest bis grand lui moyen record limite moins plus cent "
    "mille neuf mort né présent présente présents présentes bêta "
    "extra super sympa cash mode express laser bien mal saint sainte".split()
)
"""Adjectives that are adverbs, prepositions, nouns or invariable as well."""
_COLOURS = frozenset("blanc noir bleu vert rouge jaune gris brun".split())
_ADVERBS = frozenset("plus moins très aussi trop assez peu particulièrement".split())
_AND = frozenset({"et", "ou", "ni", "puis", "comme", "à", "voire"})
_AFTER_WHOLE_ALONE = frozenset(
    "après malgré avant dessus comme du surtout c ce en pas rien n ne fait".split()
)


@dataclass(frozen=True, slots=True)
class Clash:
    """Two words of a phrase that do not agree; `first` to `last` is what shows it."""

    first: Token
    last: Token
    other: Token
    """What `last` does not agree with."""
    seen: Features
    wanted: Features
    is_after: bool
    """Whether `last` is an adjective after its noun."""


_Head = tuple[int, Features, int]
"""Where the noun of a phrase stands, what it may be, and where the phrase begins."""


@lru_cache(_REMEMBERED)
def clashes(text: str) -> tuple[Clash, ...]:
    """The clashes in a French text, by place."""
    return tuple(_clashes(Row(text)))


def _clashes(row: Row) -> Iterator[Clash]:
    at = 0
    while at < len(row.words):
        head, clash = _phrase(row, at)
        if clash is None and head is not None:
            clash = _after(row, *head)
            at = max(at, head[0] - 1)
        if clash:
            yield clash
        at += 1


def _phrase(row: Row, at: int) -> tuple[_Head | None, Clash | None]:
    """The head of a phrase that begins here (place, features, its first word), or a clash."""
    if row.folded[at] in WHOLE and at + 1 < len(row.words):
        return None, _whole(row, at)
    if is_determiner(row, at):
        return _from_determiner(row, at)
    if is_counted(row, at):
        leads = row.folded[at] in NUMERALS and _leads(row, at + 1)
        return _unified(row, at, at + 1, PLURAL) if leads else _counted(row, at)
    if row.folded[at] in {"de", "d"} and row.joined(at):
        bare = row.read(at + 1)
        if bare.is_only_noun and not bare.is_finite and not bare.is_infinitive:
            return (at + 1, bare.noun, at), None
    return None, None


def _from_determiner(row: Row, at: int) -> tuple[_Head | None, Clash | None]:
    shown = shown_by(row.folded[at], row.folded[at + 1]) or ALL
    place = at + 1
    counted = row.number(place)
    if counted is not None:
        if shown.isdisjoint(PLURAL) or counted < 2:
            return None, None
        shown, place = shown & PLURAL, place + 1
        if not row.joined(place - 1) or row.folded[place] in MONTHS:
            return None, None
        if row.read(place).is_finite or row.folded[place] in SCALES:
            return None, None  # « entre les deux passe une ligne »
    return _unified(row, at, place, shown)


def _unified(
    row: Row, first: int, place: int, shown: Features
) -> tuple[_Head | None, Clash | None]:
    """Whatever stands before the noun with the noun."""
    while place < len(row.words):
        seen = row.read(place)
        if seen.is_else and row.folded[place] not in BEFORE_NOUN:
            return None, None
        leads = _leads(row, place)
        fits = seen.adjective if leads else seen.nominal
        if not fits:
            return None, None
        if not shown & fits:
            while leads and row.read(place + 1).nominal & fits:
                place += 1  # « un vraie ligne »: the determiner is the odd one
                fits = row.read(place).nominal & fits
                leads = _leads(row, place)
            return None, _lead_clash(row, first, place, shown, fits)
        shown = shown & fits
        if not leads:
            return (place, shown, first), None
        place += 1
    return None, None


def _leads(row: Row, place: int) -> bool:
    """Whether an adjective stands before its noun."""
    return row.joined(place) and leads_noun(row.folded[place], row.folded[place + 1])


def _lead_clash(row: Row, first: int, place: int, shown: Features, fits: Features) -> Clash | None:
    is_one = row.before(first) == "l" and row.folded[first] in {"un", "une"}
    shares = row.before(first) in JOINING or _shares(row, place)
    if is_one or (shares and _same_gender(shown, fits)):
        return None
    is_scale = shown <= PLURAL and row.folded[place] in SCALES
    if is_scale or _elides(row, first, place) or not _is_common(row, place, shown):
        return None
    is_sound = row.folded[first] == "son" and not row.read(place).noun
    if is_sound and row.before(first) in BEFORE_INFINITIVES:  # « le système de son moderne »
        return None
    other = next((at for at in range(place - 1, first, -1) if not _fits(row, at, fits)), first)
    return Clash(row.words[first], row.words[place], row.words[other], shown, fits, is_after=False)


def _elides(row: Row, first: int, place: int) -> bool:
    """Whether the rule on elision tells of it: « la établissement »."""
    lead = row.folded[first] in {"la", "le", "ce", "sa", "ma", "ta", "du", "de", "au"}
    return lead and row.folded[first + 1][0] in "aeiouyàâéèêëîïôœ" and place == first + 1


def _is_common(row: Row, place: int, shown: Features) -> bool:
    """Whether a word is French and no name; « Institut » goes on with « de » or an adjective."""
    token = row.words[place]
    if len(token.text) < 2 or not row.is_among_french(place) or row.is_open(place):
        return False
    if token.text.islower():
        return True
    goes_on = (
        row.joined(place)
        and row.words[place + 1].text.islower()
        and (row.after(place) in {"de", "du", "des", "d"} or bool(row.read(place + 1).adjective))
    )
    return goes_on and not named(token.text) and not shown <= PLURAL


def _fits(row: Row, at: int, wanted: Features) -> bool:
    return bool(row.read(at).adjective & wanted) or row.folded[at].isdecimal()


def _shares(row: Row, place: int) -> bool:
    """Whether another noun or adjective shares the determiner: « les nom et prénom »."""
    if place + 2 >= len(row.words):
        return False
    comma = row.text[row.words[place].end : row.words[place + 1].start].strip()
    following = row.folded[place + 1]
    if comma not in {"", ",", ";", "/"} or not (comma or following in _AND):
        return False
    other = row.read(place + 1 if comma else place + 2)
    return bool(other.nominal) and not other.is_verb_only and not other.is_else


def _counted(row: Row, at: int) -> tuple[_Head | None, Clash | None]:
    seen = row.read(at + 1)
    is_judged = seen.is_only_noun and not seen.is_finite and row.folded[at + 1] not in SCALES
    if not is_judged or not row.words[at + 1].text.islower():
        return None, None
    if seen.noun & PLURAL:
        return (at + 1, seen.noun & PLURAL, at), None
    return None, Clash(
        row.words[at], row.words[at + 1], row.words[at], PLURAL, seen.noun, is_after=False
    )


def _whole(row: Row, at: int) -> Clash | None:
    """« tout les participants »."""
    before = row.before(at)
    if not row.joined(at) or before in _AFTER_WHOLE_ALONE:
        return None
    if row.folded[at + 1] in {"un", "une"} or not is_determiner(row, at + 1):
        return None
    head, clash = _from_determiner(row, at + 1)
    if clash or head is None:
        return None
    place, wanted, _ = head
    whole = row.folded[at]
    floats = whole in {"tous", "toutes"} and (at > 0 or wanted & PLURAL == NONE)
    if floats or wanted & WHOLE[whole] or row.read(place).is_else:
        return None
    return Clash(
        row.words[at], row.words[place], row.words[at], WHOLE[whole], wanted, is_after=False
    )


def _after(row: Row, head: int, wanted: Features, start: int) -> Clash | None:
    """The adjectives after a noun, up to one that clashes."""
    place = head
    while row.joined(place):
        place += 1
        if row.folded[place] in _ADVERBS and row.joined(place):
            place += 1
        seen = row.read(place)
        agrees = bool(seen.adjective & wanted)
        if not agrees and _may_be_judged(row, head, place, seen, wanted):
            return _after_clash(row, head, place, seen, wanted, start)
        if not agrees or seen.is_else or seen.is_finite:
            return None
    return None


def _may_be_judged(row: Row, head: int, place: int, seen: Word, wanted: Features) -> bool:
    token = row.words[place].text
    if not seen.adjective or seen.is_else or row.folded[place] in _UNJUDGED:
        return False
    is_verb = seen.is_finite and not (seen.is_participle and row.after(place) == "par")
    if is_verb or seen.is_present_participle or seen.is_infinitive:
        return False
    if _is_apposed(row, head, place, seen, wanted):
        return False
    if not row.is_among_french(place) or row.is_open(place):
        return False
    following = row.words[place + 1].text if row.joined(place) else ""
    is_name = following[:1].isupper() or not row.words[head].text.istitle()
    return token.islower() or (not is_name and not seen.noun and place == head + 1)


def _is_apposed(row: Row, head: int, place: int, seen: Word, wanted: Features) -> bool:
    """« un véritable musée », « l’interface utilisateur », « une fois réunis »."""
    is_agent = seen.noun and row.folded[place].endswith(("teur", "teurs"))
    is_done = seen.is_participle and row.folded[head] == "fois"
    return bool(seen.noun & wanted or is_agent or is_done)


def _after_clash(
    row: Row, head: int, place: int, seen: Word, wanted: Features, start: int
) -> Clash | None:
    fits = seen.adjective
    following = row.after(place)
    comma = row.text[row.words[place].end :].lstrip()[:1] in {",", "/", "("}
    is_and = following in _AND and not _is_plural_adjective(row, place + 2)
    shared = is_and or comma or _goes_on(row, place)
    if following in {"et", "moins", "clair", "foncé"} and row.folded[place] in _COLOURS:
        return None
    if shared and wanted & PLURAL and fits & SINGULAR and _same_gender(fits, wanted):
        return None
    if _begins_phrase(row, place, fits):
        return None
    inside = is_inside(row, head, place, seen, wanted)
    if not inside and may_belong_before(row, start, fits, wanted, is_participle=seen.is_participle):
        return None
    return Clash(row.words[start], row.words[place], row.words[head], fits, wanted, is_after=True)


def _begins_phrase(row: Row, place: int, fits: Features) -> bool:
    """Whether an adjective may stand before the next noun: « nombreux accords »."""
    following = row.read(place + 1) if row.joined(place) else read("")
    return bool(following.noun & fits) and not (following.adjective or following.is_else)


def _is_plural_adjective(row: Row, place: int) -> bool:
    """Whether a word is an adjective in the plural: « les liens humains et culturels »."""
    seen = row.read(place) if place < len(row.words) else read("")
    return bool(seen.adjective) and seen.adjective <= PLURAL and not (seen.noun or seen.is_else)


def _goes_on(row: Row, place: int) -> bool:
    """Whether another adjective follows: « les langues arabe, russe »."""
    following = row.read(place + 1) if row.joined(place) else read("")
    return bool(following.adjective & SINGULAR) and not following.is_else


def _same_gender(one: Features, other: Features) -> bool:
    return not {shown[0] for shown in one}.isdisjoint(shown[0] for shown in other)
