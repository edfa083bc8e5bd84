"""Words that are meant as the full form of a concept but are none."""

from collections.abc import Sequence

from readout_l10n.model import Term, TermKind
from readout_l10n.text.function_words import ARTICLES, CONTRACTIONS, FUNCTION_WORDS
from readout_l10n.text.inflection import keys
from readout_l10n.text.locale import language
from readout_l10n.text.spelling import bare
from readout_l10n.text.tokens import Token, tokens

_LONGEST = 8
"""Words of a phrase that can still be meant as the full form of an acronym, which may have more."""
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
    longest = max((len(tokens(term.text, locale)) for term in full_forms), default=0)
    near = words[-max(_LONGEST, longest) :]
    headed = [i for i, word in enumerate(near) if not heads.isdisjoint(keys(word.text, locale))]
    start = headed[-1] if headed else _phrase_start(near, locale)
    phrase = _content(near[start:], locale)
    known = [not content.keys().isdisjoint(keys(word.text, locale)) for word in phrase]
    named = any(w.text[0].isupper() and not k for w, k in zip(phrase[1:], known[1:], strict=True))
    if len(phrase) < _ATTEMPT or named:
        return None
    first = len(words) - len(near) + start
    if all(known):
        return first if headed and _altered(near[start:], full_forms, locale) else None
    alike = any(known) or any(_is_alike(a, b) for a in phrase for b in content.values())
    return first if alike else None


def nearest(words: Sequence[Token], full_forms: Sequence[Term], locale: str) -> Term | None:
    """The full form that has just the content words of a phrase, whatever their order; or None."""
    ours = _content(words, locale)
    return next((t for t in full_forms if _has_same_content(ours, t, locale)), None)


def _altered(words: Sequence[Token], full_forms: Sequence[Term], locale: str) -> bool:
    """Whether a phrase has a full form's content words reordered, or a name's otherwise tied.

    « Organisation du commerce mondial », « Organisation pour la coopération … ». The little words
    of a common noun are the writer's: « objectifs du développement durable ».
    """
    ours = _content(words, locale)
    said = bare("".join(word.text for word in words))
    same = [t for t in full_forms if _has_same_content(ours, t, locale)]
    if not same or any(bare(term.text) == said for term in full_forms):
        return False
    tied = [t for t in same if _is_in_order(ours, _content(tokens(t.text, locale), locale), locale)]
    return not tied or all(_is_proper(term.text) for term in tied)


def _has_same_content(ours: Sequence[Token], term: Term, locale: str) -> bool:
    theirs = _content(tokens(term.text, locale), locale)
    return len(ours) == len(theirs) and all(
        any(_is_same(one, other, locale) for other in theirs) for one in ours
    )


def _is_in_order(ours: Sequence[Token], theirs: Sequence[Token], locale: str) -> bool:
    return all(_is_same(one, other, locale) for one, other in zip(ours, theirs, strict=True))


def _is_same(one: Token, other: Token, locale: str) -> bool:
    return not keys(one.text, locale).isdisjoint(keys(other.text, locale))


def _is_proper(name: str) -> bool:
    return name[0].isupper()


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
