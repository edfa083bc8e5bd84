"""Times of day: "4 p.m.", "16:00", « 16 h 00 », « 16.00 h »."""

import re
from collections.abc import Iterator

from readout_l10n.text.locale import language

_SPACE = r"[ \u00a0\u202f\u2009]?"
_MERIDIEM = re.compile(r"\s*([ap])\.?\s?m\b\.?", re.IGNORECASE)
_CLOCK = re.compile(
    rf"""(?<![\w:.,])(\d{{1,2}})(?:
      :(\d{{2}})(?!:?\d)                          # 16:00
    | \.(\d{{2}})(?=\s*[ap]\.?\s?m\b)            # 5.30pm
    | {_SPACE}[hH](?!\w){_SPACE}(\d{{2}})?(?!\d)  # 16 h 00, 16 h
    | [hH](\d{{2}})(?!\w)                         # 16h00
    | (?=\s*[ap]\.?\s?m\b)                       # 4 p.m.
    )""",
    re.VERBOSE,
)

_HOURS = rf"{_SPACE}(?:h|horas|hores)(?!\w)"
_STOPPED = re.compile(
    rf"(?:(?<=\b[aA] l[ae]s )|(?<=\b[yi] l[ae]s )|(?<=\bde l[ae]s )|(?<=\bals )|(?<=\bdels )"
    rf"|(?=\d\d?\.\d\d(?:,?\shora\b|{_HOURS}|\s[ai]\s(?:l[ae]s\s)?\d\d?\.\d\d{_HOURS})))"
    rf"(?<![\w:.,])(\d\d?)\.(\d\d)(?!\w|[.,]\d)(?:{_HOURS})?"
)
"""« 15.00 h », « a las 15.00 »: the RAE and ésAdir have the full stop beside the colon."""
_STOPS = frozenset({"es", "ca"})


def clock_times(text: str, locale: str = "") -> Iterator[tuple[int, int, int]]:
    """Each clock time's half-open place in characters, and its minutes after midnight.

    A duration written the same way (« 2 h 15 ») is one too. With a full stop between hours and
    minutes only in a locale whose language writes it.
    """
    if language(locale) in _STOPS:
        for match in _STOPPED.finditer(text):
            if int(match[1]) <= 24 and int(match[2]) < 60:
                yield match.start(), match.end(), int(match[1]) * 60 + int(match[2])
    for match in _CLOCK.finditer(text):
        hours = int(match[1])
        minutes = int(match[2] or match[3] or match[4] or match[5] or 0)
        end = match.end()
        if meridiem := _MERIDIEM.match(text, end):
            end = meridiem.end()
            hours = hours % 12 + (12 if meridiem[1] in "pP" else 0)
        if hours <= 24 and minutes < 60:
            yield match.start(), end, hours * 60 + minutes
