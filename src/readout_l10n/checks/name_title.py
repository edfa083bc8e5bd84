"""A title that is not the person's own on the day, or not of the person's gender.

Why: « le Président MODI » promotes a Prime Minister; the embassy concerned reads that line first.
Compares the title right before or after a name that the glossary knows with the offices that it
gives the person, by date. A shorter form of a right title is right (« le ministre IWAYA »), also
that of an office laid down within a month; former, deputy and unknown titles, a person without an
office on that day, and a sentence about another year are left alone. Without a date the person
must never have held the title. A surname alone may be a namesake's: it is judged only where the
texts give it to nobody else.
Source: the United Nations' list of heads of State and ministers, which editors consult by hand.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary.mentions import FullNames, Mention, full_names, mentions
from readout_l10n.glossary.people import Person, people
from readout_l10n.glossary.titles import (
    Beside,
    Title,
    begins,
    gendered_words,
    is_bare,
    is_office,
    title_after,
    title_before,
    title_words,
    titles,
    titles_of,
    word_before,
)
from readout_l10n.model import Segment, Severity, Term, TermKind
from readout_l10n.text.spelling import bare

_PLURAL = frozenset({"les", "des", "aux", "deux", "mm"})
_FEMININE_ARTICLES = {"le": "la", "du": "de la", "au": "à la"}
"""What a woman's title has in place of a man's."""
_MASCULINE_ARTICLES = {"la": "le"}
_CONTRACTED = re.compile(r"\b(?:de|à)\s$", re.IGNORECASE)
"""What makes « du » and « au » of « le »."""
_COMPLEMENT = re.compile(r"\s(?:de|du|des|aux?|à)\b|\sd[’']")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_HAS_BEARER = re.compile(r"[^\W\d_a-zà-ÿ]{2,}\.?\s*,\s*(?:l[ea’']\s?)?$")
"""A surname in capitals right before a title, which is then that person's."""
_AND = re.compile(r"\s(?:et|and)\s")
_RARE_FROM = 4
"""A surname of fewer letters is judged only where the full name stands in the texts too."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A person and the title beside the name, in a target segment."""

    segment: Segment
    mention: Mention
    beside: Beside
    is_plural: bool

    @property
    def title(self) -> Title:
        return self.beside.title

    @property
    def name(self) -> str:
        return self.segment.text[self.mention.start : self.mention.end]


def check(pair: Pair) -> Iterator[Hit]:
    named = full_names([d for d in (pair.target, pair.source) if d], pair.glossary)
    for segment in pair.translated:
        for place in _places(pair, segment):
            if not _may_be_another(pair, place, named):
                yield from _judge(pair, place)


def _places(pair: Pair, segment: Segment) -> Iterator[_Place]:
    """People with a title; « les ministres MOTEGI et JAISHANKAR » share one."""
    text, locale = segment.text, pair.target.locale
    known = titles(text, pair.glossary, locale)
    shared: tuple[int, Beside] | None = None
    for mention in mentions(text, pair.glossary, locale):
        beside = _title_of(pair, text, mention, known)
        if beside is None and shared and _AND.fullmatch(text, shared[0], mention.start):
            beside = shared[1]
        is_plural = beside is not None and _is_plural(text, beside.title)
        shared = (mention.end, beside) if beside and is_plural else None
        if beside is not None:
            yield _Place(segment, mention, beside, is_plural)


def _title_of(pair: Pair, text: str, mention: Mention, known: tuple[Title, ...]) -> Beside | None:
    """The title right before a name, else after it; before a comma only where it must be."""
    locale = pair.target.locale
    outside = tuple(t for t in known if t.end <= mention.start or t.start >= mention.end)
    after = title_after(text, mention.end, outside, pair.glossary, locale)
    before = title_before(text, mention.start, outside, pair.glossary, locale)
    if before and not before.closely and _HAS_BEARER.search(text, 0, before.title.start):
        return after
    return before if before and (before.closely or (mention.is_full and not after)) else after


