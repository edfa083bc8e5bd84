"""A count of consecutive years does not fit the year it starts from, or is not the source's.

Why: « la quatrième année consécutive depuis 2022 » is true in 2025 only; texts are taken over from
last year's.
Runs on a lone target too. From 2022 to 2025 is four, both ends counted: « depuis 2022 » names the
first of the years. It has to follow directly; « depuis la crise de 2022 » names an event, which may
lie before the first year, and stays silent. The year it is now is that of the document.
Source: found in published readouts; no tool of the field has it.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity
from readout_l10n.text.consecutive import Consecutive, consecutive_years
from readout_l10n.text.date_mentions import date_mentions


def check(pair: Pair) -> Iterator[Hit]:
    for segment in pair.target.segments:
        for said in consecutive_years(segment.text, pair.target.locale):
            place = pair.at(segment, said.start, said.count_end)
            source = pair.source_of(segment)
            theirs = [
                other for s in source for other in consecutive_years(s.text, pair.source_locale)
            ]
            shown = segment.text[said.start : said.count_end]
            years = _years(pair, segment)
            fitting = {_count(said, year) for year in years}
            if theirs and all(other.count != said.count for other in theirs):
                yield Hit(
                    place,
                    f"« {shown} » stands where the source has {theirs[0].count} consecutive years",
                    source=pair.source_quote(source),
                )
            elif said.since and fitting and said.count not in fitting:
                year = max(years)
                yield Hit(
                    place,
                    f"« {shown} » year since {said.since}: {year} is number {_count(said, year)}, "
                    f"{said.since} counted",
                    source=pair.source_quote(source),
                )


def _years(pair: Pair, segment: Segment) -> set[int]:
    """The year that it is: in the sentence's dates, or else of the document."""
    mentions = date_mentions(segment.text, pair.target.locale)
    named = {mention.year for mention in mentions if mention.is_day and mention.year}
    own = {pair.day.year} if pair.day else set()
    return named | own


def _count(said: Consecutive, year: int) -> int:
    return year - (said.since or year) + 1


RULE = Rule(
    "consecutive-years",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="3 avril 2025\nInvité pour la troisième année consécutive depuis 2022.",
            finds=("« troisième » year since 2022: 2025 is number 4, 2022 counted",),
        ),
        Example(
            source="They met for the fourth consecutive year.",
            target="Ils se sont vus pour la cinquième année consécutive.",
            finds=("« cinquième » stands where the source has 4 consecutive years",),
        ),
        Example(target="3 avril 2025\nInvité pour la quatrième année consécutive depuis 2022."),
        Example(target="3 avril 2025\nInvité pour la 4e année de suite depuis 2022."),
        Example(target="3 avril 2025\nInvité la troisième année de suite depuis la crise de 2022."),
        Example(target="Invité pour la troisième année consécutive depuis 2022."),
        Example(
            source="For the second year in a row they met.",
            target="Ils se sont vus pour la deuxième année d’affilée.",
        ),
    ),
)
