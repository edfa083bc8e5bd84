"""The words of a French text in a row, and what each may be where it stands."""

from collections.abc import Sequence

from readout_l10n.text.determiners import NUMERALS
from readout_l10n.text.features import Word
from readout_l10n.text.features import word as read
from readout_l10n.text.morphology import is_form
from readout_l10n.text.tokens import Token, tokens


class Row:
    """The words of a text; places are their numbers."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: Sequence[Token] = tokens(text, "fr")
        self.folded = [token.text.casefold() for token in self.words]

    def before(self, at: int) -> str:
        """The word before a place, case-folded; empty before the first."""
        return self.folded[at - 1] if at else ""

    def after(self, at: int) -> str:
        """The word after a place, case-folded; empty after the last."""
        return self.folded[at + 1] if at + 1 < len(self.words) else ""

    def joined(self, at: int) -> bool:
        """Whether a word and the next stand side by side."""
        if at < 0 or at + 1 >= len(self.words):
            return False
        between = self.text[self.words[at].end : self.words[at + 1].start]
        return between.isspace() or (not between and self.text[self.words[at].end - 1] in "’'")

    def read(self, at: int) -> Word:
        """A word as it would be in small letters; nothing for an acronym or a name."""
        token = self.words[at]
        if token.text.islower() or (token.text.istitle() and len(token.text) > 3):
            return read(self.folded[at])
        return read("")

    def number(self, at: int) -> int | None:
        """The number that a word says, 2 for one in letters; None for another word."""
        if at >= len(self.words):
            return None
        if self.folded[at] in NUMERALS:
            return 2
        word = self.words[at]
        if not word.text.isdecimal():
            return None
        if self.text[max(word.start - 1, 0) : word.start] in {",", ".", "/", "-", "–"}:
            return 1
        return int(word.text)

    def is_among_french(self, at: int) -> bool:
        """Whether the word after one is French, as far as can be told."""
        if not self.joined(at) or not self.words[at + 1].text.islower():
            return True
        return is_form(self.folded[at + 1]) or len(self.folded[at + 1]) < 3

    def is_open(self, at: int) -> bool:
        """Whether letters in parentheses follow: « le(s) pays »."""
        return self.text[self.words[at].end :].startswith(("(", "_", "/"))
