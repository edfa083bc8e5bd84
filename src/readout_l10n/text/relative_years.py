"""Words by which a text names a year without its number: "last year", « il y a deux ans »."""

import re

from readout_l10n.text.locale import language

_RELATIVE = {
    "en": re.compile(
        r"\b(?:last|this|next|past|current|previous|following|coming|same|preceding) year\b"
        r"|\byears? (?:ago|earlier|later|before|on)\b|\bsince last\b|\byear-on-year\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:cette|l['’])\s?ann[ée]e (?:dernière|passée|prochaine|précédente|suivante|en cours)"
        r"|\bcette année\b|\bla même année\b|\bl['’]an (?:dernier|passé|prochain)\b"
        r"|\bil y a \w+ ans?\b|\b\w+ ans? plus (?:tôt|tard)\b",
        re.IGNORECASE,
    ),
}
_AFTER_COUNT = re.compile(r"\s(?:years? (?:ago|earlier|later)|ans? plus (?:tôt|tard))\b")
_YEAR = re.compile(r"(?:19|20)\d\d")


def names_year(text: str, locale: str) -> bool:
    """Whether a text may mean a year that it does not give."""
    pattern = _RELATIVE.get(language(locale))
    return pattern is not None and pattern.search(text) is not None


def counts_years(text: str, end: int) -> bool:
    """Whether a number that ends there says how many years ago or later."""
    before = text[:end].casefold()
    return bool(_AFTER_COUNT.match(text, end)) or before.endswith("il y a")


def is_year(quote: str) -> bool:
    """Whether figures are those of a year."""
    return _YEAR.fullmatch(quote) is not None
