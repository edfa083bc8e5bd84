"""Phrases of a text put otherwise, from left to right."""

import re
from collections.abc import Callable, Sequence

_WORD = re.compile(r"⟦\d+⟧|[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+|[^\w\s]")


def words(text: str) -> list[str]:
    """The words, figures, signs and placeholders of a text."""
    return _WORD.findall(text)


def reworded(text: str, find: Callable[[Sequence[str], int], tuple[int, str] | None]) -> str:
    """A text in which phrases are put otherwise.

    `find` is given all words and a place among them, and says how many words from there are put
    otherwise, and how; None where none are.
    """
    found = list(_WORD.finditer(text))
    said = [word[0] for word in found]
    done: list[str] = []
    at = i = 0
    while i < len(found):
        change = find(said, i)
        if change is None:
            i += 1
            continue
        count, instead = change
        done += [text[at : found[i].start()], instead]
        at = found[i + count - 1].end()
        i += count
    return "".join(done) + text[at:]


def begins(said: Sequence[str], at: int, phrase: Sequence[str]) -> bool:
    """Whether a phrase, in small letters, stands at a place."""
    return [word.casefold() for word in said[at : at + len(phrase)]] == list(phrase)


def capitalised(text: str) -> str:
    """A text with its first letter as a capital."""
    return text[:1].upper() + text[1:]
