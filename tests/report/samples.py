"""An alignment by hand, with a sentence that moved and one that is missing."""

from readout_l10n.model import Alignment, Bead
from readout_l10n.report.alignment import AlignedPair
from support import document

SOURCE = document("They met in Rome.\nThey discussed trade.\nThey dined.", "en", "en/a.txt")
TARGET = document("Ils ont parlé du commerce.\nIls se sont vus à Rome.", "fr", "fr/a.txt")
MET, TRADE, DINED = SOURCE.segments
COMMERCE, ROME = TARGET.segments
PAIR = AlignedPair(
    SOURCE,
    TARGET,
    Alignment(
        "en",
        "fr",
        (
            Bead((), (COMMERCE,), 0.9),
            Bead((MET,), (ROME,), 0.99),
            Bead((TRADE,), (), 0.9),
            Bead((DINED,), (), 0.5),
        ),
        moved=((TRADE, COMMERCE),),
    ),
)
