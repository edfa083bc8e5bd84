"""Months and days of the week in the languages whose dates are read, and days in words.

The names are CLDR's (`months`, `days`, stand-alone); Spanish « setiembre » is the RAE's too.
"""

from dataclasses import dataclass

from readout_l10n.text.locale import language

_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
}
_SHORT_MONTHS = {
    "en": "jan:1 feb:2 mar:3 apr:4 jun:6 jul:7 aug:8 sep:9 sept:9 oct:10 nov:11 dec:12",
    "fr": "janv:1 févr:2 fév:2 avr:4 juil:7 juill:7 sept:9 oct:10 nov:11 déc:12 fevrier:2 aout:8 "
    "fevr:2 decembre:12 dec:12",
    "es": "ene:1 feb:2 mar:3 abr:4 may:5 jun:6 jul:7 ago:8 sept:9 sep:9 set:9 setiembre:9 "
    "oct:10 nov:11 dic:12",
    "ca": "gen:1 febr:2 feb:2 abr:4 jul:7 ag:8 set:9 oct:10 nov:11 des:12",
}
"""Only read beside a day or a year; French without accents stands in capitals."""
_WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "ca": "dilluns dimarts dimecres dijous divendres dissabte diumenge",
}
_SHORT_WEEKDAYS = {
    "en": "mon:0 tue:1 tues:1 wed:2 thu:3 thur:3 thurs:3 fri:4 sat:5 sun:6",
    "fr": "lun:0 mar:1 mer:2 jeu:3 ven:4 sam:5 dim:6",
    "es": "lun:0 mar:1 mié:2 jue:3 vie:4 sáb:5 dom:6",
    "ca": "dl:0 dt:1 dc:2 dj:3 dv:4 ds:5 dg:6",
}
"""Only read beside a day."""
_DAYS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
    "twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
    "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first",
    "fr": "premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
    "seize dix-sept dix-huit dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre "
    "vingt-cinq vingt-six vingt-sept vingt-huit vingt-neuf trente trente-et-un",
    "es": "primero dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro "
    "veinticinco veintiséis veintisiete veintiocho veintinueve treinta treinta-y-uno",
    "ca": "primer dos tres quatre cinc sis set vuit nou deu onze dotze tretze catorze quinze setze "
    "disset divuit dinou vint vint-i-u vint-i-dos vint-i-tres vint-i-quatre vint-i-cinc vint-i-sis "
    "vint-i-set vint-i-vuit vint-i-nou trenta trenta-u",
}


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """Names of a language in small letters, each with its number."""

    months: dict[str, int]
    """From 1."""
    short_months: dict[str, int]
    weekdays: dict[str, int]
    """From 0 for Monday, as `date.weekday`."""
    short_weekdays: dict[str, int]
    days: dict[str, int]

    def month_name(self, month: int) -> str:
        """A month's full name."""
        return next(name for name, number in self.months.items() if number == month)

    def weekday_name(self, weekday: int) -> str:
        """A weekday's full name."""
        return next(name for name, number in self.weekdays.items() if number == weekday)


def _numbered(names: str, start: int) -> dict[str, int]:
    return {name: number for number, name in enumerate(names.split(), start)}


def _listed(pairs: str) -> dict[str, int]:
    return {name: int(number) for name, number in (pair.split(":") for pair in pairs.split())}


CALENDARS = {
    code: CalendarWords(
        _numbered(_MONTHS[code], 1),
        _listed(_SHORT_MONTHS[code]),
        _numbered(_WEEKDAYS[code], 0),
        _listed(_SHORT_WEEKDAYS[code]),
        _numbered(_DAYS[code], 1),
    )
    for code in _MONTHS
}
"""By language; dates of other languages are not read."""


def dates_are_read(*locales: str) -> bool:
    """Whether dates and times of all of several locales are read."""
    return all(language(locale) in CALENDARS for locale in locales)
