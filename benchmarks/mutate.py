"""Defects put one at a time into clean translations, for `benchmarks/mutations.py`.

A kind looks at a pair and yields every place where it can do its harm. What counts as a number, a
name or a month is told here by plain means, not by the code that is measured.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from readout_l10n.glossary import Glossary
from readout_l10n.model import Alignment, Document, Edit, Segment, SegmentKind, TermKind


@dataclass(frozen=True, slots=True)
class Case:
    """A clean pair, its clean alignment, and what the glossary knows."""

    name: str
    source: Document
    target: Document
    alignment: Alignment
    glossary: Glossary
    spoilt: frozenset[int] = frozenset()
    """Lines of the target that have a defect already."""

    def segments(self, *kinds: SegmentKind) -> Iterator[Segment]:
        """The clean target segments of some kinds."""
        return (
            s
            for s in self.target.segments
            if s.kind in kinds and s.text and s.line not in self.spoilt
        )

    def prose(self) -> Iterator[Segment]:
        """The translator's clean sentences."""
        return self.segments(SegmentKind.PROSE, SegmentKind.ITEM)

    def source_text(self, segment: Segment) -> str:
        """What the source has beside a target segment."""
        return next((b.source_text for b in self.alignment.beads if segment in b.target), "")


@dataclass(frozen=True, slots=True)
class Mutation:
    """One defect: the change that makes it, and where it is to be found."""

    edit: Edit
    segment: Segment
    anywhere: bool = False
    """Whether a finding at any place of the document tells of it."""

    def applied(self, text: str) -> str:
        return text[: self.edit.start] + self.edit.text + text[self.edit.end :]


Kind = Callable[[Case], Iterator[Mutation]]

_MONTHS = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
).split()
_DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
_LONG_SENTENCE = 20
_LONG_CLAUSE = 6


def _at(segment: Segment, start: int, end: int, text: str) -> Mutation:
    return Mutation(Edit(*segment.raw_range(start, end), text), segment)


def _each(
    case: Case, pattern: str, change: Callable[[re.Match[str]], str | None]
) -> Iterator[Mutation]:
    """A mutation for each match in prose; None changes nothing."""
    for segment in case.prose():
        for match in re.finditer(pattern, segment.text):
            text = change(match)
            if text is not None and text != match[0]:
                yield _at(segment, *match.span(), text)


def _line_of(case: Case, segment: Segment) -> tuple[int, int]:
    """The whole line or lines of a segment, with one line end."""
    low, high = segment.raw_range(0, len(segment.text))
    text = case.target.text
    start = text.rfind("\n", 0, low) + 1
    end = text.find("\n", high)
    return start, len(text) if end < 0 else end + 1


def _fills_its_lines(case: Case, segment: Segment) -> bool:
    return sum(other.block == segment.block for other in case.target.segments) == 1


def _removal(case: Case, segment: Segment) -> Mutation:
    """A segment taken out: with its line where it stands alone, else with one space."""
    if _fills_its_lines(case, segment):
        return Mutation(Edit(*_line_of(case, segment), ""), segment)
    low, high = segment.raw_range(0, len(segment.text))
    text = case.target.text
    if text[low - 1 : low] == " ":
        low -= 1
    elif text[high : high + 1] == " ":
        high += 1
    return Mutation(Edit(low, high, ""), segment)


# Numbers, dates, times


def number_changed(case: Case) -> Iterator[Mutation]:
    def other(match: re.Match[str]) -> str:
        at = len(match[0]) // 2
        return match[0][:at] + str((int(match[0][at]) + 1) % 10 or 1) + match[0][at + 1 :]

    return _each(case, r"(?<![\w.,’'/:-])\d+(?![\w/:])", other)


def number_dropped(case: Case) -> Iterator[Mutation]:
    return _each(
        case,
        r"(?<![\w.,’'/:-])\d+ (?=[^\W\d_]{3})(?!heures?|janvier|mars|millions|%)",
        lambda _: "",
    )


def number_added(case: Case) -> Iterator[Mutation]:
    return _each(case, r"\b(?<=les )(?=[^\W\d_]{4,}s\b)", lambda _: "14 ")


def scale_swapped(case: Case) -> Iterator[Mutation]:
    swap = {"million": "milliard", "milliard": "million"}
    return _each(case, r"\b(million|milliard)(?=s?\b)", lambda m: swap[m[1]])


def month_changed(case: Case) -> Iterator[Mutation]:
    names = "|".join(_MONTHS)
    return _each(
        case,
        rf"(?<=\d )(?:{names})\b|(?<=\ben )(?:{names})\b|(?<=\bde )(?:{names})\b",
        lambda m: _MONTHS[(_MONTHS.index(m[0]) + 2) % 12],
    )


