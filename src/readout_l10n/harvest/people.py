"""Words that are people's names."""

from collections.abc import Iterable

from readout_l10n.harvest.folding import Word

_HONORIFICS = frozenset(
    "mr mrs ms miss dr sir h.e. honorable honourable senator mister "
    "m mm mme mmes mlle s.e.m. s.e. m.".split()
)
_OFFICES = frozenset(
    "minister president secretary chancellor judge senator governor ministre président".split()
)
_NOT_NAMES = frozenset("general state elect général générale d'état".split())
_SHORTEST, _LONGEST = 3, 3


def is_honorific(word: str) -> bool:
    """Whether a word comes before a person's name: Mr, Dr, S.E.M."""
    return word.casefold() in _HONORIFICS


def surnames(source: Iterable[tuple[Word, ...]], target: Iterable[tuple[Word, ...]]) -> set[str]:
    """The names, case-folded, that one side writes in capitals and the other does not."""
    ours, theirs = (_by_case(side) for side in (source, target))
    return (ours[0] & theirs[1] - ours[1]) | (theirs[0] & ours[1] - theirs[1])


def _by_case(lines: Iterable[tuple[Word, ...]]) -> tuple[set[str], set[str]]:
    """Words all in capitals, and words with one at the beginning, case-folded."""
    capitals: set[str] = set()
    titled: set[str] = set()
    for line in lines:
        for word in line:
            text = word.token.text
            if len(text) >= _SHORTEST and text.isalpha():
                if text.isupper():
                    capitals.add(text.casefold())
                elif text.istitle():
                    titled.add(text.casefold())
    return capitals, titled


def addressed(lines: Iterable[tuple[Word, ...]]) -> set[str]:
    """The capitalised words, case-folded, that follow an honorific or an office."""
    found: set[str] = set()
    common: set[str] = set()
    for line in lines:
        left, ran = 0, False
        for word in line:
            text = word.token.text
            folded = text.casefold()
            if text.islower():
                common.add(folded)
            if is_honorific(text) or (folded in _OFFICES and text[0].isupper()):
                left = _LONGEST
            elif left and text[0].isupper() and len(text) > 1 and (word.follows or not ran):
                found.add(folded)
                left -= 1
            else:
                left = 0
            ran = left not in (0, _LONGEST)
    return found - common - _OFFICES - _NOT_NAMES
