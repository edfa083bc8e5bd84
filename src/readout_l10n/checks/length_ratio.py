"""A sentence far longer or shorter than translations of such a sentence are.

Why: what was cut off, or run on, shows in the length when nothing else tells.
Lengths in characters, by the variance of Gale & Church (1993), so that a headline may double and a
paragraph not; what is usual is learned from the text itself. Sentences that stand alone are
segment-missing's and segment-added's, a cut that can be told is clause-missing's.
Source: pofilter's `long` and `short`, Weblate's "maximum length"; Gale & Church 1993, §2.1.
"""

from collections.abc import Iterator

from readout_l10n.align.lengths import lengths
from readout_l10n.checks.clause_missing import lost_part
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity

_FAR = 4.2
"""Standard deviations: none of NTREX's 1,007 beads of 40 characters or more is as far, nor any of
the shipped corpus or of WMT21's 429 (`benchmarks/completeness.py`)."""
_SHORTEST = 40


def check(pair: Pair) -> Iterator[Hit]:
    usual = lengths(pair.beads)
    for i, bead in enumerate(pair.beads):
        source, target = len(bead.source_text), len(bead.target_text)
        if not bead.target or source < _SHORTEST or bead.source[0].kind.is_publishers:
            continue
        far = usual.deviation(bead)
        goes_on = any(not other.source for other in pair.beside(i))
        if far > _FAR or (far < -_FAR and not goes_on and lost_part(pair, i) is None):
            doubt = "is a part missing?" if far < 0 else "is a part added?"
            yield Hit(
                pair.across(bead.target),
                f"{target} characters for the source's {source}, where some "
                f"{round(usual.due(bead), -1):.0f} are usual: {doubt}",
                source=pair.source_quote(bead.source),
            )


RULE = Rule(
    "length-ratio",
    Severity.WARNING,
    check,
    examples=(
        Example(
            source="They will meet again to sign it in the spring.",
            target="Les deux ministres se reverront au printemps pour le signer, une fois "
            "que leurs experts auront vérifié la concordance des versions et que les "
            "parlements se seront prononcés.",
            finds=(
                "173 characters for the source's 46, where some 50 are usual: is a part added?",
            ),
        ),
        Example(
            source="They will meet again to sign it in the spring.",
            target="Ils se rencontreront de nouveau au printemps pour le signer.",
        ),
        Example(source="Related links", target="Pour en savoir plus sur ce sujet, voir :"),
    ),
)
