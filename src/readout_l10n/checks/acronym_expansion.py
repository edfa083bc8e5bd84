"""Words before an acronym in parentheses that are not what it stands for.

Why: « protocole de coopération (MOC) » announces another instrument than the one that was signed.
Parentheses after a noun may say many things, so the words have to be an attempt at the full form:
they begin with its head noun, or share a word, or the beginning of one (« interministériel » for
« intergouvernemental »), with it, and hold no other name and no infinitive. Right is any full form
in the glossary, of any concept with that acronym and in either language, at the end of the words or
before; so are a shortened one, words that spell the acronym, and a note call that explains. Wrong
are the words of a full form in another order, and those of a name with other little words between
them (« Organisation pour la coopération … »). A full
form that the glossary advises against is term-deprecated's, which gives the glossary's reason; so
each place has one finding. Runs on a lone target.
Source: found in published readouts; no tool of the field has it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary import Match
from readout_l10n.glossary.expansion import attempt, head_keys, nearest
from readout_l10n.model import (
    ACCEPTED,
    ADVISED_AGAINST,
    Forbidden,
    Segment,
    Severity,
    Term,
    TermKind,
)
from readout_l10n.text.inflection import keys
from readout_l10n.text.initials import spell
from readout_l10n.text.locale import language
from readout_l10n.text.parentheses import alone_in_parentheses, clause_before
from readout_l10n.text.tokens import Token, tokens
from readout_l10n.text.verbs import is_infinitive

_FURTHER = 4
"""Words that may stand between a full form and its acronym (« … du Japon (APD) »)."""


@dataclass(frozen=True, slots=True)
class _Place:
    """An acronym in parentheses and the words that lead up to it."""

    match: Match
    words: tuple[Token, ...]
    end: int
    """After the closing parenthesis."""


def check(pair: Pair) -> Iterator[Hit]:
    for segment in pair.translated:
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
            acronym = segment.text[match.start : match.end]
            first = attempt(place.words, full_forms, pair.target.locale)
            meant = None
            if first is not None:
                meant = nearest(place.words[first:], full_forms, pair.target.locale)
            if meant is None and (
                _is_said(pair, segment, place, concepts)
                or spell(place.words, acronym, pair.target.locale)
            ):
                continue
            if first is None:
                first = _other_full_form(pair, segment.text, place, full_forms)
            if first is not None and not _is_paraphrase(place.words[first:], pair.target.locale):
                yield _hit(pair, segment, place, first, meant or full_forms[0])


def _is_paraphrase(words: Sequence[Token], locale: str) -> bool:
    """Whether words hold an infinitive, which no name does: « soupçonné d’être de portée … »."""
    if language(locale) != "fr":
        return False
    return any(word.text in {"être", "avoir"} or is_infinitive(word.text) for word in words)


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
        before = _before(pair, segment, place, concepts, locale)
        if not before:
            return True
        found = (
            *pair.glossary.find_all(before, locale),
            *pair.glossary.find_in_any_case(before, locale),
        )
        if any(m.term.concept in concepts and _counts(m.term, pair) for m in found):
            return True
    return False


def _is_said(pair: Pair, segment: Segment, place: _Place, concepts: set[str]) -> bool:
    """Whether a full form stands before, in whatever way a translator may arrange it."""
    return any(
        pair.glossary.accepts(concept, _before(pair, segment, place, concepts, locale), locale)
        for locale in (pair.target.locale, pair.source_locale)
        for concept in concepts
    )


def _before(pair: Pair, segment: Segment, place: _Place, concepts: set[str], locale: str) -> str:
    """As much of the text before an acronym as may hold its full form."""
    forms = [t for c in concepts for t in pair.glossary.renderings(c, locale)]
    longest = max((len(tokens(form.text, locale)) for form in forms), default=0)
    words = place.words[-longest - _FURTHER :]
    return segment.text[words[0].start : words[-1].end] if words else ""


def _counts(term: Term, pair: Pair) -> bool:
    """Whether a form before the acronym is right, or left to term-deprecated."""
    advised_against = term.status in ADVISED_AGAINST
    return not advised_against or term.forbidden is not Forbidden.SOURCED or pair.source is not None


def _other_full_form(
    pair: Pair, text: str, place: _Place, full_forms: Sequence[Term]
) -> int | None:
    """The index of the first word of the full form of a concept with another acronym.

    It has to begin with the head noun of a right full form: « Agence … (AIEA) ».
    """
    locale = pair.target.locale
    heads = head_keys(full_forms, locale)
    for match in pair.glossary.find(text, locale):
        term = match.term
        if match.end != place.words[-1].end or term.kind is not TermKind.FULL_FORM:
            continue
        first = next(i for i, word in enumerate(place.words) if word.end > match.start)
        forms = pair.glossary.renderings(term.concept, locale, *ACCEPTED)
        has_acronym = any(form.kind is TermKind.ACRONYM for form in forms)
        if term in forms and has_acronym and heads & keys(place.words[first].text, locale):
            return first
    return None


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
ebrd,fr,Banque européenne pour la reconstruction et le développement,full form,preferred
ebrd,fr,BERD,acronym,preferred
unclos,fr,Convention des Nations Unies sur le droit de la mer,full form,preferred
unclos,fr,CNUDM,acronym,preferred
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
                (
                    "« dialogue interministériel » is not what « GtoG » stands for; "
                    "wanted « intergouvernemental »"
                ),
            ),
        ),
        Example(
            target="Conformément au protocole de coopération (MoC), ils se verront.",
            terms=_TERMS,
            finds=(
                (
                    "« protocole de coopération » is not what « MoC » stands for; "
                    "wanted « mémorandum de coopération »"
                ),
            ),
        ),
        Example(
            target="Les règles de l’Organisation générale du commerce (OMC) valent.",
            terms=_TERMS,
            finds=(
                (
                    "« Organisation générale du commerce » is not what « OMC » stands for; "
                    "wanted « Organisation mondiale du commerce »"
                ),
            ),
        ),
        Example(
            target="L’Organisation pour le commerce mondial (OMC) siège.\n"
            "L’Organisation mondiale pour le commerce (OMC) aussi.",
            terms=_TERMS,
            finds=(
                (
                    "« Organisation pour le commerce mondial » is not what « OMC » stands for; "
                    "wanted « Organisation mondiale du commerce »"
                ),
                (
                    "« Organisation mondiale pour le commerce » is not what « OMC » stands for; "
                    "wanted « Organisation mondiale du commerce »"
                ),
            ),
        ),
        Example(
            target="Un prêt de la Banque asiatique de développement (BERD).",
            terms=_TERMS,
            finds=(
                (
                    "« Banque asiatique de développement » is not what « BERD » stands for; "
                    "wanted « Banque européenne pour la reconstruction et le développement »"
                ),
            ),
        ),
        Example(
            target="L’ORGANISATION MONDIALE DU COMMERCE (OMC) et l’aide publique pour le "
            "développement (APD).",
            terms=_TERMS,
        ),
        Example(target="Ils ont signé un mémorandum de coopération (MOC).", terms=_TERMS),
        Example(target="Le Japon use de son aide publique au développement (APD).", terms=_TERMS),
        Example(target="Ils ont signé le Memorandum of Cooperation (MOC).", terms=_TERMS),
        Example(target="Un prêt de la Banque africaine de développement (BAD).", terms=_TERMS),
        Example(target="Ils ont signé un procès-verbal de coopération (MOC).", terms=_TERMS),
        Example(
            target="L’aide (APD), un nouveau document (MOC) et le commerce (2025).", terms=_TERMS
        ),
        Example(target="La convention de Montego Bay (CNUDM) vaut.", terms=_TERMS),
        Example(
            target="Un prêt d’une banque tenue pour être de développement (BAD).", terms=_TERMS
        ),
        Example(target="La délégation suisse (OMC) et l’envoyé du Japon (APD).", terms=_TERMS),
    ),
)
