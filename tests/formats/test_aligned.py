from readout_l10n.formats.aligned import aligned_units
from readout_l10n.formats.unit import Place, TranslationUnit


def unit(source: str, target: str, **rest: object) -> TranslationUnit:
    return TranslationUnit(source, target, "en-US", "fr-FR", **rest)  # type: ignore[arg-type]


def test_units_are_gathered_by_document() -> None:
    units = [
        unit("One.", "Un.", source_place=Place("en/a.md", 4), target_place=Place("fr/a.md", 5)),
        unit("Two.", "Deux.", confidence=0.4),
        unit("Three.", "Trois.", source_place=Place("en/a.md", 6)),
    ]
    (first, first_target, alignment), (second, _, rest) = aligned_units(units, "m.tmx", "en", "fr")
    assert (first.path, first.locale, first_target.locale) == ("en/a.md", "en", "fr")
    assert [segment.line for segment in first.segments] == [4, 6]
    assert [segment.line for segment in first_target.segments] == [5, 3]
    assert [bead.score for bead in alignment.beads] == [1.0, 1.0]
    assert (second.path, second.segments[0].line, rest.beads[0].score) == ("m.tmx", 2, 0.4)


def test_fuzzy_and_one_sided_units_are_left_out() -> None:
    units = [unit("One.", "Un.", fuzzy=True), unit("Two.", " "), unit("", "Trois.")]
    assert list(aligned_units(units, "m.po", "en", "fr")) == []
