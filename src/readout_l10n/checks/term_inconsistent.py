"""One concept is rendered in two ways in one document.

Why: a reader takes two names for two things, and a difference of wording for one of substance.
Compares renderings of one kind (a full form and its acronym go together), inflection apart. The
flagged one is the one that is not preferred, else the rarer; an occurrence inside a longer term
(« partenaires de l’Indo-Pacifique ») is that term's own. Two spellings of a name and two wordings
of a set phrase warn; plain synonyms that the glossary admits are an info, and only where the
source says the concept both times.
Source: Xbench's "inconsistency in target", narrowed to concepts.
"""

from collections import defaultdict
from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.checks.throughout import elsewhere
from readout_l10n.glossary import Match
from readout_l10n.model import ACCEPTED, Segment, Severity, Status, Term, TermKind
from readout_l10n.text.function_words import FUNCTION_WORDS
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import tokens

_NAMING = (TermKind.NAME, TermKind.SHORT_FORM)
_PHRASE = 2
"""Content words from which a rendering is more than an adverb or a passing mention."""
_SET_PHRASE = 3
"""Content words that two wordings share when they are one phrase, varied in one word."""

_Place = tuple[Segment, Match]
_Renderings = dict[Term, list[_Place]]
_Group = tuple[str, TermKind, bool]
"""Concept, kind, and whether a name has its capital: « indopacifique » is an adjective."""


def check(pair: Pair) -> Iterator[Hit]:
    everywhere, free = _occurrences(pair)
    flagged: set[tuple[int, int]] = set()
    for renderings in everywhere.values():
        kept = max(renderings, key=lambda term: _worth(term, renderings))
        for term, places in renderings.items():
            severity = _severity(pair, kept, term)
            spot = next((place for place in places if place in free), None)
            if term == kept or severity is None or spot is None:
                continue
            hit = _hit(pair, spot, renderings[kept][0], severity)
            if (hit.span.line, hit.span.column) not in flagged:
                flagged.add((hit.span.line, hit.span.column))
                yield hit


def _occurrences(pair: Pair) -> tuple[dict[_Group, _Renderings], set[_Place]]:
    """Places by group and rendering; and those that stand in no longer term."""
    everywhere: dict[_Group, _Renderings] = defaultdict(dict)
    free: set[_Place] = set()
    for segment in pair.target.segments:
        longest = pair.glossary.find(segment.text, pair.target.locale)
        found = pair.glossary.find_all(segment.text, pair.target.locale)
        in_no_longer = {(match.start, match.end) for match in longest}
        preferred = {(m.start, m.end) for m in longest if m.term.status is Status.PREFERRED}
        in_source = _concepts_in_source(pair, segment)
        seen: set[tuple[str, TermKind, int, int]] = set()
        for match in sorted(found, key=lambda match: match.term.status is not Status.PREFERRED):
            term = match.term
            place = (term.concept, term.kind, match.start, match.end)
            if term.status not in ACCEPTED or term.kind is TermKind.TITLE or place in seen:
                continue
            seen.add(place)
            if (match.start, match.end) in in_no_longer:
                if in_source is not None and term.concept not in in_source:
                    continue
                # The preferred rendering of another concept is left as it is.
                if (match.start, match.end) not in preferred:
                    free.add((segment, match))
            as_name = term.text[0].isupper() and segment.text[match.start].isupper()
            renderings = everywhere[term.concept, term.kind, as_name]
            same = next((known for known in renderings if known.text == term.text), term)
            renderings.setdefault(same, []).append((segment, match))
    return everywhere, free


def _worth(term: Term, renderings: _Renderings) -> tuple[bool, int]:
    return term.status is Status.PREFERRED, len(renderings[term])


def _severity(pair: Pair, kept: Term, other: Term) -> Severity | None:
    """How much the difference of two renderings matters; None where it may be meant."""
    if _bare(kept.text) == _bare(other.text):
        return Severity.WARNING
    if kept.kind in _NAMING:
        return None
    ours, theirs = _content_words(kept), _content_words(other)
    original_titles = {
        term.text for term in pair.glossary.renderings(kept.concept, pair.source_locale)
    }
    if min(len(ours), len(theirs)) < _PHRASE or original_titles & {kept.text, other.text}:
        return None
    if len(ours & theirs) >= _SET_PHRASE and max(len(ours - theirs), len(theirs - ours)) == 1:
        return Severity.WARNING
    return None if pair.source is None else Severity.INFO


def _content_words(term: Term) -> set[str]:
    free = FUNCTION_WORDS.get(language(term.locale), frozenset())
    return {token.text.casefold() for token in tokens(term.text, term.locale)} - free


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _concepts_in_source(pair: Pair, segment: Segment) -> frozenset[str] | None:
    """The concepts that the source of a segment names; None without a source."""
    if pair.source is None:
        return None
    return frozenset(
        match.term.concept
        for source in pair.source_of(segment)
        for match in pair.glossary.find_all(source.text, pair.source_locale)
    )


def _hit(pair: Pair, spot: _Place, other: _Place, severity: Severity) -> Hit:
    segment, match = spot
    other_segment, other_match = other
    said = segment.text[match.start : match.end]
    other_said = other_segment.text[other_match.start : other_match.end]
    span = pair.at(segment, match.start, match.end)
    where = elsewhere(span.line, pair.at(other_segment, other_match.start).line)
    return Hit(
        span,
        f"« {said} » here, « {other_said} » {where}: one rendering a document",
        suggestion=other_match.term.text,
        source=pair.source_quote(pair.source_of(segment)),
        concept=match.term.concept,
        severity=severity,
    )


_TERMS = """
indo-pacific,en,Indo-Pacific,name,preferred
indo-pacific,fr,Indopacifique,name,preferred
indo-pacific,fr,Indo-Pacifique,name,admitted
ip4,fr,partenaires de l’Indo-Pacifique,full form,preferred
status-quo,fr,modifier le statu quo par la force,phrase,preferred
status-quo,fr,changer le statu quo par la force,phrase,admitted
oda,en,ODA,acronym,preferred
oda,fr,aide publique au développement,full form,preferred
oda,fr,APD,acronym,preferred
"""

_VARIED = (
    "« changer le statu quo par la force » here, "
    "« modifier le statu quo par la force » at line 1: one rendering a document"
)

RULE = Rule(
    "term-inconsistent",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="L’Indopacifique compte.\nIls ont parlé de l’Indo-Pacifique.",
            terms=_TERMS,
            finds=(
                "« Indo-Pacifique » here, « Indopacifique » at line 1: one rendering a document",
            ),
        ),
        Example(
            target="L’Indopacifique compte.\nLes partenaires de l’Indo-Pacifique ont pris part.",
            terms=_TERMS,
        ),
        Example(
            target="Nul ne doit modifier le statu quo par la force.\n"
            "Ils refusent de changer le statu quo par la force.",
            terms=_TERMS,
            finds=(_VARIED,),
        ),
        Example(
            target="L’Indo-Pacifique compte.\nIls ont parlé de la région indopacifique.",
            terms=_TERMS,
        ),
        Example(
            target="L’aide publique au développement (APD) croît.\nL’APD compte.",
            terms=_TERMS,
        ),
    ),
)
