"""Text → bytes in the encoding of the file that it came from: what `decode` reads, written back."""

import codecs
import unicodedata
from dataclasses import dataclass

_NARROW, _NO_BREAK = "\u202f", "\u00a0"
_INSTEAD = str.maketrans({_NARROW: _NO_BREAK, "\u2011": "-"})
"""What Windows-1252 has for what it lacks."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """A codec of Python, and the byte-order mark before the text."""

    codec: str
    mark: bytes = b""

    def encode(self, text: str) -> bytes:
        """The bytes of a file. Raises UnicodeEncodeError where the codec lacks a character."""
        return self.mark + text.encode(self.codec)

    def held(self, text: str) -> str:
        """The text in characters that the codec has; a narrow no-break space may become a wide one.

        Other characters that it lacks stay as they are, for `encode` to complain of.
        """
        try:
            text.encode(self.codec)
        except UnicodeEncodeError:
            return unicodedata.normalize("NFC", text).translate(_INSTEAD)
        return text


def encoding_of(data: bytes) -> Encoding:
    """The encoding of a file that `decode` can read."""
    for mark, codec in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return Encoding(codec, mark)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return Encoding("cp1252")
    return Encoding("utf-8")
