"""The currency of an amount, in English and French, by ISO 4217 code.

A bare "dollars" can be any country's, so that a mention stands for a set of codes and two amounts
are in one currency when their sets meet.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_WHOSE_DOLLARS = {
    "USD": (r"U\.?S\.?|American", r"américains?|U\.?S\.?|des États-Unis"),
    "AUD": (r"AU?|Australian", r"australiens?|AU"),
    "CAD": (r"CA?|Canadian", r"canadiens?|CA"),
    "NZD": (r"NZ|New Zealand", r"néo-zélandais|NZ"),
    "SGD": (r"S|Singapore", r"singapouriens?|de Singapour"),
    "HKD": (r"HK|Hong Kong", r"hongkongais|de Hong[ -]Kong"),
    "TWD": (r"NT|New Taiwan", r"taïwanais|taiwanais"),
}
"""Who is named before "dollars" or "$", and who after « dollars »."""
_OTHERS = {
    "JPY": r"(?:Japanese )?yens?(?: japonais)?|¥|円",
    "EUR": r"euros?|€",
    "GBP": r"(?:British )?pounds?(?: sterling)?|livres?(?! turque)(?: sterling| britanniques?)?|£",
    "CNY": r"(?:Chinese )?yuans?|renminbi|RMB",
    "KRW": r"(?:South Korean )?wons?|₩",
    "INR": r"(?:Indian )?rupees?|roupies?(?: indiennes?)?|₹",
    "RUB": r"(?:Russian )?rou?bles?|₽",
    "CHF": r"Swiss francs?|francs? suisses?",
    "XOF": r"CFA francs?|francs? CFA",
    "PHP": r"(?:Philippine )?pesos?|₱",
    "TRY": r"(?:Turkish )?lira|livres? turques?|₺",
    "THB": r"(?:Thai )?bahts?|฿",
    "VND": r"(?:Vietnamese )?dongs?|₫",
    "IDR": r"(?:Indonesian )?rupiahs?",
    "UAH": r"(?:Ukrainian )?hryvn[iy]as?|₴",
    "KZT": r"(?:Kazakh )?tenges?|₸",
    "AED": r"(?:UAE )?dirhams?",
}
_NAMES = {
    **{
        code: rf"(?:{before})[ -]?(?:\$|dollars?)|dollars? (?:{after})(?!\w)|\$ ?{code[:2]}"
        for code, (before, after) in _WHOSE_DOLLARS.items()
    },
    **_OTHERS,
}
_MENTION = re.compile(
    r"(?:(?<![^\W\d])|(?=[$€¥£]))(?:"
    + "|".join(f"(?P<{code}>(?i:{names})|{code})" for code, names in _NAMES.items())
    + r"|(?P<dollars>(?i:dollars?)|\$))(?![^\W\d])"
)
_LINK = re.compile(r"[\s-]?(?:(?:de |d['’]|of )\s?)?")
_BEFORE = 12
"""Characters in which a symbol or code before an amount fits."""


@dataclass(frozen=True, slots=True)
class Currency:
    """A mention of a currency; `start:end` are half-open offsets in characters."""

    start: int
    end: int
    codes: frozenset[str]


@lru_cache(maxsize=1024)
def currencies(text: str) -> tuple[Currency, ...]:
    """The mentions of currencies in a text, in order."""
    return tuple(
        Currency(
            match.start(),
            match.end(),
            frozenset(_WHOSE_DOLLARS if match.lastgroup == "dollars" else {match.lastgroup or ""}),
        )
        for match in _MENTION.finditer(text)
    )


def currency(text: str, start: int, end: int) -> Currency | None:
    """The currency right after the amount at `start:end`, or else right before it."""
    if not _MENTION.search(text):
        return None
    mentions = currencies(text)
    for mention in mentions:
        if mention.start >= end and _LINK.fullmatch(text, end, mention.start):
            return mention
    for mention in mentions:
        if start - _BEFORE <= mention.end <= start and not text[mention.end : start].strip():
            return mention
    return None
