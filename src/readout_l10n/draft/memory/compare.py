"""How like two texts are, as translators know it, and what differs."""

from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from readout_l10n.draft.memory.codes import words
from readout_l10n.draft.memory.normal import normal
from readout_l10n.text.tokens import tokens

NEARLY = 0.99
"""Of a text that differs in capitals and punctuation only, or in values that were adapted: memoQ's
rate for numbers substituted (docs.memoq.com, "TM match scoring and number substitution")."""


def match_rate(text: str, other: str, locale: str) -> float:
    """How like two texts are, 0 to 1, word by word.

    1 − d / max(m, n) for d edits of words between texts of m and n: OmegaT's score (`FuzzyMatcher`,
    `calcSimilarity`) in its second form, without stems and punctuation; letter case counts no more
    than these. Only what is the same but for spaces, apostrophes and quotation marks has 1.
    """
    if normal(text) == normal(other):
        return 1.0
    ours, theirs = words(text, locale), words(other, locale)
    return min(float(Levenshtein.normalized_similarity(ours, theirs)), NEARLY)


def differences(text: str, other: str, locale: str) -> Iterator[tuple[str, str]]:
    """What stands in a text, and what in the other instead, in order; one of them may be empty."""
    ours, theirs = tokens(text, locale), tokens(other, locale)
    for edit in Levenshtein.opcodes(words(text, locale), words(other, locale)):
        if edit.tag != "equal":
            here = ours[edit.src_start : edit.src_end]
            there = theirs[edit.dest_start : edit.dest_end]
            yield (
                text[here[0].start : here[-1].end] if here else "",
                other[there[0].start : there[-1].end] if there else "",
            )
