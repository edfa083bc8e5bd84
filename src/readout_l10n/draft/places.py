"""Cities, seas and regions as terms of a draft: New Delhi, Nueva Delhi, Nova Delhi.

They are none of the glossary's concepts, so that no rule asks for them: a text may well say “the
Indian capital”. `data/places.csv` has a place a row, the forms of a cell between semicolons, the
first preferred. A row with a time zone is a city whose empty cells CLDR fills (exemplar cities, by
Babel). Sources of the others: RAE and ASALE, Ortografía (2010), appendix 3, and Fundéu for Spanish;
Gran enciclopèdia catalana and ésAdir for Catalan; Auswärtiges Amt for German.
"""

import csv
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from readout_l10n.draft.offices import with_offices
from readout_l10n.glossary import Glossary
from readout_l10n.model import CaseRule, Status, Term, TermKind
from readout_l10n.text.locale import applies, language

_ZONE = "zone"
_NO_CASE = frozenset({"ja", "zh", "ko"})


def with_places(glossary: Glossary, source_locale: str, target_locale: str) -> Glossary:
    """A glossary that knows places and offices too, for drafts from one locale into another.

    What the glossary says itself, by whatever concept, goes before.
    """
    known = {term.text.casefold() for term in glossary.terms if applies(term.locale, source_locale)}
    more = place_terms(language(source_locale), language(target_locale))
    taken = {
        term.concept
        for term in more
        if applies(term.locale, source_locale) and term.text.casefold() in known
    }
    wide = Glossary((*glossary.terms, *(term for term in more if term.concept not in taken)))
    return with_offices(wide, source_locale, target_locale)


@lru_cache
def place_terms(source: str, target: str) -> tuple[Term, ...]:
    """The places that two languages have forms for, and do not write alike."""
    terms: list[Term] = []
    for row in _rows():
        said, wanted = _forms(row, source), _forms(row, target)
        if wanted and not set(said) <= set(wanted):
            concept = f"place {row['en']}"
            terms += _terms(concept, source, said)
            terms += _terms(concept, target, wanted)
    return tuple(terms)


def _terms(concept: str, code: str, forms: tuple[str, ...]) -> Iterator[Term]:
    for i, form in enumerate(forms):
        status = Status.ADMITTED if i else Status.PREFERRED
        case = CaseRule.INSENSITIVE if code in _NO_CASE else CaseRule.PERMISSIVE
        yield Term(concept, code, form, TermKind.NAME, status, case=case)


def _forms(row: dict[str, str], code: str) -> tuple[str, ...]:
    given = tuple(form.strip() for form in row.get(code, "").split(";") if form.strip())
    if given or not row[_ZONE]:
        return given
    city = _exemplar_city(row[_ZONE], code)
    return (city,) if city else ()


def _exemplar_city(zone: str, code: str) -> str | None:
    """A zone's city as CLDR has it; the English form where a language has none of its own."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  (takes longer than most runs)

    try:
        zones = Locale.parse(code).time_zones
    except (UnknownLocaleError, ValueError):
        return None
    own = zones.get(zone, {}).get("city")
    english = Locale("en").time_zones.get(zone, {}).get("city")
    return str(own or english or zone.rpartition("/")[2].replace("_", " "))


@lru_cache
def _rows() -> tuple[dict[str, str], ...]:
    text = files("readout_l10n").joinpath("data", "places.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))
