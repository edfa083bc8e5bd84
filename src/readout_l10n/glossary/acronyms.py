"""Acronyms of the source's language that the target's has its own for."""

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache

from readout_l10n.glossary.find import Finder, Match
from readout_l10n.glossary.glossary import Glossary
from readout_l10n.model import ACCEPTED, Term, TermKind
from readout_l10n.text.locale import applies

_GLOSSARIES = 8
"""Kept at hand: a run uses one, or a few with the statuses of other days."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """A source acronym in a target text, and the acronym that belongs there."""

    match: Match
    wanted: Term


def leftover_acronyms(
    glossary: Glossary, text: str, source_locale: str, target_locale: str
) -> tuple[Leftover, ...]:
    """The source acronyms in a target text that are translated by other acronyms, by place."""
    finder, wanted = _compiled(glossary, source_locale, target_locale)
    return tuple(Leftover(match, wanted[match.term]) for match in finder.find(text))


@lru_cache(maxsize=_GLOSSARIES)
def _compiled(
    glossary: Glossary, source_locale: str, target_locale: str
) -> tuple[Finder, dict[Term, Term]]:
    accepted = {
        _bare(term.text)
        for term in glossary.terms
        if applies(term.locale, target_locale) and term.status in ACCEPTED
    }
    by_text: dict[str, list[Term]] = defaultdict(list)
    for term in glossary.terms:
        if term.kind is TermKind.ACRONYM and applies(term.locale, source_locale):
            by_text[term.text].append(term)
    wanted: dict[Term, Term] = {}
    taken: set[str] = set()
    for text, terms in by_text.items():
        ours = [_acronym(glossary, term.concept, target_locale) for term in terms]
        first = ours[0]
        if first is None or None in ours or not all(term.translate for term in terms):
            continue
        form = _singular(text)
        if accepted.isdisjoint({_bare(text), _bare(form)}) and form not in taken:
            taken.add(form)
            wanted[replace(terms[0], text=form)] = first
    return Finder(wanted, target_locale), wanted


def _acronym(glossary: Glossary, concept: str, locale: str) -> Term | None:
    """The acronym to use: the preferred one, else the first that is admitted."""
    return next(
        (
            term
            for status in ACCEPTED
            for term in glossary.renderings(concept, locale, status)
            if term.kind is TermKind.ACRONYM
        ),
        None,
    )


def _singular(text: str) -> str:
    """An English acronym, of which the plural is found too: « SDG » for « SDGs »."""
    return text[:-1] if text.endswith("s") and text[:-1].isupper() else text


def _bare(text: str) -> str:
    """The letters alone: « G-to-G » is a way to write « GtoG »."""
    return "".join(filter(str.isalnum, text))
