"""A drift report of a corpus: what `readout-l10n drift` does, for anyone who imports it."""

from collections.abc import Iterable

from readout_l10n.drift.gather import gather
from readout_l10n.drift.links import Vectors
from readout_l10n.drift.report import measured
from readout_l10n.drift.selection import Selection
from readout_l10n.drift.subject import Drift
from readout_l10n.glossary import Glossary
from readout_l10n.harvest import Translation
from readout_l10n.model import Document


def make_drift(
    translations: Iterable[Translation],
    alone: Iterable[Document],
    glossary: Glossary,
    source_locale: str = "en",
    *,
    vectors: Vectors | None = None,
    selection: Selection = Selection(),  # noqa: B008  (frozen)
) -> Drift:
    """The report of translations, each beside its source, and of targets that stand alone.

    They are read once, one after the other, the translations first. What is selected by time and
    kind is measured by itself, but renderings that the glossary lacks are looked for in everything.
    """
    concepts = selection.concepts(glossary)
    # A name that is no concept's may be a phrase's: then everything is followed.
    narrow = concepts if selection.is_known(glossary) else ()
    documents, followed = gather(translations, alone, glossary, vectors, selection.sorts, narrow)
    followed = selection.subjects(followed, concepts)
    documents, followed = selection.within(documents, followed)
    return measured(documents, followed, source_locale)
