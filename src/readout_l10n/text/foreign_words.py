"""Words of another language in a text, where no name, quotation or parenthesis explains them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout_l10n.text.function_words import DEFINITE, FUNCTION_WORDS
from readout_l10n.text.lexicon import is_word
from readout_l10n.text.locale import language
from readout_l10n.text.nouns import noun
from readout_l10n.text.tokens import Token, tokens

_CERTAIN = {
    ("en", "fr"): frozenset(
        "the of and to is are was were be been being has had have with from by at that this these "
        "those which who whose will would shall should could may might their they them he his her "
        "she it its we our us you your not into over under between about after before during "
        "through also both while there where when how what than then such any all each other "
        "because".split()
    )
}
"""Function words of a language that another one lacks, by both codes: never French words."""
_CONTENT = {
    ("en", "fr"): frozenset(
        "minister ministers foreign affairs agreement agreements statement statements government "
        "governments countries country security summit talks peace support strengthen strengthened "
        "discussed agreed expressed held welcomed reaffirmed confirmed cooperation development "
        "between further partnership joint strategic regional issues efforts people world "
        "leaders deputy secretary affairs trade growth health climate change disaster relief "
        "weapons threat threats launch launched missile missiles abduction abductions".split()
    )
}
"""Words of readouts that are certain in the same way."""
_SET_ASIDE = re.compile(
    r"«[^»]*»|“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)|\([^()]*\)|\[[^\]]*\]|\*[^*]+\*|_[^_]+_|`[^`]*`"
    r"|(?i:https?://|www\.)\S+|\S+@\S+"
)
"""Quotations, original titles in parentheses, emphasis, code and addresses."""
_TELLING_ALONE = 3
"""Words without a function word between them that are no jargon: « soft power » has two."""
_OWN_CONTENT = frozenset({"missile", "missiles", "joint", "security"})
_GAP = re.compile(r"[\s,'’-]+")


@dataclass(frozen=True, slots=True)
class ForeignRun:
    """Words side by side in another language; `start:end` are half-open offsets in characters."""

    start: int
    end: int
    words: int


def foreign_runs(text: str, locale: str, other: str) -> tuple[ForeignRun, ...]:
    """The stretches of a text in one locale that are certainly in another's language.

    A stretch has a function word that the text's language lacks beside another such word, or is
    one between words of the text's language. Names in title case (« le Center for the
    Study of War ») are none. Nothing for a pair of languages that is not listed.
    """
    pair = (language(other), language(locale))
    if pair not in _CERTAIN:
        return ()
    bare = _SET_ASIDE.sub(lambda found: "\x00" * len(found[0]), text)
    words = tokens(bare, locale)
    return tuple(_runs(bare, words, locale, other))


def _runs(text: str, words: Sequence[Token], locale: str, other: str) -> Iterator[ForeignRun]:
    run: list[Token] = []
    for at, word in enumerate(words):
        beside = bool(run) and _GAP.fullmatch(text, run[-1].end, word.start) is not None
        if _may_be_foreign(word.text, locale, other) and (beside or not run):
            run.append(word)
            continue
        found = _judged(words, run, at, locale, other)
        if found:
            yield found
        run = [word] if _may_be_foreign(word.text, locale, other) else []
    found = _judged(words, run, len(words), locale, other)
    if found:
        yield found


def _judged(
    words: Sequence[Token], run: list[Token], after: int, locale: str, other: str
) -> ForeignRun | None:
    """The certain part of a run: from its first word that is none of the text's language."""
    strong = [word for word in run if _is_foreign(word.text, locale, other)]
    pair = (language(other), language(locale))
    function = [word for word in strong if word.text in _CERTAIN[pair]]
    closed = FUNCTION_WORDS.get(language(other), frozenset())
    telling = [
        word
        for word in strong
        if word.text.islower() and word not in function and word.text not in closed
    ]
    known = [word for word in telling if word.text in _CONTENT[pair]]
    if not strong:
        return None
    first = run.index(strong[0])
    last = len(run) - run[::-1].index(strong[-1])
    part = run[first:last]
    around = (run[:first], run[last:])
    named = any(not word.text.islower() for word in part) or all(
        side and not side[end].text.islower() for side, end in zip(around, (-1, 0), strict=True)
    )
    if (function and telling) or (max(len(function), len(known)) >= 2 and not named):
        return ForeignRun(part[0].start, part[-1].end, len(part))
    if len(telling) >= _TELLING_ALONE and not named:
        return ForeignRun(part[0].start, part[-1].end, len(part))
    alone = len(strong) == 1 and bool(function or known)
    if alone and _amid(words, after - len(run) + first, locale):
        return ForeignRun(strong[0].start, strong[0].end, 1)
    return None


def _amid(words: Sequence[Token], at: int, locale: str) -> bool:
    """Whether a word stands between words of the text's language, a small one after a name."""
    before = words[at - 1].text if at else None
    after = words[at + 1].text if at + 1 < len(words) else None
    if after is not None and after in DEFINITE.get(language(locale), frozenset()):
        return True
    sides = [side for side in (before, after) if side is not None]
    return bool(sides) and all(side.islower() and _is_own(side, locale) for side in sides)


def _may_be_foreign(word: str, locale: str, other: str) -> bool:
    """Whether a word may go on a stretch in the other language."""
    return word[0].isupper() or _is_foreign(word, locale, other) or is_word(word, other)


def _is_foreign(word: str, locale: str, other: str) -> bool:
    """Whether a word is one of the other language and none of the text's."""
    folded = word.casefold()
    pair = (language(other), language(locale))
    if len(word) == 1:
        return False
    if folded in _CERTAIN[pair]:
        return True
    if folded in _CONTENT[pair] - _OWN_CONTENT and not _is_own(folded, locale):
        return True
    return word.islower() and is_word(word, other) and not _is_own(word, locale)


def _is_own(word: str, locale: str) -> bool:
    """Whether the text's language has a word; simplemma lacks « pays », « progrès » and others."""
    return is_word(word, locale) or (language(locale) == "fr" and noun(word) is not None)
