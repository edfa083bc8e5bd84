from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from readout_l10n.errors import InputError
from readout_l10n.segment import parse_document, read_document
from segment.helpers import texts

TEXT = "Titre du texte\n\nLe ministre a été reçu à Tokyo. Il a dit : « Merci. »\n"


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        unicodedata.normalize("NFD", TEXT).encode(),
    ],
    ids=["utf-8", "bom", "utf-16", "cp1252", "crlf", "cr", "nfd"],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_the_same_segments_whatever_the_encoding(tmp_path: Path, data: bytes, name: str) -> None:
    document = read_document(written(tmp_path, name, data), "fr")
    assert texts(document) == [
        "Titre du texte",
        "Le ministre a été reçu à Tokyo.",
        "Il a dit : « Merci. »",
    ]
    assert [segment.line for segment in document.segments] == [1, 3, 3]
    for segment in document.segments:
        quoted = document.span(segment, 0, len(segment.text)).quote
        assert unicodedata.normalize("NFC", quoted) == segment.text


def test_display_is_what_is_shown(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", b"a\n")
    assert read_document(path, "fr").path == str(path)
    assert read_document(path, "fr", display="fr/a.txt").path == "fr/a.txt"
    with pytest.raises(InputError, match=r"^fr/b\.txt: no such file$"):
        read_document(tmp_path / "b.txt", "fr", display="fr/b.txt")


def test_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    for name, message in (
        ("gone.md", "no such file"),
        ("folder.md", "is a directory; name a file in it"),
        ("a.docx", ".docx is not read; .md, .txt, .html, .htm are"),
        ("README", "no suffix is not read; .md, .txt, .html, .htm are"),
    ):
        with pytest.raises(InputError) as caught:
            read_document(tmp_path / name, "fr", display=name)
        assert str(caught.value) == f"{name}: {message}"


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\n\n", b" \n"])
@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
def test_a_file_without_text_has_no_segments(tmp_path: Path, data: bytes, name: str) -> None:
    document = read_document(written(tmp_path, name, data), "fr")
    assert document.segments == ()
    assert document.position(0) == (1, 1)


def test_the_suffix_may_be_in_capitals(tmp_path: Path) -> None:
    document = read_document(written(tmp_path, "A.MD", b"# *T*\n"), "fr")
    assert texts(document) == ["T"]


def test_presegmented_lines_keep_their_number(tmp_path: Path) -> None:
    data = " Une. Deux.\r\n\r\n- trois\n\u00a0\n# Quatre".encode()
    document = read_document(written(tmp_path, "a.fr", data), "fr", presegmented=True)
    assert document.presegmented
    assert texts(document) == ["Une. Deux.", "", "- trois", "", "# Quatre"]
    assert [segment.line for segment in document.segments] == [1, 2, 3, 4, 5]
    assert [segment.block for segment in document.segments] == [0, 1, 2, 3, 4]
    assert {segment.kind.value for segment in document.segments} == {"prose"}
    assert document.span(document.segments[1], 0, 0).line == 2
    assert document.span(document.segments[0], 0, 4).quote == "Une."


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("\n", 1), ("a", 1), ("a\n", 1), ("a\n\n", 2), ("a\x0bb\u2028c", 1)],
)
def test_the_final_line_end_makes_no_line(text: str, count: int) -> None:
    document = parse_document(text, path="-", locale="fr", presegmented=True)
    assert len(document.segments) == count


def test_front_matter_of_a_presegmented_file_is_no_segment() -> None:
    text = "---\nid: a\ndate: 2025-04-03\nkind: news\ntitle: T\nstatus: draft\n---\nUn\nDeux\n"
    document = parse_document(text, path="a.md", locale="fr", presegmented=True)
    assert document.front_matter is not None
    assert texts(document) == ["Un", "Deux"]
    assert [segment.block for segment in document.segments] == [0, 1]


def test_standard_input_is_plain_text() -> None:
    document = parse_document("\ufeffTitre\n# Un\n", path="-", locale="fr")
    assert texts(document) == ["Titre", "# Un"]
