"""Whether two sentences are one that was put down twice."""

from collections import Counter

from rapidfuzz.distance import Levenshtein

from readout_l10n.text.tokens import tokens

_LONG = 12
"""Words from which a copy may differ in a word and still be known for one."""
_ALIKE = 0.93
"""Share of the characters that such a copy keeps."""


def words(text: str, locale: str) -> tuple[str, ...]:
    """The words of a text without letter case, by which repeats are told."""
    return tuple(token.text.casefold() for token in tokens(text, locale))


def is_copy(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two sentences, by their words, are the same but for a slip or a touch-up.

    Sentences that are built alike and name another place, person, number or thing are not.
    """
    if one == other:
        return True
    if min(len(one), len(other)) < _LONG or abs(len(one) - len(other)) > 1:
        return False
    lost, added = Counter(one) - Counter(other), Counter(other) - Counter(one)
    if lost.total() > 1 or added.total() > 1:
        return False
    changed = (next(iter(lost), ""), next(iter(added), ""))
    if any(char.isdigit() for word in changed for char in word):
        return False
    if all(changed) and Levenshtein.normalized_similarity(*changed) < _SLIP:
        return False
    alike = Levenshtein.normalized_similarity(" ".join(one), " ".join(other))
    return alike >= _ALIKE


_SLIP = 0.7
"""Share of its letters that a word misspelt, or in another form, keeps."""
