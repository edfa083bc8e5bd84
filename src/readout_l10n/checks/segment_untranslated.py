"""A segment of the target that stands in the source's language.

Why: a sentence pasted from the original and forgotten goes out in the wrong language.
Runs on a lone target. Quoted titles, parentheses, names and addresses are set aside; what is left
is judged by lingua, and a heading copied from the source needs only look like its language. A whole
document makes one finding.
Source: LanguageTool's foreign-text detection; the thresholds are those that flag none of 1,007
professional French sentences and find nine in ten of the English ones (`benchmarks/language.py`).
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity
from readout_l10n.text.language import is_language, likeliest, running_text
from readout_l10n.text.locale import language


def check(pair: Pair) -> Iterator[Hit]:
    source_language = language(pair.source_locale)
    if source_language == language(pair.target.locale):
        return
    copied = set(_copied(pair))
    found = [
        segment
        for segment in pair.target.segments
        if not segment.kind.is_publishers and (segment in copied or is_untranslated(pair, segment))
    ]
    if pair.is_most_of_target(found):
        message = f"the whole text is in the source's language ({source_language}): an original?"
        yield Hit(pair.at(found[0]), message)
        return
    for segment in found:
        yield Hit(
            pair.at(segment),
            f"in the source's language ({source_language}): to be translated",
            source=pair.source_quote(pair.source_of(segment)),
        )


def is_untranslated(pair: Pair, segment: Segment) -> bool:
    """Whether the running text of a segment is in the source's language."""
    return likeliest(segment.text, (pair.target.locale, pair.source_locale)) == language(
        pair.source_locale
    )


def _copied(pair: Pair) -> Iterator[Segment]:
    """Target segments that repeat their source, and are no name or number that stays as it is."""
    for bead in pair.beads:
        for segment in bead.target:
            same = any(segment.text.casefold() == s.text.casefold() for s in bead.source)
            if not same or not running_text(segment.text):
                continue
            words = segment.text.casefold()
            if is_language(words, pair.source_locale, (pair.target.locale,)):
                yield segment


RULE = Rule(
    "segment-untranslated",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Le ministre a pris la parole.\nThe two ministers agreed to meet again soon.",
            finds=("in the source's language (en): to be translated",),
        ),
        Example(
            source="They met.\nThen they discussed bilateral relations",
            target="Ils se sont réunis.\nThen they discussed bilateral relations",
            finds=("in the source's language (en): to be translated",),
        ),
        Example(target="Ils ont salué leur vision commune (Joint Vision for the Next Decade)."),
        Example(
            source="They met.\nRelated links",
            target="Ils se sont réunis.\nRelated links",
            finds=("in the source's language (en): to be translated",),
        ),
        Example(source="Tokyo International Conference", target="Tokyo International Conference"),
        Example(target="Ils ont évoqué « The World After Us All and Before », paru hier à Tokyo."),
    ),
)
