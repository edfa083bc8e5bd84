"""An acronym that readers cannot know stands in the text without its full form.

Why: a citizen who reads « l’APD » for the first time has nowhere to look it up.
Only acronyms that the glossary marks `expand`, at their first mention in a sentence or an item.
Introduced are those in parentheses after words, before parentheses with words, with a note call,
and those whose full form, in any wording that the glossary knows, stands in the same paragraph or
the one before. Titles, headings, notes, links and quoted or longer names are no first mentions,
but may introduce. Where the source has no full form of it either it is an info: the translator
followed it. Whether the full form fits is acronym-expansion's.
Source: Code de rédaction interinstitutionnel, 10.6 (sigles et acronymes).
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary import Match
from readout_l10n.model import ACCEPTED, Segment, SegmentKind, Severity, TermKind
from readout_l10n.text.parentheses import is_explained, one_of_parentheses
from readout_l10n.text.verbatim import in_address, in_longer_name, in_other_language

_RUNNING = {SegmentKind.PROSE, SegmentKind.ITEM}
_NOTE_CALL = re.compile(r"\s?\[\d+\]")
_ENDED = re.compile(r"[.;:,!?…](?:[\s»”\")]|\[\d+\])*$")
"""An item that ends otherwise is a title or a link."""
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")


def check(pair: Pair) -> Iterator[Hit]:
    done: set[str] = set()
    last_said: dict[str, int] = {}
    for segment in pair.target.segments:
        for concept in _said_in_full(pair, segment):
            last_said[concept] = segment.block
        for matches in _places(pair, segment):
            concepts = {match.term.concept for match in matches}
            if concepts & done:
                continue
            near = any(segment.block - last_said.get(c, segment.block - 2) <= 1 for c in concepts)
            if near or _is_introduced(segment.text, matches[0]):
                done |= concepts
            elif _is_mention(pair, segment, matches[0]):
                done |= concepts
                yield _hit(pair, segment, matches)


def _places(pair: Pair, segment: Segment) -> Iterator[list[Match]]:
    """What each acronym to be expanded may stand for."""
    places: dict[tuple[int, int], list[Match]] = {}
    for match in pair.glossary.find(segment.text, pair.target.locale):
        if _is_to_expand(match):
            places.setdefault((match.start, match.end), []).append(match)
    yield from places.values()


def _said_in_full(pair: Pair, segment: Segment) -> set[str]:
    locale = pair.target.locale
    found = pair.glossary.find_all(segment.text, locale)
    relaxed = pair.glossary.find_in_any_case(segment.text, locale)
    return {m.term.concept for m in (*found, *relaxed) if m.term.kind is not TermKind.ACRONYM}


def _is_to_expand(match: Match) -> bool:
    return match.term.expand and match.term.status in ACCEPTED


def _is_introduced(text: str, match: Match) -> bool:
    opening = one_of_parentheses(text, match.start, match.end)
    if opening is not None:
        return any(map(str.isalnum, text[:opening]))
    return is_explained(text, match.end) or _NOTE_CALL.match(text, match.end) is not None


def _is_mention(pair: Pair, segment: Segment, match: Match) -> bool:
    text, locale = segment.text, pair.target.locale
    if segment.kind not in _RUNNING or not _ENDED.search(text):
        return False
    quoted = (q for q in _QUOTED.finditer(text) if q.start() < match.start < q.end())
    return not (
        any(len(q[0].split()) > 1 and q[0][1:-1].strip() != match.term.text for q in quoted)
        or in_address(text, match.start, match.end)
        or in_longer_name(text, match.start, match.end, locale)
        or in_other_language(text, match.start, match.end, locale, pair.source_locale)
    )


def _hit(pair: Pair, segment: Segment, matches: list[Match]) -> Hit:
    said_in_source = (m for m in matches if pair.said_in_source(segment, m.term.concept))
    match = next(said_in_source, matches[0])
    meant = [match] if pair.source else matches
    said = segment.text[match.start : match.end]
    full_forms = (
        pair.glossary.preferred(m.term.concept, pair.target.locale, TermKind.FULL_FORM)
        for m in meant
    )
    texts = dict.fromkeys(full.text for full in full_forms if full and full.text != said)
    message = f"« {said} » is not introduced"
    if texts:
        message += "; wanted here " + " or ".join(f"« {text} ({said}) »" for text in texts)
    return Hit(
        pair.at(segment, match.start, match.end),
        message,
        source=pair.source_quote(pair.said_in_source(segment, match.term.concept)),
        concept=match.term.concept,
        severity=Severity.INFO if _is_bare_in_source(pair, match.term.concept) else None,
    )


def _is_bare_in_source(pair: Pair, concept: str) -> bool:
    """Whether the source says a concept by its acronym alone."""
    if pair.source is None:
        return False
    found = [
        match.term.kind
        for segment in pair.source.segments
        for match in pair.glossary.find_all(segment.text, pair.source_locale)
        if match.term.concept == concept
    ]
    return bool(found) and all(kind is TermKind.ACRONYM for kind in found)


_TERMS = """
concept,locale,term,kind,status,expand
oda,en,ODA,acronym,preferred,
oda,fr,aide publique au développement,full form,preferred,
oda,fr,APD,acronym,preferred,yes
eez,fr,zone économique exclusive,full form,preferred,
eez,fr,ZEE,acronym,preferred,yes
forum,fr,Forum mondial sur l’APD,full form,preferred,
un,fr,Organisation des Nations Unies,full form,preferred,
un,fr,ONU,acronym,preferred,
itpp,fr,programme de partenariat individualisé,full form,preferred,
itpp,fr,ITPP,acronym,preferred,yes
adb,fr,Banque asiatique,full form,preferred,
adb,fr,BAD,acronym,preferred,yes
afdb,fr,Banque africaine,full form,preferred,
afdb,fr,BAD,acronym,preferred,yes
"""

RULE = Rule(
    "acronym-undefined",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Le Japon accordera une APD accrue. Cette APD sera versée demain.",
            terms=_TERMS,
            finds=(
                "« APD » is not introduced; wanted here « aide publique au développement (APD) »",
            ),
        ),
        Example(
            source="Japan will extend ODA.",
            target="Le Japon accordera son APD dans la ZEE (zone économique exclusive).",
            terms=_TERMS,
            finds=(
                "« APD » is not introduced; wanted here « aide publique au développement (APD) »",
            ),
        ),
        Example(
            target="Ces projets sont financés par la BAD.",
            terms=_TERMS,
            finds=(
                (
                    "« BAD » is not introduced; wanted here « Banque asiatique (BAD) » or "
                    "« Banque africaine (BAD) »"
                ),
            ),
        ),
        Example(
            target="L’aide publique au développement (APD) croît.\nL’APD compte.",
            terms=_TERMS,
        ),
        Example(
            target="Il a présenté l’aide du Japon (Official Development Assistance, ou APD).",
            terms=_TERMS,
        ),
        Example(target="L’APD (aide publique au développement) croît.", terms=_TERMS),
        Example(target="L’aide publique au développement, ou APD, croît.", terms=_TERMS),
        Example(target="Le Japon a proposé un nouveau document (ITPP)[2].", terms=_TERMS),
        Example(target="L’ONU et le Forum mondial sur l’APD ont été évoqués.", terms=_TERMS),
        Example(target="Ils ont lu « L’APD du Japon en 2025 ».", terms=_TERMS),
        Example(target="L’APD du Japon en Afrique", terms=_TERMS),
    ),
)
