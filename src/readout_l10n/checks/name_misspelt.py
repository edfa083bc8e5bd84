"""A place or an organisation is one letter off the name in its source sentence.

Why: « Tokoyo » for Tokyo passes every spelling checker that leaves names alone.
Compares capitalised words of five letters or more with those of the source sentence that the target
has not. French has endings of its own (Genève, Moscou, Californie), accents and words (Chine), so a
letter off counts only before the last two, in a word without accents that no lexicon and no
accepted term of the glossary has, and that the target does not keep to throughout. So are letters
left alone that French drops or changes: Ormuz, Bagdad, Erevan, Akaba. People with surnames in
capitals are name-variant's.
Source: Damerau 1964, for one letter; Xbench compares capitalised words whole.
"""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary import Glossary
from readout_l10n.model import ACCEPTED, Segment, Severity
from readout_l10n.text.lexicon import is_word
from readout_l10n.text.locale import applies
from readout_l10n.text.names import names
from readout_l10n.text.spelling import Difference, are_place_usages, bare, difference
from readout_l10n.text.tokens import Token, tokens

_SHORTEST = 5
_ENDING = 2


def check(pair: Pair) -> Iterator[Hit]:
    if pair.source is None:
        return
    said = {
        t.text.casefold() for s in pair.source.segments for t in tokens(s.text, pair.source_locale)
    }
    written = Counter(
        t.text for s in pair.target.segments for t in tokens(s.text, pair.target.locale)
    )
    for _, bead in pair.rendered:
        kept = {t.text.casefold() for s in bead.target for t in tokens(s.text, pair.target.locale)}
        wanted = {
            token.text: segment
            for segment in bead.source
            for token in tokens(segment.text, pair.source_locale)
            if _is_name(token) and token.text.casefold() not in kept
        }
        for segment in bead.target if wanted else ():
            for word in _unknown(segment, pair):
                slips = [name for name in wanted if _is_slip(word.text, name)]
                kept_to = written[word.text] > 1 and not any(written[name] for name in slips)
                if word.text.casefold() not in said and len(slips) == 1 and not kept_to:
                    yield Hit(
                        pair.at(segment, word.start, word.end),
                        f"« {word.text} » is “{slips[0]}” in the source",
                        suggestion=slips[0],
                        source=pair.source_quote((wanted[slips[0]],)),
                    )


def _is_name(token: Token) -> bool:
    return token.text[0].isupper() and token.text.isalpha() and len(token.text) >= _SHORTEST


def _unknown(segment: Segment, pair: Pair) -> Iterator[Token]:
    """Capitalised words that neither language nor glossary has, people's names left out."""
    locale = pair.target.locale
    known = _words(pair.glossary, locale)
    people = {word for name in names(segment.text, locale) for word in name.words}
    for token in tokens(segment.text, locale):
        plain = (
            _is_name(token)
            and token.text.isascii()
            and token not in people
            and token.text not in known
        )
        if plain and not token.text.isupper() and not is_word(token.text, locale):
            yield token


@lru_cache(maxsize=16)
def _words(glossary: Glossary, locale: str) -> frozenset[str]:
    """The words of a glossary's accepted terms."""
    return frozenset(
        token.text
        for term in glossary.terms
        if term.status in ACCEPTED and applies(term.locale, locale)
        for token in tokens(term.text, locale)
    )


def _is_slip(word: str, name: str) -> bool:
    """Whether one letter is wrong, and not in the ending."""
    ours, theirs = bare(word), bare(name)
    shared = next((i for i, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), None)
    inside = shared is not None and shared < min(len(ours), len(theirs)) - _ENDING
    wrong = difference(word, name) is Difference.LETTER and not are_place_usages(word, name)
    return inside and wrong


RULE = Rule(
    "name-misspelt",
    Severity.WARNING,
    check,
    examples=(
        Example(
            source="The ministers met in Yokohama.",
            target="Les ministres se sont réunis à Yokooama.",
            finds=("« Yokooama » is “Yokohama” in the source",),
        ),
        Example(
            source="They thanked the Sasakawa Foundation.\nIt helped in Kharkiv.",
            target="Ils ont remercié la Saskawa Foundation.\nElle a aidé à Karkiv.",
            finds=(
                "« Saskawa » is “Sasakawa” in the source",
                "« Karkiv » is “Kharkiv” in the source",
            ),
        ),
        Example(
            source="From Geneva to Moscow, from Venice to California and China.",
            target="De Genève à Moscou, de Venise à la Californie et à la Chine.",
        ),
        Example(
            source="Professor Liedenbrock set out.\nLiedenbrock came back.",
            target="Le professeur Lidenbrock est parti.\nLidenbrock est revenu.",
        ),
        Example(
            source="Tankers from Hormuz to Baghdad, trains from Yerevan to Addis Ababa.",
            target="Des pétroliers d’Ormuz à Bagdad, des trains d’Erevan à Addis Abeba.",
            terms="addis,fr,Addis Abeba,name,preferred",
        ),
        Example(source="Mr. Davies met Mr. Davis.", target="M. Davies a rencontré M. Davis."),
        Example(target="Ils se sont réunis à Yokooama."),
    ),
)