def _judge(pair: Pair, place: _Place) -> Iterator[Hit]:
    persons = place.mention.persons
    wrong = [_bears_not(pair, person, place) for person in persons]
    genders = {person.gender for person in persons}
    if all(wrong):
        yield _office_hit(pair, place)
    elif not any(wrong) and not place.is_plural and len(genders) == 1:
        yield from _gender_hit(pair, place, genders.pop())


def _bears_not(pair: Pair, person: Person, place: _Place) -> bool:
    """Whether somebody certainly does not bear a title on the document's day."""
    held = person.offices(pair.day)
    title, day = place.title, pair.day
    if not held or not _is_judged(pair, title):
        return False
    locale = pair.target.locale
    if day is None:
        was_minister = is_bare(title.text, locale) and _is_one_word_minister(title)
        return not was_minister and not _bears(pair, held, title, locale)
    right = (*held, *person.recent_offices(day))
    if _speaks_of_another_year(place.segment.text, day):
        right = person.offices(None)
    return not _bears(pair, right, title, locale)


def _is_one_word_minister(title: Title) -> bool:
    """Whether a title is « ministre » alone, which a head of government has mostly been before."""
    return title.text.casefold() in {"ministre", "ministres", "minister", "ministers"}


def _bears(pair: Pair, offices: tuple[str, ...], title: Title, locale: str) -> bool:
    """Whether a title begins one of the offices' titles, of whatever status, or one has none."""
    for office in offices:
        known = pair.glossary.renderings(office, locale)
        if not known or any(begins(title.text, term.text, locale) for term in known):
            return True
    return False


def _is_judged(pair: Pair, title: Title) -> bool:
    """Whether a title stands for an office that people hold, not for a rank or a mission."""
    locale = pair.target.locale
    everybody = people(pair.glossary, locale).persons
    offices = {holding.office for person in everybody for holding in person.holdings}
    return is_bare(title.text, locale) or any(
        begins(title.text, term.text, locale)
        for office in offices
        for term in titles_of(pair.glossary, office, locale)
    )


def _speaks_of_another_year(text: str, day: date) -> bool:
    return any(int(year) != day.year for year in _YEAR.findall(text))


def _is_plural(text: str, title: Title) -> bool:
    before = re.search(r"(\w+)\.?\W*$", text[: title.start])
    plural = title.text.split()[0].endswith("s")
    return plural or (before is not None and before[1].casefold() in _PLURAL)


def _may_be_another(pair: Pair, place: _Place, named: FullNames) -> bool:
    """Whether a surname alone may be that of somebody whom the glossary does not know."""
    if place.mention.is_full:
        return False
    persons, beside = place.mention.persons, place.beside
    surname = place.name.casefold()
    told = place.mention.gender
    other_gender = told is not None and all(p.gender not in {None, told} for p in persons)
    abroad = beside.land is not None and beside.land not in _countries(pair, persons)
    too_common = len(surname) < _RARE_FROM and surname not in named.known
    another = other_gender or abroad or beside.foreign or surname in named.others or too_common
    return another or _source_agrees(pair, place)


def _source_agrees(pair: Pair, place: _Place) -> bool:
    """Whether the source, too, gives the surname a title that is not the known person's."""
    locale = pair.source_locale
    for segment in pair.source_of(place.segment):
        known = titles(segment.text, pair.glossary, locale)
        for mention in mentions(segment.text, pair.glossary, locale):
            beside = title_before(segment.text, mention.start, known, pair.glossary, locale)
            same = {p.concept for p in mention.persons} & {p.concept for p in place.mention.persons}
            offices = [office for person in mention.persons for office in person.offices(None)]
            if same and beside and not _bears(pair, tuple(offices), beside.title, locale):
                return True
    return False


def _countries(pair: Pair, persons: tuple[Person, ...]) -> set[str]:
    """Concepts of the countries in the titles of persons."""
    locale = pair.target.locale
    return {
        match.term.concept
        for person in persons
        for office in person.offices(None)
        for term in titles_of(pair.glossary, office, locale)
        for match in pair.glossary.find_all(term.text, locale)
        if not is_office(pair.glossary, match.term.concept)
    }


