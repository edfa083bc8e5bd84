"""The words of a text that is to be edited, with what stands between them.

Placeholders are words, elided ones keep their apostrophe, and a pronoun after its verb
(« ajoute-t-il ») is a word of its own. What stands between quotation marks is somebody's, or a
title: it is marked, and nothing edits it.
"""

import re
from dataclasses import dataclass

from readout_l10n.draft.slots import PLACEHOLDER

_ELIDED = r"(?:lorsqu|puisqu|quoiqu|jusqu|qu|[cdjlmnst])['’]"
_PRONOUN = r"(?:-t)?-(?:ils?|elles?|on)(?!\w)"
_WORD = re.compile(
    rf"{PLACEHOLDER.pattern}|(?<!\w){_ELIDED}(?=[\w⟦])|(?<=\w){_PRONOUN}"
    rf"|[^\W_]+(?:(?!{_PRONOUN})[-‐‑'’][^\W_]+)*",
    re.IGNORECASE,
)
_OPENS, _CLOSES = "«“", "»”"
_CLAUSE = re.compile(r"[.;:!?…\n«»“”]")
_STOP = re.compile(r"[.;:!?…()\[\]\n–—]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a placeholder, and what stands between it and the word before."""

    before: str
    text: str
    is_quoted: bool = False

    @property
    def folded(self) -> str:
        """In small letters, with a typed apostrophe."""
        return self.text.casefold().replace("’", "'")

    @property
    def is_elided(self) -> bool:
        return self.text.endswith(("'", "’"))

    @property
    def is_placeholder(self) -> bool:
        return self.text.startswith("⟦")

    @property
    def ends_clause(self) -> bool:
        """Whether a sentence or clause ends before it, brackets apart."""
        return _CLAUSE.search(self.before) is not None

    @property
    def begins(self) -> bool:
        """Whether more than a comma stands before it: no phrase runs across that."""
        marks = {*_OPENS, *_CLOSES}
        return _STOP.search(self.before) is not None or not marks.isdisjoint(self.before)


@dataclass(frozen=True, slots=True)
class Words:
    """A text as words; `rest` stands after the last."""

    words: tuple[Word, ...]
    rest: str

    def __str__(self) -> str:
        return "".join(word.before + word.text for word in self.words) + self.rest


def split(text: str) -> Words:
    """The words of a text; put together again they are that text."""
    found: list[Word] = []
    at = depth = 0
    for match in _WORD.finditer(text):
        before = text[at : match.start()]
        for sign in before:
            depth = max(0, depth + (sign in _OPENS) - (sign in _CLOSES))
        found.append(Word(before, match[0], is_quoted=depth > 0))
        at = match.end()
    return Words(tuple(found), text[at:])
