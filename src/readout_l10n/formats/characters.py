"""Characters that no exchange format carries safely."""

import re

# XML 1.0, section 2.2, has no way to write most of them; polib ends its lines at others
# (str.splitlines), and a PO line cut in two is a syntax error.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


def without_controls(text: str) -> str:
    """The text with a space for every control character and line separator but tab and newline."""
    return _UNSAFE.sub(" ", text)
