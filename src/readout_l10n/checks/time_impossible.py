"""A clock time that no clock shows: « à 25h00 », « 14h75 ».

Why: a slip of one figure in an hour sends somebody to the wrong meeting.
Minutes are below sixty wherever hours stand before them, with « h » or in words; hours are below 24
(or 24 h 00) where « à », « dès », « vers », « jusqu’à » or « heure du Japon » show that no duration
is meant. With a colon it may be a score, or minutes of a game, unless « heure du Japon » follows.
Runs on a lone target.
Source: ISO 8601, for what a clock shows.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.prose import prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity

_HOUR = 60
_DAY = 24 * _HOUR
_SPACE = "[ \u00a0\u202f\u2009]"
_CLOCK = re.compile(
    rf"(?<![\w:.,])(?P<hours>\d{{1,2}}){_SPACE}?(?:[hH]|:){_SPACE}?(?P<minutes>\d\d)(?![\w:.]\w|\w)"
)
_BEFORE = re.compile(
    rf"(?:(?<!\w)(?:[àÀ]|[Dd]ès|[Vv]ers|[Jj]usqu[’']à|[Àà]{_SPACE}partir{_SPACE}de){_SPACE})$"
)
_LASTING = re.compile(
    rf"(?<![\w:.,])(?:\d{{1,2}}|une?|deux|trois){_SPACE}(?:heures?|h){_SPACE}(?:et{_SPACE})?(?P<minutes>\d{{2,3}})"
    rf"{_SPACE}(?:minutes?|min)(?!\w)",
    re.IGNORECASE,
)
_AFTER = re.compile(rf",?{_SPACE}heure{_SPACE}(?:du|de|d[’']|locale)")


def check(pair: Pair) -> Iterator[Hit]:
    for seen in prose(pair):
        for match in _CLOCK.finditer(seen.text):
            hours, minutes = int(match["hours"]), int(match["minutes"])
            local = _AFTER.match(seen.text, match.end()) is not None
            timed = local or _BEFORE.search(seen.text[: match.start()]) is not None
            late = timed and hours * 60 + minutes > _DAY
            if (":" not in match[0] or local) and (late or minutes >= _HOUR):
                yield Hit(
                    pair.at(seen.segment, *match.span()),
                    f"« {match[0]} » is no time that a clock shows",
                    source=pair.source_quote(pair.source_of(seen.segment)),
                )
        for match in _LASTING.finditer(seen.text):
            if int(match["minutes"]) >= _HOUR:
                yield Hit(
                    pair.at(seen.segment, *match.span()),
                    f"« {match[0]} »: an hour has sixty minutes",
                    source=pair.source_quote(pair.source_of(seen.segment)),
                )


RULE = Rule(
    "time-impossible",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="La réunion a débuté à 25h00 (14h75, heure du Japon).",
            finds=(
                "« 25h00 » is no time that a clock shows",
                "« 14h75 » is no time that a clock shows",
            ),
        ),
        Example(
            target="Elle a duré 2 h 61, jusqu’à 24 h 30.",
            finds=(
                "« 2 h 61 » is no time that a clock shows",
                "« 24 h 30 » is no time that a clock shows",
            ),
        ),
        Example(
            target="L’entretien a duré 1 heure et 75 minutes.",
            finds=("« 1 heure et 75 minutes »: an hour has sixty minutes",),
        ),
        Example(target="À 23h59, à 24h00, après 35 h 30 de travail, sur 4:75, à 27:37 et en 72 h."),
    ),
)
