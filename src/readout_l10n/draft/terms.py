"""Controlled terms of a source text, as the glossary says them in the language of a draft.

An engine that lets words be given in advance gets them so (`term_spans`) and makes the sentence
agree. What is not said afterwards (`unsaid`) is put where the engine rendered the term in its own
way (`substituted`), with the article and preposition before it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from readout_l10n.draft.offices import OFFICE
from readout_l10n.draft.people_forms import is_person
from readout_l10n.draft.protect import Span, people
from readout_l10n.draft.slots import Slot, SlotKind
from readout_l10n.draft.women import NOBODY, Women
from readout_l10n.glossary import Glossary, Match
from readout_l10n.model import ACCEPTED, Status, Term, TermKind
from readout_l10n.text.agreement import is_plural, plural
from readout_l10n.text.articles import with_article
from readout_l10n.text.inflection import keys
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place of a source text at which it says a controlled term."""

    start: int
    end: int
    concepts: tuple[str, ...]
    """Those that the words there can mean and that the target's language has a form for."""
    slot: Slot | None
    """The form for that place; None where it has to be conjugated, or depends on the sentence."""
    is_name: bool
    """Whether it is a country or another name, which engines know."""


_PREPOSITIONS = frozenset("a de en entre con para por per amb".split())
_VERBS = re.compile(r"(?:ar|er|ir|re|arse|erse|irse|ar-se|estar .*|posar-se .*)$")
_FEMININE_ENDS = re.compile(r"(?:a|as|es|ión|ió|dad|tat|ud)$")
_FEMININE_BEFORE = re.compile(
    r"(?:\b(?:la|une|cette|ms|mrs|mme|her|madam|première)\W+)$", re.IGNORECASE
)
_PERFECT = re.compile(r"\b(?:have|has|had|been|was|were|having)\W+(?:\w+ly\W+)?$", re.IGNORECASE)
_ENGLISH_LINKS = frozenset("of on for to between in across against plus".split())
_EITHER_NUMBER = frozenset(
    "accès pays processus succès progrès congrès discours concours secours consensus temps corps "
    "fonds prix choix voix paix croix avis cas mois repas tiers palais".split()
)
_SEVERAL_BEFORE = re.compile(
    r"\b(?:les|des|aux|ces|ses|leurs|nos|autres|plusieurs|certains|deux|trois|\d+)\s+$",
    re.IGNORECASE,
)
_FRENCH_TENSES = {
    **dict.fromkeys(
        ("sont convenus", "sont convenues", "ont convenu", "se sont accordés", "se sont entendus"),
        "ifi><p3><pl",
    ),
    "est convenu": "ifi><p3><sg",
    **dict.fromkeys(("convenir", "s’accorder", "s’entendre"), "inf"),
}
"""How Apertium tags the tense that « sont convenus » becomes, by the words."""
_STEM = 3
_TO_DO = re.compile(r"\s+(?:de(?=\s+\w+(?:er|ir|re)\b)|d['’](?=\w+(?:er|ir|re)\b))")
"""What ties « sont convenus » to what was agreed to be done; « acordaron » takes none."""
_OPENS_QUOTE = re.compile(r"[\"“„«][ \u00a0\u202f]?$")
_CLOSING = {'"': '"', "“": "”", "„": "“", "«": "»"}
_PLURAL = re.compile(r"[sx]$", re.IGNORECASE)


def occurrences(
    text: str,
    glossary: Glossary,
    source_locale: str,
    target_locale: str,
    women: Women = NOBODY,
) -> tuple[Occurrence, ...]:
    """The controlled terms of a text that the target's language has a form for, in order.

    People are left out: their names have forms of their own (`people_forms`). Offices that
    `women` hold have the form for a woman.
    """
    found: list[Occurrence] = []
    matches = glossary.find(text, source_locale)
    persons = tuple(people(text, source_locale))
    for (start, end), group in groupby(matches, key=lambda match: (match.start, match.end)):
        said = sorted(group, key=lambda match: match.term.status is not Status.PREFERRED)
        wanted = [
            (match, term) for match in said if (term := _wanted(match, glossary, target_locale))
        ]
        across = "," in text[start:end] and said[0].term.concept.startswith(OFFICE)
        if (
            not wanted
            or across
            or any(_is_persons(match, glossary, source_locale) for match in said)
        ):
            continue
        concepts = tuple(dict.fromkeys(match.term.concept for match, _ in wanted))
        match, term = next(
            (pair for pair in wanted if pair[1].kind is pair[0].term.kind), wanted[0]
        )
        is_name = glossary.is_name(match.term.concept)
        # Milan is somebody's name, too.
        if is_name and any(low <= start and end <= high for low, high in persons):
            continue
        if women.holds(text, start, end):
            term = _of_woman(term, glossary.renderings(match.term.concept, target_locale))
        slot = _slot(text, match, term, glossary, source_locale, target_locale)
        if slot and _is_participle(text[start:end], match.term, slot, source_locale):
            continue
        if slot and slot.kind is SlotKind.VERB and (link := _TO_DO.match(text, end)):
            end = link.end()  # noqa: PLW2901
        start = _with_quote(text, start, end)  # noqa: PLW2901
        found.append(Occurrence(start, end, concepts, slot, is_name))
    return tuple(found)


