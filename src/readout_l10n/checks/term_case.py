"""A term written with other capitals than the glossary wants.

Why: « état de droit » is another thing than « État de droit », and « Otan » beside « OTAN » shows
two hands.
Terms of several words whose row counts case (`permissive`: a capital of the row must be one in the
text; `sensitive`: a small letter must be small too), and acronyms written like a name (« Otan »).
One word in small letters is left alone, since it may be any word (« quad »); so are persons,
original titles, lines in capitals, and the capital that begins a sentence or a heading.
Source: memoQ's case rules for terms; Vale's `Vale.Terms`.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary import Match
from readout_l10n.model import ACCEPTED, CaseRule, Segment, SegmentKind, Severity, TermKind
from readout_l10n.text.capitals import recased
from readout_l10n.text.lexicon import is_word
from readout_l10n.text.verbatim import in_address, in_longer_name, in_other_language

_HEADINGS = {SegmentKind.TITLE, SegmentKind.HEADING}
_SAFE_LENGTH = 4
"""A shorter acronym written like a name may be one (« Pam »), unless an article stands before."""


def check(pair: Pair) -> Iterator[Hit]:
    locale = pair.target.locale
    for segment in pair.target.segments:
        if segment.kind.is_publishers or segment.text.isupper():
            continue
        flagged: set[tuple[int, int]] = set()
        for match in pair.glossary.find_in_any_case(segment.text, locale):
            place = match.start, match.end
            wanted = _wanted(pair, segment, match)
            said = segment.text[match.start : match.end]
            if wanted == said or place in flagged or _is_right(pair, segment, match):
                continue
            if in_address(segment.text, *place) or in_other_language(
                segment.text, *place, locale, pair.source_locale
            ):
                continue
            flagged.add(place)
            yield Hit(
                pair.at(segment, *place),
                f"« {said} »: the glossary writes « {wanted} »",
                suggestion=wanted,
                source=pair.source_quote(pair.said_in_source(segment, match.term.concept)),
                concept=match.term.concept,
            )


def _wanted(pair: Pair, segment: Segment, match: Match) -> str:
    """The text at a place in the right capitals; the text itself where that is not certain."""
    term, locale = match.term, pair.target.locale
    said = segment.text[match.start : match.end]
    if term.status not in ACCEPTED or term.office or said.isupper():
        return said
    if term.kind is TermKind.ACRONYM:
        return term.text if _is_like_a_name(segment.text, match, locale) else said
    originals = pair.glossary.renderings(term.concept, pair.source_locale)
    if " " not in term.text or any(term.text == original.text for original in originals):
        return said
    exact = term.case is CaseRule.SENSITIVE and segment.kind not in _HEADINGS
    wanted = recased(said, term.text, locale, exact=exact)
    begins = not any(map(str.isalnum, segment.text[: match.start]))
    opened = segment.text[: match.start].rstrip().endswith((":", "«", "“", '"', "("))
    return said[0] + wanted[1:] if said[0].isupper() and (begins or opened) else wanted


def _is_like_a_name(text: str, match: Match, locale: str) -> bool:
    """Whether an acronym is written « Otan », and no other word or name can be meant."""
    said = text[match.start : match.end]
    if said.casefold() != match.term.text.casefold() or said != said.capitalize():
        return False
    if not said.isalpha() or is_word(said, locale):
        return False
    if in_longer_name(text, match.start, match.end, locale):
        return False
    return len(said) >= _SAFE_LENGTH or text[: match.start].endswith(("l’", "l'", " la ", " le "))


def _is_right(pair: Pair, segment: Segment, match: Match) -> bool:
    """Whether the same letters are a term as they stand, or part of one that has them so."""
    said = segment.text[match.start : match.end]
    return any(
        (known.start, known.end) == (match.start, match.end)
        or (known.start <= match.start and match.end <= known.end and said in known.term.text)
        for known in pair.glossary.find_all(segment.text, pair.target.locale)
    )


_TERMS = """
concept,locale,term,kind,status,case
rule-of-law,en,rule of law,phrase,preferred,
rule-of-law,fr,État de droit,phrase,preferred,permissive
order,fr,ordre fondé sur l’État de droit,phrase,preferred,
wto,fr,Organisation mondiale du commerce,full form,preferred,permissive
nato,fr,OTAN,acronym,preferred,
wfp,fr,PAM,acronym,preferred,
ict,fr,TIC,acronym,preferred,
quad,fr,Quad,short form,preferred,permissive
members,fr,pays membres,phrase,preferred,sensitive
summit,en,AI Impact Summit,full form,preferred,permissive
summit,fr,AI Impact Summit,full form,preferred,permissive
"""

RULE = Rule(
    "term-case",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Ils défendent un ordre fondé sur l’état de droit.",
            terms=_TERMS,
            finds=("« état de droit »: the glossary writes « État de droit »",),
        ),
        Example(
            target="L’organisation mondiale du commerce et l’Otan se sont réunies.",
            terms=_TERMS,
            finds=(
                (
                    "« organisation mondiale du commerce »: "
                    "the glossary writes « Organisation mondiale du commerce »"
                ),
                "« Otan »: the glossary writes « OTAN »",
            ),
        ),
        Example(
            target="Les 32 Pays membres se sont réunis.",
            terms=_TERMS,
            finds=("« Pays membres »: the glossary writes « pays membres »",),
        ),
        Example(target="L’Organisation Mondiale du Commerce et l’ÉTAT DE DROIT.", terms=_TERMS),
        Example(target="Pays membres : l’État de droit les réunit à l’OTAN.", terms=_TERMS),
        Example(
            target="Un quad, un tic, une vidéo de Pam et le discours de Pam Bondi.", terms=_TERMS
        ),
        Example(target="Voir www.otan.example et le « AI impact summit » de Delhi.", terms=_TERMS),
        Example(target="Un bon état de la route est de droit.", terms=_TERMS),
    ),
)
