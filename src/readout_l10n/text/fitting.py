"""Words made to fit where they are to stand: their number and their first letter.

French only, as far as number goes; elsewhere words stay as they are cited.
"""

from functools import lru_cache

import simplemma

from readout_l10n.text.function_words import FUNCTION_WORDS
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import Token, tokens

_PLURALS = (
    ("eau", "eaux"),
    ("eu", "eux"),
    ("al", "aux"),
    ("s", "s"),
    ("x", "x"),
    ("z", "z"),
    ("", "s"),
)
_COMPLEMENT = 2
"""Words of a complement that is no longer than its preposition and noun."""
_INVARIABLE_ENDINGS = ("ant",)
"""Present participles (« pays partageant les mêmes valeurs ») have no plural."""


def fitted(cited: str, said: str, instead_of: str, locale: str) -> str:
    """A term as cited, in the number of what is said and with its capital.

    What is said is a form of the term `instead_of`, as that is cited: where its first word has
    become a plural, so do the noun and the adjectives of the other. Words with a capital, words
    whose plural nobody knows and terms that begin with a verb stay as they are.
    """
    if _is_plural_of(said, instead_of, locale):
        cited = _plural(cited, locale)
    if said[:1].isupper() and not instead_of[:1].isupper() and cited[:2][-1:].islower():
        return cited[:1].upper() + cited[1:]
    return cited


def _is_plural_of(said: str, cited: str, locale: str) -> bool:
    ours, theirs = tokens(said, locale), tokens(cited, locale)
    if language(locale) != "fr" or not ours or not theirs:
        return False
    one, other = ours[0].text.casefold(), theirs[0].text.casefold()
    return one != other and one == _plural_of(other)


def _plural(term: str, locale: str) -> str:
    """The term with its noun and adjectives in the plural; a complement's noun stays.

    As cited where an adjective follows the complement, since it may agree with either.
    """
    words = tokens(term, locale)
    if len(words) - len(_agreeing(words, locale)) > _COMPLEMENT:
        return term
    changed = {
        word: plural for word in _agreeing(words, locale) if (plural := _plural_of(word.text))
    }
    for word in reversed(words):
        if word in changed:
            term = term[: word.start] + changed[word] + term[word.end :]
    return term


def _agreeing(words: tuple[Token, ...], locale: str) -> list[Token]:
    free = FUNCTION_WORDS.get(language(locale), frozenset())
    found = []
    for word in words:
        if word.text.casefold() in free:
            break
        found.append(word)
    return found


@lru_cache(maxsize=4096)
def _plural_of(word: str) -> str | None:
    """The plural of a French noun or adjective; None where it isn't known to be one."""
    if not word.islower() or word.endswith(_INVARIABLE_ENDINGS):
        return None
    ending, plural = next(pair for pair in _PLURALS if word.endswith(pair[0]))
    formed = word.removesuffix(ending) + plural
    known = simplemma.lemmatize(formed, lang="fr") == simplemma.lemmatize(word, lang="fr") == word
    return formed if known else None
