"""Numbers in figures, as a locale writes them."""

import re
from decimal import Decimal

from babel import Locale
from babel.numbers import format_decimal, get_decimal_symbol, get_group_symbol

_POINT_FIRST = frozenset({"en", "ja", "zh", "ko"})
_UNGROUPED = frozenset({"es", "pl"})
"""Languages that part 10 000 and not 1000 (CLDR, `minimumGroupingDigits`; babel has it not)."""
_SEPARATORS = "., \u00a0\u202f\u2009"


def read(figures: str, language: str) -> Decimal:
    """The value of figures; a comma groups in English, and parts decimals in French."""
    if language in _POINT_FIRST:
        bare = re.sub(r"[, \u00a0\u202f\u2009]", "", figures)
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", figures):
        bare = figures.replace(".", "").replace(",", ".")
    else:
        bare = re.sub(r"[ \u00a0\u202f\u2009]", "", figures).replace(",", ".")
    return Decimal(bare)


def written_like(figures: str, value: Decimal, model: str, locale: Locale) -> str:
    """A value as the locale writes it, grouped where `figures`, another's, are.

    The sign between groups is the model's, if it has one; there are as many decimals as there.
    """
    whole, _, decimals = str(value).partition(".")
    grouped = bool(re.search(r"\d[, \u00a0\u202f\u2009.]\d{3}(?!\d)", figures))
    text = whole
    if grouped and len(whole) > (4 if locale.language in _UNGROUPED else 3):
        text = format_decimal(int(whole), locale=locale)
        sign = next(
            (c for c in model if c in _SEPARATORS and c != get_decimal_symbol(locale)), None
        )
        text = text.replace(get_group_symbol(locale), sign or get_group_symbol(locale))
    return f"{text}{get_decimal_symbol(locale)}{decimals}" if decimals else text


def same_plural(one: Decimal, other: Decimal, locale: Locale) -> bool:
    """Whether what is counted takes the same form with both (CLDR plural rules)."""
    return bool(locale.plural_form(one) == locale.plural_form(other))