def _is_participle(surface: str, term: Term, slot: Slot, locale: str) -> bool:
    """Whether English words are a verb's that the noun of a term comes from: “sanctioned”."""
    noun = language(locale) == "en" and slot.kind is SlotKind.NOUN
    return noun and surface.endswith("ed") and not term.text.endswith("ed")


def _with_quote(text: str, start: int, end: int) -> int:
    """Where a term begins whose first words are quoted: “"Central Asia plus Japan" Dialogue”."""
    said = text[start:end]
    opened = _OPENS_QUOTE.search(text, 0, start)
    closes = opened and _CLOSING[opened[0].strip()]
    return opened.start() if opened and closes and said.count(closes) == 1 else start


def _is_persons(match: Match, glossary: Glossary, locale: str) -> bool:
    return match.term.office is not None or is_person(match.term.concept, glossary, locale)


def _wanted(match: Match, glossary: Glossary, target: str) -> Term | None:
    """The form that a term is to have: of its kind if there is one, else the preferred one."""
    if match.term.status not in ACCEPTED:
        return None
    forms = glossary.renderings(match.term.concept, target, *ACCEPTED)
    alike = sorted(
        (form for form in forms if form.kind is match.term.kind),
        key=lambda form: form.status is not Status.PREFERRED,
    )
    if alike and _lacks_country(match, glossary):
        return min(alike, key=lambda form: len(form.text))
    if not alike and _is_loose(match.term):
        return None
    preferred = [form for form in forms if form.status is Status.PREFERRED]
    return next(iter(alike or preferred or forms), None)


def _is_loose(term: Term) -> bool:
    """Whether a form says its concept only beside the full one: « rencontre », « climat »."""
    is_short = term.kind is TermKind.SHORT_FORM and term.status is Status.ADMITTED
    return is_short and term.text.islower()


def _lacks_country(match: Match, glossary: Glossary) -> bool:
    """Whether an English office is named without its country: "External Affairs Minister"."""
    term = match.term
    named = glossary.preferred(term.concept, term.locale, term.kind)
    return (
        term.kind is TermKind.TITLE
        and named is not None
        and (" of " in named.text and " of " not in term.text)
    )


def term_spans(found: Iterator[Occurrence] | tuple[Occurrence, ...]) -> Iterator[Span]:
    """The spans of occurrences that can be given in advance."""
    for one in found:
        if one.slot is not None:
            yield Span(one.start, one.end, one.slot)


def unsaid(
    found: tuple[Occurrence, ...], glossary: Glossary, target_locale: str, drafted: str
) -> tuple[Occurrence, ...]:
    """The occurrences of which a draft says no accepted form."""
    return tuple(
        one
        for one in found
        if not any(glossary.accepts(concept, drafted, target_locale) for concept in one.concepts)
    )


def substituted(drafted: str, rendered: str, slot: Slot, locale: str) -> str | None:
    """A draft with a term's own form where it has another rendering, or None if it has not.

    `rendered` is what the engine makes of the term alone; it is met in any inflection.
    """
    wanted = [keys(word.text, locale) for word in tokens(rendered, locale)]
    words = tokens(drafted, locale)
    for first in range(len(words) - len(wanted) + 1 if wanted else 0):
        run = words[first : first + len(wanted)]
        if all(_meets(word, forms, locale) for word, forms in zip(run, wanted, strict=True)):
            before, after = drafted[: run[0].start], drafted[run[-1].end :]
            return with_article(before, slot.text, slot.gender, locale, plural=slot.plural) + after
    return None


def _meets(word: Token, forms: frozenset[str], locale: str) -> bool:
    return not forms.isdisjoint(keys(word.text, locale))


def _slot(
    text: str, match: Match, term: Term, glossary: Glossary, source: str, target: str
) -> Slot | None:
    forms = glossary.renderings(term.concept, target, *ACCEPTED)
    term = _of_gender(text, match, term, forms)
    surface = text[match.start : match.end]
    is_lone_acronym = match.term.kind is TermKind.ACRONYM and term.kind is not TermKind.ACRONYM
    # « acuerdo de acceso recíproco (RAA) »: the target has no acronym of its own.
    if is_lone_acronym and text[: match.start].endswith("("):
        return Slot(surface, SlotKind.NOUN, _gender(term, forms, target))
    if term.text.split()[0].lower() in _PREPOSITIONS:
        return Slot(term.text, SlotKind.ADVERB)
    if term.gender is None and term.kind in {TermKind.PHRASE, TermKind.SHORT_FORM}:
        if _VERBS.search(term.text):
            return _verb(text, match, (term, *forms), source)
        if " " not in term.text:
            return Slot(term.text, SlotKind.ADJECTIVE)
    several = _is_several(text, match, source)
    term = _of_number(term, forms, target, several=several)
    is_name = glossary.is_name(term.concept)
    given = is_plural(term.text, target)
    grows = bool(several) and not given and not is_name and term.kind is not TermKind.ACRONYM
    return Slot(
        plural(term.text, target) if grows else term.text,
        SlotKind.NAME if is_name else SlotKind.NOUN,
        _gender(term, forms, target),
        plural=given or grows,
        source_gender=match.term.gender if language(source) != "en" else None,
    )


