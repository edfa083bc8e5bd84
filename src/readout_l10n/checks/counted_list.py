"""A list holds more or fewer items than the number that announces it.

Why: « cinq secteurs (a, b, c, d) »: an item was lost, or the number is wrong.
Runs on a lone target. The number has to govern the list: a verb between, « notamment », « etc. » or
a second number make the list open or another's. « a, b et c et d » is counted each way it can be
read, and passes when one of them fits.
Source: found in published readouts; no tool of the field has it.
"""

from collections.abc import Iterator, Sequence

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, SegmentKind, Severity
from readout_l10n.text.enumeration import announcements


def check(pair: Pair) -> Iterator[Hit]:
    segments = pair.target.segments
    for i, segment in enumerate(segments):
        for announced in announcements(segment.text, pair.target.locale):
            counts = announced.counts or _items_after(segments[i + 1 :])
            if counts and announced.number not in counts:
                said = segment.text[announced.start : announced.end]
                listed = " or ".join(map(str, sorted(counts)))
                yield Hit(
                    pair.at(segment, announced.start, announced.end),
                    f"« {said} » announces {announced.number}, the list has {listed}",
                )


def _items_after(segments: Sequence[Segment]) -> frozenset[int]:
    """How many list items stand right after a sentence; empty when none does."""
    blocks: set[int] = set()
    for segment in segments:
        if segment.kind is not SegmentKind.ITEM:
            break
        blocks.add(segment.block)
    return frozenset({len(blocks)}) if len(blocks) > 1 else frozenset()


RULE = Rule(
    "counted-list",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Ils ont retenu cinq secteurs prioritaires (énergie, santé, climat, commerce).",
            finds=("« cinq secteurs prioritaires » announces 5, the list has 4",),
        ),
        Example(
            target="La coopération suivra trois axes : la paix, la santé, le climat et l’énergie.",
            finds=("« trois axes » announces 3, the list has 4",),
        ),
        Example(
            target="Ils ont retenu quatre domaines :\n- l’énergie ;\n- la santé ;\n- le climat.",
            finds=("« quatre domaines » announces 4, the list has 3",),
        ),
        Example(
            target="Ils ont cité les cinq secteurs définis par le Président LOPEZ[1] "
            "(mines, santé, énergie (y compris solaire, éolienne), tourisme).\n[1] En 2025.",
            finds=("« cinq secteurs définis par le Président LOPEZ » announces 5, the list has 4",),
        ),
        Example(
            target="Ils ont salué les quatre axes qui ont été retenus en 2024 (eau, air, sol).",
            finds=("« quatre axes qui ont été retenus en 2024 » announces 4, the list has 3",),
        ),
        Example(
            target="Le plan a quatre volets, à savoir la paix, la santé et le climat.",
            finds=("« quatre volets » announces 4, the list has 3",),
        ),
        Example(
            target="Les trois pays (Japon, Inde, Chili et Oman) se concertent.",
            finds=("« trois pays » announces 3, the list has 4",),
        ),
        Example(target="Les deux ministres de la région (énergie, santé, climat) sont là."),
        Example(target="Leurs deux entretiens à Tokyo (sécurité, économie, culture) sont finis."),
        Example(target="Il a visité deux des cinq secteurs (énergie, santé)."),
        Example(target="Trois axes (« paix, droit », santé (eau, air) et climat) sont suivis."),
        Example(target="Ils ont joué deux parties : l’un a perdu, il a ri, et tous sont partis."),
        Example(target="Trois axes : climat et énergie, santé et vie, paix et droit."),
        Example(
            target="Trois axes (paix et sécurité; économie, innovation; échanges) sont suivis."
        ),
        Example(target="Ils ont retenu cinq secteurs (énergie, santé, climat, etc.)."),
        Example(target="Les deux ministres ont évoqué la région (Ukraine, Iran et Corée du Nord)."),
        Example(
            target="Hier à Tokyo, les trois ministres de quatre pays (Japon, Inde, Chili et Oman)."
        ),
        Example(target="L’entretien a duré 15 minutes (Rome, Berlin, Paris)."),
        Example(target="Ils sont convenus de quatre points (a) et d’un cinquième."),
        Example(
            source="They named four areas.",
            target="Ils ont cité quatre domaines (climat et énergie, santé, commerce et paix).",
        ),
    ),
)
