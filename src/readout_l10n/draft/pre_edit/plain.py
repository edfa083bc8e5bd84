"""A user's pre-edits of a language that no table ships for: phrases word by word."""

from dataclasses import dataclass

from readout_l10n.draft.pre_edit.french.phrases import replaced
from readout_l10n.draft.pre_edit.row import Row
from readout_l10n.draft.pre_edit.words import Words, split


@dataclass(frozen=True, slots=True)
class PlainEdit:
    """What a user's rows do to a text."""

    rows: tuple[Row, ...]

    def __call__(self, text: str) -> str:
        """The text to translate: the same placeholders, in other words."""
        given = split(text)
        return str(Words(tuple(replaced(given.words, self.rows)), given.rest))
