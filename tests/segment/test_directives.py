"""Comments that speak to the tool are no part of the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.segment import parse_document
from readout_l10n.segment.directives import directives

COMMENT = "<!-- readout: ignore number-changed -- 23 > 22, c’est dit -->"
SPLIT = "<!-- readout: ignore number-changed\n-- c’est dit -->"
BODY = ["Le ministre est venu.", "Il a dit que « oui ».", "Réunion à Rome", "- un point"]


def texts(text: str, path: str, *, presegmented: bool = False) -> list[tuple[str, str]]:
    document = parse_document(text, path=path, locale="fr", presegmented=presegmented)
    return [(segment.text, segment.kind) for segment in document.segments]


@pytest.mark.parametrize("path", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize("comment", [COMMENT, SPLIT])
@given(
    lines=st.lists(st.sampled_from(BODY), min_size=1, max_size=5),
    at=st.integers(0, 5),
)
def test_a_comment_alone_changes_no_segment(
    path: str, comment: str, lines: list[str], at: int
) -> None:
    if path == "a.html":
        lines = [f"<p>{line}</p>" for line in lines]
    with_comment = [*lines[:at], comment, *lines[at:]]
    assert texts("\n\n".join(with_comment), path) == texts("\n\n".join(lines), path)


@pytest.mark.parametrize("path", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize(
    "text",
    [
        "Le ministre est venu. {}",
        "Le ministre {} est venu.",
        "{} Le ministre est venu.",
    ],
)
def test_a_comment_beside_text_leaves_the_text(path: str, text: str) -> None:
    shown = f"<p>{text}</p>" if path == "a.html" else text
    assert texts(shown.format(COMMENT), path) == texts("Le ministre est venu.", "a.txt")


def test_a_comment_does_not_part_a_paragraph_of_filled_lines() -> None:
    line = "Le ministre des Affaires étrangères s’est rendu à Rome pour y rencontrer son"
    text = f"{line}\n{COMMENT}\nhomologue."
    assert texts(text, "a.txt") == texts(f"{line}\nhomologue.", "a.txt")


def test_a_presegmented_line_with_a_comment_keeps_its_place() -> None:
    text = f"Un.\nDeux. {COMMENT}\n{COMMENT}\nTrois."
    found = texts(text, "a.txt", presegmented=True)
    assert [segment for segment, _ in found] == ["Un.", "Deux.", "", "Trois."]


def test_other_comments_say_nothing() -> None:
    assert directives("<!-- note --> <!-- read out --> readout: ignore x -- y") == ()


def test_places_after_a_comment_are_those_of_the_file() -> None:
    document = parse_document(f"{COMMENT} Bon.", path="a.txt", locale="fr")
    (segment,) = document.segments
    assert document.span(segment, 0, 4).quote == "Bon."
