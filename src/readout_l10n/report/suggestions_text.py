"""Suggested terms for a person at a terminal."""

from collections.abc import Iterator, Sequence

from readout_l10n.harvest import Example, Suggestion

_LONGEST = 160


def suggestions_text(suggestions: Sequence[Suggestion]) -> str:
    """A block a suggestion, the best first: what, how often and when, its renderings, examples."""
    if not suggestions:
        return "nothing to suggest\n"
    blocks = ("\n".join(_block(i, each)) for i, each in enumerate(suggestions, start=1))
    return "\n\n".join(blocks) + "\n"


def _block(number: int, suggestion: Suggestion) -> Iterator[str]:
    spread = f"{_counted(suggestion.count, 'time')} in {_counted(suggestion.documents, 'document')}"
    days = ""
    if suggestion.first and suggestion.last:
        same = suggestion.first == suggestion.last
        days = f", {suggestion.first}" + ("" if same else f" to {suggestion.last}")
    yield f"{number}. {suggestion.text}  ({spread}{days}; score {suggestion.score:.1f})"
    for rendering in suggestion.renderings:
        share = rendering.count / suggestion.beads
        of = f"{rendering.count} of {_counted(suggestion.beads, 'passage')}"
        yield f"   = {rendering.text}  ({of}, {share:.0%})"
    if not suggestion.renderings:
        yield "   = no sure rendering"
    for example in suggestion.examples:
        yield from _example(example)


def _example(example: Example) -> Iterator[str]:
    yield f"   {example.path}:{example.line}"
    yield f"     source | {_shortened(example.source)}"
    yield f"     target | {_shortened(example.target)}"


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(" ")[0] + " …"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
