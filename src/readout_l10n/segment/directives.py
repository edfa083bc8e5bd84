"""Comments that speak to this tool, `<!-- readout: … -->`: no part of any document's text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from readout_l10n.segment.mapped import Mapped, joined, verbatim

_DIRECTIVE = re.compile(r"<!--\s*readout\s*:(?P<body>.*?)-->", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Directive:
    """A comment, its half-open offsets in the file, and what stands in it behind the colon."""

    start: int
    end: int
    body: str


def directives(text: str, start: int = 0) -> tuple[Directive, ...]:
    """The comments of a text from offset `start` on."""
    return tuple(
        Directive(*found.span(), found["body"].strip())
        for found in _DIRECTIVE.finditer(text, start)
    )


def without(found: Iterable[Directive], text: str, low: int, high: int) -> Mapped:
    """Characters `low:high` of the text but for the comments, with the spaces before each."""
    parts: list[Mapped] = []
    at = low
    for directive in found:
        if directive.end <= low or directive.start >= high:
            continue
        before = verbatim(text, at, max(directive.start, at))
        parts.append(before.cut(0, len(before.text.rstrip())))
        at = min(directive.end, high)
    return joined([*parts, verbatim(text, at, high)])


def is_only_directive(found: Sequence[Directive], text: str, low: int, high: int) -> bool:
    """Whether a line holds a comment, or a part of one, and nothing else."""
    touched = any(d.start < high and low < d.end for d in found)
    return touched and without(found, text, low, high).is_blank
