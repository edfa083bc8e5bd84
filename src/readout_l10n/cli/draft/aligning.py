"""A published pair → its units for a memory, in this process or another."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from readout_l10n.errors import InputError

if TYPE_CHECKING:
    from readout_l10n.checks.running.kept import Kept
    from readout_l10n.draft.memory import Unit
    from readout_l10n.draft.memory.corpus import Pair
    from readout_l10n.embed import Encoder
    from readout_l10n.embed.store import Row
    from readout_l10n.glossary import Glossary
    from readout_l10n.model import Document


@dataclass(frozen=True, slots=True)
class Published:
    """A pair of files, and whether the state of drafts around each holds it for a draft."""

    pair: "Pair"
    held: tuple[bool, bool]

    @property
    def name(self) -> str:
        return str(self.pair.target)


@dataclass(frozen=True, slots=True)
class Units:
    """What came of a pair."""

    units: "tuple[Unit, ...] | None" = None
    """None where it cannot be read; empty where it is a draft."""
    is_aligned: bool = False
    row: "Row | None" = None
    """Its alignment, to be kept where it was not there."""
    unreadable: str = ""


@dataclass(frozen=True, slots=True)
class PairRecipe:
    """All that a worker is made of."""

    locales: tuple[str, str]
    glossary: "Glossary"
    encoder: "Encoder"
    kept: "Kept | None"

    def __call__(self) -> "PairWork":
        return PairWork(self)


class PairWork:
    """Encoder and glossary made ready for many pairs, one after the other."""

    def __init__(self, recipe: PairRecipe) -> None:
        from readout_l10n.checks.running.aligned import Aligner

        self._locales = recipe.locales
        self._aligner = Aligner(recipe.glossary, recipe.encoder, recipe.kept)

    def units(self, task: Published) -> Units:
        """The units of a pair; nothing is written."""
        from readout_l10n.draft.memory import units_of
        from readout_l10n.harvest import Translation

        try:
            documents = published(task, self._locales)
        except InputError as error:
            return Units(unreadable=str(error))
        if documents is None:
            return Units(())
        alignment, row = self._aligner.aligned(*documents)
        translation = Translation(*documents, alignment)
        return Units(tuple(units_of(translation, origin=task.pair.name)), is_aligned=True, row=row)


def published(task: Published, locales: tuple[str, str]) -> "tuple[Document, Document] | None":
    """Both documents of a pair; None where one is a draft. Raises InputError."""
    from readout_l10n.draft.published import is_draft
    from readout_l10n.segment import read_document

    source = read_document(task.pair.source, locales[0])
    target = read_document(task.pair.target, locales[1])
    if is_draft(source, held=task.held[0]) or is_draft(target, held=task.held[1]):
        return None
    return source, target
