"""What a glossary calls the countries of the world, by ISO 3166 code."""

from collections.abc import Mapping
from functools import lru_cache

from readout_l10n.glossary.glossary import Glossary
from readout_l10n.model import TermKind
from readout_l10n.text.locale import applies
from readout_l10n.text.places import country_codes


@lru_cache(maxsize=16)
def country_names(glossary: Glossary, locale: str) -> Mapping[str, str]:
    """Codes by the names that a locale has for a concept which English calls as CLDR does."""
    known = country_codes()
    codes = {
        term.concept: known[term.text.casefold()]
        for term in glossary.terms
        if applies(term.locale, "en") and term.text.casefold() in known
    }
    return {
        term.text: codes[term.concept]
        for term in glossary.terms
        if term.concept in codes
        and applies(term.locale, locale)
        and term.kind is not TermKind.ACRONYM
        and term.text[:1].isupper()
    }
