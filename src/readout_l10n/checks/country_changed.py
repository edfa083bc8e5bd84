"""Another country stands in the place of the source's.

Why: « les autorités indiennes » may be anything, but « l’Inde » for Indonesia is an incident.
Compares by ISO 3166 code the countries that a sentence names with those of its source and of the
sentences beside it. It speaks where one country is named less often than in the source and another
one is named that the source does not name there, as a country, by a city of it or by an
abbreviation (UK). One that the source names there too is strange where as many countries are named
on both sides, and the sentences beside account for neither the loss nor the gain. Peoples and
adjectives are left alone.
Source: Unicode CLDR, for the names of countries in both languages.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary.country_names import country_names
from readout_l10n.model import Segment, Severity
from readout_l10n.text.places import PlaceMention, country_name, place_mentions

_ABBREVIATION = re.compile(r"\b(?:U\.?S(?:\.?A)?|U\.?K|U\.?A\.?E|DPRK|ROK|PRC|DRC)\b")
_ABBREVIATED = {
    "US": "US",
    "USA": "US",
    "UK": "GB",
    "UAE": "AE",
    "DPRK": "KP",
    "ROK": "KR",
    "PRC": "CN",
    "DRC": "CD",
}

_STEM = 4
"""Letters that a country's name and its adjective share: Russie, russe."""
_STANDS_FOR = re.compile(
    r"\b(?:its?|there|they|their|them|same|latter|former|countr(?:y|ies)|[A-Z]\w+[’']s)\b"
)
"""What a translator may resolve into a country's name."""

_Mention = tuple[Segment, PlaceMention]


def check(pair: Pair) -> Iterator[Hit]:
    for i, bead in enumerate(pair.beads):
        given = _countries(pair, bead.target, pair.target.locale)
        if not given or not bead.source:
            continue
        wanted = _countries(pair, bead.source, pair.source_locale)
        beside = [segment for other in pair.beside(i) for segment in other.source]
        said = _codes(pair, (*bead.source, *beside), pair.source_locale)
        lost = _fewer(wanted, given)
        strange = [found for found in given if found[1].place.country not in said]
        if lost and not strange and len(wanted) == len(given):
            lost, strange = _exchanged(pair, i, lost, _fewer(given, wanted))
        for (segment, mention), (source, country) in zip(strange, lost, strict=False):
            written = source.text[country.start : country.end]
            yield Hit(
                pair.at(segment, mention.start, mention.end),
                f"« {segment.text[mention.start : mention.end]} » stands where the source has"
                f" “{written}”",
                suggestion=country_name(country.place.country, pair.target.locale),
                source=pair.source_quote((source,)),
            )


def _exchanged(
    pair: Pair, index: int, lost: list[_Mention], gained: list[_Mention]
) -> tuple[list[_Mention], list[_Mention]]:
    """What of the countries lost and gained the sentences beside do not account for."""
    beads = (pair.beads[index], *pair.beside(index))
    source = [segment for bead in beads for segment in bead.source]
    target = [segment for bead in beads for segment in bead.target]
    wanted = Counter(m.place.country for _, m in _places(pair, source, pair.source_locale))
    given = Counter(m.place.country for _, m in _places(pair, target, pair.target.locale))
    here = " ".join(segment.text for segment in pair.beads[index].target).casefold()
    said = " ".join(segment.text for segment in pair.beads[index].source)
    return (
        [
            found
            for found in lost
            if wanted[found[1].place.country] > given[found[1].place.country]
            and not _is_hinted(country_name(found[1].place.country, pair.target.locale), here)
        ],
        [
            found
            for found in gained
            if given[found[1].place.country] > wanted[found[1].place.country]
            and not _STANDS_FOR.search(said)
        ],
    )


def _is_hinted(name: str | None, text: str) -> bool:
    """Whether a text may say a country by its adjective, which begins alike."""
    return name is None or name[:_STEM].casefold() in text


def _fewer(wanted: Iterable[_Mention], given: Iterable[_Mention]) -> list[_Mention]:
    """The last mentions of the countries that are named less often than in the source."""
    left = Counter(mention.place.country for _, mention in given)
    lost = []
    for found in wanted:
        country = found[1].place.country
        if left[country]:
            left[country] -= 1
        else:
            lost.append(found)
    return lost


def _countries(pair: Pair, segments: Iterable[Segment], locale: str) -> list[_Mention]:
    return [found for found in _places(pair, segments, locale) if not found[1].place.is_city]


def _codes(pair: Pair, segments: Iterable[Segment], locale: str) -> set[str]:
    """The countries that texts name in any way."""
    segments = tuple(segments)
    short = (
        _ABBREVIATED[found[0].replace(".", "")]
        for segment in segments
        for found in _ABBREVIATION.finditer(segment.text)
    )
    return {m.place.country for _, m in _places(pair, segments, locale)} | set(short)


def _places(pair: Pair, segments: Iterable[Segment], locale: str) -> Iterator[_Mention]:
    names = country_names(pair.glossary, locale)
    for segment in segments:
        if not segment.kind.is_publishers:
            for mention in place_mentions(segment.text, locale, names):
                yield segment, mention


RULE = Rule(
    "country-changed",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="He thanked India for its support.",
            target="Il a remercié l’Indonésie de son soutien.",
            finds=("« Indonésie » stands where the source has “India”",),
        ),
        Example(
            source="Japan and Chile will meet; Japan will host.",
            target="Le Japon et le Tchad se réuniront ; le Japon sera l’hôte.",
            finds=("« Tchad » stands where the source has “Chile”",),
        ),
        Example(
            source="Ships sail from Chile to Peru, and trains run in Chad.\nHe thanked Chad.",
            target="Des navires vont du Chili au Tchad et des trains circulent au Tchad.\n"
            "Il a remercié le Tchad.",
            finds=("« Tchad » stands where the source has “Peru”",),
        ),
        Example(
            source="Chile called on Peru to follow.\nIt thanked Chad.",
            target="Le Chili a appelé le Tchad à suivre.\nIl a remercié le Pérou.",
        ),
        Example(
            source="The British side and Tokyo agreed. The UK will host.",
            target="Le Royaume-Uni et le Japon en sont convenus. Le Royaume-Uni sera l’hôte.",
        ),
        Example(
            source="They met in India.\nThen they left for Nepal.",
            target="Ils se sont réunis au Népal après l’Inde.\nPuis ils sont repartis.",
        ),
        Example(target="Il a remercié l’Indonésie de son soutien."),
    ),
)
