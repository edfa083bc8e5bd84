"""Another number stands in the place of the source's.

Why: readers forgive a wrong amount least of all.
Compares values, not digits: 1,250.5 (en) equals 1 250,5 (fr), 1.5 billion 1,5 milliard, the 18th
« la dix-huitième », two-thirds 2/3, the 1930s « les années 30 », 200 miles 320 km. Dates, times of
day and durations are the rules' named for them where both languages' dates are read. Numbers in
words count as those in digits do, but for the few that a translation may say in other words
(« un », "half"). Digits inside codes (G7) are left alone; a number that a sentence beside took over
is there.
Source: pofilter's `numbers`, whose tests still mark locales as FIXME.
"""

from collections.abc import Iterator
from dataclasses import replace

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Bead, Segment, Severity
from readout_l10n.text.locale import language
from readout_l10n.text.number_differences import Differences, Mention, Passage, differences
from readout_l10n.text.numbers import Number
from readout_l10n.text.relative_years import counts_years, is_year, names_year

_MARKS = str.maketrans({",": "\u202f", ".": ","})


def check(pair: Pair) -> Iterator[Hit]:
    for bead, found in number_differences(pair):
        for before, after in found.changed:
            segment = bead.target[after.text]
            yield Hit(
                pair.at(segment, after.number.start, after.number.end),
                f"{after.quote} stands where the source has {before.quote}",
                suggestion=_in_target(before, pair.target.locale),
                source=pair.source_quote((bead.source[before.text],)),
            )


def number_differences(pair: Pair) -> Iterator[tuple[Bead, Differences]]:
    """The beads with two sides that have numbers, and how these differ."""
    for i, bead in enumerate(pair.beads):
        if not bead.source or not bead.target:
            continue
        beside = pair.beside(i)
        found = differences(
            Passage(
                _texts(bead.source),
                pair.source_locale,
                tuple(text for other in beside for text in _texts(other.source)),
            ),
            Passage(
                _texts(bead.target),
                pair.target.locale,
                tuple(text for other in beside for text in _texts(other.target)),
            ),
        )
        found = _without_years(found, bead, pair)
        if found != Differences():
            yield bead, found


def _without_years(found: Differences, bead: Bead, pair: Pair) -> Differences:
    """The differences without the years that one side names in words: "last year", « en 2024 »."""
    if names_year(bead.source_text, pair.source_locale):
        found = replace(
            found,
            extra=tuple(m for m in found.extra if not is_year(m.quote)),
            changed=tuple(
                (before, after) for before, after in found.changed if not is_year(after.quote)
            ),
            missing=tuple(
                m for m in found.missing if not counts_years(bead.source[m.text].text, m.number.end)
            ),
        )
    if names_year(bead.target_text, pair.target.locale):
        missing = tuple(m for m in found.missing if not is_year(m.quote))
        found = replace(found, missing=missing)
    return found


def is_certain(number: Number, *, refers_back: bool) -> bool:
    """Whether a number that only one side has is lost or added, and not said in other words."""
    return number.is_firm and not (number.spelled and refers_back)


def _texts(segments: tuple[Segment, ...]) -> tuple[str, ...]:
    return tuple(segment.text for segment in segments)


def _in_target(mention: Mention, locale: str) -> str | None:
    """The number of the source as the target writes it; None for one not in digits alone."""
    quote = mention.quote
    if quote.isdecimal():
        return quote
    plain = quote.replace(",", "").replace(".", "", 1)
    if language(locale) != "fr" or not plain.isdecimal():
        return None
    return quote.translate(_MARKS)


RULE = Rule(
    "number-changed",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="It cost 1,250 dollars.",
            target="Cela a coûté 1 520 dollars.",
            finds=("1 520 stands where the source has 1,250",),
        ),
        Example(
            source="Japan will provide 3 million dollars.",
            target="Le Japon fournira 3 milliards de dollars.",
            finds=("3 milliards stands where the source has 3 million",),
        ),
        Example(
            source="They named five priority sectors.",
            target="Ils ont cité quatre secteurs prioritaires.",
            finds=("quatre stands where the source has five",),
        ),
        Example(
            source="Two-thirds of the 40 wells are 300 feet deep.",
            target="Les trois quarts des 40 puits ont 120 mètres de profondeur.",
            finds=(
                "trois quarts stands where the source has Two-thirds",
                "120 stands where the source has 300",
            ),
        ),
        Example(
            source="The 18th session ended.",
            target="La dix-neuvième session s’est achevée.",
            finds=("dix-neuvième stands where the source has 18th",),
        ),
        Example(
            source="They met with 110 students.\nThey signed a statement.",
            target="Ils se sont réunis.\nAvec 110 étudiants, ils ont signé une déclaration.",
        ),
        Example(
            source="Last year they met. Two years ago they had signed.",
            target="Ils se sont vus en 2024, après avoir signé en 2023.",
        ),
        Example(source="It cost 1,250.5 dollars.", target="Cela a coûté 1 250,5 dollars."),
        Example(
            source="At 4:00 p.m. (11:00 p.m. Japan time) on April 3, 2025, they met.",
            target="Le 3 avril 2025 à 16h00 (23 h, heure du Japon), ils se sont réunis.",
        ),
        Example(
            source="The 18th session lasted 2 hours and 15 minutes.",
            target="La dix-huitième session a duré 2 h 15.",
        ),
        Example(
            source="Japan pledged $1.5 billion for 500 projects in the 21st century.",
            target="Le Japon promet 1,5 milliard de dollars à cinq cents projets au XXIe siècle.",
        ),
        Example(
            source="Between 10 and 15 million people, a third of all, came in the mid-1990s.",
            target="De 10 à 15 millions de gens, un tiers, sont venus au milieu des années 90.",
        ),
        Example(
            source="Both ministers recalled the 300-mile road and 80 degrees Fahrenheit.",
            target="Les deux ministres ont rappelé la route de 480 km et les 27 °C.",
        ),
    ),
)
