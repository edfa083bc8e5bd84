"""Countries and cities in a text, with their time zones.

Country names and cities of zones are CLDR's (by Babel), which zone belongs to which country is the
tz database's `zone.tab`; capitals and host cities that are neither are listed in `cities`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global

from readout_l10n.text.cities import ABBREVIATIONS, CITIES, COUNTRIES, MAIN_ZONES, PEOPLES
from readout_l10n.text.locale import language

_LANGUAGES = frozenset({"en", "fr"})


@dataclass(frozen=True, slots=True)
class Place:
    """A country or a city."""

    name: str
    country: str
    """ISO 3166 code."""
    zones: frozenset[str]
    """IANA names: one for a city, for a country any that people may mean by it."""
    is_city: bool


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place that a text names; `start:end` are half-open offsets in characters."""

    start: int
    end: int
    place: Place
    located: bool
    """Whether something is said to happen there: « à Bruxelles », "visited Italy"."""


_REALM = (
    r"(?:(?:Royaume|République|Confédération|Principauté|État|Grand-Duché|Sultanat|Fédération"
    r"|Commonwealth|Union|Kingdom|Republic|State|Federation|Sultanate|Principality)"
    r"[^,.;:()]{0,40}?(?:\bdes?|\bdu|\bd['’]|\bof)\s*(?:la\s|l['’]|les\s|the\s)?)?"
)
_LOCATED = {
    "fr": re.compile(
        rf"(?:(?:\b(?:à|au|aux|en|dans|depuis|pour)|,)\s+(?:la\s|l['’]|le\s|les\s)?{_REALM}|\()$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:\b(?:in|at|to|from|visit|visited|visiting|visits|reached|leaving)\s+(?:the\s)?"
        rf"(?:city of\s)?{_REALM}|,\s|\()$",
        re.IGNORECASE,
    ),
}
_UNKNOWN_CITY = {
    "fr": re.compile(r"\b(?:à|visite à|rendue? à)\s(?:[A-ZÀ-Ý][\w’'-]+[\s-]?){1,3}\s?\($"),
    "en": re.compile(r"\b(?:in|at)\s(?:[A-ZÀ-Ý][\w’'-]+\s?){1,3}\s?\($"),
}
"""A city that no list has, before its country in parentheses."""
_TOPIC = re.compile(
    r"\b(?:situation|guerre|conflits?|crise|paix|stabilité|évolution|sécurité|agression|combats"
    r"|cessez-le-feu|aide|assistance|soutien|prochaine?|future|war|crisis|peace|stability|conflict"
    r"|support|aid|assistance|upcoming|forthcoming)\s+\w*\s?(?:à|au|aux|en|dans|in|to|visit to)\s+"
    r"(?:la\s|l['’]|le\s|les\s|the\s)?$",
    re.IGNORECASE,
)
"""What makes of a place a matter that is talked of elsewhere."""


def place_mentions(
    text: str, locale: str, names: Mapping[str, str] | None = None
) -> tuple[PlaceMention, ...]:
    """The places of an English or French text in order, the longest name at each place.

    `names` are more names of countries with their ISO 3166 codes.
    """
    code = language(locale)
    if code not in _LANGUAGES:
        return ()
    pattern, places = _finder(code, tuple(sorted((names or {}).items())))
    found: list[PlaceMention] = []
    for match in pattern.finditer(text):
        place = places[_plain(match[0])]
        located = _is_located(text, match.start(), code, found)
        found.append(PlaceMention(match.start(), match.end(), place, located))
    return tuple(found)


def place_named(text: str, locale: str, names: Mapping[str, str] | None = None) -> Place | None:
    """The first place that a few words name, « de la Belgique »; None for none."""
    return next((m.place for m in place_mentions(text, locale, names)), None)


def _is_located(text: str, start: int, code: str, found: list[PlaceMention]) -> bool:
    before = text[max(start - 80, 0) : start]
    match = _LOCATED[code].search(before)
    if match is None or _TOPIC.search(before):
        return False
    if match[0].strip() in {"(", ","}:
        # « New Delhi (Inde) », "Brussels, Belgium": where the city before is.
        if match[0] == "(" and _UNKNOWN_CITY[code].search(before):
            return True
        last = found[-1] if found else None
        between = text[last.end : start].strip() if last else ""
        return last is not None and last.located and last.place.is_city and between in {"(", ","}
    return True


