"""A date that no calendar has, or that has lost its figure.

Why: « le 31 avril » or « le 29 février 2025 » is a slip for another day, and nobody knows which.
Runs on a lone target. Without a year 29 February passes. In figures the day comes first, or last
after the year. « Le avril » had a figure once.
Source: LanguageTool's DATE_INVALIDE and the Gregorian calendar.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.text.calendar_words import CALENDARS
from readout_l10n.text.date_mentions import date_mentions
from readout_l10n.text.locale import language

_NO_DAY = re.compile(rf"\b[Ll]e[ \u00a0](?:{'|'.join(CALENDARS['fr'].months)})\b")


def check(pair: Pair) -> Iterator[Hit]:
    for segment in pair.target.segments:
        for mention in date_mentions(segment.text, pair.target.locale):
            if not mention.is_real:
                shown = segment.text[mention.start : mention.end]
                yield Hit(
                    pair.at(segment, mention.start, mention.end),
                    f"« {shown} » is no day of the calendar",
                    source=pair.source_quote(pair.source_of(segment)),
                )
        if language(pair.target.locale) == "fr":
            for match in _NO_DAY.finditer(segment.text):
                yield Hit(
                    pair.at(segment, match.start(), match.end()),
                    f"« {match[0]} » has no figure for the day",
                    source=pair.source_quote(pair.source_of(segment)),
                )


RULE = Rule(
    "date-impossible",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Ils se sont vus le 31 avril, puis le 29 février 2025.",
            finds=(
                "« 31 avril » is no day of the calendar",
                "« 29 février 2025 » is no day of the calendar",
            ),
        ),
        Example(
            target="Du 30 au 32 mars, ils ont siégé.",
            finds=("« 32 mars » is no day of the calendar",),
        ),
        Example(
            target="Ils se sont vus le avril 2025.",
            finds=("« le avril » has no figure for the day",),
        ),
        Example(target="2025/4/31", finds=("« 2025/4/31 » is no day of the calendar",)),
        Example(target="Le 29 février 2024 et le 29 février, ils se sont vus."),
        Example(target="Des 32 mai et 45 mars de la base 2025/13/1 de l’immeuble 40 avril."),
    ),
)
