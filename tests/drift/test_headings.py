"""Renderings of headings."""

from tests.drift.corpora import followed, lone, said, translation

from readout_l10n.drift import Sort

_SOURCE = "# Talks in Lima\n\n## {}\n\nThey spoke at length about the region and its people."
_TARGET = (
    "# Entretien à Lima\n\n## {}\n\nIls ont longuement parlé de la région et de ses habitants."
)


def pairs(*headings: tuple[str, str]):  # noqa: ANN201
    return [
        translation(_SOURCE.format(ours), _TARGET.format(theirs), f"{number}.md")
        for number, (ours, theirs) in enumerate(headings)
    ]


def test_a_heading_of_several_documents_has_its_renderings() -> None:
    found = followed(
        pairs(
            ("1. Opening remarks", "1. Remarques liminaires"),
            ("Opening Remarks", "Remarque liminaire"),
            ("Opening remarks", "Introduction"),
            ("Next steps", "Suites à donner"),
        ),
        sort=Sort.HEADING,
    )
    assert [variant for _, variant, _ in said(found["opening remarks"])] == [
        "Remarques liminaires",
        "Remarques liminaires",
        "Introduction",
    ]
    assert found["opening remarks"].text == "Opening remarks"
    assert "next steps" not in found, "one document has it"


def test_headings_of_targets_alone_differ_in_how_they_are_written() -> None:
    documents = [
        lone(_TARGET.format(heading), f"{number}.md")
        for number, heading in enumerate(["Relations bilatérales", "Relations Bilatérales"])
    ]
    found = followed(alone=documents, sort=Sort.HEADING)
    assert [variant for _, variant, _ in said(found["relations bilatérales"])] == [
        "Relations bilatérales",
        "Relations Bilatérales",
    ]


def test_a_heading_alone_joins_the_rendering_that_it_is_like() -> None:
    found = followed(
        pairs(("Next steps", "Suites à donner"), ("Next steps", "Étapes suivantes")),
        [lone(_TARGET.format("Suite à donner"), "alone.md")],
        sort=Sort.HEADING,
    )
    occurrences = found["next steps"].occurrences
    assert [each.variant for each in occurrences].count("Suites à donner") == 2
    assert [each.source is None for each in occurrences].count(True) == 1
