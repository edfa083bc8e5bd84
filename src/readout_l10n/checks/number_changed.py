"""A number of the source is missing from the target, or another stands in its place.

Why: readers forgive a wrong amount least of all.
Compares values, not digits: 1,250.5 (en) equals 1 250,5 (fr), 1.5 billion 1,5 milliard, the 18th «
la dix-huitième », 200 miles 320 km. Dates, times of day and durations are the rules' named for them
where both languages' dates are read. Numbers that the source has in words are left alone, as are
digits inside codes (G7); one that a sentence beside it took over is there.
Source: pofilter's `numbers`, whose tests still mark locales as FIXME.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Bead, Segment, Severity
from readout_l10n.text.dated_spans import is_dated
from readout_l10n.text.numbers import Number, numbers, unmatched


def check(pair: Pair) -> Iterator[Hit]:
    for i, bead in enumerate(pair.beads):
        if not bead.source or not bead.target:
            continue
        given = _numbers(bead.target, pair.target.locale, pair.source_locale)
        wanted = _numbers(bead.source, pair.source_locale, pair.target.locale)
        missing = [number for number in unmatched(wanted, given) if not number.spelled]
        if not missing:
            continue
        moved = [n for other in pair.beside(i) for n in _free_numbers(pair, other)]
        lost = list(unmatched(missing, moved))
        if lost:
            yield from _hits(pair, bead, lost, wanted)


def _numbers(segments: tuple[Segment, ...], locale: str, other: str) -> list[Number]:
    """The numbers of segments that no rule on dates and times judges."""
    return [
        number
        for segment in segments
        for number in numbers(segment.text, locale)
        if not is_dated(segment.text, locale, other, number.start, number.end)
    ]


def _free_numbers(pair: Pair, bead: Bead) -> Iterator[Number]:
    """Numbers in digits of a bead's target that its own source does not ask for."""
    given = _numbers(bead.target, pair.target.locale, pair.source_locale)
    asked = _numbers(bead.source, pair.source_locale, pair.target.locale)
    return (number for number in unmatched(given, asked) if not number.spelled)


def _hits(pair: Pair, bead: Bead, missing: list[Number], wanted: list[Number]) -> Iterator[Hit]:
    intruders = [
        (segment, number) for segment in bead.target for number in _added(segment, wanted, pair)
    ]
    for said in _spoken(bead, missing, pair.source_locale):
        if not intruders:
            yield Hit(
                pair.across(bead.target),
                f"{said} is in the source but not in the target",
                source=pair.source_quote(bead.source),
            )
            continue
        segment, number = intruders.pop(0)
        yield Hit(
            pair.at(segment, number.start, number.end),
            f"{segment.text[number.start : number.end]} stands where the source has {said}",
            suggestion=said if said.isdecimal() else None,
            source=pair.source_quote(bead.source),
        )


def _added(segment: Segment, wanted: list[Number], pair: Pair) -> Iterator[Number]:
    given = _numbers((segment,), pair.target.locale, pair.source_locale)
    return unmatched((number for number in given if not number.spelled), wanted)


def _spoken(bead: Bead, missing: list[Number], locale: str) -> Iterator[str]:
    """The missing numbers as the source writes them."""
    left = list(missing)
    for segment in bead.source:
        for number in numbers(segment.text, locale):
            if number in left:
                left.remove(number)
                yield segment.text[number.start : number.end]


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
            source="The 32 members met.",
            target="Les membres se sont réunis.",
            finds=("32 is in the source but not in the target",),
        ),
        Example(
            source="They met with 110 students.\nThey signed a statement.",
            target="Ils se sont réunis.\nAvec 110 étudiants, ils ont signé une déclaration.",
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
    ),
)
