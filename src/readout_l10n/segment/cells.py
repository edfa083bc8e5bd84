"""Cells of Markdown's tables (GitHub Flavored Markdown 0.29, section 4.10), found in their rows."""

import re

from readout_l10n.segment.mapped import Mapped, joined, verbatim, whole

_ESCAPED_BAR = re.compile(r"\\\|")


def cell_source(text: str, content: str, start: int, line: tuple[int, int]) -> tuple[Mapped, int]:
    """A cell's content as it stands in its line, and the offset behind it.

    `start` is the beginning of the line for a row's first cell, else the end of the cell before.
    """
    low, high = line
    written = re.escape(content).replace(r"\|", r"\\?\|")
    found = re.compile(rf"\|?[ \t]*({written})[ \t]*(?=\||$|[\r\n])")
    match = found.search(text, start, high) if start == low else found.match(text, start, high)
    if match is None:
        return Mapped("", ()), start
    parts: list[Mapped] = []
    at = match.start(1)
    for bar in _ESCAPED_BAR.finditer(text, *match.span(1)):
        parts += [verbatim(text, at, bar.start()), whole("|", *bar.span())]
        at = bar.end()
    return joined([*parts, verbatim(text, at, match.end(1))]), match.end()
