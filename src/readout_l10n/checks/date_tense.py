"""A date that contradicts its verb: « qui se tiendra en mars 2024 » in a text of May 2025.

Why: the year is the wrong one, or the tense; the reader cannot know which.
Compares, with the day that the document gives as its own, the date right after a verb that says
when something is held, begins or is signed: in the future it must not be over, in the past not be
still to come. A future more than three years back may be a historian's; what another clause dates
is left alone. Runs on a lone target; beside a source, `date-changed` tells.
Source: found in provisional translations; no tool of the field has it.
"""

from collections.abc import Iterator

from readout_l10n.checks.prose import prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.text.verb_dates import contradicted


def check(pair: Pair) -> Iterator[Hit]:
    if pair.day is None or pair.source:
        return
    for seen in prose(pair):
        for found in contradicted(seen.text, pair.day) if seen.is_sentence else ():
            said = seen.text[found.start : found.end]
            when = "is over" if found.future else "is still to come"
            yield Hit(
                pair.at(seen.segment, found.start, found.end),
                f"« {said} »: that {when} on {pair.day.isoformat()}",
                source=pair.source_quote(pair.source_of(seen.segment)),
            )


RULE = Rule(
    "date-tense",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="12 mai 2025\nLe sommet qui se tiendra à Lima en mars 2024 a été évoqué.",
            finds=("« se tiendra à Lima en mars 2024 »: that is over on 2025-05-12",),
        ),
        Example(
            target="12 mai 2025\nLa réunion, qui a eu lieu à Rome le 3 juin 2026, a été utile.",
            finds=("« a eu lieu à Rome le 3 juin 2026 »: that is still to come on 2025-05-12",),
        ),
        Example(
            target="12 mai 2025\nLe sommet se tiendra en juin 2025, et celui de mars a eu lieu à "
            "Rome en 2025. Le traité sera signé en 1960."
        ),
        Example(target="Le sommet se tiendra à Lima en mars 2024."),
    ),
)
