"""CLDR's data of a locale."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError

from readout_l10n.text.locale import language


@lru_cache
def cldr(locale: str) -> Locale | None:
    """What CLDR has for a locale, or else for its language; None for one that it does not know."""
    for tag in (locale.replace("-", "_"), language(locale)):
        try:
            return Locale.parse(tag)
        except (UnknownLocaleError, ValueError):
            continue
    return None
