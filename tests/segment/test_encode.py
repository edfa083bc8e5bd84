"""What `decode` reads, `encode` writes back byte for byte."""

import codecs

import pytest

from readout_l10n.segment.decode import decode
from readout_l10n.segment.encode import encoding_of

TEXT = "L’été\u00a0: 5 €\r\nfin"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
        b"",
    ],
)
def test_bytes_come_back(data: bytes) -> None:
    assert encoding_of(data).encode(decode(data, "a.txt")) == data


def test_windows_1252_gets_a_wide_no_break_space_for_a_narrow_one() -> None:
    assert encoding_of("é".encode("cp1252")).held("\u202f;") == "\u00a0;"
    assert encoding_of(b"a").held("\u202f;") == "\u202f;"
