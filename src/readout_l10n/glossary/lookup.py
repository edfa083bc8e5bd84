"""What somebody means who names a concept by its id, or by a term in whatever form."""

import difflib
from collections.abc import Sequence

from readout_l10n.glossary.glossary import Glossary
from readout_l10n.model import Term
from readout_l10n.text.function_words import FUNCTION_WORDS
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import tokens

_NEAR = 5
"""How many names are suggested for an unknown one."""


def concepts_named(query: str, terms: Sequence[Term]) -> tuple[str, ...]:
    """The concepts that are meant, in order: of that id, else of that form, else of its inflection.

    An article or preposition may stand before an inflected term.
    """
    wanted = _folded(query)
    if any(term.concept == query.strip() for term in terms):
        return (query.strip(),)
    exact = tuple(dict.fromkeys(t.concept for t in terms if _folded(t.text) == wanted))
    return exact or _inflected(query.strip(), terms)


def near_names(query: str, terms: Sequence[Term]) -> tuple[str, ...]:
    """Ids and terms that look like a query, the likest first."""
    names = {_folded(name): name for term in terms for name in (term.text, term.concept)}
    near = difflib.get_close_matches(_folded(query), names, _NEAR)
    return tuple(names[name] for name in near)


def _inflected(query: str, terms: Sequence[Term]) -> tuple[str, ...]:
    glossary = Glossary(terms)
    return tuple(
        dict.fromkeys(
            match.term.concept
            for locale in dict.fromkeys(term.locale for term in glossary.terms)
            for match in glossary.find(query, locale)
            if match.end == len(query) and _is_free(query[: match.start], locale)
        )
    )


def _is_free(text: str, locale: str) -> bool:
    """Whether a beginning holds function words alone, the last of which may be elided."""
    free = FUNCTION_WORDS.get(language(locale), frozenset())
    *words, _ = tokens(f"{text}x", locale)
    return all(word.text.casefold() in free for word in words)


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())
