"""A day of the month before its month's name has a zero in front.

Why: « le 03 avril 2025 » is a form's way; running French text has « le 3 avril 2025 ».
Runs on a lone target; dates all in figures (03/04/2025) keep their zeros.
Source: Imprimerie nationale, Lexique des règles typographiques, « Dates ».
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.text.date_mentions import day_figures


def check(pair: Pair) -> Iterator[Hit]:
    for segment in pair.target.segments:
        for start, end in day_figures(segment.text, pair.target.locale):
            shown = segment.text[start:end]
            if shown.startswith("0") and shown != "01":
                yield Hit(
                    pair.at(segment, start, end),
                    f"the day is written {shown}; wanted {shown[1:]}",
                    suggestion=shown[1:],
                    edits=(pair.edit(segment, start, start + 1, ""),),
                )


RULE = Rule(
    "day-padded",
    Severity.INFO,
    check,
    examples=(
        Example(
            target="Il est arrivé le 03 avril 2025.",
            finds=("the day is written 03; wanted 3",),
            fixed="Il est arrivé le 3 avril 2025.",
        ),
        Example(
            target="Les 05 et 06 mai, et du 01er au 7 juin.",
            finds=(
                "the day is written 05; wanted 5",
                "the day is written 06; wanted 6",
                "the day is written 01er; wanted 1er",
            ),
            fixed="Les 5 et 6 mai, et du 1er au 7 juin.",
        ),
        Example(target="Il est arrivé le 3 avril 2025, ou le 03/04/2025 (10-18/01/2026)."),
        Example(target="Appelez le 03 20 00 00 00 en avril."),
    ),
)