def _office_hit(pair: Pair, place: _Place) -> Hit:
    person, title = place.mention.persons[0], place.title
    offices = person.offices(pair.day)
    wanted = (next(iter(_own_titles(pair, office, person)), None) for office in offices)
    said = " and ".join(f"« {term.text} »" for term in wanted if term)
    when = f"on {pair.day.isoformat()}" if pair.day else "in the glossary"
    return Hit(
        pair.at(place.segment, title.start, title.end),
        f"« {title.text} » beside {place.name}, who is {said} {when}",
        suggestion=None if place.is_plural else _fitting(pair, offices, person, place),
        source=pair.source_quote(pair.source_of(place.segment)),
        concept=person.concept,
    )


def _own_titles(pair: Pair, office: str, person: Person) -> list[Term]:
    """The titles of an office that suit a person's gender, the preferred one first."""
    known = titles_of(pair.glossary, office, pair.target.locale)
    whole = [term for term in known if term.kind is TermKind.TITLE]
    return [term for term in whole if term.gender in {None, person.gender}] or whole


def _fitting(pair: Pair, offices: tuple[str, ...], person: Person, place: _Place) -> str | None:
    """The shortest right title that the words before it can keep; None for several offices."""
    own = _own_titles(pair, offices[0], person) if len(offices) == 1 else []
    if not own:
        return None
    wanted = _headed(min((term.text for term in own), key=len), pair.target.locale)
    before = word_before(place.segment.text, place.title, pair.target.locale)
    article = before.text.casefold() if before else ""
    exchanged = _FEMININE_ARTICLES if person.gender == "f" else _MASCULINE_ARTICLES
    elided = article in {"l", "d"} or bare(wanted)[0] in "aeiouyh"
    return None if article in exchanged or elided else wanted


def _headed(title: str, locale: str) -> str:
    """A title without its country or organisation, where that is one by itself."""
    words = title.split()
    bare_ones = (" ".join(words[:count]) for count in range(1, len(words)))
    fits = (head for head in bare_ones if is_bare(head, locale) and head != "ministre")
    return next(fits, title)


def _gender_hit(pair: Pair, place: _Place, gender: str | None) -> Iterator[Hit]:
    """A hit for a title or an article of the other gender; its place takes in the article."""
    text, title = place.segment.text, place.title
    exchanged = _FEMININE_ARTICLES if gender == "f" else _MASCULINE_ARTICLES
    before = word_before(text, title, pair.target.locale) if place.beside.closely else None
    article = before.text.casefold() if before else ""
    agrees = article not in exchanged and not _genders_told(pair, title) - {gender}
    if gender not in {"m", "f"} or agrees or not _is_judged(pair, title):
        return
    wanted = _of_gender(pair, place, gender)
    start = title.start
    if before and article in {*_FEMININE_ARTICLES, *_MASCULINE_ARTICLES}:
        start = before.start
        right = _cased(exchanged[article], before.text) if article in exchanged else before.text
        contracted = article in _MASCULINE_ARTICLES and _CONTRACTED.search(text[:start])
        wanted = f"{right} {wanted}" if wanted and not contracted else None
    whom = "a woman" if gender == "f" else "a man"
    message = f"« {text[start : title.end]} » beside {place.name}, {whom}"
    yield Hit(
        pair.at(place.segment, start, title.end),
        f"{message}; wanted « {wanted} »" if wanted else message,
        suggestion=wanted,
        source=pair.source_quote(pair.source_of(place.segment)),
        concept=place.mention.persons[0].concept,
    )


def _genders_told(pair: Pair, title: Title) -> set[str]:
    """The genders that a title's words tell, those of its complement apart."""
    words = gendered_words(pair.glossary, pair.target.locale)
    head = _COMPLEMENT.split(title.text.casefold(), maxsplit=1)[0]
    return {words[w] for w in title_words(head, pair.target.locale) if w in words}


