from pathlib import Path

import pytest

from readout_l10n.cli.glossary.format_choice import FORMATS
from readout_l10n.errors import InputError, ReadoutError
from readout_l10n.formats.glossary_format import (
    GlossaryFormat,
    detect_format,
    format_of_suffix,
    left_unread,
    read_terms,
    write_terms,
)
from readout_l10n.formats.losses import losses
from readout_l10n.glossary import read_glossary, table_serialize
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.model import Status, Term

ROWS = (
    Term("a", "en-US", "trade"),
    Term("a", "fr", "commerce", gender="m"),
    Term("a", "fr", "négoce", status=Status.DEPRECATED),
    Term("a", "de", "Handel"),
    Term("b", "fr", "seul"),
)


def test_the_commands_names_are_the_formats() -> None:
    assert tuple(GlossaryFormat) == FORMATS


@pytest.mark.parametrize("wanted", GlossaryFormat)
def test_a_written_glossary_is_known_again(wanted: GlossaryFormat) -> None:
    suffixes = {GlossaryFormat.OMEGAT: ".tsv", GlossaryFormat.PAIRS: ".csv"}
    text = write_terms(ROWS, wanted, "en-US", "fr").text
    found = detect_format(f"x{suffixes.get(wanted, '')}", text.encode())
    read_as_one = {GlossaryFormat.PAIRS: GlossaryFormat.TABLE}
    expected = GlossaryFormat.TBX3_DCA if wanted.is_tbx else read_as_one.get(wanted, wanted)
    assert found is expected


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("x.txt", b"trade\tcommerce\n", GlossaryFormat.OMEGAT),
        ("x.tsv", b"concept\tlocale\tterm\n", GlossaryFormat.TABLE),
        ("x.tsv", b"en\tfr\n", GlossaryFormat.PAIRS),
        ("x.tsv", b"cat\tmer\n", GlossaryFormat.OMEGAT),
        ("x.txt", b"\xef\xbb\xbf<?xml version='1.0'?>", GlossaryFormat.TBX3_DCA),
        ("x.csv", "<tbx/>".encode("utf-16"), GlossaryFormat.TBX3_DCA),
        ("x.csv", b"\xef\xbb\xbf#UTX 1.11; en/fr", GlossaryFormat.UTX),
        ("glossary", b"concept,locale,term\n", GlossaryFormat.TABLE),
    ],
)
def test_formats_are_told_by_content_and_suffix(
    name: str, data: bytes, expected: GlossaryFormat
) -> None:
    assert detect_format(name, data) is expected


def test_an_unknown_suffix_asks_for_a_format() -> None:
    assert format_of_suffix("a/b.TBX") is GlossaryFormat.TBX3_DCA
    with pytest.raises(InputError, match=r"^b\.doc: suffix '\.doc' is of no glossary format \(\.c"):
        format_of_suffix("b.doc")


def test_every_format_is_read_from_a_file(tmp_path: Path) -> None:
    for wanted in GlossaryFormat:
        path = tmp_path / f"{wanted}{'.tsv' if wanted is GlossaryFormat.OMEGAT else ''}"
        path.write_text(write_terms(ROWS, wanted, "en-US", "fr").text, encoding="utf-8", newline="")
        found = {(term.locale, term.text) for term in read_terms(path, "en-US", "fr")}
        assert {("en-US", "trade"), ("fr", "commerce")} <= found, wanted


def test_a_tables_mistakes_are_errors_in_it_as_ever(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("concept,locale,term\na,en,x\na,en,x\n", encoding="utf-8")
    with pytest.raises(InputError, match="stands already at line 2"):
        read_terms(path)


def test_a_pair_of_locales_is_met_by_language_or_refused() -> None:
    written = write_terms(ROWS, GlossaryFormat.PAIRS, "en", "fr-CA")
    assert written.text == "en-US,fr\ntrade,commerce\n"
    with pytest.raises(ReadoutError, match=r"no term is in 'it' \(terms are in de, en-US, fr\);"):
        write_terms(ROWS, GlossaryFormat.UTX, "en", "it")
    assert write_terms((), GlossaryFormat.UTX, "en", "it").terms == ()


def test_what_a_format_does_not_hold_is_counted() -> None:
    def lost(wanted: GlossaryFormat) -> dict[str, int]:
        return dict(losses(ROWS, write_terms(ROWS, wanted, "en", "fr").terms))

    assert lost(GlossaryFormat.TABLE) == lost(GlossaryFormat.TBX2) == {}
    assert lost(GlossaryFormat.UTX) == {"terms in de": 1, "terms without a counterpart": 1}
    assert lost(GlossaryFormat.PAIRS) == {
        "terms in de": 1,
        "deprecated terms": 1,
        "terms without a counterpart": 1,
        "concept": 2,
        "gender": 1,
    }


@pytest.mark.parametrize(
    "wanted", [w for w in GlossaryFormat if w.is_tbx or w is GlossaryFormat.TABLE]
)
def test_our_own_and_tbx_lose_nothing_of_the_shipped_glossary(wanted: GlossaryFormat) -> None:
    shipped = read_glossary(shipped_glossary())
    written = write_terms(shipped, wanted, "en", "fr")
    assert written.terms == shipped
    assert not losses(shipped, written.terms)
    assert not left_unread(written.text.encode(), "x", wanted)


def test_a_table_from_a_spreadsheet_with_tabs_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.tsv"
    path.write_text(table_serialize(ROWS).replace(",", "\t"), encoding="utf-8")
    assert read_terms(path) == ROWS
