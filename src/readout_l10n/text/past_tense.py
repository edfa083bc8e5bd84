"""Whether a sentence tells what has happened."""

import re

from readout_l10n.text.locale import language

_PAST = {
    "fr": re.compile(
        r"\b(?:a|ont|s['’]est|se sont|est|sont|ai|avons)\s(?:(?:également|aussi|ensuite|ainsi|été"
        r"|eu|notamment|donc|d['’]abord)\s)?"
        r"(?!de\b|en\b|à\b|un\b|une\b|le\b|la\b|les\b)[^\W\d_]{2,}"
        r"(?:é|i|u|is|it|ert|eint|ôt)(?:e?s?)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:held|met|took|gave|made|had|was|were|attended|visited|paid|spoke|[a-z]{2,}ed)\b"
    ),
}
_FUTURE = {
    "fr": re.compile(
        r"\b\w+(?:era|eront|ira|iront|ra|ront)\b|\bdoi(?:t|vent)\b|\bprév\w+|\bà venir\b"
    ),
    "en": re.compile(r"\b(?:will|shall|is to|are to|scheduled|planned)\b"),
}


def tells_past(text: str, locale: str) -> bool:
    """Whether a sentence has a past tense and no future; False where the language is not read."""
    code = language(locale)
    past, future = _PAST.get(code), _FUTURE.get(code)
    return bool(past and future and past.search(text) and not future.search(text))
