"""Countries that a French text names, with the preposition and article before them."""

import re
from dataclasses import dataclass

from readout_l10n.glossary.glossary import Glossary
from readout_l10n.model import TermKind

_LEAD = re.compile(
    r"(?<![\w’'-])(?P<lead>de\sla|de\sl[’']|d[’']|du|des|de|en|aux|au|à\sla|à\sl[’']|à|les|le|la|l[’'])\s?$",
    re.IGNORECASE,
)
_NAMED_ON = re.compile(r"[\s-]+[A-ZÀ-Ý0-9]|-\w")
"""« France 24 », « Chine-Afrique »: part of another name."""
_ARTICLES = frozenset({"le", "la", "l’", "les"})
_KINDS = (TermKind.NAME, TermKind.SHORT_FORM, TermKind.FULL_FORM)


@dataclass(frozen=True, slots=True)
class Country:
    """A country in a text; `start:end` are half-open offsets in characters."""

    name: str
    start: int
    end: int
    article: str
    """le, la, l’, les, or - for none."""
    gender: str | None
    lead: str
    """What stands before it, case-folded, with one space and ’; empty where nothing known does."""
    lead_start: int
    """Where that begins; where the name does without it."""


def countries(text: str, glossary: Glossary, locale: str) -> tuple[Country, ...]:
    """The countries of a text by place; those inside a longer country's are left out."""
    found: dict[int, Country] = {}
    covered = 0
    for match in glossary.find_all(text, locale):
        term = match.term
        if term.article is None or term.kind not in _KINDS or not text[match.start].isupper():
            continue
        if match.end <= covered or _NAMED_ON.match(text, match.end):
            continue
        covered = match.end
        lead = _LEAD.search(text, 0, match.start)
        words = " ".join(lead["lead"].casefold().replace("'", "’").split()) if lead else ""
        if words in _ARTICLES and text[match.start : match.end] != term.text:
            lead, words = None, ""  # « les Russies », « les Argentins »
        found[match.start] = Country(
            text[match.start : match.end],
            match.start,
            match.end,
            term.article.replace("'", "’"),
            term.gender,
            words,
            lead.start() if lead else match.start,
        )
    return tuple(found[start] for start in sorted(found))
