"""A passage looked up: the same text, or else texts like it."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout_l10n.draft.engine import Draft, Passage
from readout_l10n.draft.memory import notes
from readout_l10n.draft.memory.adapt import adapted
from readout_l10n.draft.memory.codes import is_value
from readout_l10n.draft.memory.compare import NEARLY, differences, match_rate
from readout_l10n.draft.memory.normal import key
from readout_l10n.draft.memory.renderings import Rendering, renderings
from readout_l10n.draft.memory.search import Search
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import tokens

_SAME = "SELECT id, text FROM sources WHERE exact = ? AND language = ?"
_SOURCE = "SELECT text FROM sources WHERE id = ?"
# Texts that are read word by word, and translations that are given beside the first.
_READ, _ALTERNATIVES = 8, 4


@dataclass(frozen=True, slots=True)
class Want:
    """What is looked up, in which memory."""

    source_locale: str
    target_locale: str
    target_locales: tuple[str, ...]
    """Those of the memory that will do: `fr` and `fr-FR` for `fr-CA`, say."""
    threshold: float
    adapt: bool
    model: str


@dataclass(frozen=True, slots=True)
class Match:
    """A translation of a text like the one asked for."""

    source: str
    text: str
    rate: float
    notes: tuple[str, ...]
    others: tuple[str, ...]


def look_up(
    connection: sqlite3.Connection, search: Search, passage: Passage, want: Want
) -> Draft | None:
    """The likeliest translation of a passage, the others beside it; None for none."""
    found = _exact(connection, passage, want)
    matches = [found] if found else _fuzzy(connection, search, passage, want)
    if not matches:
        return None
    first = matches[0]
    others = [*first.others, *(match.text for match in matches[1:])]
    alternatives = [text for text in dict.fromkeys(others) if text != first.text]
    return Draft(
        first.text,
        "memory",
        want.model,
        first.rate,
        tuple(alternatives[:_ALTERNATIVES]),
        first.notes,
    )


def matches_of(
    connection: sqlite3.Connection, search: Search, passage: Passage, want: Want
) -> list[Match]:
    """All that a memory says of a passage, the likeliest first."""
    same = _exact(connection, passage, want)
    near = _fuzzy(connection, search, passage, want)
    return [same, *(one for one in near if one.source != same.source)] if same else near


def _exact(connection: sqlite3.Connection, passage: Passage, want: Want) -> Match | None:
    same = key(passage.text), language(want.source_locale)
    row = connection.execute(_SAME, same).fetchone()
    found = renderings(connection, row[0], want.target_locales, passage) if row else ()
    if not found:
        return None
    others = tuple(rendering.text for rendering in found[1:])
    return Match(row[1], found[0].text, 1.0, tuple(notes.of_rendering(found)), others)


def _fuzzy(
    connection: sqlite3.Connection, search: Search, passage: Passage, want: Want
) -> list[Match]:
    matches: list[Match] = []
    for like in search.likes(passage.text)[:_READ]:
        (source,) = connection.execute(_SOURCE, (like.source,)).fetchone()
        found = renderings(connection, like.source, want.target_locales, passage)
        matches.extend(_matches(passage.text, source, found, want))
        if sum(match.rate >= NEARLY for match in matches) > _ALTERNATIVES:
            break
    return sorted(matches, key=lambda match: -match.rate)


def _matches(text: str, source: str, found: Sequence[Rendering], want: Want) -> Iterator[Match]:
    """The translations of a source, adapted where only values differ."""
    rate = match_rate(text, source, want.source_locale)
    others = tuple(rendering.text for rendering in found[1:])
    if want.adapt and rate < NEARLY and _values_differ(text, source, want.source_locale):
        for rendering in found:
            done = adapted(text, source, rendering.text, want.source_locale, want.target_locale)
            if done:
                told = (*notes.of_rendering([rendering]), *notes.of_swaps(done.swaps))
                yield Match(source, done.text, NEARLY, told, ())
                return
    if rate >= want.threshold:
        told = (
            *notes.of_differences(text, source, want.source_locale),
            *notes.of_rendering(found),
        )
        yield Match(source, found[0].text, rate, told, others)


def _values_differ(text: str, source: str, locale: str) -> bool:
    """Whether all words that differ are figures, of the calendar or capitalised, as names are."""
    return all(
        token.text[0].isupper() or is_value(token.text.casefold())
        for here, there in differences(text, source, locale)
        for token in (*tokens(here, locale), *tokens(there, locale))
    )
