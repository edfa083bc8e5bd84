"""French spacing in drafts of languages that have none of it."""

import re

from readout_l10n.text.locale import language

_SPACE = "[ \u00a0\u202f\u2009]"
_OPENING = re.compile(f"«{_SPACE}+")
_CLOSING = re.compile(f"{_SPACE}+»")
_BEFORE = re.compile(rf"(?<=[^\s:;!?]){_SPACE}+(?=[:;!?](?:\s|$))")


def respaced(text: str, source_locale: str, target_locale: str) -> str:
    """A draft from the French without spaces inside « » and before : ; ! ?

    Other punctuation, and drafts of other sources, are left as the engine wrote them.
    """
    if language(source_locale) != "fr" or language(target_locale) == "fr":
        return text
    for pattern in (_OPENING, _CLOSING, _BEFORE):
        text = pattern.sub(lambda found: found[0].strip(), text)
    return text
