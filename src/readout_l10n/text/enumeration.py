"""Lists announced by a number: « cinq secteurs prioritaires (a, b, c, d et e) »."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from readout_l10n.text.locale import language
from readout_l10n.text.numbers import Number, numbers
from readout_l10n.text.tokens import tokens

_FEWEST, _MOST = 2, 20
"""One of a kind is no list, and nobody lists more than twenty things in a sentence."""
_LONGEST_GAP = 20
"""Words between the number and its list."""

_ORDINAL = {
    "fr": re.compile(r"i[èe]mes?$|^premi|^second|\d\D+$", re.IGNORECASE),
    "en": re.compile(r"(?:th|first|second|third|\dst|\dnd|\drd)s?$", re.IGNORECASE),
}
_INEXACT = re.compile(
    r"(?:plus|moins|près|autour|parmi|l['’]un[e]?) (?:de |d['’]|des |les )*$|(?:environ|quelque|"
    r"about|around|over|nearly|some|almost|(?:more|less|fewer) than|at least|of the) $",
    re.IGNORECASE,
)
_LIST_NOUNS = {
    "fr": (
        "axes domaines secteurs points priorités volets piliers thèmes sujets objectifs principes "
        "mesures engagements étapes dimensions orientations catégories"
    ),
    "en": (
        "areas fields sectors points priorities pillars themes topics objectives goals principles "
        "measures commitments steps dimensions categories"
    ),
}
_COUNTED_NOUNS = {code: frozenset(words.split()) for code, words in _LIST_NOUNS.items()}
_UNITS = frozenset(
    "heure heures minutes minute jours semaines mois ans années fois dollars euros yens km mètres "
    "hours minutes days weeks months years times yen percent million millions milliards billion "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre january "
    "february march april may june july august september october november december".split()
)
_BREAKS = {
    "fr": frozenset(
        "qui que dont où a est ont sont était étaient sera seront fut furent avait avaient doit "
        "doivent peut peuvent notamment comme y".split()
    ),
    "en": frozenset(
        "which that who is are was were has have had will would shall can could may must including "
        "such as like and concurred agreed discussed confirmed".split()
    ),
}
"""A clause of its own, or an open list: the number no longer governs what follows."""
_PLURAL_VERB = re.compile(r"(?<!m)(?:ent|ont)$")
_BEFORE_NOUN = frozenset("du de des d le la les l un une au aux ce cet cette leur son sa".split())
_OPEN_ENDED = re.compile(
    r"\betc\b|…|\.\.\.|\bnotamment|\by compris|par exemple|entre autres|tels? que|telles? que|"
    r"\bdont\b|\bincluding\b|such as|e\.g\.|among others|\bi\.e\.",
    re.IGNORECASE,
)
_OPENING = re.compile(r"[(:.;!?\[]")
_NOTE_CALL = re.compile(r"\[\^?\d+\]")
_AND = {"fr": r"\b(?:et|ou|ainsi que)\b", "en": r"\b(?:and|or|as well as)\b"}
_SOLID_ITEM = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Announcement:
    """A number that announces a list; `start:end` covers it and the words up to the list."""

    number: int
    start: int
    end: int
    counts: frozenset[int]
    """How many items the list can be read as; empty when the list follows in items of its own."""


def announcements(text: str, locale: str) -> Iterator[Announcement]:
    """The closed lists in a sentence that a number announces, and those it leaves to what follows.

    Only a list right after its noun phrase counts: a verb between, "such as", « etc. » or another
    number, and the number governs something else. French and English; others yield nothing.
    """
    code = language(locale)
    if code not in _AND:
        return
    plain = _NOTE_CALL.sub(lambda call: " " * len(call[0]), text)
    found = numbers(plain, locale)
    for number in found:
        value = _count(plain, number, code)
        if value is None:
            continue
        opening = _OPENING.search(plain, number.end)
        if opening is None or opening[0] not in "(:":
            continue
        gap = plain[number.end : opening.start()]
        rivals = [n for n in found if number.end <= n.start < opening.start()]
        if not _governs(gap, code) or any(_is_several(n) for n in rivals):
            continue
        end = number.end + len(gap.rstrip())
        if not plain[opening.end() :].strip():
            if _is_list_noun(gap, code):
                yield Announcement(value, number.start, end, frozenset())
            continue
        listed = _listed(plain, opening.start())
        counts = _item_counts(listed, code, strong=_is_list_noun(gap, code))
        if counts:
            yield Announcement(value, number.start, end, counts)


def _is_several(number: Number) -> bool:
    """Whether it counts things, and is no « un » or « une » that text2num reads as 1."""
    return number.readings != {1}


def _count(text: str, number: Number, code: str) -> int | None:
    said = text[number.start : number.end]
    value = next(iter(number.readings))
    if isinstance(value, tuple) or value.denominator != 1 or not _FEWEST <= value <= _MOST:
        return None
    if _ORDINAL[code].search(said) or _INEXACT.search(text[: number.start]):
        return None
    return int(value)


def _governs(gap: str, code: str) -> bool:
    """Whether the words between number and list are one noun phrase."""
    words = [token.text.casefold() for token in tokens(gap, code)]
    if not words or words[0] in _UNITS or len(words) > _LONGEST_GAP or "," in gap:
        return False
    if not _BREAKS[code].isdisjoint(words):
        return False
    if code == "en":
        return _is_list_noun(gap, code)
    return not any(
        _PLURAL_VERB.search(word) and before not in _BEFORE_NOUN for before, word in pairwise(words)
    )


def _is_list_noun(gap: str, code: str) -> bool:
    near = [token.text.casefold() for token in tokens(gap, code)][:3]
    return not _COUNTED_NOUNS[code].isdisjoint(near)


def _listed(text: str, opening: int) -> str:
    """What stands in the parenthesis, or after the colon until the sentence ends."""
    if text[opening] == "(":
        closing = text.find(")", opening)
        return text[opening + 1 : closing if closing > 0 else len(text)]
    return text[opening + 1 :].rstrip(" .!?»")


def _item_counts(listed: str, code: str, *, strong: bool) -> frozenset[int]:
    """The numbers of items that a list can be read as; none for what is no closed list."""
    if _OPEN_ENDED.search(listed) or re.search(r"\.\s", listed):
        return frozenset()
    separator = ";" if ";" in listed else ","
    items = [item.strip() for item in listed.split(separator)]
    if separator not in listed and not strong:
        return frozenset()
    if not all(_SOLID_ITEM.search(item) for item in items) or any(c.isdigit() for c in listed):
        return frozenset()
    joined = len(re.findall(_AND[code], items[-1]))
    if separator == ";" or not joined or re.match(_AND[code], items[-1]):
        return frozenset({len(items)}) if len(items) > 1 else frozenset()
    paired_throughout = len(items) > 1 and re.search(_AND[code], " ".join(items[:-1]))
    fewest = len(items) if paired_throughout else len(items) + 1
    return frozenset(range(fewest, len(items) + joined + 1))
