"""An amount is said to be more where the source says less, or bounded only on one side.

Why: « moins de 100 » for "more than 100" keeps the number and turns the news round; "up to 5
billion yen" is a ceiling, « 5 milliards » is a promise.
Looks at what stands right before or after a number kept: "more than", "at least", "up to",
« près de ». "Nearly" is below and near, so that « environ » fits it and « plus de » does not. A
limit lost is a warning, as is « plus de » added; "about" that is lost or added is left alone, and
so are a ceiling added (« pouvant atteindre ») and spans of time, where "over" may mean "during".
Source: found in published readouts; no tool of the field has it.
"""

from collections.abc import Iterator

from readout_l10n.checks.number_changed import number_differences
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Bead, Segment, Severity
from readout_l10n.text.bounds import Bound, bounded
from readout_l10n.text.number_differences import Mention
from readout_l10n.text.numbers import Sort


def check(pair: Pair) -> Iterator[Hit]:
    for bead, found in number_differences(pair):
        for before, after in found.kept:
            severity = _severity(before, after)
            if severity:
                number, segment = after.number, bead.target[after.text]
                yield Hit(
                    pair.at(segment, number.start, number.end),
                    _message(pair, before, after, bead),
                    source=pair.source_quote((bead.source[before.text],)),
                    severity=severity,
                )


def _severity(before: Mention, after: Mention) -> Severity | None:
    """How wrong the limits of a number kept are; None where they may stand."""
    wanted, given = before.number.bounds, after.number.bounds
    if not wanted or not given:
        return _severity_alone(before, after)
    if wanted & given:
        return None
    limits = {Bound.ABOVE, Bound.BELOW}
    return Severity.ERROR if wanted & limits and given & limits else Severity.WARNING


def _severity_alone(before: Mention, after: Mention) -> Severity | None:
    said = before.number.bounds | after.number.bounds
    number = before.number
    if len(said) != 1 or Bound.NEAR in said or number.spelled or after.number.spelled:
        return None
    if not before.number.bounds and Bound.BELOW in said:
        return None
    is_time = number.unit is not None and number.unit.dimension == "time"
    is_year = not number.unit and any(1900 <= amount <= 2100 for amount in number.amounts)
    if is_time or is_year or number.sort is not Sort.CARDINAL:
        return None
    return Severity.WARNING


def _message(pair: Pair, before: Mention, after: Mention, bead: Bead) -> str:
    said = _quoted(before, bead.source, pair.source_locale)
    here = _quoted(after, bead.target, pair.target.locale)
    message = f"« {here} » here, “{said}” in the source"
    if not after.number.bounds:
        return f"{message}: the limit is lost"
    return message if before.number.bounds else f"{message}: the limit is added"


def _quoted(mention: Mention, segments: tuple[Segment, ...], locale: str) -> str:
    number = mention.number
    return bounded(segments[mention.text].text, number.start, number.end, locale)


RULE = Rule(
    "number-bound",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="More than 100 people came.",
            target="Moins de 100 personnes sont venues.",
            finds=("« Moins de 100 » here, “More than 100” in the source",),
        ),
        Example(
            source="Nearly 300 people came.",
            target="Plus de 300 personnes sont venues.",
            finds=("« Plus de 300 » here, “Nearly 300” in the source",),
        ),
        Example(
            source="It lasted approximately 50 minutes.",
            target="Elle a duré plus de 50 minutes.",
            finds=("« plus de 50 » here, “approximately 50” in the source",),
        ),
        Example(
            source="A loan of up to 22 billion yen was granted.",
            target="Un prêt de 22 milliards de yens a été accordé.",
            finds=("« 22 milliards » here, “up to 22 billion” in the source: the limit is lost",),
        ),
        Example(
            source="A loan of up to 22 billion yen was granted.",
            target="Un prêt pouvant atteindre 22 milliards de yens a été accordé.",
        ),
        Example(
            source="Nearly 300 people, at least 20 of them children, and no more than 5 guards.",
            target="Près de 300 personnes, dont 20 enfants au moins, et pas plus de 5 gardes.",
        ),
        Example(source="It lasted about 110 minutes.", target="Elle a duré près de 110 minutes."),
        Example(source="It lasted over 10 years.", target="Elle a duré 10 ans."),
        Example(source="Japan handed over 10 buses.", target="Le Japon a remis 10 autocars."),
        Example(
            source="The dam has a storage capacity of 900 hectares.",
            target="Le barrage retient l’eau sur 900 hectares.",
        ),
        Example(source="About 300 people came.", target="Les 300 personnes sont venues."),
    ),
)
