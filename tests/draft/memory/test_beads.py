from datetime import date

from readout_l10n.draft.memory import Standing, units_of
from readout_l10n.harvest.suggestion import Translation
from readout_l10n.model import Alignment, Bead
from support import document


def test_sure_beads_of_two_sides_become_units() -> None:
    source = document("March 5, 2026\n\nOne.\n\nTwo. Three.\n\nFour.\n\nFive.\n", "en", "en/a.txt")
    target = document("5 mars 2026\n\nUn.\n\nDeux, trois.\n\nQuatre.\n", "fr", "fr/a.txt")
    s, t = source.segments, target.segments
    beads = (
        Bead(s[:1], t[:1]),
        Bead(s[1:2], t[1:2], 0.9),
        Bead(s[2:4], t[2:3], 0.8),
        Bead(s[4:5], t[3:4], 0.6),
        Bead(s[5:6], ()),
    )
    found = list(units_of(Translation(source, target, Alignment("en", "fr", beads))))
    assert [(u.source, u.target, u.before, u.after) for u in found] == [
        ("One.", "Un.", "March 5, 2026", "Two."),
        ("Two. Three.", "Deux, trois.", "One.", "Four."),
    ]
    assert {(u.origin, u.day, u.standing) for u in found} == {
        ("en/a.txt", date(2026, 3, 5), Standing.PUBLISHED)
    }
    accepted = list(
        units_of(Translation(source, target, Alignment("en", "fr", beads)), "A. Martin")
    )
    assert {(u.accepted_by, u.standing) for u in accepted} == {("A. Martin", Standing.ACCEPTED)}
    named = units_of(Translation(source, target, Alignment("en", "fr", beads)), origin="a")
    assert {unit.origin for unit in named} == {"a"}
