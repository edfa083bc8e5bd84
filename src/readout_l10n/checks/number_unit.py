"""A number was kept, but not what it counts: another currency, unit, or kind of percentage.

Why: « 100 milliards de dollars » for 100 billion yen is off by a factor of 150, and 200 miles are
no 200 km.
Compares the units on both sides of each number kept: a currency that is another, a unit of the same
quantity that was not converted, percentage points made percentages, a percent sign lost. A bare
"dollar" is any country's, and a number that its translation converts is right.
Source: pofilter's and Okapi CheckMate's checks stop at digits; no tool of the field has it.
"""

from collections.abc import Iterator

from readout_l10n.checks.number_changed import number_differences
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Bead, Severity
from readout_l10n.text.currencies import currencies
from readout_l10n.text.number_differences import Mention
from readout_l10n.text.units import Measure

_SHARES = frozenset({"percent", "points"})


def check(pair: Pair) -> Iterator[Hit]:
    for bead, found in number_differences(pair):
        for before, after in found.kept:
            said = _currency_change(before, after, bead) or _unit_change(before, after)
            if said:
                number, segment = after.number, bead.target[after.text]
                yield Hit(
                    pair.at(segment, number.start, number.end),
                    said,
                    source=pair.source_quote((bead.source[before.text],)),
                )


def _currency_change(before: Mention, after: Mention, bead: Bead) -> str | None:
    wanted, given = before.number.currency, after.number.currency
    if wanted is None or (given and not wanted.codes.isdisjoint(given.codes)):
        return None
    if before.number.unit and after.number.unit:
        return None
    name = bead.source[before.text].text[wanted.start : wanted.end]
    if given is not None:
        other = bead.target[after.text].text[given.start : given.end]
        return f"{after.quote} is in {other}, the source has {before.quote} in {name}"
    if before.number.spelled or any(currencies(segment.text) for segment in bead.target):
        return None
    return f"{after.quote} is without its currency, the source has {name}"


def _unit_change(before: Mention, after: Mention) -> str | None:
    wanted, given = before.number.unit, after.number.unit
    if wanted is None or before.number.converts(after.number):
        return None
    if given is None:
        if wanted.dimension != "percent" or after.number.spelled:
            return None
        return f"{after.quote} is without the {wanted.name} of the source"
    if wanted.is_same(given) or not _are_rivals(wanted, given):
        return None
    return f"{after.quote} is in {given.name}, the source has {before.quote} {wanted.name}"


def _are_rivals(wanted: Measure, given: Measure) -> bool:
    if wanted.dimension == given.dimension:
        return True
    return {wanted.dimension, given.dimension} <= _SHARES


RULE = Rule(
    "number-unit",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="A loan of 100 billion yen was announced.",
            target="Un prêt de 100 milliards de dollars a été annoncé.",
            finds=("100 milliards is in dollars, the source has 100 billion in yen",),
        ),
        Example(
            source="The line is 200 miles long.",
            target="La ligne fait 200 km.",
            finds=("200 is in km, the source has 200 miles",),
        ),
        Example(
            source="The rate rose by 2 percentage points.",
            target="Le taux a augmenté de 2 %.",
            finds=("2 is in %, the source has 2 percentage points",),
        ),
        Example(
            source="The training lasts two weeks.",
            target="La formation dure deux mois.",
            finds=("deux is in mois, the source has two weeks",),
        ),
        Example(
            source="Costs fell by 4.8 per cent.",
            target="Les coûts ont baissé de 4,8.",
            finds=("4,8 is without the per cent of the source",),
        ),
        Example(
            source="It received US$3.5 bn and €2 million, and ¥100 billion.",
            target="Elle a reçu 3,5 milliards de dollars, 2 M€ et 100 milliards de yens.",
        ),
        Example(
            source="The rate rose by 50 basis points in the last two weeks.",
            target="Le taux a augmenté de 0,5 point de pourcentage en quatorze jours.",
        ),
        Example(
            source="The 550-pound safe stood 30 yards away.",
            target="Le coffre de 250 kg se trouvait à 30 mètres.",
        ),
        Example(
            source="From 10 percent to 15 percent of them came.",
            target="De 10 à 15 % d’entre eux sont venus.",
        ),
    ),
)