def zones_of_label(
    label: str, locale: str, names: Mapping[str, str] | None = None
) -> frozenset[str] | None:
    """The zones whose time a label names: « japonaise », "JST", « de Paris »; None for unknown."""
    bare = label.strip(" ,()\u00a0\u202f")
    if zones := ABBREVIATIONS.get(bare):
        return frozenset(zones.split())
    if country := PEOPLES.get(bare):
        return zones_of_country(country)
    place = place_named(label, locale, names)
    return place.zones if place else None


@lru_cache
def zones_of_country(country: str) -> frozenset[str]:
    """The zones that a country, by its ISO 3166 code, is likely to mean; empty for none."""
    main = MAIN_ZONES.get(country)
    return frozenset({main}) if main else _zone_table().get(country, frozenset())


@lru_cache
def country_of_zone(zone: str) -> str | None:
    """The ISO 3166 code of the country where a zone is."""
    found = get_global("zone_territories").get(zone) or get_global("zone_territories").get(
        get_global("zone_aliases").get(zone, "")
    )
    return found or next((c for c, zones in _zone_table().items() if zone in zones), None)


@lru_cache
def country_codes() -> Mapping[str, str]:
    """ISO 3166 codes by the English names of countries, case-folded."""
    return {name.casefold(): code for code, name in _territories("en").items()}


def country_name(country: str, locale: str) -> str:
    """What CLDR calls a country."""
    code = language(locale)
    return _territories(code if code in _LANGUAGES else "en").get(country, country)


@lru_cache
def _territories(code: str) -> dict[str, str]:
    return {
        territory: name
        for territory, name in Locale(code).territories.items()
        if len(territory) == 2 and territory in _zone_table() and territory != "AQ"
    }


@lru_cache
def _zone_table() -> Mapping[str, frozenset[str]]:
    """Zones by country."""
    table: dict[str, set[str]] = defaultdict(set)
    text = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            country, _, zone = line.split("\t")[:3]
            table[country].add(zone)
    return {country: frozenset(zones) for country, zones in table.items()}


@lru_cache(maxsize=8)
def _finder(
    code: str, more: tuple[tuple[str, str], ...]
) -> tuple[re.Pattern[str], Mapping[str, Place]]:
    places: dict[str, Place] = {}
    for name, country in (*more, *_countries(code)):
        places[_plain(name)] = Place(name, country, zones_of_country(country), is_city=False)
    for name, zone in _cities(code).items():
        country = country_of_zone(zone) or ""
        if _plain(name) not in places:
            places[_plain(name)] = Place(name, country, frozenset({zone}), is_city=True)
    names = sorted(places, key=len, reverse=True)
    either = "|".join(re.escape(name).replace("'", "['’]") for name in names)
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w]|-\w)"), places


def _countries(code: str) -> Iterator[tuple[str, str]]:
    """Names of countries with their codes; CLDR's « Myanmar (Birmanie) » without the second."""
    for country, names in COUNTRIES.items():
        for name in names.split(", "):
            yield name, country
    for country, name in _territories(code).items():
        yield name.partition(" (")[0], country


def _plain(name: str) -> str:
    return name.replace("’", "'").replace("\u00a0", " ")


@lru_cache
def _cities(code: str) -> dict[str, str]:
    """Zones by the names of cities: our list, then CLDR's exemplar cities."""
    cities: dict[str, str] = {}
    for zone, names in CITIES.items():
        for name in names.split(", "):
            cities.setdefault(name, zone)
    known = available_timezones()
    own = Locale(code).time_zones
    aliases = get_global("zone_aliases")
    for zone in sorted(z for zones in _zone_table().values() for z in zones):
        if zone.count("/") != 1 or zone.startswith("Antarctica") or zone not in known:
            continue
        listed = own.get(zone) or own.get(aliases.get(zone, "")) or {}
        name = listed.get("city") or zone.rpartition("/")[2].replace("_", " ")
        cities.setdefault(name.partition(" (")[0], zone)
    return cities
