"""A determiner that does not agree with the acronym after it.

Why: « le OTAN » betrays that the acronym was never read out; French says « l’OTAN », « une OTAN ».
Compares the gender that the glossary gives with that of the article, demonstrative or usual
adjective right before the acronym, or before a short name with its capital (« la Quad »), also
across an opening quotation mark. Elided and plural words show no gender, and an acronym that
begins a longer name (« le OTAN Innovation Fund ») has that name's. Countries are
country-preposition's. French only; runs on a lone
target, and with a source wants the concept said in it.
Source: found in published readouts; the gender is that of the head word (Code de rédaction
interinstitutionnel, 10.4).
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary import Match
from readout_l10n.model import ACCEPTED, Severity, TermKind
from readout_l10n.text.gender import agreeing, lead_before
from readout_l10n.text.locale import language
from readout_l10n.text.verbatim import is_followed_by_name

_NAMES = {"m": "masculine", "f": "feminine"}
_NUMBER_AFTER = re.compile(r"[ \u00a0\u202f]\d")


def check(pair: Pair) -> Iterator[Hit]:
    if language(pair.target.locale) != "fr":
        return
    for segment in pair.target.segments:
        text = segment.text
        found = pair.glossary.find(text, pair.target.locale)
        for match in found:
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
        Example(target="L’OTAN, une OTAN forte, le rôle de l’OTAN et les ODD.", terms=_TERMS),
        Example(
            target="Le OTAN Innovation Fund et le programme OTAN ont été lancés.", terms=_TERMS
        ),
        Example(target="Le sommet « OTAN 2030 » et un « OTAN 2030 ».", terms=_TERMS),
        Example(target="Le ministre le rencontre demain au Quad.", terms=_TERMS),
        Example(source="They met.", target="Le OTAN a été évoqué.", terms=_TERMS),
    ),
)
