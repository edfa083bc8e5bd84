"""What pages, programs and drafts leave in a text; the forms are data, in `leftovers.toml`.

They were gathered by looking at what ministries' pages, word processors and translation programs
put around a text, in English and in French.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Leftover:
    """Something that is no part of a text; `start:end` are half-open offsets in characters."""

    what: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Form:
    pattern: re.Pattern[str]
    what: str


def page_leftovers(line: str) -> Iterator[Leftover]:
    """What a page, a draft or a program left in a line, be it the whole of it."""
    bare = line.strip()
    at = line.find(bare)
    for form in _forms("line"):
        if bare and form.pattern.fullmatch(bare):
            yield Leftover(form.what, at, at + len(bare))
            return
    yield from _found(_forms("inside"), line)


def unfinished(text: str) -> Iterator[Leftover]:
    """What was to be filled in, asked or taken out before publishing."""
    yield from _found((*_forms("open"), *_forms("comment")), text)


def _found(forms: Iterable[_Form], text: str) -> Iterator[Leftover]:
    """Places of the forms, by place; of two that overlap, the one that is listed first."""
    taken: list[Leftover] = []
    for form in forms:
        for match in form.pattern.finditer(text):
            if not any(match.start() < other.end and other.start < match.end() for other in taken):
                taken.append(Leftover(form.what, match.start(), match.end()))
    yield from sorted(taken, key=lambda found: found.start)


@cache
def _forms(place: str) -> tuple[_Form, ...]:
    data = tomllib.loads((files(__package__) / "leftovers.toml").read_text("utf-8"))
    flags = re.MULTILINE if place == "open" else re.MULTILINE | re.IGNORECASE
    return tuple(
        _Form(re.compile("|".join(f"(?:{form})" for form in entry["forms"]), flags), entry["what"])
        for entry in data[place]
    )
