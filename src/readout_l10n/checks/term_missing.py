"""A controlled term of the source has no accepted rendering in the target.

Why: the term is what the other side, and the next translator, will look for; a paraphrase may be
read as a change of position.
The target is searched for every preferred and admitted rendering, inflected, with function words
free, and the sentences beside it for a rendering that their own source does not ask for. After a
full form, « l’Organisation » will do, and « Ils » for what begins the source's sentence. Required
are concepts that have a preferred rendering, those whose renderings are only admitted if the corpus
keeps to one of them, and forms that stay as they are in every language. Names and titles are not,
since a pronoun or « le ministre » may stand for them. A deprecated rendering is left to
term-deprecated, the source's acronym where the target has its own to acronym-untranslated.
Source: TBX administrative status (ISO 30042); ITS 2.0, "translate"; Weblate #11883 for synonyms.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary import Match, leftover_acronyms
from readout_l10n.model import Bead, Severity, Term, TermKind
from readout_l10n.text.function_words import SUBJECTS
from readout_l10n.text.locale import language

_LEAD = 30
"""Characters before the term in a sentence that it begins: "In addition, the G7 members"."""
_LOOK_BACK = 3
"""Sentences in which what a pronoun stands for is looked for."""

_CAPITALISED = r"[^\W\d_a-zà-ÿ][\w’'-]*"
_CAPITALS_BEFORE = re.compile(rf"(?:\b{_CAPITALISED}\s)+$")
_CAPITALS_AFTER = re.compile(rf"(?:\s{_CAPITALISED})+")


def check(pair: Pair) -> Iterator[Hit]:
    for i, bead in pair.rendered:
        if bead.source_text == bead.target_text:
            continue
        for said, term in _unmet(pair, bead):
            if any(_moved_to(pair, other, term.concept) for other in pair.beside(i)):
                continue
            if _refers_back(pair, i, term.concept) or _is_pronoun(pair, i, said, term.concept):
                continue
            yield Hit(
                pair.across(bead.target),
                f"“{said}” is in the source, « {term.text} » is not here",
                suggestion=term.text,
                source=pair.source_quote(bead.source),
                concept=term.concept,
            )


def _unmet(pair: Pair, bead: Bead) -> Iterator[tuple[str, Term]]:
    """Each unmet concept once: what the source says, and the preferred rendering."""
    seen: set[str] = set()
    target_text = "\n".join(segment.text for segment in bead.target)
    for segment in bead.source:
        found = pair.glossary.find(segment.text, pair.source_locale)
        for (start, end), group in groupby(found, key=lambda match: (match.start, match.end)):
            matches = list(group)
            wanted = _wanted(pair, matches)
            concepts = [match.term.concept for match in matches]
            if not wanted or wanted.concept in seen:
                continue
            seen.add(wanted.concept)
            if not wanted.translate and wanted.text in target_text:
                continue
            if _kept_in_name(segment.text, start, end, target_text):
                continue
            if not any(_is_met(pair, concept, target_text) for concept in concepts):
                yield segment.text[start:end], wanted


def _refers_back(pair: Pair, index: int, concept: str) -> bool:
    """Whether a bead takes up by its first word what an earlier one said in full."""
    target_text = pair.beads[index].target_text
    return pair.glossary.refers_back(concept, target_text, pair.target.locale) and any(
        _is_met(pair, concept, bead.target_text) for bead in pair.beads[:index]
    )


def _is_pronoun(pair: Pair, index: int, said: str, concept: str) -> bool:
    """Whether a pronoun begins the target for what begins the source, and was said just before."""
    bead = pair.beads[index]
    first = bead.target_text.split(maxsplit=1)[0].casefold()
    begins = said in bead.source_text[: len(said) + _LEAD]
    just_before = pair.beads[max(index - _LOOK_BACK, 0) : index]
    pronouns = SUBJECTS.get(language(pair.target.locale), frozenset())
    return (
        begins
        and first in pronouns
        and any(_is_met(pair, concept, before.target_text) for before in just_before)
    )


def _moved_to(pair: Pair, bead: Bead, concept: str) -> bool:
    """Whether a bead's target says a concept that its own source does not."""
    in_source = (
        match.term.concept
        for segment in bead.source
        for match in pair.glossary.find_all(segment.text, pair.source_locale)
    )
    return concept not in in_source and any(
        _is_met(pair, concept, segment.text) for segment in bead.target
    )


def _wanted(pair: Pair, matches: Sequence[Match]) -> Term | None:
    """The rendering to ask for, or None when any reading of the place asks for nothing."""
    terms = [match.term for match in matches]
    kept = next((term for term in terms if not term.translate), None)
    if kept is not None:
        return kept
    wanted = [_preferred(pair, term) for term in terms]
    free = (t.kind is TermKind.TITLE or pair.glossary.is_name(t.concept) for t in terms)
    return None if any(free) or not all(wanted) else wanted[0]


