import json

from readout_l10n.model import Alignment, Bead
from readout_l10n.report.alignment import alignment_json, alignment_text
from support import document

SOURCE = document("They met in Rome.\nThey discussed trade.\nThey dined.", "en", "en/a.txt")
TARGET = document("Ils ont parlé du commerce.\nIls se sont vus à Rome.", "fr", "fr/a.txt")
MET, TRADE, DINED = SOURCE.segments
COMMERCE, ROME = TARGET.segments
ALIGNMENT = Alignment(
    "en",
    "fr",
    (
        Bead((), (COMMERCE,), 0.9),
        Bead((MET,), (ROME,), 0.99),
        Bead((TRADE,), (), 0.9),
        Bead((DINED,), (), 0.5),
    ),
    moved=((TRADE, COMMERCE),),
)
EXPECTED = """\
en/a.txt                   | fr/a.txt

– : 1  0-1  0.90
[moved: line 2]            ! Ils ont parlé du commerce.

1 : 2  1-1  0.99
They met in Rome.          | Ils se sont vus à Rome.

2 : –  1-0  0.90
They discussed trade.      ! [moved: line 1]

3 : –  1-0  0.50 ?
They dined.                ! [missing]

beads: 4 (1-0: 2, 0-1: 1, 1-1: 1)
"""


def test_side_by_side_as_it_is_read() -> None:
    assert alignment_text(ALIGNMENT, SOURCE, TARGET, width=56) == EXPECTED


def test_what_moved_stands_in_the_json() -> None:
    report = json.loads(alignment_json(ALIGNMENT, SOURCE, TARGET))
    assert report["moved"] == [{"source": 1, "target": 0}]