def _verb(text: str, match: Match, forms: tuple[Term, ...], source: str) -> Slot | None:
    """A verb in the tense of the words that it stands for, where they are known here."""
    surface = text[match.start : match.end].casefold()
    known = {form.text for form in forms}
    if language(source) == "fr" and "acordar" in known:
        if tense := _FRENCH_TENSES.get(surface.replace("'", "’")):
            return Slot("acordar", SlotKind.VERB, tense=tense)
        return None
    infinitive = forms[0].text
    if language(source) != "en" or " " in infinitive or " " in surface:
        return None
    if surface.endswith("ed"):
        tense = "pp" if _PERFECT.search(text, 0, match.start) else "past"
    elif surface.endswith("ing"):
        tense = "ger"
    else:
        tense = "pri><p3><sg" if surface.endswith("s") else "inf"
    return Slot(infinitive, SlotKind.VERB, tense=tense)


def _of_number(term: Term, forms: tuple[Term, ...], locale: str, *, several: bool | None) -> Term:
    """The form of a term's kind that is a plural, or is none, as the source's is."""
    if several is None or term.kind is TermKind.ACRONYM or is_plural(term.text, locale) is several:
        return term
    first = term.text.split()[0][:_STEM].casefold()
    alike = (
        form
        for form in forms
        if form.kind is term.kind
        and form.text.casefold().startswith(first)
        and is_plural(form.text, locale) is several
    )
    return next(alike, term)


def _is_several(text: str, match: Match, locale: str) -> bool | None:
    """Whether a source text has a term in the plural, by its head; None where it does not show."""
    surface = text[match.start : match.end]
    if match.term.kind in {TermKind.ACRONYM, TermKind.NAME, TermKind.TITLE}:
        return _is_plural_of(surface, match.term)
    words = [word.text.casefold() for word in tokens(surface, locale)]
    if language(locale) == "en":
        links = [i for i, word in enumerate(words) if word in _ENGLISH_LINKS]
        head = words[links[0] - 1] if links and links[0] else words[-1]
        return head.endswith("s") and not head.endswith(("ss", "us", "is", "ics"))
    if words[0] in _EITHER_NUMBER:
        return True if _SEVERAL_BEFORE.search(text, 0, match.start) else None
    heads = [word for word in words[:2] if len(word) > _STEM]
    return any(_PLURAL.search(word) is not None for word in heads[:1])


def _of_gender(text: str, match: Match, term: Term, forms: tuple[Term, ...]) -> Term:
    """Of a title, the form for a woman where the text tells that it is one's."""
    if term.kind not in {TermKind.TITLE, TermKind.SHORT_FORM}:
        return term
    known = "f" in {match.term.gender, term.gender}
    is_woman = known or _FEMININE_BEFORE.search(text, 0, match.start)
    gender = "f" if is_woman else "m"
    if term.gender == gender:
        return term
    alike = (form for form in forms if form.kind is term.kind and form.gender == gender)
    return next(alike, term)


def _of_woman(term: Term, forms: tuple[Term, ...]) -> Term:
    """The form of a title that a woman has, if there is one."""
    if term.kind is not TermKind.TITLE:
        return term
    alike = (form for form in forms if form.kind is term.kind and form.gender == "f")
    return next(alike, term)


def _gender(term: Term, forms: tuple[Term, ...], locale: str) -> str:
    """Of the term, else of its concept's other forms, else by its first word's ending."""
    known: Mapping[bool, str] = {
        form.kind is TermKind.FULL_FORM: form.gender or "" for form in forms
    }
    guessed = "f" if _FEMININE_ENDS.search(tokens(term.text, locale)[0].text) else "m"
    return term.gender or known.get(True) or known.get(False) or guessed


def _is_plural_of(surface: str, term: Term) -> bool:
    """Whether a source text has a term in the plural whose citation form is singular."""
    said, cited = surface.split(), term.text.split()
    if len(said) != len(cited):
        return len(surface) > len(term.text) and _PLURAL.search(surface) is not None
    return any(
        ours.casefold() != theirs.casefold()
        and _PLURAL.search(ours) is not None
        and _PLURAL.search(theirs) is None
        for ours, theirs in zip(said, cited, strict=True)
    )
