"""Whether two mentions can mean one day, and what a translation's dates lack."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from readout_l10n.text.calendar_words import CALENDARS
from readout_l10n.text.date_mentions import DateMention
from readout_l10n.text.local_forms import day_form, knows
from readout_l10n.text.locale import language

_RELATIVE = {
    "en": re.compile(
        r"\b(?:today|tonight|yesterday|tomorrow|now|(?:same|next|following|previous|other|first"
        r"|second|third|last|that|this|final|opening|closing|very) (?:day|date|morning"
        r"|afternoon|evening|night)"
        r"|day (?:before|after)|eve|last|next|this|past|coming|previous|following|ago|later|earlier"
        r"|recent(?:ly)?|weekend|week|fortnight|month|year|quarter|spring|summer|autumn|fall|winter"
        r"|Christmas|Easter|Halloween|anniversary|Day|Independence|Thanksgiving|9/11)\b"
    ),
    "fr": re.compile(
        r"\b(?:aujourd['’]hui|hier|demain|lendemain|surlendemain|veille|avant-veille|ce jour"
        r"|(?:même|premier|première|deuxième|second|seconde|dernier|dernière|cette|troisième) "
        r"(?:jour|journée|date)|ce (?:matin|soir|jour-là)|ce même|dernier|dernière|prochaine?"
        r"|suivant|suivante|précédent|précédente"
        r"|passée?|semaine|mois|trimestre|printemps"
        r"|(?<!\ba )(?<!\bont )(?<!\bavoir )(?<!\bavait )(?<!\bayant )(?<!\bavaient )été"
        r"|automne|hiver|Noël|Pâques|anniversaire|plus tard|plus tôt|jours?)\b"
    ),
    "es": re.compile(
        r"\b(?:hoy|ayer|anteayer|(?<!la )(?<!esta )mañana|víspera"
        r"|(?:mismo|primer|primera|segund[oa]|tercer|tercera|últim[oa]|ese|este|aquel|dicho) "
        r"(?:día|jornada|fecha)|esta (?:mañana|tarde|noche)|pasad[oa]|últim[oa]|próxim[oa]"
        r"|siguiente|anterior|previ[oa]|semana|mes|trimestre|primavera|verano|otoño|invierno"
        r"|Navidad|Pascua|aniversario|más tarde|días?(?! \d))\b"
    ),
    "ca": re.compile(
        r"\b(?:avui|ahir|demà|endemà|vigília"
        r"|(?:mateix|primer|primera|segon|segona|tercer|tercera|última?|aquest|aquell) "
        r"(?:dia|jornada|data)|aquest (?:matí|vespre)|aquesta (?:tarda|nit)|passa(?:t|da)|última?"
        r"|vinent|propera?|pròxima?|següent|anterior|setmana|mes|trimestre|primavera|estiu"
        r"|tardor|hivern|Nadal|Pasqua|aniversari|més tard|di(?:a|es)(?! \d))\b"
    ),
}
"""What may stand for a date: « le lendemain », "last month", a feast."""


def agree(here: DateMention, there: DateMention) -> bool:
    """Whether two mentions contradict each other in no part that both have."""
    pairs = ((here.day, there.day), (here.month, there.month))
    if here.month_first or there.month_first:
        figures = {(here.day, here.month), (here.month, here.day)}
        same = (there.day, there.month) in figures
    else:
        same = all(mine is None or theirs is None or mine == theirs for mine, theirs in pairs)
    return same and (here.year is None or there.year is None or here.year == there.year)


def says(mentions: Iterable[DateMention], day: DateMention) -> bool:
    """Whether one of several mentions names day and month of another, and no other year."""
    return any(other.is_day and agree(other, day) for other in mentions)


def without(
    mentions: Iterable[DateMention], others: Collection[DateMention]
) -> Iterator[DateMention]:
    """The days among mentions that none of the others says."""
    return (mention for mention in mentions if mention.is_day and not says(others, mention))


def has_relative_date(text: str, locale: str) -> bool:
    """Whether a text has words that may stand for a date."""
    pattern = _RELATIVE.get(language(locale))
    return pattern is not None and pattern.search(text) is not None


def written(day: DateMention, model: str, locale: str) -> str | None:
    """A day in words with the parts that a model has; None where that has figures only."""
    code = language(locale)
    words = CALENDARS.get(code)
    if words is None or not re.search(r"[^\W\d_]{3}", model) or not day.day or not day.month:
        return None
    has_year = re.search(r"\d{4}", model) is not None
    if knows(code):
        return day_form(replace(day, weekday=None, year=day.year if has_year else None), code)
    number = "1er" if code == "fr" and day.day == 1 else str(day.day)
    month = words.month_name(day.month)
    year = f" {day.year}" if day.year and has_year else ""
    if code == "en":
        return f"{month.capitalize()} {number}{',' if year else ''}{year}"
    return f"{number} {month}{year}"
