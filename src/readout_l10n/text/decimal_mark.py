"""Which sign parts a locale's decimals."""

from functools import lru_cache

from babel import Locale, UnknownLocaleError

from readout_l10n.text.locale import language

_POINT_LANGUAGES = frozenset({"en", "ja", "zh", "ko"})


@lru_cache
def has_decimal_point(locale: str) -> bool:
    """Whether decimals follow a point, as in es-MX, and no comma, as in es (CLDR, `symbols`)."""
    if language(locale) in _POINT_LANGUAGES:
        return True
    try:
        known = Locale.parse(locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return False
    return bool(known.number_symbols["latn"]["decimal"] == ".")
