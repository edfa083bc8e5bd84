"""Web addresses: where a text spells them out, and which of two lead to the same page."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

_WEB = re.compile(r"(?i:https?://|www\.)[^\s<>«»“”\"]+")
_CLOSING = ".,;:!?…'’)]}"
_LANGUAGES = r"(?:en|fr|eng|fre|fra|es|de|english|french|francais|ja|jp)(?:[-_][a-z]{2})?"
_LANGUAGE = re.compile(
    rf"(?<=[/.=_-]){_LANGUAGES}(?=[/._?&-]|$)|^{_LANGUAGES}(?=[./])|(?<=/page\d){_LANGUAGES}(?=_)"
)
_PARTS = re.compile(r"[/._=?&-]+")


def web_addresses(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Half-open offsets of each address that a text spells out, from offset `start` on.

    What closes the sentence around an address is no part of it; a parenthesis that the address
    opens itself is.
    """
    for found in _WEB.finditer(text, start):
        end = found.end()
        while end > found.start() and text[end - 1] in _CLOSING:
            if text[end - 1] == ")" and text.count("(", found.start(), end) >= text.count(
                ")", found.start(), end
            ):
                break
            end -= 1
        yield found.start(), end


def page(address: str) -> str:
    """What the versions of one page in several languages have in common, to be compared only.

    Scheme, `www`, a code of a language in host, path or query, and the fragment are left out.
    """
    parts = urlsplit(address.strip())
    host = parts.netloc.casefold().removeprefix("www.")
    path = unquote(parts.path).casefold()
    whole = f"{host}{path}" + (f"?{parts.query.casefold()}" if parts.query else "")
    return " ".join(filter(None, _PARTS.split(_LANGUAGE.sub("", whole))))
