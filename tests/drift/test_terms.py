"""Renderings of the glossary's concepts."""

import pytest
from tests.drift.corpora import followed, lone, said, translation

from readout_l10n.drift import Standing


def one(source: str, target: str, concept: str) -> list[tuple[str, str, str]]:
    found = followed([translation(source, target)])
    return said(found[concept]) if concept in found else []


@pytest.mark.parametrize(
    ("source", "target", "concept", "expected"),
    [
        pytest.param(
            "Peru asked for development aid.",
            "Le Pérou a demandé des aides au développement.",
            "aid",
            [("aides au développement", "aide au développement", "preferred")],
            id="an inflected form",
        ),
        pytest.param(
            "Peru asked for DVA.",
            "Le Pérou a demandé l’ADV.",
            "aid",
            [("ADV", "aide au développement", "preferred")],
            id="a preferred acronym is the full form's variant",
        ),
        pytest.param(
            "Peru asked for DVA.",
            "Le Pérou a demandé l’ASD.",
            "aid",
            [("ASD", "assistance au développement", "admitted")],
            id="an admitted acronym goes with the admitted full form",
        ),
        pytest.param(
            "Peru asked for development aid (DVA).",
            "Le Pérou a demandé une aide de développement (ADV).",
            "aid",
            [
                ("aide de développement", "aide de développement", "deprecated"),
                ("ADV", "aide au développement", "preferred"),
            ],
            id="each mention has its own rendering",
        ),
        pytest.param(
            "Peru asked for development aid (DVA).",
            "Le Pérou a demandé une aide au développement (DVA).",
            "aid",
            [
                ("aide au développement", "aide au développement", "preferred"),
                ("DVA", "DVA", "left"),
            ],
            id="the source's acronym is left",
        ),
        pytest.param(
            "Peru praised development aid, and Chile that development aid.",
            "Le Pérou et le Chili ont loué l’aide au développement.",
            "aid",
            [("aide au développement", "aide au développement", "preferred")],
            id="a surplus mention is no occurrence",
        ),
        pytest.param(
            "They spoke of rare minerals.",
            "Ils ont parlé de ces minéraux dits rares.",
            "minerals",
            [("minéraux dits rares", "minéraux rares", "preferred")],
            id="a word between",
        ),
        pytest.param(
            "They met on rare minerals.\nThey signed a text.",
            "Ils se sont vus.\nAu sujet des minéraux rares, ils ont signé un texte.",
            "minerals",
            [("minéraux rares", "minéraux rares", "preferred")],
            id="moved to the next sentence",
        ),
        pytest.param(
            "The Harbour Council met.\nThe Harbour Council then dined.",
            "Le Conseil des ports s’est réuni.\nLe Conseil a ensuite dîné.",
            "council",
            [("Conseil des ports", "Conseil des ports", "preferred")],
            id="taken up by its first word",
        ),
        pytest.param(
            "The Harbour Council met.\nThe Harbour Council then dined.",
            "Le Conseil des ports s’est réuni.\nIl a ensuite dîné.",
            "council",
            [("Conseil des ports", "Conseil des ports", "preferred")],
            id="taken up by a pronoun",
        ),
        pytest.param(
            "They launched Partners in Harmony today.",
            "Ils ont lancé aujourd’hui « Partners in Harmony ».",
            "hands",
            [("Partners in Harmony", "Partners in Harmony", "preferred")],
            id="what stays as it is in every language",
        ),
        pytest.param(
            "They visited the Rare Minerals Office.",
            "Ils ont visité le Rare Minerals Office.",
            "minerals",
            [],
            id="part of a name that is kept",
        ),
        pytest.param(
            "Foreign Minister Holm left.",
            "Le ministre HOLM est parti.",
            "minister",
            [("ministre", "ministre des Affaires étrangères", "preferred")],
            id="a title's short form is no variant",
        ),
        pytest.param(
            "Norway agreed.",
            "Le pays a accepté.",
            "country",
            [],
            id="a name may be taken up freely",
        ),
    ],
)
def test_listed_renderings(
    source: str, target: str, concept: str, expected: list[tuple[str, str, str]]
) -> None:
    assert one(source, target, concept) == expected


@pytest.mark.parametrize(
    ("day", "standing"), [("2024-03-01", "admitted"), ("2024-09-01", "superseded")]
)
def test_standing_is_that_of_the_documents_day(day: str, standing: str) -> None:
    shown = {"2024-03-01": "March 1, 2024", "2024-09-01": "September 1, 2024"}[day]
    source = f"Talks\n\n{shown}\n\nThey spoke of rare minerals and of nothing else that day."
    target = (
        f"Entretien\n\n{shown}\n\nIls ont parlé des minerais rares et de rien d’autre ce jour-là."
    )
    assert one(source, target, "minerals") == [("minerais rares", "minerais rares", standing)]


def test_an_unsure_bead_says_nothing() -> None:
    pair = translation("They spoke of rare minerals.", "Ils ont parlé des minéraux rares.")
    beads = tuple(type(bead)(bead.source, bead.target, 0.4) for bead in pair.alignment.beads)
    alignment = type(pair.alignment)("en", "fr", beads)
    assert not followed([type(pair)(pair.source, pair.target, alignment)])


def test_an_untold_rendering_shows_the_sentence() -> None:
    found = followed([translation("They spoke of rare minerals.", "Ils ont pris congé.")])
    (occurrence,) = found["minerals"].occurrences
    assert occurrence.standing is Standing.UNTOLD
    assert (occurrence.variant, occurrence.target.text) == ("", "Ils ont pris congé.")
    assert occurrence.target.start == occurrence.target.end


def test_places_point_into_both_texts() -> None:
    pair = translation(
        "Talks\n\nThey met. Norway gives DVA.", "Entretien\n\nLa Norvège donne l’ADV."
    )
    (occurrence,) = followed([pair])["aid"].occurrences
    assert occurrence.source is not None
    assert (occurrence.source.path, occurrence.source.line) == ("en/a.txt", 3)
    assert occurrence.source.written == "DVA"
    assert (occurrence.target.path, occurrence.target.written) == ("fr/a.txt", "ADV")


def test_a_subject_is_named_as_the_source_mostly_does_and_has_its_rows() -> None:
    subject = followed(
        [
            translation("DVA.\nWe give DVA.\nDevelopment aid.", "ADV.\nNous donnons l’ADV.\nADV."),
        ]
    )["aid"]
    assert subject.text == "DVA"
    assert [term.text for term in subject.entries][:3] == [
        "development aid",
        "DVA",
        "aide au développement",
    ]


def test_a_target_alone_says_its_listed_terms() -> None:
    found = followed(alone=[lone("L’Indo-Pacifique et l’Indopacifique, la règle de droit.")])
    assert said(found["ocean"]) == [
        ("Indo-Pacifique", "Indo-Pacifique", "admitted"),
        ("Indopacifique", "Indopacifique", "preferred"),
    ]
    assert all(occurrence.source is None for occurrence in found["ocean"].occurrences)
    assert "law" not in found, "forbidden only beside a source"


def test_people_are_no_terms() -> None:
    assert not followed([translation("Ingrid Holm left.", "Ingrid HOLM est partie.")])
