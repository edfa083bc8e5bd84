"""Where a document shows code: what programs read, and no rule about prose may change."""

import re
from pathlib import PurePath

from readout_l10n.model import Document

_MARKDOWN = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
_HTML = re.compile(
    r"<(code|kbd|samp|tt|var|pre|script|style)\b[^>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE
)


def code_ranges(document: Document) -> tuple[tuple[int, int], ...]:
    """Half-open offsets in the document's text of code spans, in order.

    Code spans of Markdown (CommonMark 0.31, section 6.1) and elements of HTML that hold code; a
    backtick that nothing closes opens none.
    """
    suffix = PurePath(document.path).suffix.lower()
    text = document.text
    found: list[tuple[int, int]] = []
    if suffix in {".md", ".html", ".htm"} and "<" in text:
        found += [match.span() for match in _HTML.finditer(text)]
    if suffix == ".md" and "`" in text:
        found += [match.span() for match in _MARKDOWN.finditer(text)]
    return tuple(sorted(found))
