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
    """Pairs of a pattern and its translation; the one with the most letters of its own wins."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        found = sorted(pairs, key=lambda pair: -len(_FIELD.sub("", pair[0])))
        self._patterns = [(_compiled(pattern), told) for pattern, told in found]
        self.told = lru_cache(_REMEMBERED)(self._told)
        """A message by the pattern that it follows; as it is where it follows none."""

    def _told(self, message: str) -> str:
        for pattern, told in self._patterns:
            if match := pattern.fullmatch(message):
                return told.format(
                    **{
                        name: self.told(value) if len(name) > 1 else value
                        for name, value in match.groupdict().items()
                    }
                )
        return message


def _compiled(pattern: str) -> re.Pattern[str]:
    pieces = _FIELD.split(pattern)
    text = "".join(
        f"(?P<{piece}>{_NUMBERS.get(piece, '.+?')})" if number % 2 else re.escape(piece)
        for number, piece in enumerate(pieces)
    )
    return re.compile(text, re.DOTALL)
