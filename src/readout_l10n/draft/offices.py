"""Offices that drafts know beyond the glossary: “Deputy Prime Minister”, “Cabinet Secretary”.

Like places they are none of the glossary's concepts, so that no rule of `check` asks for them.
`data/offices.csv` has an office a row: its English forms between semicolons, the Spanish one, and
that for a woman (`es_f`). An office that the glossary knows gains its woman's form, where it has
none. Spanish forms follow the United Nations' list of heads of State and ministers, and for offices
of one country alone its embassies in Spanish.
"""

import csv
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from readout_l10n.glossary import Glossary
from readout_l10n.model import Status, Term, TermKind
from readout_l10n.text.locale import applies, language

OFFICE = "office "
"""What the concepts of these offices begin with; none reaches over a comma (“trade, ministers”)."""
_SOURCE, _TARGET = "en", "es"


def with_offices(glossary: Glossary, source_locale: str, target_locale: str) -> Glossary:
    """A glossary that knows the offices too, for drafts from English into Spanish."""
    if (language(source_locale), language(target_locale)) != (_SOURCE, _TARGET):
        return glossary
    known = {
        term.text.casefold(): term.concept
        for term in glossary.terms
        if applies(term.locale, source_locale) and term.kind is TermKind.TITLE
    }
    forms = {
        (term.concept, term.gender) for term in glossary.terms if applies(term.locale, _TARGET)
    }
    more: list[Term] = []
    for said, man, woman in _rows():
        concept = next((known[one.casefold()] for one in said if one.casefold() in known), None)
        if concept is None:
            more += _terms(said, man, woman)
        elif woman and (concept, "f") not in forms:
            more.append(_title(concept, _TARGET, woman, Status.ADMITTED, "f"))
    return Glossary((*glossary.terms, *more))


def _terms(said: tuple[str, ...], man: str, woman: str) -> Iterator[Term]:
    concept = OFFICE + said[0]
    for i, form in enumerate(said):
        yield _title(concept, _SOURCE, form, Status.ADMITTED if i else Status.PREFERRED)
    yield _title(concept, _TARGET, man, Status.PREFERRED, "m")
    if woman:
        yield _title(concept, _TARGET, woman, Status.ADMITTED, "f")


def _title(concept: str, locale: str, form: str, status: Status, gender: str | None = None) -> Term:
    return Term(concept, locale, form, TermKind.TITLE, status, gender=gender)


@lru_cache
def _rows() -> tuple[tuple[tuple[str, ...], str, str], ...]:
    """English forms, the Spanish one for a man, that for a woman."""
    text = files("readout_l10n").joinpath("data", "offices.csv").read_text(encoding="utf-8")
    return tuple(
        (tuple(one.strip() for one in row["en"].split(";")), row["es"], row["es_f"])
        for row in csv.DictReader(text.splitlines())
    )
