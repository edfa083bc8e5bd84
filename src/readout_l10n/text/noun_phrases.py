"""French noun phrases whose every word has one reading: determiner, noun, adjectives.

« la déclaration conjointe », « les deux premiers ministres »: the words stand side by side, the
lexicon has the noun and the adjectives as such. « le », « la », « les » and « leur »
may be pronouns, so after them a noun that is also a form of a verb is left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.text.adjectives import Adjective, adjective
from readout_l10n.text.determiners import DETERMINERS, NUMERALS, PRONOUNS, shown_by
from readout_l10n.text.features import PLURAL, Features, leads_noun
from readout_l10n.text.features import word as read
from readout_l10n.text.nouns import Noun, noun
from readout_l10n.text.tokens import Token, tokens

_REMEMBERED = 1024


@dataclass(frozen=True, slots=True)
class Shown:
    """The gender (None for either) and number that a word shows."""

    gender: str | None
    is_plural: bool | None


_NUMBERED = Shown(None, is_plural=True)


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A determiner, what stands before its noun, the noun, and the adjectives after it."""

    determiner: Token
    shown: Shown
    before: tuple[tuple[Token, Shown], ...]
    head: Token
    noun: Noun
    after: tuple[tuple[Token, Adjective], ...]
    index: int
    """The determiner's number among the words of the text."""

    @property
    def start(self) -> int:
        return self.determiner.start

    @property
    def end(self) -> int:
        return self.after[-1][0].end if self.after else self.head.end

    @property
    def gender(self) -> str | None:
        """The gender of its noun, else that of its determiner."""
        return self.noun.gender or self.shown.gender


@lru_cache(_REMEMBERED)
def noun_phrases(text: str) -> tuple[NounPhrase, ...]:
    """The noun phrases of a French text, by place."""
    words = tokens(text, "fr")
    found = (_from(text, words, at) for at in range(len(words)))
    return tuple(phrase for phrase in found if phrase)


def _from(text: str, words: Sequence[Token], at: int) -> NounPhrase | None:
    determiner = words[at].text.casefold()
    following = words[at + 1].text if at + 1 < len(words) else ""
    features = shown_by(determiner, following)
    if features is None or (at and words[at - 1].text.casefold() in DETERMINERS):
        return None
    shown = _shown(features)
    before = tuple(_before(text, words, at))
    place = at + len(before) + 1
    if place >= len(words) or not side_by_side(text, words, place - 1):
        return None
    head = words[place]
    read = noun(head.text) if head.text.islower() else None
    may_be_pronoun = determiner in PRONOUNS and not before and at > 0
    if read is None or (read.is_verb_too and may_be_pronoun):
        return None
    after = tuple(_after(text, words, place))
    return NounPhrase(words[at], shown, before, head, read, after, at)


def _before(text: str, words: Sequence[Token], at: int) -> Iterator[tuple[Token, Shown]]:
    counted = DETERMINERS[words[at].text.casefold()] <= PLURAL
    for place in range(at + 1, len(words) - 1):
        folded = words[place].text.casefold()
        shown = None
        if counted and (folded in NUMERALS or (folded.isdecimal() and int(folded) > 1)):
            shown = _NUMBERED
        elif leads_noun(folded, words[place + 1].text.casefold()):
            shown = _shown(read(folded).adjective)
        if shown is None or not side_by_side(text, words, place - 1):
            return
        yield words[place], shown


def _shown(features: Features) -> Shown:
    genders = {pair[0] for pair in features}
    numbers = {pair[1] for pair in features}
    gender = genders.pop() if len(genders) == 1 else None
    return Shown(gender, "p" in numbers if len(numbers) == 1 else None)


def _after(text: str, words: Sequence[Token], at: int) -> Iterator[tuple[Token, Adjective]]:
    for place in range(at + 1, len(words)):
        read = adjective(words[place].text) if words[place].text.islower() else None
        if read is None or not side_by_side(text, words, place - 1):
            return
        yield words[place], read


def side_by_side(text: str, words: Sequence[Token], at: int) -> bool:
    """Whether nothing but a space or an apostrophe stands between a word and the next one."""
    if at < 0 or at + 1 >= len(words):
        return False
    between = text[words[at].end : words[at + 1].start]
    return between.isspace() or (not between and text[words[at].end - 1] in "’'")
