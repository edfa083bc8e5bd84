"""Words that negate by their sense: “refuse”, « éviter », “unable”, « sans précédent ».

A translator may say by such a word what the source says by its grammar, and the reverse.
"""

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from readout_l10n.glossary.find import Finder
from readout_l10n.model import Term
from readout_l10n.text.lexicon import is_word
from readout_l10n.text.locale import language

_TABLE = "negatives.csv"
_PREFIX = "prefix"
_PREFIXED = {
    "en": re.compile(
        r"\b(?:un|dis|non)-?[a-z]{4,}\b|\b(?:in|im|ir|il)(?=[a-z]{3,}(?:ble|bly|ility|ate|ent|ence|"
        r"ant|ance|al|ive|ic|ect|cy)\b)[a-z]+\b|\b[a-z]{3,}(?:less(?:ly|ness)?|-free)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:in|im|ir|il)(?=[a-zà-ÿ]{3,}(?:bles?|bilité|ments?|ants?|antes?|ances?|ents?|entes?|"
        r"ences?|ée?s?|ifs?|ives?|els?|elles?|ux|euses?|ctes?|cts?)\b)[a-zà-ÿ]+\b|"
        r"\bmécontent\w*|\bmalheureu\w+|\bdés[aoiue]\w{3,}",
        re.IGNORECASE,
    ),
}
_IDLE = re.compile(
    r"(?:immigr|inform|intér|inter|inspir|indus|import|impos|impress|impli|instit|instru|intent|"
    r"intens|inclu|indi[qv]|innov|initi|insist|invest|invit|install|instant|inspect|intellig|"
    r"invent|injec|individ|impact|immobil|immeu|disp|disc|dist|district|dési|désa|unit|univ|under|"
    r"until|dist|display|disease)",
    re.IGNORECASE,
)
"""Begins like a negative and is none."""
_STEM = re.compile(r"^(?:un|in|im|ir|il|dis|non|dés)-?|(?:less(?:ly|ness)?|-free)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Negative:
    """A word that negates, by its sense or its prefix, and where it stands in a text."""

    sense: str
    start: int


def negatives(text: str, locale: str) -> tuple[Negative, ...]:
    """The words of an English or French text that negate; none in other languages."""
    code = language(locale)
    finder = _finders().get(code)
    if finder is None:
        return ()
    by_sense = (Negative(match.term.concept, match.start) for match in finder.find_all(text))
    by_prefix = (
        Negative(_PREFIX, match.start())
        for match in _PREFIXED[code].finditer(text)
        if not _IDLE.match(match[0]) and is_word(_STEM.sub("", match[0]), code)
    )
    return (*by_sense, *by_prefix)


def unanswered(
    here: Sequence[Negative], there: Sequence[Negative], start: float, end: float
) -> bool:
    """Whether a word of `here` from `start` to `end` has none of its senses in the other text."""
    answers = Counter(word.sense for word in there)
    answers.subtract(word.sense for word in here if not start <= word.start <= end)
    near = Counter(word.sense for word in here if start <= word.start <= end)
    answered = {sense for sense, count in near.items() if count <= max(answers[sense], 0)}
    senses: defaultdict[int, set[str]] = defaultdict(set)
    for word in here:
        if start <= word.start <= end:
            senses[word.start].add(word.sense)
    return any(answered.isdisjoint(own) for own in senses.values())


@cache
def _finders() -> dict[str, Finder]:
    table = files("readout_l10n") / "data" / _TABLE
    terms: defaultdict[str, list[Term]] = defaultdict(list)
    for row in csv.DictReader(table.read_text(encoding="utf-8").splitlines()):
        terms[row["locale"]].append(Term(row["sense"], row["locale"], row["text"]))
    return {locale: Finder(found, locale) for locale, found in terms.items()}
