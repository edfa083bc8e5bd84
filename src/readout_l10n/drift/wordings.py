"""Which wordings are one, but for inflection, capitals, articles and elisions."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from readout_l10n.harvest.folding import Folding
from readout_l10n.text.function_words import ARTICLES, CONTRACTIONS
from readout_l10n.text.inflection import keys
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import tokens

_JOINING = ("et", "ou", "y", "o")
"""After them a preposition may be said again."""


def named_alike(wordings: Sequence[str], locale: str) -> Mapping[str, str]:
    """Each wording with the name of all that are one with it: their commonest form.

    Of equals the one with fewer capitals, then the first by letters.
    """
    folding = Folding({t.text for text in wordings for t in tokens(text, locale)}, locale)
    articles = ARTICLES.get(language(locale), frozenset())
    groups: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for wording, count in Counter(wordings).items():
        words = folding.words(wording)
        kept = [w.key for w in words if w.token.text.casefold() not in articles]
        groups[tuple(kept) or (wording,)][wording] += count
    return {
        wording: min(forms, key=lambda form: (-forms[form], _capitals(form), form))
        for forms in groups.values()
        for wording in forms
    }


@lru_cache(maxsize=10_000)
def are_alike(one: str, other: str, locale: str) -> bool:
    """Whether two wordings are one, word by word; « et de la » is « et la »."""
    ours, theirs = (_words(text, locale) for text in (one, other))
    return len(ours) == len(theirs) and all(
        not keys(mine, locale).isdisjoint(keys(yours, locale))
        for mine, yours in zip(ours, theirs, strict=True)
    )


def _words(text: str, locale: str) -> list[str]:
    code = language(locale)
    articles, whole = ARTICLES.get(code, frozenset()), CONTRACTIONS.get(code, {})
    found: list[str] = []
    for token in tokens(text, locale):
        word = whole.get(token.text.casefold(), token.text)
        if word.casefold() in articles:
            continue
        again = found and found[-1] in _JOINING and word in whole.values()
        if not again:
            found.append(word)
    return found


def _capitals(text: str) -> int:
    return sum(letter.isupper() for letter in text)
