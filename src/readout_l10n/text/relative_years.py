"""Words by which a text names a year without its number: "last year", « il y a deux ans »."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.text.locale import language
from readout_l10n.text.numbers import numbers

_BY_WORD = {
    "en": {
        "last": -1,
        "past": -1,
        "this": 0,
        "current": 0,
        "next": 1,
        "coming": 1,
        "previous": -1,
        "preceding": -1,
        "same": 0,
        "following": 1,
    },
    "fr": {
        "dernier": -1,
        "dernière": -1,
        "passé": -1,
        "passée": -1,
        "prochain": 1,
        "prochaine": 1,
        "en cours": 0,
        "cette": 0,
        "même": 0,
        "précédente": -1,
        "suivante": 1,
        "d’avant": -1,
        "d'avant": -1,
        "d’après": 1,
        "d'après": 1,
    },
    "es": {
        "pasado": -1,
        "último": -1,
        "próximo": 1,
        "que viene": 1,
        "entrante": 1,
        "este": 0,
        "en curso": 0,
        "mismo": 0,
        "anterior": -1,
        "siguiente": 1,
    },
    "ca": {
        "passat": -1,
        "últim": -1,
        "pròxim": 1,
        "proper": 1,
        "vinent": 1,
        "que ve": 1,
        "aquest": 0,
        "en curs": 0,
        "mateix": 0,
        "anterior": -1,
        "següent": 1,
    },
}
_IN_TEXT = frozenset(
    {"previous", "preceding", "same", "following", "même", "précédente", "suivante"}
    | {"d’avant", "d'avant", "d’après", "d'après"}
    | {"mismo", "anterior", "siguiente", "mateix", "següent"}
)
"""What counts from a year that the text has named, or from the day it is written."""
_NAMED = {
    "en": re.compile(
        r"\b(?P<word>last|past|this|current|next|coming|previous|preceding|same|following)"
        r" (?P<fiscal>fiscal )?year\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:l['’]ann[ée]e|l['’]an|l['’](?P<fiscal>exercice)) "
        r"(?P<word>derni[eè]re?|passée?|prochaine?|précédente?|suivante?|en cours|d['’]avant"
        r"|d['’]après)(?!\w)|\b(?:la )?(?P<word2>cette|même) année\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:año|(?P<fiscal>ejercicio)) "
        r"(?P<word>pasado|próximo|que viene|entrante|en curso|anterior|siguiente)\b"
        r"|\b(?P<word2>este|mismo|próximo|último) año\b",
        re.IGNORECASE,
    ),
    "ca": re.compile(
        r"\b(?:any|(?P<fiscal>exercici)) "
        r"(?P<word>passat|pròxim|vinent|que ve|en curs|anterior|següent)\b"
        r"|\b(?P<word2>aquest|mateix|pròxim|proper|últim) any\b",
        re.IGNORECASE,
    ),
}
_COUNTED = {
    "en": re.compile(
        r"\b(?P<count>[\w-]+) (?P<unit>years?|decades?) "
        r"(?P<way>ago|earlier|before|later|after|from now|hence)\b"
        r"|\b(?:over|for|in|during) the (?:past|last) (?P<since>[\w-]+) (?P<unit2>years|decades)\b"
        r"|\bthe year (?P<year>before last|before|after next|after)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\bil y a (?P<ago>[\w-]+) (?P<unit>ans?|décennies?)\b"
        r"|\bdans (?P<hence>[\w-]+) (?P<unit2>ans?|décennies?)\b"
        r"|\b(?P<count>[\w-]+) (?P<unit3>ans?|décennies?) "
        r"(?P<way>plus tôt|auparavant|plus tard|après)(?!\w)"
        r"|\bdepuis (?P<since>[\w-]+) (?P<unit4>ans?|décennies?)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\bhace (?P<ago>[\w-]+) (?P<unit>años?|décadas?|decenios?)\b"
        r"|\b(?:dentro de|en) (?P<hence>[\w-]+) (?P<unit2>años?|décadas?|decenios?)\b"
        r"|\b(?P<count>[\w-]+) (?P<unit3>años?|décadas?|decenios?) "
        r"(?P<way>antes|atrás|después|más tarde)\b"
        r"|\b(?:desde hace|durante) (?P<since>[\w-]+) (?P<unit4>años?|décadas?|decenios?)\b",
        re.IGNORECASE,
    ),
    "ca": re.compile(
        r"\bfa (?P<ago>[\w-]+) (?P<unit>anys?|dècad(?:a|es)|decennis?)\b"
        r"|\b(?:d[’']aquí a|en) (?P<hence>[\w-]+) (?P<unit2>anys?|dècad(?:a|es)|decennis?)\b"
        r"|\b(?P<count>[\w-]+) (?P<unit3>anys?|dècad(?:a|es)|decennis?) "
        r"(?P<way>abans|enrere|després|més tard)\b"
        r"|\b(?:des de fa|durant) (?P<since>[\w-]+) (?P<unit4>anys?|dècad(?:a|es)|decennis?)\b",
        re.IGNORECASE,
    ),
}
_BACK = frozenset(
    {"ago", "earlier", "before", "plus tôt", "auparavant", "antes", "atrás", "abans", "enrere"}
)
_PHRASES = {"before last": -2, "before": -1, "after": 1, "after next": 2}
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class RelativeYear:
    """A year named by its distance; `start:end` are half-open offsets in characters."""

    start: int
    end: int
    offsets: frozenset[int]
    from_text: bool = False
    """Whether it may count from a year that the text has named."""

    def is_in(self, year: int, own: int | None, named: Collection[int]) -> bool:
        """Whether it can mean a year, in a text of the year `own` that names others.

        It can mean any in a text whose day is not known.
        """
        if own is None:
            return True
        bases = {own, *named} if self.from_text else {own}
        return any(year - base in self.offsets for base in bases)


@lru_cache(maxsize=1024)
def relative_years(text: str, locale: str) -> tuple[RelativeYear, ...]:
    """The years that a text names without their numbers; none in a language not known here."""
    return tuple(_found(text, locale))


def _found(text: str, locale: str) -> Iterator[RelativeYear]:
    code = language(locale)
    if code not in _NAMED:
        return
    for match in _NAMED[code].finditer(text):
        parts = match.groupdict()
        word = (parts["word"] or parts["word2"]).lower()
        offset = _BY_WORD[code].get(word, _BY_WORD[code].get(f"{word}e", -1))
        # A fiscal year begins and ends in the middle of others.
        offsets = {offset, offset - 1} if parts["fiscal"] else {offset}
        from_text = word in _IN_TEXT or f"{word}e" in _IN_TEXT
        yield RelativeYear(*match.span(), frozenset(offsets), from_text)
    for match in _COUNTED[code].finditer(text):
        parts = {name: said.lower() for name, said in match.groupdict().items() if said}
        if year := parts.get("year"):
            yield RelativeYear(*match.span(), frozenset({_PHRASES[year]}), " " not in year)
            continue
        group = next(name for name in ("ago", "hence", "count", "since") if name in parts)
        count = _count(text, match.start(group), parts[group], locale)
        if count is None:
            continue
        if any(
            said[:2] in {"de", "dé", "dè"}
            for name, said in parts.items()
            if name.startswith("unit")
        ):
            count *= 10
        way = parts.get("way", group)
        back = way in _BACK or group in {"ago", "since"}
        from_text = way not in {"ago", "hence", "since", "from now"}
        yield RelativeYear(*match.span(), frozenset({-count if back else count}), from_text)


def _count(text: str, start: int, said: str, locale: str) -> int | None:
    if said in {"a", "an", "un", "une", "una"}:
        return 1
    at = next((n for n in numbers(text, locale) if n.start == start), None)
    return int(at.amounts[0]) if at and len(at.amounts) == 1 else None


def years(text: str) -> frozenset[int]:
    """The years that a text has in figures."""
    return frozenset(int(match[0]) for match in _YEAR.finditer(text))


def is_year(quote: str) -> bool:
    """Whether figures are those of a year."""
    return _YEAR.fullmatch(quote) is not None
