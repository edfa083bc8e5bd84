"""Groups of words in which one form alone is right: « les États membres », « millions de »."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from readout_l10n.text.features import PLURAL, word

_MEMBERS = re.compile(
    r"\b(?i:les|des|aux|ces|ses|leurs|plusieurs)\s+"
    r"(?P<seen>(?:[ÉE]tats|[Pp]ays|[Pp]arties|[ÉEée]conomies)\s+(?:membre|partenaire))\b(?!-)"
)
_AFFAIRS = re.compile(r"\b(?P<seen>[Aa]ffaires\s+(?:étrangère|étrangers?))\b(?!-)")
_HOLDING = re.compile(r"\b(?P<before>[\w]+)?\s*\b(?P<seen>(?:une|cette|la)\s+(?:tenu|venu))\b(?!-)")
_REGION = re.compile(
    r"(?P<before>(?:\w+\W+){0,4})\b[lL]’(?P<seen>Indo-Pacifique\s+libre\s+et\s+ouverte)\b"
)
_SCALE = re.compile(r"\b(?P<scale>[Mm]illions?|[Mm]illiards?)\s+(?P<noun>[a-zà-öø-ÿœ]{3,})\b(?!-)")
_PRONOUNS = frozenset("il ils elle elles on qui ne y nous vous".split())
_VOWELS = tuple("aeiouàâéèêëîïôœ")
_FEMININE_BEFORE = frozenset(
    "région zone vision politique stratégie initiative coopération".split()
)


@dataclass(frozen=True, slots=True)
class Misfit:
    """A group at `start:end` and what it has to be."""

    start: int
    end: int
    wanted: str


def misfits(text: str) -> Iterator[Misfit]:
    """The groups of a French text that are not as they have to be."""
    for match in _MEMBERS.finditer(text):
        yield Misfit(*match.span("seen"), match["seen"] + "s")
    for match in _AFFAIRS.finditer(text):
        yield Misfit(*match.span("seen"), re.sub(r"étrang\w+", "étrangères", match["seen"]))
    for match in _HOLDING.finditer(text):
        if (match["before"] or "").casefold() not in _PRONOUNS:
            yield Misfit(*match.span("seen"), match["seen"] + "e")
    for match in _SCALE.finditer(text):
        counted = word(match["noun"])
        if counted.is_only_noun and counted.noun <= PLURAL:
            of = "d’" if match["noun"].startswith(_VOWELS) else "de "
            yield Misfit(*match.span(), f"{match['scale']} {of}{match['noun']}")
    for match in _REGION.finditer(text):
        if _FEMININE_BEFORE.isdisjoint(match["before"].casefold().split()):
            yield Misfit(*match.span("seen"), match["seen"].removesuffix("e"))
