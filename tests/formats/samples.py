"""An alignment by hand, with everything that a format has to find a place for."""

from readout_l10n.formats.unit import TranslationUnit, alignment_units
from readout_l10n.model import Alignment, Bead
from support import document

SOURCE = document(
    "They met in Rome.\nThey discussed trade. They spoke of peace.\nThey dined.\nThey dined.\nEnd.",
    "en",
    "en/a b.txt",
)
TARGET = document(
    "Ajout.\nIls se sont vus à « Rome ».\nLe commerce et la paix ont été abordés.\n"
    "Fin.\nIls ont dîné.",
    "fr",
    "fr/a b.txt",
)
MET, TRADE, PEACE, DINED, DINED_AGAIN, END = SOURCE.segments
AJOUT, ROME, COMMERCE, FIN, DINE = TARGET.segments
ALIGNMENT = Alignment(
    "en",
    "fr",
    (
        Bead((), (AJOUT,), 0.8),
        Bead((MET,), (ROME,), 0.9994),
        Bead((TRADE, PEACE), (COMMERCE,), 0.55),
        Bead((DINED,), (), 0.6),
        Bead((DINED_AGAIN,), (), 0.6),
        Bead((END,), (FIN,), 0.7),
        Bead((), (DINE,), 0.6),
    ),
    moved=((DINED_AGAIN, DINE),),
)


def sample_units() -> tuple[TranslationUnit, ...]:
    return tuple(alignment_units(ALIGNMENT, SOURCE, TARGET, review_below=0.7))
