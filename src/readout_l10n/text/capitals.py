"""The capitals of a citation form, put on a text."""

from readout_l10n.text.inflection import keys
from readout_l10n.text.initials import initial
from readout_l10n.text.tokens import Token, tokens


def recased(text: str, wanted: str, locale: str, *, exact: bool) -> str:
    """A text with the capitals of its citation form, whatever its inflection.

    With `exact`, letters that are small in the citation form become small too.
    """
    left = list(tokens(wanted, locale))
    characters = list(text)
    for word in tokens(text, locale):
        match = next((w for w in left if _same_word(w, word, locale)), None)
        if match is None:
            continue
        del left[: left.index(match) + 1]
        for i, (ours, theirs) in enumerate(zip(word.text, match.text, strict=False), word.start):
            if theirs.isupper() and not ours.isupper():
                characters[i] = theirs if initial(theirs) == initial(ours) else ours.upper()
            elif exact and theirs.islower() and ours.isupper():
                characters[i] = ours.lower()
    return "".join(characters)


def _same_word(ours: Token, theirs: Token, locale: str) -> bool:
    return not keys(ours.text, locale).isdisjoint(keys(theirs.text, locale))
