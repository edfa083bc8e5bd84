"""Family name and given name in two orders in one document.

Why: « MOTEGI Toshimitsu » here and « Sanae TAKAICHI » there leave the reader to guess which is
which.
Compares the names whose surname is in capitals: one person in both orders, or people whom the
glossary writes family name first in one order here and the other there. Other people keep the order
of their own country.
Source: the Japanese government's decision of 2019 to write Japanese names family name first; the
Code de rédaction interinstitutionnel, 8.1.1, on surnames in capitals.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary.people import people
from readout_l10n.model import Segment, Severity
from readout_l10n.text.locale import language
from readout_l10n.text.names import Name, in_capitals, names


@dataclass(frozen=True, slots=True)
class _Written:
    segment: Segment
    start: int
    end: int
    words: tuple[str, ...]
    family_first: bool

    @property
    def text(self) -> str:
        return " ".join(self.words)


def check(pair: Pair) -> Iterator[Hit]:
    if language(pair.target.locale) != "fr":
        return
    first_of: dict[frozenset[str], _Written] = {}
    first_listed: _Written | None = None
    for written in _all_written(pair):
        key = frozenset(word.casefold() for word in written.words)
        listed = _is_family_first(pair, written)
        before = first_of.setdefault(key, written)
        if before.family_first is written.family_first and listed:
            first_listed = first_listed or written
            before = first_listed
        if before.family_first is not written.family_first:
            yield _hit(pair, written, before)


def _all_written(pair: Pair) -> Iterator[_Written]:
    for segment in pair.translated:
        for name in names(segment.text, pair.target.locale):
            if len(name.given) == 1 and len(name.surname) == 1:
                yield _written(segment, name)


def _written(segment: Segment, name: Name) -> _Written:
    words = tuple(word.text for word in name.words)
    return _Written(segment, name.start, name.end, words, in_capitals(words[0]))


def _is_family_first(pair: Pair, written: _Written) -> bool:
    """Whether the glossary writes this person family name first."""
    key = sorted(word.casefold() for word in written.words)
    return any(
        sorted(word.casefold() for word in name) == key and in_capitals(name[0])
        for person in people(pair.glossary, pair.target.locale).persons
        for name in person.names
    )


def _hit(pair: Pair, written: _Written, before: _Written) -> Hit:
    order = "family name first" if before.family_first else "given name first"
    return Hit(
        pair.at(written.segment, written.start, written.end),
        f"« {written.text} », but « {before.text} » at line {before.segment.line}: {order} there",
        suggestion=" ".join(reversed(written.words)),
    )


_TERMS = """
concept,locale,term,kind,status,gender
motegi,fr,MOTEGI Toshimitsu,name,preferred,m
takaichi,fr,TAKAICHI Sanae,name,preferred,f
rutte,fr,Mark RUTTE,name,preferred,m
"""

RULE = Rule(
    "name-order",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Le ministre MOTEGI Toshimitsu est venu.\nToshimitsu MOTEGI a dit.",
            finds=(
                (
                    "« Toshimitsu MOTEGI », but « MOTEGI Toshimitsu » at line 1: family name first "
                    "there"
                ),
            ),
        ),
        Example(
            target="Le ministre MOTEGI Toshimitsu et la Première ministre Sanae TAKAICHI.",
            terms=_TERMS,
            finds=(
                "« Sanae TAKAICHI », but « MOTEGI Toshimitsu » at line 1: family name first there",
            ),
        ),
        Example(target="MOTEGI Toshimitsu a reçu M. Mark RUTTE.", terms=_TERMS),
        Example(target="Toshimitsu MOTEGI et Sanae TAKAICHI sont venus.", terms=_TERMS),
    ),
)