def weekday_changed(case: Case) -> Iterator[Mutation]:
    return _each(case, rf"\b(?:{'|'.join(_DAYS)})\b", lambda m: _DAYS[(_DAYS.index(m[0]) + 1) % 7])


def year_changed(case: Case) -> Iterator[Mutation]:
    return _each(case, r"(?<![\w/-])(?:19|20)\d\d(?![\w/-])", lambda m: str(int(m[0]) - 1))


def time_shifted(case: Case) -> Iterator[Mutation]:
    """An hour earlier."""
    return _each(
        case,
        r"(?<!\d)\b\d{1,2}(?=[ \u00a0\u202f]?h(?:eures?)?\b[ \u00a0\u202f]?(?:\d\d)?)",
        lambda m: str((int(m[0]) - 1) % 24),
    )


def day_padded(case: Case) -> Iterator[Mutation]:
    names = "|".join(_MONTHS)
    return _each(case, rf"(?<![\d-])\b[2-9](?= (?:{names})\b)", lambda m: f"0{m[0]}")


# Terms, acronyms, names


def term_swapped(case: Case) -> Iterator[Mutation]:
    """A controlled term of the source rendered as another of the same kind."""
    everything = sorted(
        {
            t.text
            for t in case.glossary.terms
            if t.locale == "fr" and t.kind is TermKind.PHRASE and t.status == "preferred"
        }
    )
    for segment in case.prose():
        said = {m.term.concept for m in case.glossary.find_all(case.source_text(segment), "en")}
        for match in case.glossary.find_all(segment.text, "fr"):
            term = match.term
            if term.concept in said and term.kind is TermKind.PHRASE and term.status == "preferred":
                other = everything[(everything.index(term.text) + 7) % len(everything)]
                yield _at(segment, match.start, match.end, other)


def acronym_left(case: Case) -> Iterator[Mutation]:
    english = {
        t.concept: t.text
        for t in case.glossary.terms
        if t.locale == "en" and t.kind is TermKind.ACRONYM and t.status == "preferred"
    }
    for segment in case.prose():
        for match in case.glossary.find_all(segment.text, "fr"):
            other = english.get(match.term.concept)
            if match.term.kind is TermKind.ACRONYM and other and other != match.term.text:
                yield _at(segment, match.start, match.end, other)


def _shared_names(case: Case) -> Iterator[tuple[Segment, int, int]]:
    """Capitalised words, not at the sentence's start, that the source writes the same."""
    for segment in case.prose():
        source = set(re.findall(r"\w+", case.source_text(segment)))
        for match in re.finditer(r"(?<=[\w,’»] )[A-ZÉ]\w{4,}\b", segment.text):
            if match[0] in source or match[0].title() in source:
                yield segment, match.start(), match.end()


def name_misspelt(case: Case) -> Iterator[Mutation]:
    for segment, start, end in _shared_names(case):
        word = segment.text[start:end]
        at = len(word) // 2
        letter = "o" if word[at].lower() != "o" else "e"
        yield _at(
            segment, start + at, start + at + 1, letter.upper() if word[at].isupper() else letter
        )


def _places(case: Case) -> dict[str, str]:
    """Names of countries by article, each with the next one."""
    names = sorted(
        {
            (t.article, t.text)
            for t in case.glossary.terms
            if t.locale == "fr"
            and t.article
            and t.status == "preferred"
            and t.kind is TermKind.NAME
        }
    )
    return {name: names[(i + 1) % len(names)][1] for i, (_, name) in enumerate(names)}


def country_swapped(case: Case) -> Iterator[Mutation]:
    following = _places(case)
    if not following:
        return iter(())
    names = "|".join(sorted(map(re.escape, following), key=len, reverse=True))
    return _each(case, rf"\b(?:{names})\b(?! [A-Z])", lambda m: following[m[0]])


def surname_lowered(case: Case) -> Iterator[Mutation]:
    return _each(case, r"\b(?!OTAN|ONU|FOIP|APD)[A-Z]{5,}\b(?=[ ,.])", lambda m: m[0].title())


def title_swapped(case: Case) -> Iterator[Mutation]:
    """The Prime Minister made President, a minister of one thing of another."""
    swap = {
        "Premier ministre": "Président",
        "Première ministre": "Présidente",
        "Président": "Premier ministre",
        "ministre des Affaires étrangères": "ministre de la Défense",
    }
    pattern = rf"\b(?:{'|'.join(swap)})(?= [A-ZÉ]{{3,}}\b)"
    return _each(case, pattern, lambda m: swap[m[0]])


