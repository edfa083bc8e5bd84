"""An acronym of the source's language stands in the target, which has its own.

Why: readers look for the OMS and the TIC; « WHO » and « ICT » are what the translator forgot.
The glossary gives both: the source's acronym of a concept that has another one in the target's
language. Letters that are an acronym there too are left alone, as are those that the text itself
spells out (« péritonite infectieuse féline (PIF) »), original titles, longer names, addresses and
sentences in another language. With a source, the concept must be said in it, since the same
letters may be short for something else. On a lone target it is an error if the text says the
concept in its own words too, else a warning: « l’EPA américaine » is no trade agreement.
Source: found in published readouts; Microsoft's Terminology checks know only full terms.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary import Match, leftover_acronyms
from readout_l10n.model import Segment, Severity
from readout_l10n.text.initials import spell
from readout_l10n.text.parentheses import acronyms_in_parentheses
from readout_l10n.text.tokens import tokens
from readout_l10n.text.verbatim import in_address, in_longer_name, in_other_language


def check(pair: Pair) -> Iterator[Hit]:
    locale = pair.target.locale
    spelt = _spelt_out(pair)
    for segment in pair.target.segments:
        if segment.kind.is_publishers or segment.text.isupper():
            continue
        for left in leftover_acronyms(pair.glossary, segment.text, pair.source_locale, locale):
            match = left.match
            text = segment.text[match.start : match.end]
            if text in spelt or _is_target_term(pair, segment, match):
                continue
            said = pair.said_in_source(segment, match.term.concept)
            if (pair.source and not said) or _stands_as_it_is(pair, segment, match):
                continue
            yield Hit(
                pair.at(segment, match.start, match.end),
                f"« {text} » is the source’s acronym ({pair.source_locale}); "
                f"wanted « {left.wanted.text} »",
                suggestion=left.wanted.text,
                source=pair.source_quote(said),
                concept=match.term.concept,
                severity=None if _is_sure(pair, match.term.concept) else Severity.WARNING,
            )


def _is_sure(pair: Pair, concept: str) -> bool:
    """Whether the letters are short for the concept: the source or the rest of the text says it."""
    return pair.source is not None or any(
        pair.glossary.accepts(concept, segment.text, pair.target.locale)
        for segment in pair.target.segments
    )


def _spelt_out(pair: Pair) -> set[str]:
    """What stands in parentheses after words that it is the initials of."""
    return {
        acronym
        for segment in pair.target.segments
        for acronym, start in acronyms_in_parentheses(segment.text)
        if spell(tokens(segment.text[:start], pair.target.locale), acronym, pair.target.locale)
    }


def _is_target_term(pair: Pair, segment: Segment, match: Match) -> bool:
    """Whether the letters are, or are part of, a term that the glossary lists for the target."""
    return any(
        known.start <= match.start and match.end <= known.end
        for known in pair.glossary.find_all(segment.text, pair.target.locale)
    )


def _stands_as_it_is(pair: Pair, segment: Segment, match: Match) -> bool:
    text, start, end, locale = segment.text, match.start, match.end, pair.target.locale
    return (
        in_address(text, start, end)
        or in_longer_name(text, start, end, locale)
        or in_other_language(text, start, end, locale, pair.source_locale)
    )


_TERMS = """
ict,en,ICT,acronym,preferred
ict,fr,TIC,acronym,preferred
who,en,WHO,acronym,preferred
who,fr,OMS,acronym,preferred
sdgs,en,SDGs,acronym,preferred
sdgs,fr,ODD,acronym,preferred
foip,en,FOIP,acronym,preferred
foip,fr,FOIP,acronym,preferred
sdf,en,SDF,acronym,preferred
sdf,fr,FAD,acronym,preferred
homeless,fr,SDF,acronym,preferred
"""

RULE = Rule(
    "acronym-untranslated",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Ils développeront les technologies de l’information (ICT).",
            terms=_TERMS,
            finds=("« ICT » is the source’s acronym (en); wanted « TIC »",),
        ),
        Example(
            source="They praised the WHO.",
            target="Ils ont salué l’action de la WHO.",
            terms=_TERMS,
            finds=("« WHO » is the source’s acronym (en); wanted « OMS »",),
        ),
        Example(
            target="Chaque SDG compte.",
            terms=_TERMS,
            finds=("« SDG » is the source’s acronym (en); wanted « ODD »",),
        ),
        Example(target="Le FOIP a été évoqué, et des SDF hébergés.", terms=_TERMS),
        Example(
            target="Ils ont salué le cadre commun (Japan-India ICT Comprehensive Framework).",
            terms=_TERMS,
        ),
        Example(target="Ils ont salué la WHO Foundation de Genève.", terms=_TERMS),
        Example(target="They spoke of trade and of the ICT of the future.", terms=_TERMS),
        Example(target="L’adresse est www.example.org/WHO ou presse@WHO.int.", terms=_TERMS),
        Example(
            target="L’institut des cultures turques (ICT) et les chercheurs de l’ICT.", terms=_TERMS
        ),
        Example(target="L’OMS et les TIC ont été évoquées.", terms=_TERMS),
        Example(source="The band WXY played.", target="Le groupe ICT a joué.", terms=_TERMS),
    ),
)
