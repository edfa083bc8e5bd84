"""Renderings that the glossary lacks."""

from collections.abc import Sequence

import pytest
from tests.drift.corpora import followed, said, translation

from readout_l10n.drift.links import Links
from readout_l10n.drift.shapes import Shapes
from readout_l10n.drift.unlisted import Unlisted, Wanted


class Pointing(Links):
    """Links that point where a test says, with its confidence."""

    def __init__(self, beads: Sequence[tuple[str, str]], words: str, confidence: float) -> None:
        self.beads = beads
        self._words, self._confidence = words, confidence

    def rendered(self, bead: int, start: int, end: int) -> tuple[int, int, float] | None:
        at = self.beads[bead][1].find(self._words)
        return (at, at + len(self._words), self._confidence) if end > start and at >= 0 else None


def found(
    source: str,
    target: str,
    words: str,
    confidence: float,
    *,
    asked: str = "rare minerals",
    listed: Sequence[str] = (),
    times: int = 1,
    taken: str = "",
) -> str | None:
    """The rendering of the words asked for, given what the links point to."""
    beads = [(source, f"{target} {number}" if number else target) for number in range(times)]
    start = source.index(asked)
    at = target.find(taken) if taken else 0
    places = ((at, at + len(taken)),) if taken else ()
    wanted = [
        Wanted(bead, start, start + len(asked), "minerals", places) for bead in range(len(beads))
    ]
    links = Pointing(beads, words, confidence)
    told = Unlisted(links, ("en", "fr"), lambda _: listed).found(wanted)[0]
    return target[told[0] : told[1]] if told else None


_SOURCE = "They discussed rare minerals at length."
_TARGET = "Ils ont longuement évoqué les terres précieuses du pays."


@pytest.mark.parametrize(
    ("words", "confidence", "expected"),
    [
        ("terres précieuses", 0.9, "terres précieuses"),
        ("terres précieuses", 0.5, None),
        ("les terres précieuses du", 0.9, "terres précieuses"),
        ("évoqué les terres précieuses", 0.9, "terres précieuses"),
        ("précieuses", 0.7, None),
        ("longuement", 0.2, None),
    ],
)
def test_links_point_to_what_has_the_shape_of_a_term(
    words: str, confidence: float, expected: str | None
) -> None:
    assert found(_SOURCE, _TARGET, words, confidence) == expected


def test_weak_links_are_enough_for_what_recurs_or_is_like_a_listed_form() -> None:
    weakly = (_SOURCE, _TARGET, "terres précieuses", 0.4)
    assert found(*weakly, times=3) == "terres précieuses"
    assert found(*weakly, listed=["terres rares"]) == "terres précieuses"
    assert found(*weakly, listed=["métaux rares"]) is None


def test_the_place_of_another_concept_is_not_free() -> None:
    assert found(_SOURCE, _TARGET, "terres précieuses", 1.0, taken="terres précieuses") is None


def test_an_acronym_is_rendered_by_one_or_by_several_words() -> None:
    source, target = "They discussed DVA.", "Ils ont évoqué le soutien aux pays pauvres."
    assert found(source, target, "soutien", 1.0, asked="DVA") is None
    assert found(source, target, "soutien aux pays", 1.0, asked="DVA") == "soutien aux pays"


@pytest.mark.parametrize(
    ("text", "stretch", "size", "expected"),
    [
        ("Une visite de courtoisie a suivi.", "courtoisie", 2, "visite de courtoisie"),
        (
            "Les pays partageant les mêmes valeurs ont réagi.",
            "pays partageant",
            2,
            "pays partageant les mêmes valeurs",
        ),
        ("Le don bénéficiera aux écoles.", "don bénéficiera", 1, "don"),
        ("L’aide gratuite d’un montant égal.", "aide gratuite d’un montant", 2, "aide gratuite"),
        ("Le nouveau corridor est ouvert.", "nouveau corridor", 1, "corridor"),
        ("Le nouveau corridor est ouvert.", "nouveau corridor", 2, "nouveau corridor"),
        ("Il parle. Le corridor attend.", "parle. Le corridor", 1, "corridor"),
    ],
)
def test_shapes(text: str, stretch: str, size: int, expected: str) -> None:
    start = text.index(stretch)
    words = Shapes("fr").shaped(text, (start, start + len(stretch)), (), size)
    assert text[words[0].start : words[-1].end] == expected


def test_a_corpus_tells_what_its_glossary_lacks() -> None:
    """The links are learnt from the beads alone, and inflections of a wording are one variant."""
    others = [
        ("The ministers praised the schools.", "Les ministres ont loué les écoles."),
        ("The schools need books.", "Les écoles ont besoin de livres."),
        ("The ministers sent books.", "Les ministres ont envoyé des livres."),
        ("They discussed the harbour.", "Ils ont évoqué le port."),
        ("The harbour is open.", "Le port est ouvert."),
    ]
    told = [
        ("They discussed rare minerals.", "Ils ont évoqué les terres précieuses."),
        ("Rare minerals are in the harbour.", "Les terres précieuses sont dans le port."),
        ("The schools need rare minerals.", "Les écoles ont besoin d’une terre précieuse."),
    ]
    sources, targets = zip(*(others + told) * 2, strict=True)
    subject = followed([translation("\n\n".join(sources), "\n\n".join(targets))])["minerals"]
    assert {variant for _, variant, _ in said(subject)} == {"terres précieuses"}
    assert {standing for *_, standing in said(subject)} == {"unlisted"}
