"""A place or a body of nations without the capitals or hyphens of its name: « Corée du nord ».

Why: « Royaume Uni », « océan indien » and « au canada » are spelt so by nobody who knows them.
Compares countries, regions, seas and straits with the glossary's form, or CLDR's, letter by letter;
« Asie Centrale » has a capital too many. Names that are also words in small letters (« chine »,
« inde ») need an article or preposition. Left alone: names in capitals, parts of longer names, what
is in another language, the accents of single words of six letters (name-variant's) and what
term-case tells of.
Source: Imprimerie nationale, Lexique, « Géographiques (noms) »; Unicode CLDR for the names.
"""

from collections.abc import Iterator
from functools import lru_cache

from readout_l10n.checks.prose import edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary import Glossary
from readout_l10n.model import ACCEPTED, CaseRule, Severity, Term, TermKind
from readout_l10n.text.locale import applies
from readout_l10n.text.names import in_capitals
from readout_l10n.text.place_names import Names, miswritten, place_names
from readout_l10n.text.spelling import Difference, difference

_KINDS = (TermKind.NAME, TermKind.SHORT_FORM, TermKind.FULL_FORM)


def check(pair: Pair) -> Iterator[Hit]:
    names = _names(pair.glossary, pair.target.locale)
    for seen in prose(pair):
        if seen.segment.kind.is_publishers or seen.text.isupper():
            continue
        for found in miswritten(seen.text, names):
            said = seen.text[found.start : found.end]
            if _is_told(pair, seen.text, found.start, found.end, found.wanted):
                continue
            yield Hit(
                pair.at(seen.segment, found.start, found.end),
                f"« {said} »: the name is written « {found.wanted} »",
                suggestion=found.wanted,
                edits=edit(pair, seen.segment, found.start, found.end, found.wanted),
            )


@lru_cache(8)
def _names(glossary: Glossary, locale: str) -> Names:
    terms = sorted(
        (term for term in glossary.terms if applies(term.locale, locale) and _is_place(term)),
        key=lambda term: ACCEPTED.index(term.status),
    )
    return place_names([term.text for term in terms])


def _is_place(term: Term) -> bool:
    """Whether a term names a country, or a place by a name that is no person's."""
    if term.status not in ACCEPTED or term.kind not in _KINDS or not term.translate:
        return False
    person = term.office or any(len(word) > 1 and in_capitals(word) for word in term.text.split())
    named = term.kind is TermKind.NAME and any(map(str.isupper, term.text)) and not person
    return term.article is not None or named


def _is_told(pair: Pair, text: str, start: int, end: int, wanted: str) -> bool:
    """Whether the glossary has the words just so, or another rule tells of them."""
    said, locale = text[start:end], pair.target.locale
    if " " not in said and "-" in said and difference(said, wanted) is Difference.MARKS:
        return True
    exact = (
        match.term
        for match in pair.glossary.find_all(text, locale)
        if match.start <= start and end <= match.end and match.term.status in ACCEPTED
    )
    strict = (
        match
        for match in pair.glossary.find_in_any_case(text, locale)
        if match.start <= start and end <= match.end
    )
    return any(said in term.text for term in exact) or any(
        match.term.case is not CaseRule.INSENSITIVE for match in strict
    )


_TERMS = """
concept,locale,term,kind,status,gender,article,case
japan,fr,Japon,name,preferred,m,le,
uk,fr,Royaume-Uni,name,preferred,m,le,
ivory,fr,Côte d’Ivoire,name,preferred,f,la,
indian,fr,océan Indien,name,preferred,m,,
eu,fr,Union européenne,full form,preferred,f,,permissive
"""

RULE = Rule(
    "place-name",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Il s’est rendu au Royaume Uni, puis au japon.",
            terms=_TERMS,
            finds=(
                "« Royaume Uni »: the name is written « Royaume-Uni »",
                "« japon »: the name is written « Japon »",
            ),
            fixed="Il s’est rendu au Royaume-Uni, puis au Japon.",
        ),
        Example(
            target="La Corée du nord a tiré.\nLa paix au moyen-orient et en Asie Centrale.",
            finds=(
                "« Corée du nord »: the name is written « Corée du Nord »",
                "« moyen-orient »: the name is written « Moyen-Orient »",
                "« Asie Centrale »: the name is written « Asie centrale »",
            ),
            fixed="La Corée du Nord a tiré.\nLa paix au Moyen-Orient et en Asie centrale.",
        ),
        Example(
            target="Il a parlé à l’inde, aux États Unis et devant les nations unies.",
            finds=(
                "« inde »: the name is written « Inde »",
                "« États Unis »: the name is written « États-Unis »",
                "« nations unies »: the name is written « Nations unies »",
            ),
            fixed="Il a parlé à l’Inde, aux États-Unis et devant les Nations unies.",
        ),
        Example(
            target="Le conseil de sécurité des Nations Unies et la Commission Européenne ont agi.",
            finds=(
                (
                    "« conseil de sécurité des Nations Unies »: the name is written "
                    "« Conseil de sécurité des Nations Unies »"
                ),
                "« Commission Européenne »: the name is written « Commission européenne »",
            ),
            fixed="Le Conseil de sécurité des Nations Unies et la Commission européenne ont agi.",
        ),
        Example(
            target="La Mer Rouge, l’Océan indien et l’océan indien.",
            terms=_TERMS,
            finds=(
                "« Océan indien »: the name is written « Océan Indien »",
                "« océan indien »: the name is written « océan Indien »",
            ),
            fixed="La Mer Rouge, l’Océan Indien et l’océan Indien.",
        ),
        Example(
            target="La paix au Yemen et en Syrie, l’agence Yemen Airways.",
            finds=("« Yemen »: the name is written « Yémen »",),
            fixed="La paix au Yémen et en Syrie, l’agence Yemen Airways.",
        ),
        Example(target="Des nations unies par l’histoire ; il chine, un suisse, une grenade."),
        Example(target="La Côte-d’Ivoire, les îles Salomon et l’union européenne.", terms=_TERMS),
        Example(target="L’Afrique du Sud-Ouest, un Japon-Inde, le ROYAUME UNI et japon.example."),
        Example(target="Le programme « United Kingdom and japan » et Asie Centrale Airlines."),
    ),
)
