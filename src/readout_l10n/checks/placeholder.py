"""Something to be filled in, checked or taken out: « [à vérifier] », « {{nom}} », « ??? ».

Why: a question of the translator's that is published is an answer that the reader never gets.
Runs on a lone target: braces of templates, TODO and TBC, filler text, questions in brackets,
reviewers' comments and the marks of merge conflicts. What the source has too is left alone, and so
are code and addresses.
Source: pofilter's `variables` and Xbench's checks of tags, for placeholders; the rest is data.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.text.leftovers import unfinished
from readout_l10n.text.verbatim import in_address


def check(pair: Pair) -> Iterator[Hit]:
    for segment in pair.target.segments:
        source = " ".join(s.text for s in pair.source_of(segment))
        for left in unfinished(segment.text):
            said = segment.text[left.start : left.end]
            if said in source or in_address(segment.text, left.start, left.end):
                continue
            yield Hit(
                pair.at(segment, left.start, left.end),
                f"« {said} » is {left.what}",
                severity=None if any(map(str.isalnum, said)) else Severity.WARNING,
            )


RULE = Rule(
    "placeholder",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Ils se sont vus à Rome [à vérifier] avec {{ministre}}.",
            finds=(
                "« [à vérifier] » is a translator's question",
                "« {{ministre}} » is a placeholder",
            ),
        ),
        Example(
            target="Ils se sont vus à Rome (?) le XXX mai.",
            finds=(
                "« (?) » is a translator's question",
                "« XXX » is something to be filled in",
            ),
        ),
        Example(
            target="Ils se sont vus [Commentaire 3 : date à revoir] à Rome.",
            finds=("« [Commentaire 3 : date à revoir] » is a reviewer's mark",),
        ),
        Example(target="Ils se sont vus à Rome[1], « […] au nom [sic] de la paix »."),
        Example(source="They met {0} times.", target="Ils se sont vus {0} fois."),
    ),
)
