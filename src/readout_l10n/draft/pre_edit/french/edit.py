"""French put into words that Apertium translates well.

Tenses first, so that a phrase's verb is met in one word; then the table's phrases, then the tenses
that only came about so (« s’est réuni avec » is « a tenu une réunion avec », hence « tint »).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from readout_l10n.draft.pre_edit.french.for_spanish import with_avoir, with_sa, without_inversion
from readout_l10n.draft.pre_edit.french.phrases import replaced
from readout_l10n.draft.pre_edit.french.tenses import past_tenses
from readout_l10n.draft.pre_edit.french.thanks import thanked
from readout_l10n.draft.pre_edit.row import Row
from readout_l10n.draft.pre_edit.words import Words, split

KEEPS = frozenset("traduire décroître proscrire tondre acquérir opérer viser pallier".split())
"""Verbs whose passé simple Apertium does not know, or takes for a noun: « visa »."""
_SPANISH = frozenset({"es"})
"""The target of the pair whose rules ask for more."""


@dataclass(frozen=True, slots=True)
class FrenchEdit:
    """What is done to a French text before it is translated into a language."""

    rows: tuple[Row, ...]
    target: str

    def __call__(self, text: str) -> str:
        """The text to translate: the same figures and placeholders, in other words."""
        given = split(text)
        words = past_tenses(given.words, KEEPS)
        words = replaced(words, self.rows)
        words = thanked(past_tenses(words, KEEPS))
        if self.target in _SPANISH:
            words = with_sa(with_avoir(words))
            words = words if "?" in text else without_inversion(words)
        return str(Words(tuple(words), given.rest))


def french_edit(rows: Sequence[Row], target: str) -> FrenchEdit:
    """The edit by rows that are for what Apertium makes of French; of two of a phrase the first."""
    first: dict[str, Row] = {}
    for row in rows:
        first.setdefault(row.phrase, row)
    return FrenchEdit(tuple(first.values()), target)
