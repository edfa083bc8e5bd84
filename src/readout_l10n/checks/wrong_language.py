"""A segment of the target in a language that is neither the target's nor the source's.

Why: with three or more languages at hand, a paragraph lands in the wrong file.
Runs on a lone target; quotations, parentheses, names and addresses are set aside, and lingua has to
be sure of the rest. The source's language is segment-untranslated's.
Source: LanguageTool's foreign-text detection; thresholds as in segment-untranslated.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import SegmentKind, Severity
from readout_l10n.text.language import likeliest
from readout_l10n.text.locale import language

_SET_ASIDE = (SegmentKind.CREDIT, SegmentKind.LABEL, SegmentKind.DATE)


def check(pair: Pair) -> Iterator[Hit]:
    expected = {None, language(pair.target.locale), language(pair.source_locale)}
    for segment in pair.target.segments:
        if segment.kind in _SET_ASIDE:
            continue
        seen = likeliest(segment.text, (pair.target.locale, pair.source_locale))
        if seen not in expected:
            wanted = language(pair.target.locale)
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
