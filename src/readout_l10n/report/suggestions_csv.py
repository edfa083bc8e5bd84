"""Suggested terms as rows of a glossary."""

from collections.abc import Iterable, Iterator

from readout_l10n.glossary import table_serialize
from readout_l10n.harvest import Suggestion
from readout_l10n.model import Status, Term


def suggestions_csv(suggestions: Iterable[Suggestion]) -> str:
    """A glossary table: for each suggestion a row of the source and one a rendering.

    All are candidates, which nothing uses until somebody makes them preferred. The notes say what
    speaks for them.
    """
    return table_serialize(term for one in suggestions for term in suggested_terms(one))


def suggested_terms(suggestion: Suggestion) -> Iterator[Term]:
    """The suggestion as terms of a glossary, the source's first."""
    yield Term(
        suggestion.concept,
        suggestion.source_locale,
        suggestion.text,
        suggestion.kind,
        Status.CANDIDATE,
        note=_source_note(suggestion),
    )
    for rendering in suggestion.renderings:
        yield Term(
            suggestion.concept,
            suggestion.target_locale,
            rendering.text,
            rendering.kind,
            Status.CANDIDATE,
            note=f"in {rendering.count} of {suggestion.beads} passages",
        )


def _source_note(suggestion: Suggestion) -> str:
    times = _counted(suggestion.count, "time")
    parts = [f"{times} in {_counted(suggestion.documents, 'document')}"]
    if suggestion.first and suggestion.last:
        parts.append(f"{suggestion.first} to {suggestion.last}")
    parts.append(f"consistency {suggestion.consistency:.2f}")
    if not suggestion.renderings:
        parts.append("no sure rendering")
    if suggestion.examples:
        parts.append(f"{suggestion.examples[0].path}:{suggestion.examples[0].line}")
    return "; ".join(parts)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