def _preferred(pair: Pair, term: Term) -> Term | None:
    marked = pair.glossary.preferred(term.concept, pair.target.locale, term.kind)
    return marked or pair.habits.get(term.concept)


def _kept_in_name(text: str, start: int, end: int, target_text: str) -> bool:
    """Whether the term is part of a longer proper name that the target keeps as it is."""
    before = _CAPITALS_BEFORE.search(text, 0, start)
    after = _CAPITALS_AFTER.match(text, end)
    first = before.start() if before else start
    last = after.end() if after else end
    return (first, last) != (start, end) and text[first:last] in target_text


def _is_met(pair: Pair, concept: str, target_text: str) -> bool:
    locale = pair.target.locale
    if pair.glossary.accepts(concept, target_text, locale):
        return True
    left = leftover_acronyms(pair.glossary, target_text, pair.source_locale, locale)
    found = (*pair.glossary.find(target_text, locale), *(acronym.match for acronym in left))
    return any(match.term.concept == concept for match in found)


_TERMS = """
concept,locale,term,kind,status,translate
oda,en,Official Development Assistance,full form,preferred,
oda,en,ODA,acronym,preferred,
oda,fr,aide publique au développement,full form,preferred,
oda,fr,APD,acronym,preferred,
oda,fr,aide au développement officielle,full form,deprecated,
minerals,en,critical minerals,full form,preferred,
minerals,fr,minerais critiques,full form,preferred,
minister,en,Foreign Minister,title,preferred,
minister,fr,ministre des Affaires étrangères,title,preferred,
wto,en,World Trade Organization,full form,preferred,
wto,en,WTO,acronym,preferred,
wto,fr,Organisation mondiale du commerce,full form,preferred,
wto,fr,OMC,acronym,preferred,
hands,en,Partners in Harmony,full form,preferred,no
"""

RULE = Rule(
    "term-missing",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="The WTO members met.\nThe WTO members also dined.",
            target="Les membres de l’OMC se sont réunis.\nIls ont aussi dîné.",
            terms=_TERMS,
        ),
        Example(
            source="Japan will extend ODA to the region.",
            target="Le Japon accordera une aide à la région.",
            terms=_TERMS,
            finds=("“ODA” is in the source, « APD » is not here",),
        ),
        Example(
            source="They discussed critical minerals.",
            target="Ils ont évoqué les ressources du sous-sol.",
            terms=_TERMS,
            finds=("“critical minerals” is in the source, « minerais critiques » is not here",),
        ),
        Example(
            source="Japan will use its official development assistance.",
            target="Le Japon recourra à ses aides publiques au développement.",
            terms=_TERMS,
        ),
        Example(
            source="They discussed critical minerals.",
            target="Ils ont évoqué les minerais dits critiques.",
            terms=_TERMS,
        ),
        Example(
            source="They met on critical minerals.\nThey signed a statement.",
            target="Ils se sont vus.\nSur les minerais critiques, ils ont signé une déclaration.",
            terms=_TERMS,
        ),
        Example(
            source="They visited the Critical Minerals Office.",
            target="Ils ont visité le « Critical Minerals Office ».",
            terms=_TERMS,
        ),
        Example(source="Japan will use ODA.", target="Le Japon recourra à l’ODA.", terms=_TERMS),
        Example(
            source="Foreign Minister Iwaya took the floor.",
            target="Il a pris la parole.",
            terms=_TERMS,
        ),
        Example(
            source="Japan will use ODA.",
            target="Le Japon recourra à l’aide au développement officielle.",
            terms=_TERMS,
        ),
        Example(
            source="They discussed the World Trade Organization (WTO).\nThe WTO needs reform.",
            target="Ils ont évoqué l’Organisation mondiale du commerce (OMC).\n"
            "L’Organisation a besoin d’être réformée.",
            terms=_TERMS,
        ),
        Example(
            source="The WTO needs reform.",
            target="L’Organisation a besoin d’être réformée.",
            terms=_TERMS,
            finds=("“WTO” is in the source, « OMC » is not here",),
        ),
        Example(
            source="They launched Partners in Harmony.",
            target="Ils ont lancé les Partenaires en harmonie.",
            terms=_TERMS,
            finds=("“Partners in Harmony” is in the source, « Partners in Harmony » is not here",),
        ),
        Example(
            source="They launched Partners in Harmony.",
            target="Ils ont lancé « Partners in Harmony ».",
            terms=_TERMS,
        ),
    ),
)