# Completeness


def sentence_dropped(case: Case) -> Iterator[Mutation]:
    for segment in case.prose():
        item = segment.kind is SegmentKind.ITEM and _fills_its_lines(case, segment)
        if not item and len(segment.text) > 40 and case.source_text(segment):
            yield _removal(case, segment)


_STRANGERS = (
    "Les deux parties ont également évoqué la construction d’un pont ferroviaire.",
    "Une exposition de céramiques anciennes sera inaugurée au printemps dans la capitale.",
    "Le prix du riz a fait l’objet d’un long échange entre les experts agricoles.",
)


def sentence_added(case: Case) -> Iterator[Mutation]:
    for number, segment in enumerate(case.prose()):
        end = segment.raw_range(len(segment.text), len(segment.text))[1]
        stranger = _STRANGERS[number % len(_STRANGERS)]
        if segment.text.endswith(".") and case.source_text(segment):
            between = "\n" if case.target.presegmented else " "
            yield Mutation(Edit(end, end, f"{between}{stranger}"), segment)


def item_dropped(case: Case) -> Iterator[Mutation]:
    for segment in case.segments(SegmentKind.ITEM):
        if _fills_its_lines(case, segment) and case.source_text(segment):
            yield _removal(case, segment)


def heading_dropped(case: Case) -> Iterator[Mutation]:
    for segment in case.segments(SegmentKind.HEADING):
        if case.source_text(segment):
            yield _removal(case, segment)


def note_dropped(case: Case) -> Iterator[Mutation]:
    for segment in case.segments(SegmentKind.NOTE):
        low, high = _line_of(case, segment)
        yield Mutation(Edit(low, high, ""), segment, anywhere=True)


def note_call_dropped(case: Case) -> Iterator[Mutation]:
    for mutation in _each(case, r"(?<=\S)\[\d\]", lambda _: ""):
        yield Mutation(mutation.edit, mutation.segment, anywhere=True)


def clause_dropped(case: Case) -> Iterator[Mutation]:
    for segment in case.prose():
        clause = re.search(r", [^,;:()«»]+(?=\.$)", segment.text)
        long = len(segment.text.split()) >= _LONG_SENTENCE
        if clause and long and len(clause[0].split()) >= _LONG_CLAUSE:
            yield _at(segment, *clause.span(), "")


def left_in_english(case: Case) -> Iterator[Mutation]:
    for bead in case.alignment.beads:
        if len(bead.source) == len(bead.target) == 1 and len(bead.source[0].text.split()) > 5:
            segment = bead.target[0]
            if segment in tuple(case.prose()):
                yield _at(segment, 0, len(segment.text), bead.source[0].text)


# Meaning


def negation_dropped(case: Case) -> Iterator[Mutation]:
    return _each(
        case, r"\b(?:ne |n’|n')((?:\w+[’' ])?\w+) (?:pas|jamais|plus)\b(?! que)", lambda m: m[1]
    )


_FINITE = {
    "a": "n’a",
    "ont": "n’ont",
    "est": "n’est",
    "sont": "ne sont",
    "peut": "ne peut",
    "sera": "ne sera",
    "seront": "ne seront",
    "était": "n’était",
    "doit": "ne doit",
}


def negation_added(case: Case) -> Iterator[Mutation]:
    pattern = rf"(?<=[^\W\d_]{{3}} )(?:{'|'.join(_FINITE)})\b(?! (?:pas|plus|été pas))"
    negated = re.compile(r"\b(?:ne|n[’']|sans|aucun|ni|non)\b")
    for mutation in _each(case, pattern, lambda m: f"{_FINITE[m[0]]} pas"):
        if not negated.search(mutation.segment.text):
            yield mutation


def agreement_broken(case: Case) -> Iterator[Mutation]:
    """A plural determiner before a singular noun, or a feminine one before a masculine."""
    swap = {"les": "le", "des": "de la", "cette": "ce", "ces": "cette", "une": "un", "la": "le"}
    return _each(
        case,
        r"\b(?:les(?= ministres| dirigeants| pays| relations)|cette(?= rencontre| réunion| visite"
        r"| déclaration)|une(?= déclaration| réunion| rencontre| coopération| visite)"
        r"|la(?= coopération| réunion| déclaration| situation| sécurité| région))\b",
        lambda m: swap[m[0]],
    )


def contraction_broken(case: Case) -> Iterator[Mutation]:
    return _each(
        case,
        r"\bdu(?= [^\W\d_])|\baux(?= [^\W\d_])",
        lambda m: {"du": "de le", "aux": "à les"}[m[0]],
    )


