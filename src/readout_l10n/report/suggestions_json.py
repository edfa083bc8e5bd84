"""Suggested terms as JSON, version 1 (docs/harvest.md)."""

import json
from collections.abc import Iterable
from typing import Any

from readout_l10n.harvest import Suggestion

VERSION = 1


def suggestions_json(suggestions: Iterable[Suggestion]) -> str:
    """An object of `version` and `suggestions`, the best first."""
    report = {"version": VERSION, "suggestions": [_suggestion(each) for each in suggestions]}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _suggestion(suggestion: Suggestion) -> dict[str, Any]:
    return {
        "concept": suggestion.concept,
        "source_locale": suggestion.source_locale,
        "target_locale": suggestion.target_locale,
        "text": suggestion.text,
        "kind": suggestion.kind.value,
        "score": round(suggestion.score, 3),
        "termhood": round(suggestion.termhood, 3),
        "consistency": round(suggestion.consistency, 3),
        "count": suggestion.count,
        "beads": suggestion.beads,
        "documents": suggestion.documents,
        "first": suggestion.first and suggestion.first.isoformat(),
        "last": suggestion.last and suggestion.last.isoformat(),
        "renderings": [
            {"text": rendering.text, "kind": rendering.kind.value, "count": rendering.count}
            for rendering in suggestion.renderings
        ],
        "examples": [
            {
                "path": example.path,
                "line": example.line,
                "source": example.source,
                "target": example.target,
            }
            for example in suggestion.examples
        ],
    }
