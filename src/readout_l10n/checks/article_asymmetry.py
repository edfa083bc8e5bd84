"""Coordinated countries of which one has its article after « de » and the next has not.

Why: « du Japon et d’Inde » treats two States differently in one breath; protocol does not.
Compares countries of the glossary that « et » or a comma joins: after one with its article, another
without it; or « de la », « de l’ » after one without. « d’Inde et du Japon » stays: masculine names
keep their article where feminine ones drop it. Countries that take none (Israël, Cuba) are left
alone.
Source: found in published readouts; Grevisse and Goosse, Le Bon Usage, on the article with names of
countries, and on parallel coordination.
"""

import re
from collections.abc import Iterator, Sequence

from readout_l10n.checks.prose import french
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary.countries import Country, countries
from readout_l10n.model import Severity

_JOINED = re.compile(r"\s*(?:,|,?\s(?:et|ou|ainsi\sque))\s+")
_WITH = {"le": "du ", "la": "de la ", "l’": "de l’", "les": "des "}
_BARE = frozenset({"de", "d’"})
_VOWELS = tuple("AEIOUYÀÂÉÈÊËÎÏÔ")


def check(pair: Pair) -> Iterator[Hit]:
    for segment in french(pair):
        for run in _runs(segment.text, countries(segment.text, pair.glossary, pair.target.locale)):
            first = run[0]
            for country in run[1:]:
                wanted = _wanted(first, country)
                if wanted is not None:
                    seen = segment.text[country.lead_start : country.end]
                    before = segment.text[first.lead_start : first.end]
                    yield Hit(
                        pair.at(segment, country.lead_start, country.end),
                        f"« {seen} » after « {before} »: {_SAID[wanted[0]]}",
                        suggestion=wanted[1],
                    )


_SAID = {
    True: "both with their article, or neither",
    False: "neither with its article, or both",
}


def _wanted(first: Country, country: Country) -> tuple[bool, str] | None:
    """Whether the article is wanted, and the country with what should stand before it."""
    articled = first.lead in {"du", "des", "de la", "de l’"}
    if articled and country.lead in _BARE:
        return True, _WITH[country.article] + country.name
    if first.lead in _BARE and country.lead in {"de la", "de l’"} and country.gender == "f":
        return False, ("d’" if country.name.startswith(_VOWELS) else "de ") + country.name
    return None


def _runs(text: str, found: Sequence[Country]) -> Iterator[list[Country]]:
    """Countries with « de » that stand side by side."""
    run: list[Country] = []
    for country in found:
        known = country.article in _WITH and country.lead in _BARE | set(_WITH_LEADS)
        if run and not (known and _JOINED.fullmatch(text, run[-1].end, country.lead_start)):
            yield run
            run = []
        if known:
            run.append(country)
    if run:
        yield run


_WITH_LEADS = ("du", "des", "de la", "de l’")

_TERMS = """
concept,locale,term,kind,status,gender,article
japan,fr,Japon,name,preferred,m,le
india,fr,Inde,name,preferred,f,l’
france,fr,France,name,preferred,f,la
italy,fr,Italie,name,preferred,f,l’
israel,fr,Israël,name,preferred,m,-
"""

RULE = Rule(
    "article-asymmetry",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Dialogue des ministres du Japon et d’Italie",
            terms=_TERMS,
            finds=("« d’Italie » after « du Japon »: both with their article, or neither",),
        ),
        Example(
            target="Ceux de la France, du Japon et d’Inde, et ceux d’Inde et de la France.",
            terms=_TERMS,
            finds=(
                "« d’Inde » after « de la France »: both with their article, or neither",
                "« de la France » after « d’Inde »: neither with its article, or both",
            ),
        ),
        Example(target="Les ministres du Japon et de l’Inde, et ceux d’Inde.", terms=_TERMS),
        Example(target="Les ambassadeurs de France et d’Italie, d’Inde et du Japon.", terms=_TERMS),
        Example(target="Entre le Japon et l’Inde ; du Japon et d’Israël.", terms=_TERMS),
    ),
)
