"""How two spellings of one word differ.

A slip of the pen is one letter left out, put in, changed or swapped with its neighbour: four in
five misspellings are (Damerau 1964). Accents, hyphens and apostrophes are judged apart, and so is
what two ways of writing a foreign alphabet make of one name (Tokayev, Tokaïev).
"""

import re
import unicodedata
from enum import Enum, auto
from functools import lru_cache

from rapidfuzz.distance import OSA

_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss"})
_TRANSLITERATED = (
    (re.compile(r"tch|sh"), "ch"),
    (re.compile(r"gu(?=[ei])"), "g"),
    (re.compile(r"ou"), "u"),
    (re.compile(r"zh|dj"), "j"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"(?<=[aeiou])y|y(?=[aeiou])|j(?=[aeiou])"), "i"),
    (re.compile(r"sk(?:yy|y|ii|iy|ij)$"), "ski"),
    (re.compile(r"ii"), "i"),
    (re.compile(r"(?<=in)e$"), ""),
)
"""What French and English make of one Russian, Ukrainian, Central Asian, Persian or Hebrew name."""

_PLACES = (
    (re.compile(r"^h(?=[aeiou])"), ""),
    (re.compile(r"^y(?=e)"), ""),
    (re.compile(r"(?<=[gt])h"), ""),
    (re.compile(r"q"), "k"),
)
"""Letters that French drops or changes in a place's name: Ormuz, Erevan, Bagdad, Akaba."""
_DOUBLED = re.compile(r"(.)\1")


class Difference(Enum):
    """What sets two spellings apart."""

    NONE = auto()
    """Nothing but letter case."""
    MARKS = auto()
    """Accents, hyphens, apostrophes or spaces."""
    TRANSLITERATION = auto()
    """One letter, as another way of writing a foreign alphabet has it."""
    LETTER = auto()
    """One letter, or two neighbours swapped."""
    MORE = auto()


SLIPS = (Difference.MARKS, Difference.TRANSLITERATION, Difference.LETTER)
"""What one name's spellings may differ by."""


@lru_cache(maxsize=50_000)
def bare(text: str) -> str:
    """The letters and digits of a text, case-folded, without accents."""
    decomposed = unicodedata.normalize("NFD", text.casefold().translate(_PLAIN))
    return "".join(filter(str.isalnum, decomposed))


@lru_cache(maxsize=50_000)
def difference(one: str, other: str) -> Difference:
    """What sets two spellings apart."""
    if one.casefold().replace("’", "'") == other.casefold().replace("’", "'"):
        return Difference.NONE
    ours, theirs = bare(one), bare(other)
    if ours == theirs:
        return Difference.MARKS
    if abs(len(ours) - len(theirs)) > 1 or OSA.distance(ours, theirs, score_cutoff=1) > 1:
        return Difference.MORE
    if _sounds(ours) == _sounds(theirs):
        return Difference.TRANSLITERATION
    return Difference.LETTER


def are_genders(one: str, other: str) -> bool:
    """Whether two given names differ as a man's and a woman's do: Mario, Maria; Daniel, Daniele."""
    ours, theirs = sorted((bare(one), bare(other)), key=len)
    if len(ours) < len(theirs):
        return theirs[:-1] == ours and theirs[-1] in "ae" and ours[-1] not in "aeiouy"
    return ours[:-1] == theirs[:-1] and {ours[-1:], theirs[-1:]} <= set("aeo")


def are_usages(one: str, other: str) -> bool:
    """Whether two given names differ in a vowel or a doubled letter: Abdallah, Abdullah; Mohammed.

    Languages that write Arabic have each their own.
    """
    ours, theirs = bare(one), bare(other)
    if len(ours) != len(theirs):
        return _DOUBLED.sub(r"\1", ours) == _DOUBLED.sub(r"\1", theirs)
    changed = {
        letter for pair in zip(ours, theirs, strict=True) if len(set(pair)) > 1 for letter in pair
    }
    return changed <= set("aeiouy") and sum(map(str.__ne__, ours, theirs)) == 1


def are_place_usages(one: str, other: str) -> bool:
    """Whether two names of a place differ as a French and an English one do: Ormuz, Hormuz."""
    ours, theirs = bare(one), bare(other)
    for spelt, written in _PLACES:
        ours, theirs = spelt.sub(written, ours), spelt.sub(written, theirs)
    return ours == theirs


def are_endings(one: str, other: str) -> bool:
    """Whether two surnames end in « y » and « i » after a doubled letter: Abdelatty, Abdelatti.

    English and French write Arabic so; Kenya's Mudavadi is another matter.
    """
    ours, theirs = bare(one), bare(other)
    doubled = _DOUBLED.fullmatch(ours[-3:-1]) is not None
    return doubled and ours[:-1] == theirs[:-1] and {ours[-1:], theirs[-1:]} == {"i", "y"}


def letters_apart(one: str, other: str) -> int:
    """Letters to be left out, put in, changed or swapped, accents and case apart."""
    return OSA.distance(bare(one), bare(other))


def _sounds(word: str) -> str:
    for spelt, written in _TRANSLITERATED:
        word = spelt.sub(written, word)
    return word
