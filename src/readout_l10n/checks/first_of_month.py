"""The first day of a month is written without « er ».

Why: French says « le 1er avril », and no other day of the month as an ordinal.
Runs on a lone French target; dates all in figures stay as they are.
Source: Imprimerie nationale, Lexique des règles typographiques, « Dates ».
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.text.date_mentions import day_figures
from readout_l10n.text.locale import language


def check(pair: Pair) -> Iterator[Hit]:
    if language(pair.target.locale) != "fr":
        return
    for segment in pair.target.segments:
        for start, end in day_figures(segment.text, pair.target.locale):
            shown = segment.text[start:end]
            if shown in {"1", "01"}:
                yield Hit(
                    pair.at(segment, start, end),
                    f"the first of the month is written {shown}; wanted 1er",
                    suggestion="1er",
                    edits=(pair.edit(segment, start, end, "1er"),),
                )


RULE = Rule(
    "first-of-month",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Ils se sont vus le 1 avril 2025.",
            finds=("the first of the month is written 1; wanted 1er",),
            fixed="Ils se sont vus le 1er avril 2025.",
        ),
        Example(
            target="Du 1 au 3 juillet, puis le 01 mai.",
            finds=(
                "the first of the month is written 1; wanted 1er",
                "the first of the month is written 01; wanted 1er",
            ),
            fixed="Du 1er au 3 juillet, puis le 1er mai.",
        ),
        Example(target="Le 1er avril, le premier mai, le 11 juin et le 01/07/2025."),
        Example(target="Du 1er au 3 juillet, les 21 et 31 août."),
    ),
)
