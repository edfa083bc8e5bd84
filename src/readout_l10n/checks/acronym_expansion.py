"""Words before an acronym in parentheses that are not what it stands for.

Why: « protocole de coopération (MOC) » announces another instrument than the one that was signed.
Parentheses after a noun may say many things, so the words have to be an attempt at the full form:
they begin with its head noun, or share a word, or the beginning of one (« interministériel » for
« intergouvernemental »), with it. Right is any full form in the glossary, of any concept with that
acronym and in either language, at the end of the words or before; so is a shortened one, and a
note call that explains. A full form that the glossary advises against is term-deprecated's, which
gives the glossary's reason; so each place has one finding. Runs on a lone target.
Source: found in published readouts; no tool of the field has it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary import Match
from readout_l10n.model import (
    ACCEPTED,
    ADVISED_AGAINST,
    Forbidden,
    Segment,
    Severity,
    Term,
    TermKind,
)
from readout_l10n.text.function_words import ARTICLES, CONTRACTIONS, FUNCTION_WORDS
from readout_l10n.text.inflection import keys
from readout_l10n.text.locale import language
from readout_l10n.text.parentheses import alone_in_parentheses, clause_before
from readout_l10n.text.tokens import Token, tokens

_FURTHER = 4
"""Words that may stand between a full form and its acronym (« … du Japon (APD) »)."""
_LONGEST = 8
"""Words of a phrase that can still be meant as the full form of an acronym."""
_ALIKE = 5
"""Letters with which two words begin that are built alike."""


@dataclass(frozen=True, slots=True)
class _Place:
    """An acronym in parentheses and the words that lead up to it."""

    match: Match
    words: tuple[Token, ...]
    end: int
    """After the closing parenthesis."""


def check(pair: Pair) -> Iterator[Hit]:
    for segment in pair.target.segments:
        if segment.kind.is_publishers:
            continue
        found = pair.glossary.find(segment.text, pair.target.locale)
        for match in found:
            place = _place(pair, segment.text, match)
            if place is None or segment.text.startswith("[", place.end):
                continue
            concepts = {
                m.term.concept for m in found if (m.start, m.end) == (match.start, match.end)
            }
            if match.term.concept != min(concepts) or _is_named(pair, segment, place, concepts):
                continue
            full_forms = [
                term
                for concept in sorted(concepts)
                for term in pair.glossary.renderings(concept, pair.target.locale, *ACCEPTED)
                if term.kind is not TermKind.ACRONYM
            ]
            first = _attempt(place.words, full_forms, pair.target.locale)
            if first is not None:
                yield _hit(pair, segment, place, first, full_forms[0])


def _place(pair: Pair, text: str, match: Match) -> _Place | None:
    term = match.term
    parentheses = alone_in_parentheses(text, match.start, match.end)
    if parentheses is None or term.kind is not TermKind.ACRONYM or term.status not in ACCEPTED:
        return None
    start, end = parentheses
    begin = clause_before(text, start)
    words = (w for w in tokens(text[:start], pair.target.locale) if w.start >= begin)
    return _Place(match, tuple(words), end)


def _is_named(pair: Pair, segment: Segment, place: _Place, concepts: set[str]) -> bool:
    """Whether a full form stands before, or one that term-deprecated speaks of."""
    for locale in (pair.target.locale, pair.source_locale):
        forms = [t for c in concepts for t in pair.glossary.renderings(c, locale)]
        longest = max((len(tokens(form.text, locale)) for form in forms), default=0)
        words = place.words[-longest - _FURTHER :]
        if not words:
            return True
        before = segment.text[words[0].start : words[-1].end]
        found = (
            *pair.glossary.find_all(before, locale),
            *pair.glossary.find_in_any_case(before, locale),
        )
        if any(m.term.concept in concepts and _counts(m.term, pair) for m in found):
            return True
        if any(pair.glossary.accepts(concept, before, locale) for concept in concepts):
            return True
    return False


def _counts(term: Term, pair: Pair) -> bool:
    """Whether a form before the acronym is right, or left to term-deprecated."""
    advised_against = term.status in ADVISED_AGAINST
    return not advised_against or term.forbidden is not Forbidden.SOURCED or pair.source is not None


def _attempt(words: Sequence[Token], full_forms: Sequence[Term], locale: str) -> int | None:
    """The index of the first word of a phrase that tries to be a full form but is none."""
    content = {
        key: word
        for term in full_forms
        for word in _content(tokens(term.text, locale), locale)
        for key in keys(word.text, locale)
    }
    heads = {
        key
        for term in full_forms
        if term.kind is TermKind.FULL_FORM
        for key in keys(tokens(term.text, locale)[0].text, locale)
    }
    near = words[-_LONGEST:]
    offset = len(words) - len(near)
    headed = [i for i, word in enumerate(near) if not heads.isdisjoint(keys(word.text, locale))]
    first = offset + (headed[-1] if headed else _phrase_start(near, locale))
    phrase = _content(words[first:], locale)
    known = [not content.keys().isdisjoint(keys(word.text, locale)) for word in phrase]
    if len(phrase) < 2 or all(known) or _has_name(words[first + 1 :], full_forms):
        return None
    alike = any(known) or any(_is_alike(a, b) for a in phrase for b in content.values())
    return first if alike else None


def _phrase_start(words: Sequence[Token], locale: str) -> int:
    """The index of the first word after the last article, or after a contraction with one."""
    code = language(locale)
    ends = ARTICLES.get(code, frozenset()) | (CONTRACTIONS.get(code, {}).keys() - {"d"})
    return max((i + 1 for i, w in enumerate(words) if w.text.casefold() in ends), default=0)


def _content(words: Sequence[Token], locale: str) -> list[Token]:
    free = FUNCTION_WORDS.get(language(locale), frozenset())
    return [word for word in words if word.text.casefold() not in free]


def _has_name(words: Sequence[Token], full_forms: Sequence[Term]) -> bool:
    """Whether a phrase names somebody or something, where full forms are common nouns."""
    small = all(term.text == term.text.lower() for term in full_forms)
    return small and any(word.text[0].isupper() for word in words)


def _is_alike(ours: Token, theirs: Token) -> bool:
    a, b = ours.text.casefold(), theirs.text.casefold()
    return a[:_ALIKE] == b[:_ALIKE] and min(len(a), len(b)) > _ALIKE


def _hit(pair: Pair, segment: Segment, place: _Place, first: int, full: Term) -> Hit:
    start = place.words[first].start
    said = segment.text[start : place.words[-1].end]
    acronym = segment.text[place.match.start : place.match.end]
    return Hit(
        pair.at(segment, start, place.end),
        f"« {said} » is not what « {acronym} » stands for; wanted « {full.text} »",
        source=pair.source_quote(pair.said_in_source(segment, place.match.term.concept)),
        concept=place.match.term.concept,
    )


_TERMS = """
gtog,fr,intergouvernemental,phrase,preferred
gtog,fr,GtoG,acronym,admitted
moc,en,Memorandum of Cooperation,full form,preferred
moc,fr,mémorandum de coopération,full form,preferred
moc,fr,MOC,acronym,preferred
moc,fr,MoC,acronym,admitted
moc,fr,procès-verbal de coopération,full form,deprecated
oda,fr,aide publique au développement,full form,preferred
oda,fr,APD,acronym,preferred
wto,fr,Organisation mondiale du commerce,full form,preferred
wto,fr,OMC,acronym,preferred
adb,fr,Banque asiatique de développement,full form,preferred
adb,fr,BAD,acronym,admitted
afdb,fr,Banque africaine de développement,full form,preferred
afdb,fr,BAD,acronym,preferred
"""

RULE = Rule(
    "acronym-expansion",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Ils ont salué la tenue du dialogue interministériel (GtoG) à Delhi.",
            terms=_TERMS,
            finds=(
                "« dialogue interministériel » is not what « GtoG » stands for; "
                "wanted « intergouvernemental »",
            ),
        ),
        Example(
            target="Conformément au protocole de coopération (MoC), ils se verront.",
            terms=_TERMS,
            finds=(
                "« protocole de coopération » is not what « MoC » stands for; "
                "wanted « mémorandum de coopération »",
            ),
        ),
        Example(
            target="Les règles de l’Organisation internationale pour le commerce (OMC) valent.",
            terms=_TERMS,
            finds=(
                "« Organisation internationale pour le commerce » is not what « OMC » stands for; "
                "wanted « Organisation mondiale du commerce »",
            ),
        ),
        Example(target="Ils ont signé un mémorandum de coopération (MOC).", terms=_TERMS),
        Example(target="Le Japon use de son aide publique au développement (APD).", terms=_TERMS),
        Example(target="Ils ont signé le Memorandum of Cooperation (MOC).", terms=_TERMS),
        Example(target="Un prêt de la Banque africaine de développement (BAD).", terms=_TERMS),
        Example(target="Ils ont signé un procès-verbal de coopération (MOC).", terms=_TERMS),
        Example(
            target="L’aide (APD), un nouveau document (MOC) et le commerce (2025).", terms=_TERMS
        ),
        Example(target="La délégation suisse (OMC) et l’envoyé du Japon (APD).", terms=_TERMS),
    ),
)
