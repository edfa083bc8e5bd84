"""French noun phrases whose every word has one reading: determiner, noun, adjectives.

« la déclaration conjointe », « les deux premiers ministres »: the words stand side by side, the
noun is listed in `nouns` and the adjectives are listed too. « le », « la », « les » and « leur »
may be pronouns, so after them a noun that is also a form of a verb is left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.text.adjectives import Adjective, adjective
from readout_l10n.text.nouns import Noun, noun
from readout_l10n.text.tokens import Token, tokens

_REMEMBERED = 1024


@dataclass(frozen=True, slots=True)
class Shown:
    """The gender (None for either) and number that a word shows."""

    gender: str | None
    is_plural: bool | None


def _of(gender: str | None, words: str, *, plural: bool) -> dict[str, Shown]:
    return dict.fromkeys(words.split(), Shown(gender, plural))


_DETERMINERS = {
    **_of("m", "le un du au ce cet son ledit dudit audit aucun quel certain", plural=False),
    **_of("f", "la une cette sa ladite aucune quelle certaine", plural=False),
    **_of(None, "l leur notre votre chaque", plural=False),
    **_of(None, "les des aux ces ses leurs nos vos plusieurs quelques", plural=True),
    **_of("m", "lesdits desdits auxdits certains", plural=True),
    **_of("f", "lesdites desdites auxdites certaines", plural=True),
}
_PRONOUNS = frozenset({"le", "la", "l", "les", "leur"})
_BEFORE = {
    **_of(
        "m",
        "nouveau nouvel ancien premier second dernier prochain grand bon petit profond vif sérieux",
        plural=False,
    ),
    **_of(
        "f",
        "nouvelle ancienne première seconde dernière prochaine grande bonne petite profonde vive "
        "sérieuse",
        plural=False,
    ),
    **_of(
        "m",
        "nouveaux anciens premiers derniers prochains grands bons petits profonds vifs",
        plural=True,
    ),
    **_of(
        "f",
        "nouvelles anciennes premières dernières prochaines grandes bonnes petites profondes vives "
        "sérieuses",
        plural=True,
    ),
    **_of(None, "autre vaste deuxième troisième quatrième", plural=False),
    **_of(None, "autres vastes principales", plural=True),
    **_of(None, "deux trois quatre cinq six sept huit neuf dix onze douze", plural=True),
}
_VOWELS = tuple("aeiouyhàâéèêëîïôœ")


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
    shown = _DETERMINERS.get(determiner)
    if shown is None or (at and words[at - 1].text.casefold() in _DETERMINERS):
        return None
    before = tuple(_before(text, words, at))
    place = at + len(before) + 1
    if place >= len(words) or not side_by_side(text, words, place - 1):
        return None
    head = words[place]
    read = noun(head.text) if head.text.islower() else None
    may_be_pronoun = determiner in _PRONOUNS and not before
    if read is None or (read.is_verb_too and may_be_pronoun):
        return None
    if determiner == "son" and words[at + 1].text.casefold().startswith(_VOWELS):
        shown = Shown(None, is_plural=False)
    after = tuple(_after(text, words, place))
    return NounPhrase(words[at], shown, before, head, read, after, at)


def _before(text: str, words: Sequence[Token], at: int) -> Iterator[tuple[Token, Shown]]:
    counted = _DETERMINERS[words[at].text.casefold()].is_plural
    for place in range(at + 1, len(words)):
        shown = _BEFORE.get(words[place].text.casefold())
        if counted and words[place].text.isdecimal() and int(words[place].text) > 1:
            shown = Shown(None, is_plural=True)
        if shown is None or not side_by_side(text, words, place - 1):
            return
        yield words[place], shown


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
