"""A country, place or person of the source that the sentence lost, or another in its stead.

Why: « Inde » for “Indonesia” is a diplomatic incident, and a partner left out of a list is another.
Looks at the glossary's names, by any form, adjective or nationality, in the sentence and those
beside it. One that is missing is reported where another, which the source does not say there,
stands in its place, and where the rest of its list is there; alone, a pronoun or « les deux pays »
may stand for it. A country that the source nowhere names is reported too, unless it explains where
a place is. A surname in capitals, or in another transliteration, is the same name.
Source: Xbench's key terms; copying every capitalised word would be wrong of a third of them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Bead, Segment, SegmentKind, Severity, TermKind

_FORMS = (TermKind.NAME, TermKind.SHORT_FORM, TermKind.ACRONYM)
_STEM = 4
"""Letters that a country's name and its adjective share: India, Indian; Inde, indien indien."""
_IRREGULAR = {
    "france": "Fren|Paris",
    "germany": "German|allemand",
    "netherlands": "Dutch|néerland|holland",
    "spain": "Span|espagn",
    "united-kingdom": "Brit|U\\.?K|Londr|London|Angl|Engl",
    "united-states": "Americ|améric|U\\.?S|Washington|état",
    "switzerland": "Swiss|suiss",
    "poland": "Pol[ie]|polon",
    "ireland": "Irish|irland",
    "denmark": "Dan[ie]|danois",
    "turkiye": "Turk|turc|turq",
    "philippines": "Filipin|philippin",
    "thailand": "Thai|thaï",
    "greece": "Greek|grec",
    "finland": "Finn|finland",
    "china": "Chin|Beijing|Pékin",
    "russia": "Russ|Mosc",
    "south-korea": "Kore|Corée|coréen|ROK|Séoul|Seoul",
    "north-korea": "Kore|Corée|coréen|DPRK|RPDC|Pyongyang",
    "wales": "Welsh|gallois",
    "india": "Indian|Inde\\b|indien|New Delhi",
    "indonesia": "Indonesi|Indonési|indonési",
    "niger": "Niger\\b|Nigerien|nigérien",
    "nigeria": "Nigeria|Nigéria|nigérian",
}
"""By concept: how its adjectives and its capital begin, where the name does not tell."""
_ALIKE = frozenset({"india", "indonesia", "niger", "nigeria", "guinea", "guinea-bissau"})
"""Countries whose names begin alike: only what stands above is theirs."""
_CAPITAL = re.compile(
    r"\b(?:capitale|ville|région|province|port|île) (?:de |du |des |d[’'])(?:l[’']|la )?$"
)
_INITIALS = 3
_BETWEEN = re.compile(
    r"\s*(?:,|;|\band\b|\bor\b|&|\bas well as\b)\s*(?:and\s+|or\s+|the\s+)*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Name:
    concept: str
    start: int
    end: int
    segment: Segment

    @property
    def text(self) -> str:
        return self.segment.text[self.start : self.end]


def check(pair: Pair) -> Iterator[Hit]:
    for i, bead in pair.rendered:
        if bead.source_text == bead.target_text:
            continue
        if any(s.kind.is_publishers or s.kind is SegmentKind.NOTE for s in bead.source):
            continue
        asked = _names(pair, bead.source, pair.source_locale)
        beside = pair.beside(i)
        there = _text((bead, *beside), target=True)
        missing = [name for name in asked if not _is_in(pair, name.concept, there)]
        near = _text((bead, *beside), target=False)
        given = _names(pair, bead.target, pair.target.locale)
        intruders = [name for name in given if not _is_in(pair, name.concept, near)]
        for name in _first_of_each(missing):
            if intruders:
                intruder = intruders.pop(0)
                yield Hit(
                    pair.at(intruder.segment, intruder.start, intruder.end),
                    f"« {intruder.text} » stands where the source has “{name.text}”",
                    suggestion=_rendering(pair, name.concept),
                    source=pair.source_quote(bead.source),
                    concept=name.concept,
                )
            elif _is_listed(name, asked, missing):
                yield Hit(
                    pair.across(bead.target),
                    f"“{name.text}” is in the source's list, but not in this one",
                    source=pair.source_quote(bead.source),
                    concept=name.concept,
                )
        for intruder in intruders:
            if _is_foreign(pair, intruder):
                yield Hit(
                    pair.at(intruder.segment, intruder.start, intruder.end),
                    f"« {intruder.text} » is nowhere in the source",
                    source=pair.source_quote(bead.source),
                    concept=intruder.concept,
                )


def _is_foreign(pair: Pair, name: _Name) -> bool:
    """Whether a country is nowhere in the source, nor where a translator explains a place."""
    terms = pair.glossary.renderings(name.concept, pair.target.locale)
    before = name.segment.text[: name.start]
    explained = before.count("(") > before.count(")") or _CAPITAL.search(before) is not None
    return (
        any(term.article for term in terms)
        and not explained
        and not _is_in(pair, name.concept, pair.source.text if pair.source else "")
    )


def _names(pair: Pair, segments: Iterable[Segment], locale: str) -> list[_Name]:
    """The names of a glossary in segments; not those inside a longer term."""
    return [
        _Name(match.term.concept, match.start, match.end, segment)
        for segment in segments
        for match in pair.glossary.find(segment.text, locale)
        if match.term.kind in _FORMS
        and pair.glossary.is_name(match.term.concept)
        and segment.text[match.start].isupper()
    ]


def _first_of_each(names: Iterable[_Name]) -> Iterator[_Name]:
    yield from {name.concept: name for name in reversed(list(names))}.values()


def _text(beads: Iterable[Bead], *, target: bool) -> str:
    return "\n".join(bead.target_text if target else bead.source_text for bead in beads)


def _is_in(pair: Pair, concept: str, text: str) -> bool:
    """Whether a text says a name in either language, by any form, or its adjective or capital."""
    locales = (pair.source_locale, pair.target.locale)
    found = (m.term.concept for locale in locales for m in pair.glossary.find_all(text, locale))
    if concept in found:
        return True
    words = (
        word
        for locale in locales
        for term in pair.glossary.renderings(concept, locale)
        for word in term.text.split()
        if len(word) >= _STEM and word[0].isupper()
    )
    begins = (re.escape(word[:_STEM]) for word in words) if concept not in _ALIKE else ()
    irregular = (_IRREGULAR[concept],) if concept in _IRREGULAR else ()
    if any(initials in text for initials in _initials(pair, concept)):
        return True
    return any(re.search(rf"\b(?:{begin})", text, re.IGNORECASE) for begin in (*begins, *irregular))


def _initials(pair: Pair, concept: str) -> Iterator[str]:
    """PNG for Papua New Guinea: the initials of its names of three words or more."""
    for term in pair.glossary.renderings(concept, pair.source_locale):
        capitals = "".join(character for character in term.text if character.isupper())
        if len(capitals) >= _INITIALS:
            yield capitals


def _is_listed(name: _Name, asked: list[_Name], missing: list[_Name]) -> bool:
    """Whether a name stands in a list with two others, which are not missing."""
    lost = {other.concept for other in missing}
    there = [
        other
        for other in asked
        if other.segment is name.segment and (other is name or other.concept not in lost)
    ]
    at = there.index(name)
    chain = [name]
    for other in there[at + 1 :]:
        if not _joins(chain[-1], other):
            break
        chain.append(other)
    for other in reversed(there[:at]):
        if not _joins(other, chain[0]):
            break
        chain.insert(0, other)
    return len(chain) > 2


def _joins(one: _Name, other: _Name) -> bool:
    return _BETWEEN.fullmatch(one.segment.text, one.end, other.start) is not None


def _rendering(pair: Pair, concept: str) -> str | None:
    term = pair.glossary.preferred(concept, pair.target.locale, TermKind.NAME)
    return term.text if term else None


_TERMS = """
india,en,India,name,preferred
india,fr,Inde,name,preferred
indonesia,en,Indonesia,name,preferred
indonesia,fr,Indonésie,name,preferred
germany,en,Germany,name,preferred
germany,fr,Allemagne,name,preferred
italy,en,Italy,name,preferred
italy,fr,Italie,name,preferred
canada,en,Canada,name,preferred
canada,fr,Canada,name,preferred
"""

RULE = Rule(
    "name-missing",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="They discussed the ports of Indonesia.",
            target="Ils ont évoqué les ports de l’Inde.",
            terms=_TERMS,
            finds=("« Inde » stands where the source has “Indonesia”",),
        ),
        Example(
            source="Canada, Germany and Italy took the floor.",
            target="Le Canada et l’Italie ont pris la parole.",
            terms=_TERMS,
            finds=("“Germany” is in the source's list, but not in this one",),
        ),
        Example(
            source="The Germany–Italy talks were useful.",
            target="Les pourparlers entre Berlin et l’Italie ont été utiles.",
            terms=_TERMS,
        ),
        Example(
            source="They met and discussed trade.",
            target="Ils se sont vus et ont évoqué les échanges avec l’Italie.",
            terms="italy,en,Italy,name,preferred\nitaly,fr,Italie,name,preferred",
        ),
        Example(
            source="A PNG airline will serve Italy.",
            target="Une compagnie de Papouasie-Nouvelle-Guinée desservira l’Italie.",
            terms=_TERMS + "png,en,Papua New Guinea,name,preferred\n"
            "png,fr,Papouasie-Nouvelle-Guinée,name,preferred",
        ),
        Example(source="India agreed.", target="Elle a donné son accord.", terms=_TERMS),
        Example(
            source="Indian companies will invest in Italy.",
            target="Des entreprises de l’Inde investiront en Italie.",
            terms=_TERMS,
        ),
        Example(
            source="They met in Italy.\nGermany was represented.",
            target="Ils se sont vus.\nRéunis en Italie, ils ont entendu une déléguée allemande.",
            terms=_TERMS,
        ),
    ),
)
