"""What the script of a drift page works on: counts, and sentences within a budget."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import quote

from readout_l10n.drift.subject import Drift, Occurrence, Place, Sort, Standing, Subject
from readout_l10n.glossary import table_serialize
from readout_l10n.model import Term
from readout_l10n.report.drift_words import (
    script_counts,
    script_words,
    sort_names,
    standing_names,
)
from readout_l10n.report.quarters import Quarter, quarters
from readout_l10n.ui import Say

_LIMITS = (24, 12, 6, 3, 1)
"""Sentences shown of a variant: the first limit that keeps to the budget."""
_BUDGET = 4_000_000
"""Characters of all sentences together, so that a thousand documents stay below 10 MB."""
_WHOLE = 600
"""Characters up to which a passage is shown whole."""
_CONTEXT = 240
"""Characters shown on either side of the marked words of a longer one."""
_STANDINGS = tuple(Standing)
_DEVIATING = (
    Standing.SUPERSEDED,
    Standing.DEPRECATED,
    Standing.LEFT,
    Standing.UNLISTED,
    Standing.ADMITTED,
    Standing.UNTOLD,
    Standing.PREFERRED,
)
"""The order of a subject's sentences: what a reader may have to mend comes first."""


def subject_key(subject: Subject) -> str:
    """What a link within the page calls it by."""
    return f"{subject.sort}/{subject.locale}/{subject.id}"


def drift_data(drift: Drift, say: Say, folder: str = "") -> dict[str, Any]:
    """All that the script needs, in lists rather than objects where there are many.

    `folder` is the way from the page to where the documents' paths begin.
    """
    spans = quarters(document.day for document in drift.documents if document.day)
    number = {quarter: n for n, quarter in enumerate(spans)}
    texts = _Numbered()
    paths = _Numbered()
    limit = _limit(drift)
    return {
        "locale": say.locale,
        "sourceLocale": drift.source_locale,
        "words": script_words(say),
        "counts": script_counts(say),
        "standings": [[standing.value, standing_names(say)[standing]] for standing in _STANDINGS],
        "sorts": {sort.value: name for sort, name in sort_names(say).items()},
        "quarters": [[quarter.code, quarter.name(say)] for quarter in spans],
        "documents": [
            {
                "title": document.title,
                "day": document.day.isoformat() if document.day else "",
                "quarter": number[Quarter.of(document.day)] if document.day else -1,
                "kind": document.kind,
                "path": document.target,
            }
            for document in drift.documents
        ],
        "subjects": [_subject(subject, limit, texts, paths) for subject in drift.subjects],
        "texts": texts.values,
        "paths": [[path, link(path, folder)] for path in paths.values],
    }


def link(path: str, folder: str = "") -> str:
    """Where a page finds a file: an absolute `file:` address, or the way from the page's folder."""
    slashed = path.replace("\\", "/")
    if slashed.startswith("/"):
        return f"file://{quote(slashed)}"
    if slashed[1:3] == ":/":
        return f"file:///{slashed[0]}:{quote(slashed[2:])}"
    before = folder.replace("\\", "/").strip("/")
    return "./" + quote(f"{before}/{slashed}" if before else slashed)


