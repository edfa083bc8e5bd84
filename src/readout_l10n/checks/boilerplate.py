"""What a page, a word processor or a program left in the text: « Imprimer », « Page 2 sur 3 ».

Why: buttons, page numbers and the mark of a draft or of a translation program are published as if
the ministry had said them.
Runs on a lone target. Whole lines, but for marks that stand nowhere else by right; what the source
has in the same place is the text's own.
Source: Kohlschütter et al. 2010, Boilerplate Detection using Shallow Text Features, for what pages
put around a text; the forms are data in `text/leftovers.toml`.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import SegmentKind, Severity
from readout_l10n.text.leftovers import page_leftovers


def check(pair: Pair) -> Iterator[Hit]:
    for segment in pair.target.segments:
        if segment.kind in {SegmentKind.LABEL, SegmentKind.DATE, SegmentKind.NOTE}:
            continue
        theirs = {left.what for s in pair.source_of(segment) for left in page_leftovers(s.text)}
        for left in page_leftovers(segment.text):
            if left.what not in theirs:
                said = segment.text[left.start : left.end]
                yield Hit(
                    pair.at(segment, left.start, left.end),
                    f"« {said} » is {left.what} and no part of the text",
                )


RULE = Rule(
    "boilerplate",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Imprimer\nLes ministres se sont vus à Rome.\nPage 2 sur 3",
            finds=(
                "« Imprimer » is a button and no part of the text",
                "« Page 2 sur 3 » is a page number and no part of the text",
            ),
        ),
        Example(
            target="Ils se sont vus.\nVERSION DU 12/03",
            finds=("« VERSION DU 12/03 » is the version of a draft and no part of the text",),
        ),
        Example(
            target="Ils se sont vus à Rome [Traduit par P. Martin].",
            finds=(
                "« [Traduit par P. Martin] » is a translator's signature and no part of the text",
            ),
        ),
        Example(target="Les ministres ont évoqué le projet d’accord, page 2 du communiqué."),
        Example(
            source="They met in Rome.\nShare",
            target="Ils se sont vus à Rome.\nPartager",
        ),
    ),
)
