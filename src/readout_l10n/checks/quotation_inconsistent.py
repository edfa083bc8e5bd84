"""A name stands in quotation marks in one place and without them in another.

Why: « Dialogue “Asie centrale plus Japon” » and « Dialogue Asie centrale plus Japon » look like two
bodies, and the reader cannot tell where the name of the second one ends.
Compares names of two words or more with a capital, and names of one word after the same noun
(« l’initiative “Horizon” », « l’initiative Horizon »). The flagged place is the first one without
marks; with many such places after a first one with marks it is an info. Speech, ordinary words,
words that a definition sets apart (dit, ci-après, between parentheses), people, countries, and
places in headings, links, longer names and other languages are left alone.
Source: Lexique des règles typographiques en usage à l'Imprimerie nationale, « Guillemets ».
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.checks.throughout import elsewhere
from readout_l10n.model import Segment, SegmentKind, Severity, TermKind
from readout_l10n.text.function_words import FUNCTION_WORDS
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import Token, tokens
from readout_l10n.text.verbatim import in_address, in_longer_name, in_other_language

_QUOTED = re.compile(r"«\s*([^«»]*?)\s*»|“\s*([^“”]*?)\s*”|\"\s*([^\"]*?)\s*\"")
_DEFINED = re.compile(
    r"(?:\(\s*(?:ou\s+)?|\b(?:dite?s?|ci-après|appelée?s?|surnommée?s?|mots?|termes?|expression)\s+)"
    r"[«“\"]\s*$",
    re.IGNORECASE,
)
_SPEECH = re.compile(r"[.,;:!?…()\[\]]")
_RUNNING = frozenset({SegmentKind.PROSE, SegmentKind.ITEM})
_ENDED = re.compile(r"[.;:!?…](?:[\s»”\")]|\[\d+\])*$")
"""An item that ends otherwise is a title or a link."""
_LONGEST = 10

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A name between marks, in a target segment."""

    segment: Segment
    start: int
    """Of the mark before it."""
    end: int
    said: str
    """The name with its marks."""
    noun: str | None
    """The word right before the marks."""


def check(pair: Pair) -> Iterator[Hit]:
    quoted: dict[_Words, list[_Quoted]] = defaultdict(list)
    for segment in pair.target.segments:
        if not segment.kind.is_publishers:
            for name, place in _names(pair, segment):
                quoted[name].append(place)
    for name, places in quoted.items():
        bare = [spot for s in pair.target.segments for spot in _bare(pair, s, name, places)]
        if bare:
            yield _hit(pair, places, bare)


def _hit(pair: Pair, places: list[_Quoted], bare: list[tuple[Segment, int, int]]) -> Hit:
    segment, start, end = bare[0]
    said = segment.text[start:end]
    line = pair.at(places[0].segment, places[0].start, places[0].end).line
    where = elsewhere(pair.at(segment, start, end).line, line)
    introduced = len(places) == 1 and len(bare) > 1
    return Hit(
        pair.at(segment, start, end),
        f"« {said} » stands without quotation marks here, with them {where}",
        suggestion=places[0].said,
        source=pair.source_quote(pair.source_of(segment)),
        severity=Severity.INFO if introduced else None,
    )


def _names(pair: Pair, segment: Segment) -> Iterator[tuple[_Words, _Quoted]]:
    """The quoted names of a segment."""
    text, locale = segment.text, pair.target.locale
    for match in _QUOTED.finditer(text):
        inside = next(filter(None, match.groups()), "")
        words = tokens(inside, locale)
        noun = _noun_before(text, match.start(), locale)
        if (
            _is_name(words, noun, locale)
            and not _SPEECH.search(inside)
            and not _DEFINED.search(text, 0, match.start() + 1)
            and not _is_known_name(pair, inside)
        ):
            place = _Quoted(segment, match.start(), match.end(), match[0], noun)
            yield tuple(word.text.casefold() for word in words), place


def _is_name(words: tuple[Token, ...], noun: str | None, locale: str) -> bool:
    """Whether words begin with a capital and have more of them, or follow a noun."""
    if not words or len(words) > _LONGEST or not words[0].text[0].isupper():
        return False
    free = FUNCTION_WORDS.get(language(locale), frozenset())
    content = [word.text for word in words if word.text.casefold() not in free]
    capitals = sum(word[0].isupper() for word in content)
    return (len(content) > 1 and (capitals > 1 or noun is not None)) or noun is not None


def _is_known_name(pair: Pair, text: str) -> bool:
    """Whether it is the name of a person or a country, which no marks belong to."""
    return any(
        match.start == 0
        and match.end == len(text)
        and (match.term.kind is TermKind.TITLE or pair.glossary.is_name(match.term.concept))
        for match in pair.glossary.find(text, pair.target.locale)
    )


def _noun_before(text: str, at: int, locale: str) -> str | None:
    """The word before a place, if it can be the noun that a name follows."""
    before = tokens(text[:at].rstrip(), locale)
    if not before or text[before[-1].end : at].strip():
        return None
    word = before[-1].text.casefold()
    free = FUNCTION_WORDS.get(language(locale), frozenset())
    return word if word not in free and len(word) > 3 else None


def _bare(
    pair: Pair, segment: Segment, name: _Words, places: list[_Quoted]
) -> Iterator[tuple[Segment, int, int]]:
    """Where the words of a name stand in running text without marks."""
    text, locale = segment.text, pair.target.locale
    if segment.kind not in _RUNNING or not _ENDED.search(text):
        return
    words = tokens(text, locale)
    folded = [word.text.casefold() for word in words]
    nouns = {place.noun for place in places if place.noun}
    for first in range(len(words) - len(name) + 1):
        if tuple(folded[first : first + len(name)]) != name or not words[first].text[0].isupper():
            continue
        start, end = words[first].start, words[first + len(name) - 1].end
        follows = first > 0 and folded[first - 1] in nouns
        if (
            (follows or (len(name) > 1 and not in_longer_name(text, start, end, locale)))
            and not any(q.start() < start < q.end() for q in _QUOTED.finditer(text))
            and not _in_parentheses(text, start)
            and not in_address(text, start, end)
            and not in_other_language(text, start, end, locale, pair.source_locale)
        ):
            yield segment, start, end


def _in_parentheses(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at)


RULE = Rule(
    "quotation-inconsistent",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Ils ont pris part au Forum « Mer et Îles » à Suva.\n"
            "Ils ont rappelé le rôle du Forum Mer et Îles.",
            finds=("« Mer et Îles » stands without quotation marks here, with them at line 1",),
        ),
        Example(
            target="L’initiative “Horizon” est née à Accra.\nElle renforce l’initiative Horizon.",
            finds=("« Horizon » stands without quotation marks here, with them at line 1",),
        ),
        Example(
            target="Ils souhaitent « institutionnaliser » ces échanges.\n"
            "Ils veulent institutionnaliser leurs liens.",
        ),
        Example(
            target="Il a dit : « Nous sommes prêts. »\nNous sommes prêts.",
        ),
        Example(
            target="L’accord-cadre pour le climat (« Accord de Suva ») a été signé.\n"
            "L’Accord de Suva entrera en vigueur demain.",
        ),
        Example(
            target="Ils ont lu « Horizon » avec plaisir.\nUn Horizon nouveau s’ouvre à eux.",
        ),
        Example(
            target="Le programme « Eau pour Tous » avance.\nLe programme « Eau pour Tous » plaît.",
        ),
    ),
)
