"""A surname in small letters where the document prints surnames in capitals, or the wrong part so.

Why: readouts print surnames in capitals so that readers abroad know which part is the surname;
« Motegi TOSHIMITSU » misleads them, « Mark Rutte » among capitals leaves them alone.
Compares people of the glossary with its own capitals, in documents that print most surnames so; a
given name in capitals is wrong in any document. Quotations, parentheses and what is named after
somebody (« la fondation Jacques Chirac ») are left alone.
Source: Code de rédaction interinstitutionnel, 8.1.1; the practice of foreign ministries' readouts.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary.mentions import Mention, mentions
from readout_l10n.model import Segment, Severity
from readout_l10n.text.language import set_aside
from readout_l10n.text.locale import language
from readout_l10n.text.names import HONORIFICS, TITLE_WORDS, in_capitals, names
from readout_l10n.text.tokens import Token, tokens

_NAMED_AFTER = frozenset(
    "fondation institut prix aéroport centre stade rue avenue place université plan musée lycée "
    "porte-avions doctrine initiative boulevard port école collège".split()
)
_FEWEST = 2
"""Surnames in capitals, after a title or form of address, that make a convention."""


@dataclass(frozen=True, slots=True)
class _Place:
    segment: Segment
    mention: Mention
    wanted: tuple[str, ...]
    """The name's words with the glossary's capitals, in the order of the text."""
    seen: tuple[str, ...]

    @property
    def is_small(self) -> bool:
        """Whether no word is in capitals."""
        return not any(map(in_capitals, self.seen))


def check(pair: Pair) -> Iterator[Hit]:
    locale = pair.target.locale
    if language(locale) != "fr":
        return
    places = [place for segment in pair.target.segments for place in _places(pair, segment)]
    loud = [
        name.surname[0].text
        for segment in pair.target.segments
        if not segment.kind.is_publishers
        for name in names(segment.text, locale)
        if name.introduced
    ]
    small = sum(place.is_small for place in places)
    keeps = len(set(loud)) >= _FEWEST and len(loud) > small
    for place in places:
        if place.is_small and not keeps:
            continue
        seen, wanted = " ".join(place.seen), " ".join(place.wanted)
        why = "the document prints surnames in capitals" if place.is_small else "the surname is not"
        message = (
            f"« {seen} » without capitals, where {why}"
            if place.is_small
            else f"« {seen} »: {why} what is in capitals"
        )
        yield Hit(
            pair.at(place.segment, place.mention.start, place.mention.end),
            message,
            suggestion=wanted,
        )


def _places(pair: Pair, segment: Segment) -> Iterator[_Place]:
    """Mentions of people whose capitals are not the glossary's."""
    locale = pair.target.locale
    if segment.kind.is_publishers:
        return
    kept = set_aside(segment.text)
    words = tokens(segment.text, locale)
    for mention in mentions(segment.text, pair.glossary, locale):
        if kept[mention.start : mention.end] != segment.text[mention.start : mention.end]:
            continue
        inside = [word for word in words if mention.start <= word.start < mention.end]
        before = next((word for word in reversed(words) if word.end <= mention.start), None)
        if not mention.is_full and not _introduces(before, locale):
            continue
        if before is not None and before.text.casefold() in _NAMED_AFTER:
            continue
        if not mention.is_full and _goes_on(segment.text, mention.end, words):
            continue
        wanted = _wanted(mention, inside)
        seen = tuple(word.text for word in inside)
        if wanted is not None and tuple(map(in_capitals, seen)) != tuple(map(in_capitals, wanted)):
            yield _Place(segment, mention, wanted, seen)


def _goes_on(text: str, end: int, words: tuple[Token, ...]) -> bool:
    """Whether a surname alone is somebody else's given name: « le ministre Pavel FISCHER »."""
    after = next((word for word in words if word.start >= end), None)
    return (
        after is not None and text[end : after.start] in {" ", "\u00a0"} and in_capitals(after.text)
    )


def _introduces(word: Token | None, locale: str) -> bool:
    if word is None:
        return False
    folded, code = word.text.casefold().rstrip("."), language(locale)
    return folded in TITLE_WORDS.get(code, frozenset()) or folded in HONORIFICS.get(code, {})


def _wanted(mention: Mention, inside: list[Token]) -> tuple[str, ...] | None:
    """The words with the capitals that all who may be meant have; None where they differ."""
    found: set[tuple[str, ...]] = set()
    for person in mention.persons:
        for name in person.names:
            parts = {word.casefold(): word for word in name}
            words = [parts.get(word.text.casefold()) for word in inside]
            if all(words) and any(in_capitals(word) for word in name):
                found.add(tuple(word for word in words if word))
    return found.pop() if len(found) == 1 else None


_TERMS = """
concept,locale,term,kind,status,gender
motegi,fr,MOTEGI Toshimitsu,name,preferred,m
motegi,fr,MOTEGI,short form,admitted,m
rutte,fr,Mark RUTTE,name,preferred,m
rutte,fr,RUTTE,short form,admitted,m
wong,fr,Penny WONG,name,preferred,f
wong,fr,WONG,short form,admitted,f
"""

RULE = Rule(
    "name-capitals",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Le ministre MOTEGI Toshimitsu et Mme Penny WONG ont reçu Mark Rutte.",
            terms=_TERMS,
            finds=(
                "« Mark Rutte » without capitals, where the document prints surnames in capitals",
            ),
        ),
        Example(
            target="Le ministre Motegi TOSHIMITSU est venu.",
            terms=_TERMS,
            finds=("« Motegi TOSHIMITSU »: the surname is not what is in capitals",),
        ),
        Example(
            target="MM. MOTEGI et RUTTE ont reçu Mme Wong ; la rue Mark Rutte existe.",
            terms=_TERMS,
            finds=("« Wong » without capitals, where the document prints surnames in capitals",),
        ),
        Example(target="Mark Rutte et Penny Wong ont parlé à M. Motegi.", terms=_TERMS),
        Example(target="MM. MOTEGI et RUTTE ont reçu le ministre Wong PEIFEN.", terms=_TERMS),
        Example(
            target="M. MOTEGI Toshimitsu et Mme Penny WONG ont lu « Mark Rutte » (on Mark Rutte).",
            terms=_TERMS,
        ),
    ),
)
