from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.errors import InputError
from readout_l10n.segment.decode import decode

TEXT = "« Été »\r\nà Tōkyō — 東京\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with its mark", "utf-16 little", "utf-16 big"],
)
def test_unicode_is_read_and_its_mark_removed(data: bytes) -> None:
    assert decode(data, "x.txt") == TEXT


def test_windows_1252_is_read_when_nothing_can_be_utf_8() -> None:
    text = "L’été « à Genève » – 5 € …\r\n"
    assert decode(text.encode("cp1252"), "x.txt") == text


def test_empty_is_empty() -> None:
    assert decode(b"", "x.txt") == ""
    assert decode(codecs.BOM_UTF8, "x.txt") == ""


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            b"a\r\n\xc3\xa9t\xe9\n",
            "x.txt:2: byte 0xE9 is no UTF-8, though other parts of the file are; save it as UTF-8",
        ),
        (
            codecs.BOM_UTF8 + b"a\n\n\xe9t\n",
            "x.txt:3: byte 0xE9 is no UTF-8, though other parts of the file are; save it as UTF-8",
        ),
        (
            b"a\r\xe9t\xe9\r\x81\n",
            "x.txt:3: byte 0x81 is neither UTF-8 nor Windows-1252; save it as UTF-8",
        ),
        (
            b"\xe9\x1b\n",
            "x.txt:1: byte 0x1B is neither UTF-8 nor Windows-1252; save it as UTF-8",
        ),
        (
            "a\nb\n".encode("utf-16-le"),
            "x.txt:1: a NUL byte: no text, or UTF-16 without its mark; save it as UTF-8",
        ),
        (
            codecs.BOM_UTF16_LE + "a\nb\n".encode("utf-16-le") + b"\x41",
            "x.txt:3: the UTF-16 breaks off here; save it as UTF-8",
        ),
        ("a".encode("utf-32"), "x.txt:1: UTF-32 is not read; save it as UTF-8"),
    ],
    ids=["mixed", "marked", "undefined", "control", "no mark", "half a character", "utf-32"],
)
def test_what_means_nothing_is_named_with_its_line(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "x.txt")
    assert str(caught.value) == message


TEXTS = st.text(
    st.characters(exclude_characters="\x00\ufeff", exclude_categories=["Cs"]), max_size=40
)


@given(TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_decoding_undoes_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "x.txt") == text


@given(st.binary(max_size=40))
def test_any_bytes_are_text_or_an_input_error(data: bytes) -> None:
    try:
        text = decode(data, "x.txt")
    except InputError as error:
        text = str(error)
        if not (text.startswith("x.txt:") and text.endswith("; save it as UTF-8")):
            raise
    assert isinstance(text, str)
