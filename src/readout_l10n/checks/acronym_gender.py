"""A determiner that does not agree with the acronym after it.

Why: « le OTAN » betrays that the acronym was never read out; French says « l’OTAN », « une OTAN ».
Compares the gender that the glossary gives with that of the article, demonstrative or usual
adjective right before the acronym, or before a short name with its capital (« la Quad »), also
across an opening quotation mark. Elided and plural words show no gender, and an acronym that
begins a longer name (« le OTAN Innovation Fund ») has that name's. Countries are
country-preposition's. French only; runs on a lone
target, and with a source wants the concept said in it.
Also what « être » says of an acronym that opens a clause: « l’OTAN est devenu ».
Source: found in published readouts; the gender is that of the head word (Code de rédaction
interinstitutionnel, 10.4).
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary import Match
from readout_l10n.model import ACCEPTED, Severity, TermKind
from readout_l10n.text.adjectives import adjective
from readout_l10n.text.gender import agreeing, lead_before
from readout_l10n.text.locale import language
from readout_l10n.text.noun_phrases import side_by_side
from readout_l10n.text.subjects import after_adverbs, opens
from readout_l10n.text.tokens import Token, tokens
from readout_l10n.text.verbatim import is_followed_by_name
from readout_l10n.text.verbs import past_participle

_NAMES = {"m": "masculine", "f": "feminine"}
_BEING = frozenset("est était sera serait fut".split())
_ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
_NUMBER_AFTER = re.compile(r"[ \u00a0\u202f]\d")


def check(pair: Pair) -> Iterator[Hit]:
    if language(pair.target.locale) != "fr":
        return
    for segment in pair.target.segments:
        text = segment.text
        found = pair.glossary.find(text, pair.target.locale)
        found += tuple(_inside(pair, found, text))
        for match in found:
            said_of = _said_of(match, found, text)
            if said_of and (
                pair.source is None or pair.said_in_source(segment, match.term.concept)
            ):
                word, wanted = said_of
                acronym = text[match.start : match.end]
                yield Hit(
                    pair.at(segment, word.start, word.end),
                    f"« {word.text} » does not agree with « {acronym} », which is {_NAMES[wanted]}",
                    concept=match.term.concept,
                )
            gender = _gender(match, found, text)
            lead = lead_before(text, match.start)
            if gender is None or lead is None or lead.genders == {gender}:
                continue
            if is_followed_by_name(text, match.end) or _NUMBER_AFTER.match(text, match.end):
                continue
            said = pair.said_in_source(segment, match.term.concept)
            if pair.source is not None and not said:
                continue
            noun = text[match.start : match.end]
            yield Hit(
                pair.at(segment, lead.start, match.end),
                f"« {lead.text} » before « {noun} », which is {_NAMES[gender]}",
                suggestion=agreeing(lead, gender, noun),
                source=pair.source_quote(said),
                concept=match.term.concept,
            )


def _inside(pair: Pair, found: tuple[Match, ...], text: str) -> Iterator[Match]:
    """Acronyms within a title that is a term of its own: « secrétaire général du OCDE »."""
    for match in found:
        if match.term.kind is TermKind.TITLE:
            for acronym in _ACRONYM.finditer(text, match.start, match.end):
                for inner in pair.glossary.find(acronym[0], pair.target.locale):
                    yield Match(inner.term, acronym.start(), acronym.end())


def _said_of(match: Match, found: tuple[Match, ...], text: str) -> tuple[Token, str] | None:
    """The participle or adjective said of an acronym in the gender that it has not."""
    gender = _gender(match, found, text)
    words = tokens(text, "fr")
    at = next((n for n, word in enumerate(words) if word.end == match.end), 0)
    article = words[at - 1].text.casefold() if at else ""
    if gender is None or article not in {"l", "le", "la"} or words[at].start != match.start:
        return None
    being = at + 1
    if not opens(text, words, at - 1) or not side_by_side(text, words, at):
        return None
    if words[being].text in {"a", "avait", "aura", "aurait"}:
        been = after_adverbs(text, being)
        being = been if been is not None and words[been].text == "été" else 0
    elif words[being].text not in _BEING:
        return None
    place = after_adverbs(text, being) if being else None
    if place is None:
        return None
    seen = past_participle(words[place].text) or adjective(words[place].text)
    wrong = seen is not None and seen.gender not in {None, gender} and seen.is_plural is not True
    return (words[place], gender) if wrong else None


def _gender(match: Match, found: tuple[Match, ...], text: str) -> str | None:
    """The gender that all terms at a place share, if they are acronyms or short names."""
    terms = [m.term for m in found if (m.start, m.end) == (match.start, match.end)]
    if match.term != terms[0]:
        return None
    for term in terms:
        if term.article is not None:
            return None
        named = term.kind is TermKind.SHORT_FORM and term.text[0].isupper() and not term.office
        if not (named and text[match.start].isupper()) and term.kind is not TermKind.ACRONYM:
            return None
    genders = {term.gender for term in terms if term.status in ACCEPTED}
    gender = genders.pop() if len(genders) == 1 else None
    return gender if gender in _NAMES else None


_TERMS = """
concept,locale,term,kind,status,gender
nato,en,NATO,acronym,preferred,
nato,fr,OTAN,acronym,preferred,f
oda,fr,APD,acronym,preferred,f
imf,fr,FMI,acronym,preferred,m
sdgs,fr,ODD,acronym,preferred,m
quad,fr,Quad,short form,preferred,m
visit,fr,rencontre,short form,preferred,f
"""

RULE = Rule(
    "acronym-gender",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Un « OTAN ferme et résolu » bénéficiera au Japon.",
            terms=_TERMS,
            finds=("« Un » before « OTAN », which is feminine",),
        ),
        Example(
            source="The role of NATO matters.",
            target="Le rôle du OTAN importe.",
            terms=_TERMS,
            finds=("« du » before « OTAN », which is feminine",),
        ),
        Example(
            target="Ils ont parlé du nouveau FMI, de la FMI et de cette Quad.",
            terms=_TERMS,
            finds=(
                "« de la » before « FMI », which is masculine",
                "« cette » before « Quad », which is masculine",
            ),
        ),
        Example(
            target="Une nouvelle APD vaut mieux qu’un nouvel APD.",
            terms=_TERMS,
            finds=("« un nouvel » before « APD », which is feminine",),
        ),
        Example(
            target="L’OTAN est ensuite devenu plus active. Il a noté que l’APD avait été réduit.",
            terms=_TERMS,
            finds=(
                "« devenu » does not agree with « OTAN », which is feminine",
                "« réduit » does not agree with « APD », which is feminine",
            ),
        ),
        Example(target="Le chef de l’OTAN est devenu ministre ; l’OTAN est prête.", terms=_TERMS),
        Example(target="L’OTAN, une OTAN forte, le rôle de l’OTAN et les ODD.", terms=_TERMS),
        Example(
            target="Le OTAN Innovation Fund et le programme OTAN ont été lancés.", terms=_TERMS
        ),
        Example(target="Le sommet « OTAN 2030 » et un « OTAN 2030 ».", terms=_TERMS),
        Example(target="Le ministre le rencontre demain au Quad.", terms=_TERMS),
        Example(source="They met.", target="Le OTAN a été évoqué.", terms=_TERMS),
    ),
)
