"""One use of the article before countries in Spanish and Catalan drafts: « el Japón y la India ».

Engines write « del Japón » beside « de India ». Which countries take an article says the glossary's
column `article`: in Spanish those that the United Nations' list of names gives with one (UNTERM),
in Catalan those that the Gran enciclopèdia catalana's articles write with one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.glossary import Glossary
from readout_l10n.model import ACCEPTED, TermKind
from readout_l10n.text.articles import contracted
from readout_l10n.text.locale import applies, language

_DETERMINERS = {
    "es": frozenset(
        "el la los las al del un una este esta ese esa aquel aquella mi tu su nuestro nuestra "
        "vuestro nuevo nueva gran actual mismo misma cada otro otra cuyo cuya".split()
    ),
    "ca": frozenset(
        "el la els les al del pel als dels pels un una aquest aquesta aquell aquella seu seva "
        "nostre nostra nou nova gran actual mateix mateixa cada altre altra".split()
    ),
}
"""After these a name has its article, or wants none."""
_PREPOSITIONS = {
    "es": frozenset("a con contra de desde en entre hacia para por según sobre y e".split()),
    "ca": frozenset("a amb contra de des en entre cap per segons sobre i".split()),
}
"""Before names in the plural: as subjects they would want another verb."""
_PLURAL = frozenset("los las els les".split())
_WORD_BEFORE = re.compile(r"(?:^|(?<=[\s(«“\"¿¡]))([a-záéíóúüñçàèòï·]+)\s$")
_OPENS = re.compile(r"(?:^|[.!?…:]\s|^\W*\d+\W\s)$")
_COMMA = re.compile(r"(.*\w),\s$", re.DOTALL)
_GOES_ON = re.compile(r"\s+[a-záéíóúüñçàèòï]|,\s")
_LISTED = re.compile(r",\s|\s(?:y|e|i|o)\s")
_IDLE = re.compile(r"(?<!\w)(del|al|el|la|los|las)\s$")
_WITHOUT = {"del": "de ", "al": "a ", "el": "", "la": "", "los": "", "las": ""}
_NEEDS_NONE = re.compile(r"\s*$|[.,;:)!?]|\s(?:a|con|e|en|ha|han|por|que|y)\s")
"""« La Francia de 1789 » has its article for the words behind it."""
_CLOSES = re.compile(r"\s?[-–—+/&]|\s+(?:[A-ZÁÉÍÓÚÑ][a-záéíóú]|\d)|[\w’'”\"]")
"""What shows a part of another name: « Japón–India », « India Today », « + Japón” »."""


def with_country_articles(text: str, glossary: Glossary, locale: str) -> str:
    """A draft in which countries have the article that the glossary gives them, or none.

    Left alone: names inside longer terms, joined by dashes, or after commas that nothing explains;
    names in the plural that may be the subject of a verb.
    """
    code = language(locale)
    articles = _articles(glossary, locale)
    if code not in _DETERMINERS or not any(articles.values()):
        return text
    parts: list[str] = []
    at = 0
    for match in glossary.find(text, locale):
        name = text[match.start : match.end]
        if match.start < at or name not in articles or match.term.text != name:
            continue
        before = text[at : match.start]
        place = _Place(text, match.start, match.end, code)
        article = articles[name]
        if article and place.wants(article, articles):
            if place.opens:
                article = article[0].upper() + article[1:]
            # « Japón e India »: before « la » the conjunction is « y » again.
            before = re.sub(r"(?<!\w)e\s$", "y ", before) if code == "es" else before
            name = article + ("" if article.endswith("’") else " ") + name
        elif not article and code == "es" and place.has_idle_article:
            before = _IDLE.sub(lambda found: _WITHOUT[found[1]], before)
        else:
            continue
        parts.append(before + name)
        at = match.end
    return contracted("".join(parts) + text[at:], locale) if parts else text


@dataclass(frozen=True, slots=True)
class _Place:
    """A country in a draft."""

    text: str
    start: int
    end: int
    code: str

    @property
    def opens(self) -> bool:
        """Whether a sentence begins with it."""
        return _OPENS.search(self.text[: self.start]) is not None

    @property
    def has_idle_article(self) -> bool:
        """Whether an article stands before it that no word behind it needs."""
        after = _NEEDS_NONE.match(self.text, self.end)
        return after is not None and _IDLE.search(self.text, 0, self.start) is not None

    def wants(self, article: str, countries: Mapping[str, str]) -> bool:
        """Whether the article is missing here."""
        before = self.text[: self.start]
        if _CLOSES.match(self.text, self.end):
            return False
        word = _WORD_BEFORE.search(before)
        comma = _COMMA.fullmatch(before)
        if article in _PLURAL:
            in_list = comma and _named_last(comma[1], countries)
            preposition = word is not None and word[1] in _PREPOSITIONS[self.code]
            return preposition or bool(in_list and _LISTED.match(self.text, self.end))
        if word:
            return word[1] not in _DETERMINERS[self.code]
        if comma:
            last = comma[1].split()[-1]
            return last.islower() or last.isdecimal() or _named_last(comma[1], countries)
        return self.opens and _GOES_ON.match(self.text, self.end) is not None


def _named_last(text: str, countries: Mapping[str, str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(name)}$", text) for name in countries)


@lru_cache(maxsize=16)
def _articles(glossary: Glossary, locale: str) -> Mapping[str, str]:
    """The articles of countries by their names, empty for one without."""
    known = {term.concept for term in glossary.terms if term.article and applies(term.locale, "fr")}
    return {
        term.text: "" if term.article in {None, "-"} else str(term.article).replace("'", "’")
        for term in glossary.terms
        if term.concept in known
        and applies(term.locale, locale)
        and term.status in ACCEPTED
        and term.kind is not TermKind.ACRONYM
    }