class _Numbered:
    """Each value once, and its number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, value: str) -> int:
        return self._numbers.setdefault(value, len(self._numbers))

    @property
    def values(self) -> list[str]:
        return list(self._numbers)


def _subject(subject: Subject, limit: int, texts: _Numbered, paths: _Numbered) -> dict[str, Any]:
    variants = {variant.text: n for n, variant in enumerate(subject.variants)}
    groups = dict(_groups(subject))
    return {
        "key": subject_key(subject),
        "sort": subject.sort.value,
        "id": subject.id if subject.sort is Sort.TERM else "",
        "locale": subject.locale,
        "text": subject.text,
        "priority": subject.measures.priority,
        "prefers": subject.measures.preferred is not None,
        "variants": [
            {
                "text": variant.text,
                "standing": variant.standing.value,
                "forms": [list(form) for form in variant.forms],
                "count": variant.count,
                "documents": variant.documents,
                "share": variant.share,
                "first": variant.first.isoformat() if variant.first else "",
                "last": variant.last.isoformat() if variant.last else "",
            }
            for variant in subject.variants
        ],
        "cells": _cells(subject.occurrences, variants),
        "changes": [
            {
                "before": change.before,
                "after": change.after,
                "last": change.last_before.isoformat(),
                "first": change.first_after.isoformat(),
                "quarter": Quarter.of(change.first_after).code,
                "shareBefore": change.share_before,
                "shareAfter": change.share_after,
            }
            for change in subject.changes
        ],
        "split": len(subject.split),
        "groups": [
            {
                "variant": variants.get(text, -1),
                "sentences": [_sentence(one, texts, paths) for one in group[:limit]],
            }
            for text, group in groups.items()
        ],
        "entries": [_entry(term) for term in subject.entries],
        "settling": _settling(subject.settling),
    }


def _cells(occurrences: Iterable[Occurrence], variants: dict[str, int]) -> list[int]:
    """Document, variant (-1 for none told), standing and count, for all four by four."""
    counts = Counter(
        (one.document, variants.get(one.variant, -1), _STANDINGS.index(one.standing))
        for one in occurrences
    )
    return [value for cell, count in sorted(counts.items()) for value in (*cell, count)]


def _groups(subject: Subject) -> Iterator[tuple[str, list[Occurrence]]]:
    """The occurrences of each variant, the latest first; the usual or preferred variant last."""
    groups: dict[str, list[Occurrence]] = defaultdict(list)
    for one in reversed(subject.occurrences):
        groups[one.variant].append(one)
    usual = subject.variants[0].text if subject.variants else ""
    standings = {variant.text: variant.standing for variant in subject.variants}
    for text in sorted(
        groups,
        key=lambda text: (
            _DEVIATING.index(standings.get(text, Standing.UNTOLD)),
            text == usual,
        ),
    ):
        yield text, groups[text]


def _limit(drift: Drift) -> int:
    """How many sentences of each variant the page has room for."""
    groups = [group for subject in drift.subjects for _, group in _groups(subject)]
    for limit in _LIMITS:
        shown = {
            _passage(place)[0]
            for group in groups
            for one in group[:limit]
            for place in (one.source, one.target)
            if place
        }
        if sum(map(len, shown)) <= _BUDGET:
            return limit
    return _LIMITS[-1]


def _sentence(one: Occurrence, texts: _Numbered, paths: _Numbered) -> list[Any]:
    """Document, confidence, the target's place and the source's, if there is one."""
    places = [_place(place, texts, paths) for place in (one.target, one.source) if place]
    return [one.document, round(one.confidence, 2), *places]


def _place(place: Place, texts: _Numbered, paths: _Numbered) -> list[int]:
    """Numbers of the path and of the text, the line, start and end as a script counts them."""
    text, start, end = _passage(place)
    begin = _units(text[:start])
    return [
        paths.number(place.path),
        texts.number(text),
        place.line,
        begin,
        begin + _units(text[start:end]),
    ]


def _passage(place: Place) -> tuple[str, int, int]:
    """What is shown of a passage, and where its marked words are in that."""
    if len(place.text) <= _WHOLE:
        return place.text, place.start, place.end
    before = place.text[max(0, place.start - _CONTEXT) : place.start]
    after = place.text[place.end : place.end + _CONTEXT]
    if place.start > _CONTEXT:
        before = "… " + (before.partition(" ")[2] or before)
    if place.end + _CONTEXT < len(place.text):
        after = (after.rpartition(" ")[0] or after) + " …"
    return f"{before}{place.written}{after}", len(before), len(before) + len(place.written)


def _units(text: str) -> int:
    """Length as a script sees it: in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _entry(term: Term) -> dict[str, str]:
    return {
        "locale": term.locale,
        "text": term.text,
        "status": term.status.value,
        "kind": term.kind.value,
        "since": term.since.isoformat() if term.since else "",
        "until": term.until.isoformat() if term.until else "",
        "note": term.note or "",
        "source": term.source or "",
    }


def _settling(terms: Sequence[Term]) -> list[str]:
    """The header of a glossary and its rows that would settle a subject; empty without."""
    if not terms:
        return []
    header, _, rows = table_serialize(terms).partition("\n")
    return [header, rows]
