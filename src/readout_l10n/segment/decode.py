"""Bytes → text, for the encodings in which readouts are met."""

from __future__ import annotations

import codecs
import re

from readout_l10n.errors import InputError

# The byte sequences of RFC 3629, section 4, a little widened: whether there is any, not whether
# all are right.
_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
# Undefined in Windows-1252, or a control character that no text holds.
_NO_1252 = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]")
_MEND = "save it as UTF-8"


def decode(data: bytes, path: str) -> str:
    """Text without its byte-order mark, line ends as they stand.

    UTF-8; UTF-16 with its mark; Windows-1252 when nothing in it can be UTF-8 and every byte means
    something there. Raises InputError with the line of the first byte that means nothing.
    """
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise InputError(path, 1, f"UTF-32 is not read; {_MEND}")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _utf_16(data, path)
    marked = data.startswith(codecs.BOM_UTF8)
    nul = data.find(b"\x00")
    if nul >= 0:
        raise InputError(
            path, _line(data, nul), f"a NUL byte: no text, or UTF-16 without its mark; {_MEND}"
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        if marked or _MULTIBYTE.search(data):
            raise _no_utf_8(data, path) from None
    bad = _NO_1252.search(data)
    if bad:
        what = f"byte 0x{data[bad.start()]:02X} is neither UTF-8 nor Windows-1252"
        raise InputError(path, _line(data, bad.start()), f"{what}; {_MEND}")
    return data.decode("cp1252")


def _utf_16(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-16", errors="replace")
        line = _line(before.encode(), len(before.encode()))
        raise InputError(path, line, f"the UTF-16 breaks off here; {_MEND}") from None


def _no_utf_8(data: bytes, path: str) -> InputError:
    body = data.removeprefix(codecs.BOM_UTF8)
    at = 0
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start
    what = f"byte 0x{body[at]:02X} is no UTF-8, though other parts of the file are"
    return InputError(path, _line(body, at), f"{what}; {_MEND}")


def _line(data: bytes, at: int) -> int:
    return len(re.findall(rb"\r\n?|\n", data[:at])) + 1