def _of_gender(pair: Pair, place: _Place, gender: str) -> str | None:
    """The same title as the glossary has it for a gender, with the capital of the text."""
    locale = pair.target.locale
    said = title_words(place.title.text, locale)
    words = gendered_words(pair.glossary, locale)
    for office in place.mention.persons[0].offices(None):
        for term in titles_of(pair.glossary, office, locale):
            theirs = title_words(term.text, locale)
            same = begins(place.title.text, term.text, locale) and len(theirs) == len(said)
            if same and {words.get(word.casefold(), gender) for word in theirs} == {gender}:
                return _cased(term.text, place.title.text)
    return None


def _cased(text: str, like: str) -> str:
    first = text[0].upper() if like[0].isupper() else text[0].lower()
    return first + text[1:]


_TERMS = """
concept,locale,term,kind,status,gender,since,until,office
pm-japan,fr,Premier ministre du Japon,title,preferred,m,,,
pm-japan,fr,Premier ministre,title,admitted,m,,,
pm-japan,fr,Première ministre,title,admitted,f,,,
fm-japan,fr,ministre des Affaires étrangères,title,preferred,,,,
pm-india,fr,Premier ministre,title,preferred,m,,,
kishida,fr,KISHIDA Fumio,name,preferred,m,2021-10-04,2024-10-01,pm-japan
kishida,fr,KISHIDA Fumio,name,preferred,m,2012-12-26,2017-08-03,fm-japan
kishida,fr,Kishida,short form,preferred,m,,,
motegi,fr,MOTEGI Toshimitsu,name,preferred,m,2025-10-21,,fm-japan
motegi,fr,Motegi,short form,preferred,m,,,
takaichi,fr,TAKAICHI Sanae,name,preferred,f,2025-10-21,,pm-japan
takaichi,fr,Takaichi,short form,preferred,f,,,
modi,fr,Narendra MODI,name,preferred,m,2014-05-26,,pm-india
modi,fr,Modi,short form,preferred,m,,,
india,fr,Inde,name,preferred,f,,,
"""
_DAY = "16 janvier 2026\n"

RULE = Rule(
    "name-title",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target=_DAY + "Ils ont rappelé la visite du Président MODI au Japon.",
            terms=_TERMS,
            finds=("« Président » beside MODI, who is « Premier ministre » on 2026-01-16",),
        ),
        Example(
            target="20 mai 2023\nLe ministre KISHIDA a présidé la session.",
            terms=_TERMS,
            finds=(
                "« ministre » beside KISHIDA, who is « Premier ministre du Japon » on 2023-05-20",
            ),
        ),
        Example(
            target=_DAY + "M. Narendra MODI, Président de l’Inde, est venu.",
            terms=_TERMS,
            finds=(
                "« Président » beside Narendra MODI, who is « Premier ministre » on 2026-01-16",
            ),
        ),
        Example(
            target=_DAY + "Il a vu Mme TAKAICHI, Premier ministre.",
            terms=_TERMS,
            finds=("« Premier ministre » beside TAKAICHI, a woman; wanted « Première ministre »",),
        ),
        Example(
            target="Le Président MODI a pris la parole.",
            terms=_TERMS,
            finds=("« Président » beside MODI, who is « Premier ministre » in the glossary",),
        ),
        Example(target="Le ministre KISHIDA a pris la parole.", terms=_TERMS),
        Example(target=_DAY + "Le ministre MOTEGI a vu le Premier ministre MODI.", terms=_TERMS),
        Example(
            target=_DAY + "L’ancien Premier ministre KISHIDA a vu le Vice-président MODI.",
            terms=_TERMS,
        ),
        Example(target=_DAY + "En 2016, le ministre KISHIDA était venu.", terms=_TERMS),
        Example(target="20 mai 2023\nEn 2016, le ministre KISHIDA était venu.", terms=_TERMS),
        Example(target=_DAY + "Le Président et Mme MODI ont assisté au dîner.", terms=_TERMS),
        Example(
            target=_DAY + "Le Président Rajesh MODI et le ministre MOTEGI se sont vus.\n"
            "Le Président MODI a pris la parole.",
            terms=_TERMS,
        ),
        Example(
            target=_DAY + "M. MODI, la Première ministre TAKAICHI et le ministre MOTEGI, président "
            "de la session, sont venus.",
            terms=_TERMS,
        ),
    ),
)