# Structure and typography


def _only_label(case: Case) -> list[Segment]:
    labels = [s for s in case.target.segments if s.kind is SegmentKind.LABEL]
    return labels if len(labels) == 1 else []


def label_dropped(case: Case) -> Iterator[Mutation]:
    for segment in _only_label(case):
        yield Mutation(Edit(*_line_of(case, segment), ""), segment, anywhere=True)


def label_doubled(case: Case) -> Iterator[Mutation]:
    for segment in _only_label(case):
        at = segment.raw_range(0, 0)[0]
        yield Mutation(Edit(at, at, f"{segment.text}\n\n"), segment, anywhere=True)


def paragraph_repeated(case: Case) -> Iterator[Mutation]:
    for segment in case.prose():
        if _fills_its_lines(case, segment) and len(segment.text) > 60:
            low, high = _line_of(case, segment)
            line = case.target.text[low:high].rstrip("\n")
            between = "\n" if case.target.presegmented else "\n\n"
            yield Mutation(Edit(low, low, line + between), segment)


def section_emptied(case: Case) -> Iterator[Mutation]:
    """All that stands between two headings taken out."""
    headings = list(case.segments(SegmentKind.HEADING))
    for heading, following in pairwise(headings):
        low = _line_of(case, heading)[1]
        high = _line_of(case, following)[0]
        if case.target.text[low:high].strip():
            yield Mutation(Edit(low, high, "\n"), heading)


def line_broken(case: Case) -> Iterator[Mutation]:
    """A paragraph cut in two inside a sentence."""
    for segment in case.prose():
        words = list(re.finditer(r"(?<=[a-zé]) (?=[a-zé]{3})", segment.text))
        if len(words) > 12 and not case.target.presegmented:
            middle = words[len(words) // 2]
            yield _at(segment, *middle.span(), "\n\n")


def bracket_left(case: Case) -> Iterator[Mutation]:
    return _each(
        case,
        r"\b(par|avec|dans|pour) ((?:le|la|les) [^\W\d_]+)\b",
        lambda m: f"{m[1]} [{m[2]}]",
    )


def parenthesis_opened(case: Case) -> Iterator[Mutation]:
    return _each(case, r"(?<=\w)\)(?=[ ,.])", lambda _: "")


def guillemet_lost(case: Case) -> Iterator[Mutation]:
    return _each(case, r"[ \u00a0\u202f]»", lambda _: "")


def no_break_space_lost(case: Case) -> Iterator[Mutation]:
    return _each(
        case, r"(?<=[\w»)])[ \u00a0\u202f](?=[;:?!](?:\s|$))|(?<=«)[ \u00a0\u202f]", lambda _: ""
    )


def doubled_word(case: Case) -> Iterator[Mutation]:
    return _each(case, r"\b(?:de|la|les|des|dans|pour|avec|sur)\b (?=[a-zé])", lambda m: m[0] * 2)


def doubled_space(case: Case) -> Iterator[Mutation]:
    return _each(case, r"(?<=[a-zé]) (?=[a-zé])", lambda _: "  ")


def final_stop_lost(case: Case) -> Iterator[Mutation]:
    for segment in case.prose():
        last = [s for s in case.target.segments if s.block == segment.block][-1]
        if segment is last and segment.text.endswith(".") and len(segment.text.split()) > 8:
            yield _at(segment, len(segment.text) - 1, len(segment.text), "")


def ordinal_misformed(case: Case) -> Iterator[Mutation]:
    return _each(case, r"\b(\d+|[XVI]+)e\b(?= \w)", lambda m: f"{m[1]}ème")


MECHANICAL: tuple[Kind, ...] = (
    number_changed,
    number_dropped,
    number_added,
    month_changed,
    weekday_changed,
    year_changed,
    time_shifted,
    day_padded,
    acronym_left,
    sentence_dropped,
    sentence_added,
    item_dropped,
    heading_dropped,
    note_dropped,
    note_call_dropped,
    left_in_english,
    label_dropped,
    label_doubled,
    paragraph_repeated,
    section_emptied,
    line_broken,
    bracket_left,
    parenthesis_opened,
    guillemet_lost,
    no_break_space_lost,
    doubled_word,
    doubled_space,
    final_stop_lost,
    ordinal_misformed,
)
MEANING: tuple[Kind, ...] = (
    term_swapped,
    name_misspelt,
    country_swapped,
    title_swapped,
    surname_lowered,
    scale_swapped,
    clause_dropped,
    negation_dropped,
    negation_added,
    agreement_broken,
    contraction_broken,
)
