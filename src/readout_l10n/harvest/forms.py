"""How a phrase is written, where several of its forms stand in a text."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from readout_l10n.harvest.bitext import Line

Range = tuple[Line, int, int]
"""A line and the half-open range of its words."""


class Forms:
    """The forms of one side's words, as they stand in running text."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._inside: dict[str, Counter[str]] = defaultdict(Counter)
        for line in lines:
            if not line.is_head:
                for word in line.words[1:]:
                    self._inside[word.token.text.casefold()][word.token.text] += 1

    def commonest(self, places: Iterable[Range]) -> str:
        """The form that most of the places have; of equals the one with fewer capitals."""
        counts = Counter(self._form(*place) for place in places)
        return min(counts, key=lambda form: (-counts[form], _capitals(form), form))

    def _form(self, line: Line, start: int, end: int) -> str:
        """The words as they stand, without the capital that the beginning of a line gives."""
        first = line.words[start].token
        text = line.segment.text[first.start : line.words[end - 1].token.end]
        usual = self._inside.get(first.text.casefold())
        if usual and (start == 0 or line.is_head):
            word = min(usual, key=lambda form: (-usual[form], form))
            return word + text[len(first.text) :] if len(word) == len(first.text) else text
        return text


def _capitals(form: str) -> int:
    return sum(letter.isupper() for letter in form)
