"""LanguageTool's matches as remarks.

LanguageTool is a program of its own (LGPL 2.1, Java), never loaded unless configured. Its matches
count UTF-16 code units, as Java's strings do; the JSON is that of its HTTP API, version 2.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from readout_l10n.errors import ReadoutError
from readout_l10n.model import Document, Segment, Severity
from readout_l10n.proofread.proofreader import Remark

ID = "languagetool"
_BETWEEN = "\n\n"
_SEVERITIES = {
    "misspelling": Severity.WARNING,
    "grammar": Severity.WARNING,
    "duplication": Severity.WARNING,
}
"""By ITS 2.0 issue type; all others inform."""
_SPELLING = "misspelling"


class ProofreadError(ReadoutError):
    """A proofreader that cannot be asked, or whose answer cannot be read."""


Answer = Mapping[str, Any]
Ask = Callable[[str, str], Answer]
"""A text and its locale → LanguageTool's JSON. Raises ProofreadError."""


@dataclass(frozen=True, slots=True)
class LanguageTool:
    """LanguageTool, asked once a document."""

    ask: Ask
    categories: Mapping[str, Severity | None] = field(default_factory=dict)
    """By its category's id (GRAMMAR, TYPOS, STYLE …): a severity; None mutes it."""

    @property
    def id(self) -> str:
        return ID

    def remarks(self, document: Document) -> Iterator[Remark]:
        """Its matches inside segments; spelling of words with a capital, names mostly, is muted."""
        segments = [s for s in document.segments if not s.kind.is_publishers]
        if not segments:
            return
        text = _BETWEEN.join(segment.text for segment in segments)
        answer = self.ask(text, document.locale)
        offsets = _from_utf16(text)
        for match in _matches(answer):
            try:
                start = offsets[match["offset"]]
                end = offsets[match["offset"] + match["length"]]
                remark = self._remark(match, segments, start, end)
            except (KeyError, TypeError, IndexError) as error:
                raise ProofreadError(f"LanguageTool's answer lacks {error}") from None
            if remark:
                yield remark

    def _remark(
        self, match: Mapping[str, Any], segments: list[Segment], start: int, end: int
    ) -> Remark | None:
        place = _place(segments, start, end)
        severity = self._severity(match["rule"])
        if place is None or severity is None:
            return None
        segment, first, last = place
        seen = segment.text[first:last]
        if match["rule"].get("issueType") == _SPELLING and any(map(str.isupper, seen)):
            return None
        replacements = [r["value"] for r in match.get("replacements", ())]
        message = f"{match['message'].strip()} ({match['rule']['id']})"
        suggestion = replacements[0] if replacements else None
        return Remark(segment, first, last, message, severity, suggestion)

    def _severity(self, rule: Mapping[str, Any]) -> Severity | None:
        category = rule.get("category", {}).get("id", "")
        if category in self.categories:
            return self.categories[category]
        return _SEVERITIES.get(rule.get("issueType", ""), Severity.INFO)


def _matches(answer: Answer) -> list[Mapping[str, Any]]:
    matches = answer.get("matches")
    if not isinstance(matches, list):
        raise ProofreadError(
            "LanguageTool's answer lacks 'matches'; is it LanguageTool that answers?"
        )
    return matches


def _place(segments: list[Segment], start: int, end: int) -> tuple[Segment, int, int] | None:
    """The segment that holds a stretch of the text sent, and its offsets there."""
    at = 0
    for segment in segments:
        if at <= start and end <= at + len(segment.text):
            return segment, start - at, end - at
        at += len(segment.text) + len(_BETWEEN)
    return None


def _from_utf16(text: str) -> dict[int, int]:
    """By offset in UTF-16 code units: the offset in characters."""
    offsets: dict[int, int] = {}
    units = 0
    for number, character in enumerate(text):
        offsets[units] = number
        units += 1 if ord(character) < 0x10000 else 2
    offsets[units] = len(text)
    return offsets
