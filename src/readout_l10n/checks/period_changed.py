"""A quarter, a half of the year, a season, or last/this/next turned into another.

Why: « le mois prochain » for "last month" makes a promise out of a fact.
Speaks only where the source says one thing of a kind and the translation one other: "the third
quarter" and « le deuxième trimestre », "yesterday" and « demain ». What is said in another way (a
date, « le lendemain ») is left alone.
Source: found in published readouts; no tool of the field has it.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity
from readout_l10n.text.calendar_words import dates_are_read
from readout_l10n.text.periods import Period, periods


def check(pair: Pair) -> Iterator[Hit]:
    if not dates_are_read(pair.source_locale, pair.target.locale):
        return
    for bead in pair.beads:
        wanted = _by_family(bead.source, pair.source_locale)
        given = _by_family(bead.target, pair.target.locale)
        for family, theirs in wanted.items():
            ours = given.get(family, [])
            values = {period.value for _, period in theirs}
            others = {period.value for _, period in ours}
            if len(values) == len(others) == 1 and values != others:
                (segment, period), (here, other) = theirs[0], ours[0]
                yield Hit(
                    pair.at(here, other.start, other.end),
                    f"« {here.text[other.start : other.end]} » stands where the source has "
                    f"{segment.text[period.start : period.end]}",
                    source=pair.source_quote((segment,)),
                )


def _by_family(
    segments: tuple[Segment, ...], locale: str
) -> dict[str, list[tuple[Segment, Period]]]:
    found: dict[str, list[tuple[Segment, Period]]] = {}
    for segment in segments:
        for period in periods(segment.text, locale):
            found.setdefault(period.family, []).append((segment, period))
    return found


RULE = Rule(
    "period-changed",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="They met last month.",
            target="Ils se verront le mois prochain.",
            finds=("« mois prochain » stands where the source has last month",),
        ),
        Example(
            source="The forum will open in the third quarter of 2026.",
            target="Le forum s’ouvrira au deuxième trimestre de 2026.",
            finds=("« deuxième trimestre » stands where the source has third quarter",),
        ),
        Example(
            source="The summit is to be held in the spring.",
            target="Le sommet se tiendra à l’automne.",
            finds=("« automne » stands where the source has the spring",),
        ),
        Example(source="They will meet next week.", target="Ils se verront la semaine suivante."),
        Example(
            source="In the first quarter of this year, as in the second quarter of last year.",
            target="Au premier trimestre de cette année, comme au deuxième de l’an passé.",
        ),
        Example(source="They met yesterday.", target="Ils se sont vus le 3 avril."),
    ),
)
