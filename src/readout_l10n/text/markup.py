"""Mark-up that a reader sees as such: tags, entities, asterisks, escapes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_TAGS = (
    "a|abbr|article|b|blockquote|body|br|button|center|code|dd|div|dl|dt|em|figure|font|h[1-6]|head"
    "|hr|html|i|img|li|link|main|meta|nav|o:p|ol|p|pre|script|section|small|span|strong|style|sub"
    "|sup|table|tbody|td|th|thead|title|tr|u|ul"
)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]*)?\s?/?>|<!--.*?-->", re.IGNORECASE)
_LINK = re.compile(r"!?\[[^\[\]]*\]\((?:https?:|mailto:|\.{0,2}/|#|www\.)[^()\s]*\)")
_EMPHASIS = re.compile(
    r"\*{2,3}(?=\S)[^*]+(?<=\S)\*{2,3}|(?<!\w)__(?=\w)[^_]+__(?!\w)"
    r"|\*\*|(?<![\w*])\*(?=\w)[^*\s][^*]*(?<=\w)\*(?![\w*])"
)
_ESCAPE = re.compile(
    r"\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[rnt](?![A-Za-z])|_x000D_"
    r"|%[CE][0-9A-F]%[89AB][0-9A-F]"
)
_FORMS = (
    ("an entity", _ENTITY),
    ("a tag", _TAG),
    ("a Markdown link", _LINK),
    ("Markdown's mark of emphasis", _EMPHASIS),
    ("Markdown's mark of a heading", re.compile(r"^#{1,6}(?=\s)")),
    ("an escape", _ESCAPE),
)


@dataclass(frozen=True, slots=True)
class Visible:
    """Mark-up in a text; `start:end` are half-open offsets in characters."""

    what: str
    start: int
    end: int
    character: str | None = None
    """What an entity stands for."""


def visible_markup(text: str) -> Iterator[Visible]:
    """Mark-up in a text that should have none left; an entity is one that HTML knows."""
    taken: list[Visible] = []
    for what, form in _FORMS:
        for match in form.finditer(text):
            character = unescape(match[0]) if what == "an entity" else None
            known = character != match[0]
            apart = all(match.end() <= one.start or one.end <= match.start() for one in taken)
            if known and apart:
                taken.append(Visible(what, match.start(), match.end(), character))
    yield from sorted(taken, key=lambda one: one.start)
