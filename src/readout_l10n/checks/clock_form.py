"""Two forms of clock times in one document: « 12 h 50 », « 12h50 », « 12:50 ».

Why: a text that writes the hour in two ways was not read through.
Judged by what the document uses most, or by `[typography] clock` of readout.toml. Durations have
the same forms. Where no form is more frequent than the others, the first one is kept.
Source: Imprimerie nationale, Lexique, « Heure » (« 12 h 50 »); many embassies write « 12h50 ».
"""

import re
from collections import Counter
from collections.abc import Iterator

from readout_l10n.checks.options import Options, Typography
from readout_l10n.checks.prose import edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.checks.throughout import singly_or_once
from readout_l10n.model import Severity
from readout_l10n.text.spacing import SPACES, WIDE

_TIME = re.compile(
    rf"(?<![\w:.,/])(?P<hour>\d{{1,2}})(?:(?P<gap>[{SPACES}]?)[hH](?P<second>[{SPACES}]?)"
    rf"(?P<minute>[0-5]\d)|:(?P<colon>[0-5]\d))(?![\w:])"
)
_FORMS = {
    "12 h 50": "{hour}{space}h{space}{minute}",
    "12h50": "{hour}h{minute}",
    "12:50": "{hour}:{minute}",
}


def check(pair: Pair) -> Iterator[Hit]:
    found = [
        (seen.segment, match)
        for seen in prose(pair)
        for match in _TIME.finditer(seen.text)
        if int(match["hour"]) <= 24
    ]
    counts = Counter(_form(match) for _, match in found)
    wanted = pair.options.typography.clock or max(counts, key=lambda f: counts[f], default="12h50")
    shown = next((match[0] for _, match in found if _form(match) == wanted), wanted)
    space = next((m["gap"] for _, m in found if m["gap"]), WIDE)
    hits = []
    for segment, match in found:
        if _form(match) != wanted:
            minute = match["minute"] or match["colon"]
            text = _FORMS[wanted].format(hour=match["hour"], minute=minute, space=space)
            hits.append(
                Hit(
                    pair.at(segment, *match.span()),
                    f"« {match[0]} »; the others are written as « {shown} »"
                    if counts[wanted]
                    else f"« {match[0]} »; wanted as « {wanted} »",
                    suggestion=text,
                    edits=edit(pair, segment, *match.span(), text),
                )
            )
    message = f"{{count}} clock times are not written as « {shown} »"
    yield from singly_or_once(hits, counts[wanted], message)


def _form(match: re.Match[str]) -> str:
    if match["colon"]:
        return "12:50"
    return "12 h 50" if match["gap"] and match["second"] else "12h50"


RULE = Rule(
    "clock-form",
    Severity.INFO,
    check,
    examples=(
        Example(
            target="À 16 h 30 (23 h 30, heure du Japon), puis à 18h45.",
            finds=("« 18h45 »; the others are written as « 16 h 30 »",),
            fixed="À 16 h 30 (23 h 30, heure du Japon), puis à 18 h 45.",
        ),
        Example(
            target="À 16:30, heure de Rome.",
            options=Options(typography=Typography(clock="12h50")),
            finds=("« 16:30 »; wanted as « 12h50 »",),
            fixed="À 16h30, heure de Rome.",
        ),
        Example(target="À 12h50 (16h20, heure du Japon), pendant 2 h."),
        Example(target="Le score était de 3:1 à 16 h 30."),
    ),
)
