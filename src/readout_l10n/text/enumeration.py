"""Lists announced by a number: « cinq secteurs prioritaires (a, b, c, d et e) »."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from readout_l10n.text.locale import language
from readout_l10n.text.numbers import Number, Sort, numbers
from readout_l10n.text.tokens import tokens

_FEWEST, _MOST = 2, 20
"""One of a kind is no list, and nobody lists more than twenty things in a sentence."""
_LONGEST_GAP = 20
"""Words between the number and its list."""

_ORDINAL = {
    "fr": re.compile(r"i[èe]mes?$|^premi|^second|\d\D+$", re.IGNORECASE),
    "en": re.compile(r"(?:th|first|second|third|\dst|\dnd|\drd)s?$", re.IGNORECASE),
}
_PART_OF = re.compile(r"\b(?:un|une|deux|trois|quatre|cinq|\d+) (?:des|de ces|de leurs|of the) $")
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
_ACTORS = {
    "fr": frozenset(
        "ministres dirigeants présidents chefs représentants participants partenaires membres pays "
        "états parties délégations gouvernements experts ambassadeurs ambassadrices organisations "
        "institutions entreprises villes régions hommes femmes personnes".split()
    ),
    "en": frozenset(),
}
"""Those who have names: a list without capitals is what they spoke of."""
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
_CLAUSES = frozenset("qui que dont où which that".split())
"""What begins a relative clause, which says more of a noun that lists."""
_PREPOSITIONS = frozenset(
    "à au aux en sur lors pour avec par dans entre sous vers devant après avant pendant".split()
)
"""What leads away from a noun that is not one of those that list."""
_PRONOUNS = frozenset("il elle ils elles on je nous vous se s qui qu que".split())
_LONGEST_ITEM = 12
"""Words in an item of a list after a colon; more are a clause."""
_PLURAL_VERB = re.compile(r"(?<!m)(?:ent|ont)$")
_BEFORE_NOUN = frozenset("du de des d le la les l un une au aux ce cet cette leur son sa".split())
_OPEN_ENDED = re.compile(
    r"\betc\b|…|\.\.\.|\bnotamment|\by compris|par exemple|entre autres|tels? que|telles? que|"
    r"\bdont\b|\bincluding\b|such as|e\.g\.|among others|\bi\.e\.",
    re.IGNORECASE,
)
_OPENING = re.compile(r"[(:.;!?\[]|\s[–—]\s|,\s(?:à savoir|namely)\s(?!:)|\sque sont\s")
_LEAD_IN = re.compile(r",?\s*(?:à savoir|namely|as follows|comme suit|que sont)?\s*$")
_NOTE_CALL = re.compile(r"\[\^?\d+\]")
_AND = {"fr": r"\b(?:et|ou|ainsi que)\b", "en": r"\b(?:and|or|as well as)\b"}
_INSIDE = re.compile(r"\([^()]*\)|«[^«»]*»")
_NAME = re.compile(r"[^\W\d_a-zà-ÿ]")
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
        opening = _OPENING.search(plain, number.end) if value else None
        if value is None or opening is None or opening[0] in {".", ";", "!", "?", "["}:
            continue
        gap = _LEAD_IN.sub("", plain[number.end : opening.start()])
        rivals = [n for n in found if number.end <= n.start < opening.start()]
        if any(_is_rival(n) for n in rivals) or not _governs(gap, code):
            continue
        end = number.end + len(gap.rstrip())
        if opening[0] == ":" and not plain[opening.end() :].strip():
            if _is_list_noun(gap, code):
                yield Announcement(value, number.start, end, frozenset())
            continue
        listed = _listed(plain, opening)
        counts = _item_counts(listed, code, strong=_is_list_noun(gap, code))
        if opening[0] != "(" and any(_is_clause(item, code) for item in _split(listed, "[,;]")):
            continue
        if counts and not _is_of_others(gap, listed, code):
            yield Announcement(value, number.start, end, counts)


def _is_rival(number: Number) -> bool:
    """Whether it counts things of its own, and is no year and no « un » or "first"."""
    is_year = not number.spelled and any(1900 <= amount <= 2100 for amount in number.amounts)
    return number.is_firm and number.sort is Sort.CARDINAL and not is_year


def _count(text: str, number: Number, code: str) -> int | None:
    said = text[number.start : number.end]
    value = next(iter(number.readings))
    if isinstance(value, tuple) or value.denominator != 1 or not _FEWEST <= value <= _MOST:
        return None
    before = text[: number.start]
    if _ORDINAL[code].search(said) or _INEXACT.search(before) or _PART_OF.search(before):
        return None
    return int(value) if number.is_firm else None


def _governs(gap: str, code: str) -> bool:
    """Whether the words between number and list are one noun phrase."""
    words = [token.text.casefold() for token in tokens(gap, code)]
    if not words or words[0] in _UNITS or len(words) > _LONGEST_GAP or "," in gap:
        return False
    lists = _is_list_noun(gap, code)
    if code == "en":
        return lists and _BREAKS[code].isdisjoint(words)
    clause = next((i for i, word in enumerate(words) if word in _CLAUSES), len(words))
    if clause < len(words) and not lists:
        return False
    main = words[:clause]
    if not _BREAKS[code].isdisjoint(main) or (not lists and not _PREPOSITIONS.isdisjoint(main)):
        return False
    # A relative clause has one verb (« qui ont été définis »); a second one is the sentence's.
    verbs = [word for before, word in pairwise(main) if _is_plural_verb(before, word)]
    later = [word for before, word in pairwise(words[clause:]) if _is_plural_verb(before, word)]
    return not verbs and len(later) <= 1


def _is_plural_verb(before: str, word: str) -> bool:
    return bool(_PLURAL_VERB.search(word)) and before not in _BEFORE_NOUN


def _is_list_noun(gap: str, code: str) -> bool:
    near = [token.text.casefold() for token in tokens(gap, code)][:3]
    return not _COUNTED_NOUNS[code].isdisjoint(near)


def _listed(text: str, opening: re.Match[str]) -> str:
    """What stands in the parenthesis or between the dashes, or else until the sentence ends."""
    start = opening.end()
    if opening[0] == "(":
        depth = 1
        for i in range(start, len(text)):
            depth += (text[i] == "(") - (text[i] == ")")
            if not depth:
                return text[start:i]
        return ""
    if opening[0].strip() in {"–", "—"}:
        closing = text.find(opening[0], start)
        return text[start:closing] if closing > 0 else ""
    return text[start:].rstrip(" .!?»")


def _is_clause(item: str, code: str) -> bool:
    """Whether it says something by itself, and so is no item of a list."""
    words = [token.text.casefold() for token in tokens(item, code)]
    return len(words) > _LONGEST_ITEM or not _PRONOUNS.isdisjoint(words)


def _is_of_others(gap: str, listed: str, code: str) -> bool:
    """Whether people or countries are counted, and the list names none."""
    if _ACTORS[code].isdisjoint(token.text.casefold() for token in tokens(gap, code)[:1]):
        return False
    return not all(_NAME.search(item) for item in _split(listed, "[,;]"))


def _split(listed: str, separators: str) -> list[str]:
    """The items of a list; what stands in parentheses or guillemets inside is not cut."""
    flat = _INSIDE.sub(lambda inside: "·" * len(inside[0]), listed)
    cuts = [match.start() for match in re.finditer(separators, flat)]
    starts = [0, *(cut + 1 for cut in cuts)]
    return [listed[a:b].strip() for a, b in zip(starts, [*cuts, len(listed)], strict=True)]


def _item_counts(listed: str, code: str, *, strong: bool) -> frozenset[int]:
    """The numbers of items that a list can be read as; none for what is no closed list."""
    if _OPEN_ENDED.search(_INSIDE.sub("", listed)) or re.search(r"\.\s", listed):
        return frozenset()
    separator = ";" if ";" in listed else ","
    items = _split(listed, separator)
    if len(items) == 1 and not strong:
        return frozenset()
    items = [_INSIDE.sub("", item) if item[:1] not in {"(", "«"} else item for item in items]
    if not all(_SOLID_ITEM.search(item) for item in items) or any(c.isdigit() for c in listed):
        return frozenset()
    joined = len(re.findall(_AND[code], items[-1]))
    if separator == ";" or not joined or re.match(_AND[code], items[-1]):
        return frozenset({len(items)}) if len(items) > 1 else frozenset()
    paired_throughout = len(items) > 1 and re.search(_AND[code], " ".join(items[:-1]))
    fewest = len(items) if paired_throughout else len(items) + 1
    return frozenset(range(fewest, len(items) + joined + 1))
