"""The currency of an amount, in English, French, Spanish and Catalan, by ISO 4217 code.

The names are CLDR's (`currencies`), and shorter ones that newspapers use.

A bare "dollars" can be any country's, so that a mention stands for a set of codes and two amounts
are in one currency when their sets meet.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_WHOSE_DOLLARS = {
    "USD": (
        r"U\.?S\.?|American",
        (
            r"américains?|U\.?S\.?|des États-Unis|estadounidenses?|de (?:los )?Estados Unidos"
            r"|de EE\. ?UU\.|americanos?|dels Estats Units|estatunidencs?|nord-americans?|dels EUA"
        ),
    ),
    "AUD": (r"AU?|Australian", r"australiens?|AU|australianos?|australians?"),
    "CAD": (r"CA?|Canadian", r"canadiens?|CA|canadienses?|canadencs?"),
    "NZD": (r"NZ|New Zealand", r"néo-zélandais|NZ|neozelandeses?|neozelandès|neozelandesos"),
    "SGD": (r"S|Singapore", r"singapouriens?|de Singapou?r|singapurenses?"),
    "HKD": (r"HK|Hong Kong", r"hongkongais|de Hong[ -]Kong|hongkoneses?|hongkonesos"),
    "TWD": (r"NT|New Taiwan", r"taïwanais|taiwanais|taiwaneses?|taiwanesos"),
}
"""Who is named before "dollars" or "$", and who after « dollars »."""
_DOLLARS = r"(?:dollars?|dólar(?:es)?|dòlars?)"
_OTHERS = {
    "JPY": r"(?:Japanese )?yens?(?: japonais)?|yenes|iens?(?: japonesos)?|¥|円",
    "EUR": r"euros?|€",
    "GBP": r"(?:British )?pounds?(?: sterling)?|livres?(?! turque)(?: sterling| britanniques?)?"
    r"|libras?(?: esterlinas?)?|lliur(?:a|es)(?! turqu)(?: esterlin(?:a|es))?|£",
    "CNY": r"(?:Chinese )?yuans?|yuanes|iuans?|renminbi|RMB",
    "KRW": r"(?:South Korean )?wons?|wones|₩",
    "INR": r"(?:Indian )?rupees?|roupies?(?: indiennes?)?|rupias?(?: indias?)?|rúpi(?:a|es)|₹",
    "RUB": r"(?:Russian )?rou?bles?|rublos?|₽",
    "CHF": r"Swiss francs?|francs? suisses?|francos? suizos?|francs? suïssos?",
    "XOF": r"CFA francs?|francs? CFA|francos? CFA",
    "PHP": r"(?:Philippine )?pesos?|₱",
    "TRY": r"(?:Turkish )?lira|livres? turques?|liras?(?: turcas?)?|lires?(?: turques?)?|₺",
    "THB": r"(?:Thai )?bahts?|฿",
    "VND": r"(?:Vietnamese )?dongs?|₫",
    "IDR": r"(?:Indonesian )?rupiahs?",
    "UAH": r"(?:Ukrainian )?hryvn[iy]as?|grivnas?|grívni(?:a|es)|₴",
    "KZT": r"(?:Kazakh )?tenges?|₸",
    "AED": r"(?:UAE )?dirhams?",
}
_NAMES = {
    **{
        code: rf"(?:{before})[ -]?(?:\$|dollars?)|{_DOLLARS} (?:{after})(?!\w)|\$ ?{code[:2]}"
        for code, (before, after) in _WHOSE_DOLLARS.items()
    },
    **_OTHERS,
}
_MENTION = re.compile(
    r"(?:(?<![^\W\d])|(?=[$€¥£]))(?:"
    + "|".join(f"(?P<{code}>(?i:{names})|{code})" for code, names in _NAMES.items())
    + rf"|(?P<dollars>(?i:{_DOLLARS})|\$))(?![^\W\d])"
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
