"""Messages made elsewhere, told again in another language by the patterns that they follow.

Rules and errors speak English, which JSON, caches and logs keep. A catalogue has their patterns,
with `{fields}` for what varies: a message that follows one is told by its translation. A field of
one letter is a quotation and stays as it is, `{n}` and `{m}` are numbers; what stands in a field
with a longer name is told again, too, where it follows a pattern.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

_FIELD = re.compile(r"\{(\w+)\}")
_NUMBERS = dict.fromkeys("nm", r"[\d\s.,]+")
_REMEMBERED = 4096


class Patterns:
    """Pairs of a pattern and its translation; the one with the most letters of its own wins.

    Letters of the patterns that fields are told again by count with it: « {p}: {trouble} » with a
    trouble that is known goes before « {gender}, {number} » for path, trouble and a comma in it.
    """

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        weighed = ((len(_FIELD.sub("", pattern)), pattern, told) for pattern, told in pairs)
        found = sorted(weighed, key=lambda one: -one[0])
        self._patterns = [(letters, _compiled(pattern), told) for letters, pattern, told in found]
        self._weighed = lru_cache(_REMEMBERED)(self._best)

    def told(self, message: str) -> str:
        """A message by the pattern that it follows; as it is where it follows none."""
        return self._weighed(message)[0]

    def _best(self, message: str) -> tuple[str, int]:
        """The message told again, and how many letters of it are the patterns' own."""
        best = (message, 0)
        for letters, pattern, told in self._patterns:
            if not (match := pattern.fullmatch(message)):
                continue
            fields = match.groupdict()
            again = {name: value for name, value in fields.items() if len(name) > 1}
            if letters + sum(map(len, again.values())) <= best[1]:
                continue
            inner = {name: self._weighed(value) for name, value in again.items()}
            weight = letters + sum(weight for _, weight in inner.values())
            if weight > best[1]:
                texts = fields | {name: text for name, (text, _) in inner.items()}
                best = (told.format(**texts), weight)
        return best


def _compiled(pattern: str) -> re.Pattern[str]:
    pieces = _FIELD.split(pattern)
    text = "".join(
        f"(?P<{piece}>{_NUMBERS.get(piece, '.+?')})" if number % 2 else re.escape(piece)
        for number, piece in enumerate(pieces)
    )
    return re.compile(text, re.DOTALL)
