"""Subjects that text/subjects leaves out: names of countries, and two that « et » joins.

« Le Japon et la France », « les pays et organisations qui … »: only where they open a clause, with
an article each, and with nothing between them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from readout_l10n.text.noun_phrases import noun_phrases, side_by_side
from readout_l10n.text.nouns import noun
from readout_l10n.text.subjects import (
    CLITICS,
    Subject,
    after_apposition,
    end_of,
    is_sure_verb,
    opens,
    subjects,
)
from readout_l10n.text.tokens import Token, tokens

_ARTICLES = frozenset("le la l les".split())
_NO_SECOND = frozenset("du des de d au aux chaque aucun aucune quel".split())


@dataclass(frozen=True, slots=True)
class Group:
    """A subject; `next` is the number of the word after it."""

    start: int
    next: int
    is_plural: bool


def groups(text: str, names: Iterable[tuple[int, int]]) -> Iterator[tuple[Group, Token]]:
    """Each with the word that has to be its verb; `names` are places of countries' names."""
    words = tokens(text, "fr")
    named = {group.start: group for group in _named(text, words, names)}
    nominal = named | {group.start: group for group in _nominal(text, words)}
    for start, group in named.items():
        if opens(text, words, start):
            yield from _with_verb(text, words, group)
    firsts = [_group(words, subject) for subject in subjects(text) if _is_bare(words, subject)]
    for first in (*firsts, *(g for at, g in named.items() if opens(text, words, at))):
        second = nominal.get(first.next + 1) if _is_and(text, words, first.next) else None
        if second:
            both = Group(first.start, second.next, is_plural=True)
            yield from _with_verb(text, words, both)
    for subject in subjects(text):
        if subject.phrase and subject.is_plural:
            yield from _with_relative(text, words, subject)


def _is_bare(words: Sequence[Token], subject: Subject) -> bool:
    """Whether a noun has no complement that « et » might go on: « la fin des jours et nuits »."""
    phrase = subject.phrase
    if phrase is None:
        return False
    inside = (word.text for word in words[: subject.next] if word.start >= phrase.end)
    return all(word in {"des", "étrangères"} for word in inside if word.islower())


def _group(words: Sequence[Token], subject: Subject) -> Group:
    at = next(n for n, word in enumerate(words) if word.start == subject.start)
    return Group(at, subject.next, subject.is_plural)


def _named(text: str, words: Sequence[Token], names: Iterable[tuple[int, int]]) -> Iterator[Group]:
    starts = {word.start: at for at, word in enumerate(words)}
    ends = {word.end: at for at, word in enumerate(words)}
    for start, end in names:
        at, last = starts.get(start, 0), ends.get(end)
        article = words[at - 1].text.casefold() if at else ""
        if last is not None and article in _ARTICLES and side_by_side(text, words, at - 1):
            yield Group(at - 1, last + 1, is_plural=article == "les")


def _nominal(text: str, words: Sequence[Token]) -> Iterator[Group]:
    for phrase in noun_phrases(text):
        if phrase.determiner.text.casefold() not in _NO_SECOND:
            last = end_of(text, words, words.index(phrase.head) + len(phrase.after))
            yield Group(phrase.index, last + 1, is_plural=bool(phrase.shown.is_plural))


def _is_and(text: str, words: Sequence[Token], at: int) -> bool:
    return (
        at + 1 < len(words)
        and words[at].text == "et"
        and side_by_side(text, words, at - 1)
        and side_by_side(text, words, at)
    )


def _with_verb(text: str, words: Sequence[Token], group: Group) -> Iterator[tuple[Group, Token]]:
    at, enclosed = group.next, after_apposition(text, words, group.next)
    if enclosed is not None and group.is_plural and is_sure_verb(words[enclosed].text):
        yield group, words[enclosed]
    while at < len(words) and words[at].text in CLITICS and side_by_side(text, words, at - 1):
        at += 1
    if at < len(words) and side_by_side(text, words, at - 1):
        yield group, words[at]


def _with_relative(
    text: str, words: Sequence[Token], subject: Subject
) -> Iterator[tuple[Group, Token]]:
    """« les pays et organisations qui »: nothing between the noun and « qui » but its like."""
    phrase, at = subject.phrase, subject.next
    if phrase is None or words[at - 1].end != phrase.end or not phrase.shown.is_plural:
        return
    if _is_and(text, words, at):
        like = noun(words[at + 1].text)
        at = at + 2 if like and like.is_plural else at
    if at < len(words) and words[at].text == "qui" and side_by_side(text, words, at - 1):
        first = _group(words, subject)
        yield from _with_verb(text, words, Group(first.start, at + 1, is_plural=True))
