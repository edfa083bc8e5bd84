"""A segment of the target in a language that is neither the target's nor the source's.

Why: with three or more languages at hand, a paragraph lands in the wrong file.
Runs on a lone target; quotations, parentheses, names and addresses are set aside, and lingua has to
be sure of the rest. The source's language is segment-untranslated's; a whole document makes one
finding.
Source: LanguageTool's foreign-text detection; thresholds as in segment-untranslated.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.text.language import likeliest
from readout_l10n.text.locale import language


def check(pair: Pair) -> Iterator[Hit]:
    wanted = language(pair.target.locale)
    found = {
        segment: seen
        for segment in pair.target.segments
        if not segment.kind.is_publishers
        and (seen := likeliest(segment.text, (pair.target.locale, pair.source_locale)))
        and seen not in (wanted, language(pair.source_locale))
    }
    if pair.is_most_of_target(found):
        first, seen = next(iter(found.items()))
        yield Hit(pair.at(first), f"the whole text is in {seen}, where {wanted} is wanted")
        return
    for segment, seen in found.items():
        yield Hit(pair.at(segment), f"in {seen}, where {wanted} is wanted")


RULE = Rule(
    "wrong-language",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Los dos ministros acordaron seguir cooperando en todos los ámbitos.",
            finds=("in es, where fr is wanted",),
        ),
        Example(target="Les deux ministres sont convenus de poursuivre leur coopération."),
        Example(target="The two ministers agreed to continue their cooperation."),
    ),
)
