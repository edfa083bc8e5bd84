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
from readout_l10n.text.decimal_mark import has_decimal_point
from readout_l10n.text.local_forms import figure_form, knows
from readout_l10n.text.locale import language
from readout_l10n.text.number_differences import Differences, Mention, Passage, differences
from readout_l10n.text.numbers import Number
from readout_l10n.text.relative_years import RelativeYear, is_year, relative_years, years

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
    for i, bead in pair.rendered:
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
    in_words = _Years(bead.source, bead.target, pair.source_locale, pair)
    said = _Years(bead.target, bead.source, pair.target.locale, pair)
    missing = [m for m in found.missing if not (said.mean(m) or in_words.count(m))]
    extra = [m for m in found.extra if not (in_words.mean(m) or said.count(m))]
    changed = []
    for before, after in found.changed:
        kept = said.mean(before) or (in_words.count(before) and in_words.mean(after))
        same = in_words.mean(after) or (said.count(after) and said.mean(before))
        if not kept and not same:
            changed.append((before, after))
        elif not kept:
            missing.append(before)
        elif not same:
            extra.append(after)
    return replace(found, changed=tuple(changed), missing=tuple(missing), extra=tuple(extra))


class _Years:
    """The years that one side names by their distance, and those that the other has in figures."""

    def __init__(
        self, here: tuple[Segment, ...], there: tuple[Segment, ...], locale: str, pair: Pair
    ) -> None:
        self._own = pair.day.year if pair.day else None
        self._named = {year for text in _texts(here) for year in years(text)}
        self._given = {year for text in _texts(there) for year in years(text)}
        self._relative = [tuple(relative_years(text, locale)) for text in _texts(here)]

    def mean(self, mention: Mention) -> bool:
        """Whether they name the year that the other side has in figures."""
        return is_year(mention.quote) and any(
            self._may_be(year, int(mention.quote)) for text in self._relative for year in text
        )

    def count(self, mention: Mention) -> bool:
        """Whether a number of this side's says how far off a year is that the other side has."""
        number = mention.number
        return any(
            year.start <= number.start < year.end
            and any(self._may_be(year, given) for given in self._given)
            for year in self._relative[mention.text]
        )

    def _may_be(self, relative: RelativeYear, year: int) -> bool:
        return relative.is_in(year, self._own, self._named)


def is_certain(number: Number, *, refers_back: bool) -> bool:
    """Whether a number that only one side has is lost or added, and not said in other words."""
    return number.is_firm and not (number.spelled and refers_back)


def _texts(segments: tuple[Segment, ...]) -> tuple[str, ...]:
    return tuple(segment.text for segment in segments)


def _in_target(mention: Mention, locale: str) -> str | None:
    """The number of the source as the target writes it; None for one not in digits alone.

    Only an English source is rewritten.
    """
    quote = mention.quote
    if quote.isdecimal():
        return quote
    plain = quote.replace(",", "").replace(".", "", 1)
    if not plain.isdecimal():
        return None
    if knows(locale) and not has_decimal_point(locale):
        whole, _, decimals = quote.replace(",", "").partition(".")
        return figure_form(whole, decimals, locale)
    return quote.translate(_MARKS) if language(locale) == "fr" else None


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
            source="Some 2 million people left, and demand tripled.",
            target="Quelque deux millions de personnes sont parties, et la demande a triplé.",
        ),
        Example(
            source="They met with 110 students.\nThey signed a statement.",
            target="Ils se sont réunis.\nAvec 110 étudiants, ils ont signé une déclaration.",
        ),
        Example(
            source="Last year they met. Two years ago they had signed.",
            target="Ils se sont vus en 2024, après avoir signé en 2023.",
        ),
        Example(
            source="June 3, 2025\nThe fund was set up two years ago.",
            target="3 juin 2025\nLe fonds a été créé en 2021.",
            finds=("2021 stands where the source has two",),
        ),
        Example(
            source="June 3, 2025\nThe pact of 2016 was renewed last year.",
            target="3 juin 2025\nLe pacte de 2019 a été renouvelé en 2024.",
            finds=("2019 stands where the source has 2016",),
        ),
        Example(
            source="June 3, 2025\nThey had met in 2023 and will meet again next year.",
            target="3 juin 2025\nIls s’étaient vus il y a deux ans et se reverront en 2026.",
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
