"""One pre-edit of a table: a phrase of the source, and what is said instead to the engine."""

from dataclasses import dataclass
from functools import lru_cache

PLACE = "⟦⟧"
"""A placeholder in a phrase, whatever its number."""


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says why, and what mends it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A phrase, word by word, and what stands in its place.

    A word in braces is a lemma: it is found in every form, and what stands in braces instead gets
    the same form. `a|b` is either word. « de », « à », « le », « se », « ne » and « que » are found
    elided and, at the phrase's end, contracted with an article, which stays. ⟦⟧ stands for a
    placeholder: a name, a figure or a term.
    """

    phrase: str
    instead: str
    targets: frozenset[str] = frozenset()
    """Languages that it is for; all when empty."""
    beside: frozenset[str] = frozenset()
    """Words of which the text has to have one, case-folded; none needed when empty."""
    source: str = "fr"

    def applies(self, target: str) -> bool:
        return not self.targets or target in self.targets


@dataclass(frozen=True, slots=True)
class Element:
    """A word of a phrase: some spellings, or a lemma."""

    spellings: frozenset[str] = frozenset()
    lemma: str | None = None


@lru_cache(10_000)
def elements(phrase: str) -> tuple[Element, ...]:
    """The words of a phrase. Raises PhraseError."""
    found = tuple(_element(word) for word in phrase.split())
    if not found:
        raise PhraseError("an empty phrase finds nothing; write at least one word")
    return found


def _element(word: str) -> Element:
    if word.startswith("{") or word.endswith("}"):
        lemma = word.removeprefix("{").removesuffix("}")
        if word != f"{{{lemma}}}" or not lemma.replace("-", "").isalpha():
            raise PhraseError(f"{word!r}: a lemma is one word between braces, such as saluer")
        return Element(lemma=lemma)
    if word == PLACE:
        return Element(frozenset({PLACE}))
    spellings = word.split("|")
    if not all(any(map(str.isalnum, one)) for one in spellings) or set(word) & set("{}*?+()[]\\"):
        raise PhraseError(
            f"{word!r}: words, words in braces and a|b can be looked for, no patterns"
        )
    return Element(frozenset(one.casefold().replace("’", "'") for one in spellings))


def check(row: Row) -> None:
    """Nothing for a row that is well formed. Raises PhraseError."""
    found, said = elements(row.phrase), elements(row.instead)
    here = [one for one in found if one.lemma]
    there = [one for one in said if one.lemma]
    if len(there) > len(here):
        raise PhraseError(
            f"{row.instead!r} has more words in braces than {row.phrase!r}; each gets the form of "
            "one of them"
        )
    if row.phrase.split().count(PLACE) != row.instead.split().count(PLACE):
        raise PhraseError(f"{row.instead!r}: as many {PLACE} are wanted as in {row.phrase!r}")
    if any("|" in word for word in row.instead.split()):
        raise PhraseError(f"{row.instead!r}: what is said instead is one wording, without |")
    if here and row.source != "fr":
        raise PhraseError(f"{row.phrase!r}: words in braces are known for French alone")
    if len(here) == len(found) == 1 and row.phrase == row.instead:
        raise PhraseError(f"{row.phrase!r} is said instead of itself; write another wording")
