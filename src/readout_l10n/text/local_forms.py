"""Dates, times and figures as Spanish and Catalan write them.

Sources: RAE, Ortografía (2010), "fecha", "hora", "números"; IEC, Ortografia catalana (2017), and
the Generalitat's Criteris lingüístics: « 16 de gener », « 3 d’abril »; a thin group of digits is
parted by a space in Spanish (UN, RAE), by a full stop in Catalan.
"""

from readout_l10n.text.calendar_words import CALENDARS
from readout_l10n.text.date_mentions import DateMention
from readout_l10n.text.locale import language

_AT = {"es": ("a la", "a las"), "ca": ("a la", "a les")}
_GROUPS = {"es": "\u00a0", "ca": "."}
_AND = {"es": "y", "ca": "i"}
_WOMEN = frozenset({"mrs", "ms", "miss", "mme", "mlle", "madame"})
LOCAL_TIME = {"es": "hora local", "ca": "hora local"}


def knows(locale: str) -> bool:
    """Whether the forms of a locale's language are known here."""
    return language(locale) in _AT


def day_form(
    said: DateMention, locale: str, until: int | None = None, *, both: bool = False
) -> str | None:
    """A date with its month by name; None without a month.

    `until` is the last day of a range, or with `both` the other of two days.
    """
    code = language(locale)
    if said.month is None:
        return None
    words = CALENDARS[code]
    month = words.month_name(said.month)
    parts = [words.weekday_name(said.weekday)] if said.weekday is not None else []
    if said.day is None:
        parts.append(month)
    else:
        link = f" {_AND[code]} " if both else "–"
        days = f"{said.day}{link}{until}" if until else f"{said.day}"
        parts += [days, _of(month, code)]
    if said.year is not None:
        parts += ["de", str(said.year)]
    return " ".join(parts)


def _of(month: str, code: str) -> str:
    return f"d’{month}" if code == "ca" and month[0] in "ao" else f"de {month}"


def hour_form(minutes: int) -> str:
    """A time of day on 24 hours: « 15:00 h », in both languages."""
    hours, rest = divmod(minutes, 60)
    return f"{hours}:{rest:02d}\u00a0h"


def hour_article(form: str, locale: str) -> str:
    """What says at that time: « a las », « a la » for one o’clock."""
    one, several = _AT[language(locale)]
    return f"{one if form.startswith('1:') else several} "


def limit_form(day: str, locale: str) -> str:
    """A date as a limit: « para el 5 de mayo », « para junio », « per al juny »."""
    if language(locale) == "ca":
        return f"per al {day}"
    return f"para el {day}" if day[0].isdigit() else f"para {day}"


def figure_form(digits: str, decimals: str, locale: str) -> str:
    """A figure with its groups of three digits, from five digits on, and its decimals."""
    groups = digits
    if len(digits) > 4:
        mark = _GROUPS[language(locale)]
        groups = f"{int(digits):,}".replace(",", mark)
    return f"{groups},{decimals}" if decimals else groups


def address_form(said: str | None, *, excellency: bool) -> str:
    """A form of address before a name, with its article: « S.E. la Sra. », « el Dr. ».

    Both languages have the same forms. `said` is the English or French one.
    """
    word = (said or "").lower().strip(".")
    form = ""
    if word:
        form = "la Sra. " if word in _WOMEN else "el Dr. " if word == "dr" else "el Sr. "
    return f"S.E. {form}" if excellency else form
