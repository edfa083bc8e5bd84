"""Lines of a readout that are set and not translated: its date, its label, its credits."""

import re
from datetime import date

from readout_l10n.draft.protect import figure_spans, protect, restored
from readout_l10n.model import Segment, SegmentKind
from readout_l10n.text.dates import read_date

ENGINE = "form"
_WEEKDAY = re.compile(
    r"[^\W\d_]+day\b|\b(?:lun|mar|mercre|jeu|vendre|same)di\b|dimanche", re.IGNORECASE
)
_BRACKETS = re.compile(r"([(\[]?\s*).*?(\s*[)\]]?)", re.DOTALL)


def set_line(segment: Segment, target_locale: str, label: str | None) -> str | None:
    """What stands for a publisher's line in the target; None for what has to be translated.

    Dates are in the target's long form, credits as they are; a label is the target's, if there is
    one.
    """
    match segment.kind:
        case SegmentKind.DATE:
            return _dated(segment.text, target_locale)
        case SegmentKind.CREDIT:
            return segment.text
        case SegmentKind.LABEL:
            return label
        case _:
            return None


def set_figures(text: str, source_locale: str, target_locale: str) -> str:
    """A text without words, its figures of thousands as the target writes them; others stay."""
    figures = figure_spans(text, source_locale, target_locale)
    given = protect(text, (one for one in figures if "," in text[one.start : one.end]))
    return restored(given, given.text) or text


def _dated(line: str, locale: str) -> str | None:
    day = read_date(line)
    around = _BRACKETS.fullmatch(line)
    if day is None or around is None:
        return None
    written = long_date(day, locale, weekday=_WEEKDAY.search(line) is not None)
    return written and f"{around[1]}{written}{around[2]}"


def long_date(day: date, locale: str, *, weekday: bool = False) -> str | None:
    """A day as a locale writes it in full; None for a locale that is not known."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  (takes longer than most runs)
    from babel.dates import format_date  # noqa: PLC0415

    try:
        known = Locale.parse(locale, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
    return format_date(day, "full" if weekday else "long", locale=known)
