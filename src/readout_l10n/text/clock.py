"""Times of day: "4 p.m.", "16:00", « 16 h 00 »."""

import re
from collections.abc import Iterator

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


def clock_times(text: str) -> Iterator[tuple[int, int, int]]:
    """Each clock time's half-open place in characters, and its minutes after midnight.

    A duration written the same way (« 2 h 15 ») is one too.
    """
    for match in _CLOCK.finditer(text):
        hours = int(match[1])
        minutes = int(match[2] or match[3] or match[4] or match[5] or 0)
        end = match.end()
        if meridiem := _MERIDIEM.match(text, end):
            end = meridiem.end()
            hours = hours % 12 + (12 if meridiem[1] in "pP" else 0)
        if hours <= 24 and minutes < 60:
            yield match.start(), end, hours * 60 + minutes
