"""Words that are meant as the full form of a concept but are none."""

from collections.abc import Sequence

from readout_l10n.model import Term, TermKind
from readout_l10n.text.function_words import ARTICLES, CONTRACTIONS, FUNCTION_WORDS
from readout_l10n.text.inflection import keys
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import Token, tokens

_LONGEST = 8
"""Words of a phrase that can still be meant as the full form of an acronym."""
_ATTEMPT = 2
"""Content words from which a phrase can be meant as a full form."""
_ALIKE = 5
"""Letters with which two words begin that are built alike."""


def head_keys(full_forms: Sequence[Term], locale: str) -> frozenset[str]:
    """The keys of the words that full forms begin with."""
    return frozenset(
        key
        for term in full_forms
        if term.kind is TermKind.FULL_FORM
        for key in keys(tokens(term.text, locale)[0].text, locale)
    )


def attempt(words: Sequence[Token], full_forms: Sequence[Term], locale: str) -> int | None:
    """The index of the first word of a phrase that tries to be a full form but is none.

    The phrase ends with the words. None where it is a shortened full form, or no attempt at all.
    """
    content = {
        key: word
        for term in full_forms
        for word in _content(tokens(term.text, locale), locale)
        for key in keys(word.text, locale)
    }
    heads = head_keys(full_forms, locale)
    near = words[-_LONGEST:]
    headed = [i for i, word in enumerate(near) if not heads.isdisjoint(keys(word.text, locale))]
    start = headed[-1] if headed else _phrase_start(near, locale)
    phrase = _content(near[start:], locale)
    known = [not content.keys().isdisjoint(keys(word.text, locale)) for word in phrase]
    named = any(w.text[0].isupper() and not k for w, k in zip(phrase[1:], known[1:], strict=True))
    if len(phrase) < _ATTEMPT or all(known) or named:
        return None
    alike = any(known) or any(_is_alike(a, b) for a in phrase for b in content.values())
    return len(words) - len(near) + start if alike else None


def _phrase_start(words: Sequence[Token], locale: str) -> int:
    """The index of the first word after the last article, or after a contraction with one."""
    code = language(locale)
    ends = ARTICLES.get(code, frozenset()) | (CONTRACTIONS.get(code, {}).keys() - {"d"})
    return max((i + 1 for i, w in enumerate(words) if w.text.casefold() in ends), default=0)


def _content(words: Sequence[Token], locale: str) -> list[Token]:
    free = FUNCTION_WORDS.get(language(locale), frozenset())
    return [word for word in words if word.text.casefold() not in free]


def _is_alike(ours: Token, theirs: Token) -> bool:
    a, b = ours.text.casefold(), theirs.text.casefold()
    return a[:_ALIKE] == b[:_ALIKE] and min(len(a), len(b)) > _ALIKE
