"""When two texts count as the same: spaces, apostrophes and quotation marks aside."""

import re
import unicodedata
from hashlib import blake2b

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ′", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑", "-"),
        **dict.fromkeys("\u00ad\u200b\u2060\ufeff"),
    }
)
_INSIDE = re.compile(r"(?<=«)\s+|\s+(?=»)")
"""A French quotation is set off from its marks by spaces, one in other languages is not."""
_BEFORE_MARK = re.compile(r"\s+(?=[;:!?](?:\s|$))")
_SPACES = re.compile(r"\s+")


def normal(text: str) -> str:
    """The text in NFC with plain spaces, apostrophes, quotation marks and hyphens; case kept."""
    text = unicodedata.normalize("NFC", text)
    text = _BEFORE_MARK.sub("", _INSIDE.sub("", text)).translate(_PLAIN)
    return _SPACES.sub(" ", text).strip()


def key(text: str) -> int:
    """A number for a text's normal form, of 63 bits, the same on every machine."""
    digest = blake2b(normal(text).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1
