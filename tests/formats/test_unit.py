from formats.samples import sample_units
from readout_l10n.formats.unit import Place, TranslationUnit, alignment_units
from readout_l10n.model import Alignment, Bead
from readout_l10n.segment import parse_document


def test_two_sided_beads_keep_place_shape_and_confidence() -> None:
    assert sample_units()[1:3] == (
        TranslationUnit(
            "They met in Rome.",
            "Ils se sont vus à « Rome ».",
            "en",
            "fr",
            Place("en/a b.txt", 1),
            Place("fr/a b.txt", 2),
            (1, 1),
            0.999,
        ),
        TranslationUnit(
            "They discussed trade. They spoke of peace.",
            "Le commerce et la paix ont été abordés.",
            "en",
            "fr",
            Place("en/a b.txt", 2),
            Place("fr/a b.txt", 3),
            (2, 1),
            0.55,
            fuzzy=True,
        ),
    )


def test_one_sided_beads_have_one_empty_side_and_moved_ones_meet() -> None:
    told = [(unit.source, unit.target, unit.fuzzy) for unit in sample_units()]
    assert told[0] == ("", "Ajout.", False)
    assert told[3:] == [
        ("They dined.", "", False),
        ("They dined.", "Ils ont dîné.", True),
        ("End.", "Fin.", False),
    ]


def test_blank_lines_of_presegmented_text_are_no_units() -> None:
    source = parse_document("One.\n\n", path="a", locale="en", presegmented=True)
    target = parse_document("Un.\n\n", path="b", locale="fr", presegmented=True)
    beads = tuple(Bead((s,), (t,)) for s, t in zip(source.segments, target.segments, strict=True))
    alignment = Alignment("en", "fr", beads)
    units = alignment_units(alignment, source, target, review_below=0.7)
    assert [(unit.source, unit.target) for unit in units] == [("One.", "Un.")]
