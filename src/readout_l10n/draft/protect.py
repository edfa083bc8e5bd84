"""What an engine must not touch: placed in slots before it translates, verified afterwards."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from readout_l10n.draft.millions import in_millions
from readout_l10n.draft.people_forms import PersonForm, people_named, person_form
from readout_l10n.draft.slots import PLACEHOLDER, Slot, SlotKind, placeholder, survived
from readout_l10n.draft.women import NOBODY, Women
from readout_l10n.glossary import Glossary
from readout_l10n.text.addresses import web_addresses
from readout_l10n.text.agreement import ordinal
from readout_l10n.text.date_mentions import date_mentions
from readout_l10n.text.language import confidences
from readout_l10n.text.local_forms import (
    LOCAL_TIME,
    address_form,
    day_form,
    figure_form,
    hour_article,
    hour_form,
    knows,
    limit_form,
)
from readout_l10n.text.locale import language
from readout_l10n.text.names import TITLE_WORDS, address_gender, capitalised, in_capitals, names
from readout_l10n.text.quotations import quotations
from readout_l10n.text.times import times
from readout_l10n.text.tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch `start:end` of a source text, and what stands for it in the target."""

    start: int
    end: int
    slot: Slot


@dataclass(frozen=True, slots=True)
class Protected:
    """A source text with placeholders numbered from 0, in their order."""

    text: str
    slots: tuple[Slot, ...]


_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)[@#]\w+")
_INSIDE = re.compile(r"\([^()]*\)?")
_FEWEST_WORDS = 2
_LONGEST_ACRONYM = 3
"""Letters: a longer word in capitals beside others is a surname rather than an acronym."""
_SHORT = 4
"""Letters up to which a word may be small in a heading whose words have capitals."""
_FEWEST_LONG = 5
_FOREIGN = 0.2
"""A quotation that is the source's language less surely than this is an original title."""
_ADDRESS = {
    "en": re.compile(
        r"(?:(?P<excellency>\bH\.E\.)\s+)?(?:\b(?P<form>Mr|Mrs|Ms|Miss|Dr)\b\.?\s+)?$"
    ),
    "fr": re.compile(
        r"(?:(?P<excellency>\bS\.E\.|\bSon Excellence)\s?)?"
        r"(?:(?<![^\W.])(?P<form>M\.|Mme|Mlle|Dr|Monsieur|Madame)\s+)?$"
    ),
}
"""The form of address right before a name; it may be empty."""
_HONOURABLE = re.compile(
    r"\b[Tt]he\s+(?:(?:Rt|Right)\.?\s+)?Hon(?:ou?rable\b|\b\.?)\s+(?:Dr\.?\s+)?"
    r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)+)"
)
_ON = re.compile(r"\bon\s+$", re.IGNORECASE)
_BY = re.compile(r"\bby\s+$", re.IGNORECASE)
_AT = {
    "en": re.compile(r"\bat\s+$", re.IGNORECASE),
    "fr": re.compile(r"(?<!\w)à\s+$", re.IGNORECASE),
}
_TIME_PLACE = {
    "en": re.compile(r",?\s+local time\b", re.IGNORECASE),
    "fr": re.compile(r",?\s+heure locale\b", re.IGNORECASE),
}
_BEFORE_DAY = re.compile(
    r"\b(?:until|till|since|from|to|before|after|of|and|between)\s+$", re.IGNORECASE
)
_DASH = re.compile(r"\s?[-–]\s?")
_AND = re.compile(r",?\s+and\s+(?:the\s+)?")
_FIGURES = {
    "en": re.compile(
        r"(?<![\w.,])(?:(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?|(\d+)\.(\d+))(?![\w]|[.,]\d)"
    ),
    "fr": re.compile(
        r"(?<![\w.,])(?:(\d{1,3}(?:[ \u00a0\u202f.]\d{3})+)(?:,(\d+))?|(\d+),(\d+))(?![\w]|[.,]\d)"
    ),
}
_BEFORE_HYPHEN = re.compile(r"(?<![\w.,-])(\d+)-(?=[a-z])")
"""Of “44-year-old” the engine deletes the figure."""
_DAMAGED = {
    "en": (
        (
            re.compile(r"\bU\.?S\.? dollars\b"),
            {"es": "dólares de los Estados Unidos", "ca": "dòlars dels Estats Units"},
            SlotKind.NOUN,
        ),
    ),
    "fr": (
        (
            re.compile(r"\bneuf(?= (?:ans|années|mois|jours|heures|pays|milli|premi|dern|autres))"),
            {"es": "nueve"},
            SlotKind.NUMBER,
        ),
    ),
}
"""What Apertium makes nonsense of: dollars beside their country, « neuf » taken for “new”."""
_ORDINAL = {"fr": re.compile(r"(?<![\w.,])(\d+)(?:ère|ème|er|re|nde?|e)(?!\w)")}


def protect(text: str, spans: Iterable[Span]) -> Protected:
    """The text with a placeholder for every span; of two that overlap, the first given stands."""
    taken: list[Span] = []
    for span in spans:
        if all(span.end <= other.start or other.end <= span.start for other in taken):
            taken.append(span)
    taken.sort(key=lambda span: (span.start, span.end))
    parts: list[str] = []
    at = 0
    for number, span in enumerate(taken):
        parts += [text[at : span.start], placeholder(number)]
        at = span.end
    return Protected("".join(parts) + text[at:], tuple(span.slot for span in taken))


def restored(protected: Protected, drafted: str) -> str | None:
    """A draft with its slots filled; None when the placeholders did not all survive, once each."""
    if not survived(protected.text, drafted):
        return None
    return PLACEHOLDER.sub(lambda found: protected.slots[int(found[1])].text, drafted)


def kept_spans(text: str, kept: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """What goes into a draft as it is, because a program reads it."""
    for start, end in kept:
        yield _verbatim(text, start, end, SlotKind.NAME)


def address_spans(text: str) -> Iterator[Span]:
    """Addresses of pages and people, and placeholders that stand in the text already."""
    for held in PLACEHOLDER.finditer(text):
        yield _verbatim(text, *held.span(), SlotKind.NAME)
    for start, end in web_addresses(text):
        yield _verbatim(text, start, end, SlotKind.ADVERB)
    for found in _MAIL.finditer(text):
        yield _verbatim(text, *found.span(), SlotKind.ADVERB)


def title_spans(text: str, locale: str) -> Iterator[Span]:
    """Original titles, between quotation marks or in parentheses, in another language."""
    for quotation in quotations(text):
        if _is_foreign(quotation.text, locale):
            start = text.index(quotation.text, quotation.start)
            yield _verbatim(text, start, start + len(quotation.text), SlotKind.NAME)


def name_spans(
    text: str,
    source_locale: str,
    target_locale: str,
    glossary: Glossary,
    women: Women = NOBODY,
) -> Iterator[Span]:
    """People as the target writes them, with the form of address if it is known here."""
    if language(source_locale) == "en" and knows(target_locale):
        yield from _honourable(text, women)
    address = _ADDRESS.get(language(source_locale)) if knows(target_locale) else None
    for start, end, name in named(text, source_locale, target_locale, glossary):
        said = address.search(text, 0, start) if address else None
        gender = "f" if women.has(text[start:end]) else "m"
        if said is None or not said[0]:
            yield Span(start, end, Slot(name.text, SlotKind.NAME, gender))
            continue
        form = address_form(said["form"], excellency=bool(said["excellency"]))
        yield Span(said.start(), end, Slot(form + name.text, SlotKind.NAME, gender))


def _honourable(text: str, women: Women) -> Iterator[Span]:
    """“The Rt Hon Winston Peters”: « el Honorable Winston Peters », as the UN say."""
    for found in _HONOURABLE.finditer(text):
        is_woman = women.has(found["name"])
        form = f"{'la' if is_woman else 'el'} Honorable {found['name']}"
        yield Span(*found.span(), Slot(form, SlotKind.NAME, "f" if is_woman else "m"))


def figure_spans(text: str, source_locale: str, target_locale: str) -> Iterator[Span]:
    """Dates, times and figures in the target's form, as far as both languages are known here."""
    code = language(source_locale)
    if not knows(target_locale) or code not in _FIGURES:
        return
    yield from _times(text, code, target_locale)
    yield from _dates(text, code, target_locale)
    # Before an English noun they are a number, in French a noun with « de ».
    kind = SlotKind.NUMBER if code == "en" else SlotKind.NOUN
    for start, end, form, is_plural in in_millions(text, source_locale, target_locale):
        yield Span(start, end, Slot(form, kind, plural=is_plural))
    for found in _FIGURES[code].finditer(text):
        digits = re.sub(r"\D", "", found[1] or found[3])
        form = figure_form(digits, found[2] or found[4] or "", target_locale)
        yield Span(*found.span(), Slot(form, SlotKind.NUMBER))
    for found in _BEFORE_HYPHEN.finditer(text):
        yield Span(*found.span(), Slot(found[1], SlotKind.NUMBER))
    for pattern, forms, kind in _DAMAGED[code]:
        if given := forms.get(language(target_locale)):
            for found in pattern.finditer(text):
                yield Span(*found.span(), Slot(given, kind, plural=True))
    if code in _ORDINAL:
        for found in _ORDINAL[code].finditer(text):
            slot = Slot(ordinal(int(found[1]), target_locale), SlotKind.ADJECTIVE)
            yield Span(*found.span(), slot)


def named(
    text: str, source_locale: str, target_locale: str, glossary: Glossary
) -> Iterator[tuple[int, int, PersonForm]]:
    """Places of people, by what stands around them or by the glossary, and their target forms."""
    places = list(people(text, source_locale))
    for start, end in people_named(text, glossary, source_locale, target_locale):
        if all(end <= low or high <= start for low, high in places):
            places.append((start, end))
    for start, end in sorted(places):
        yield start, end, person_form(text[start:end], glossary, source_locale, target_locale)


def people(text: str, locale: str) -> Iterator[tuple[int, int]]:
    """Places of people: surnames in capitals with their given names, and names after a title.

    In English, where acronyms stand before other words with capitals, only those after a title.
    """
    found: list[tuple[int, int]] = []
    for name in names(text, locale):
        long = any(len(word.text) > _LONGEST_ACRONYM for word in name.surname)
        if name.introduced or (name.given and long and language(locale) != "en"):
            found.append((name.start, name.end))
    titles = TITLE_WORDS.get(language(locale), frozenset())
    words = tokens(text, locale)
    for run in capitalised(text, locale):
        before = [word for word in words if word.end <= run[0].start][-1:]
        if before and _introduces(text, before[0], run[0], titles, locale):
            last = run[0] if _is_heading(text, words) else run[-1]
            found.append((run[0].start, last.end))
    at = 0
    for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
        if start >= at:
            yield start, end
            at = end


def _is_heading(text: str, words: Sequence[Token]) -> bool:
    """Whether all longer words of a text have capitals, so that they tell nothing."""
    if text.rstrip().endswith("."):
        return False
    long = [word.text for word in words if len(word.text) > _SHORT]
    return len(long) >= _FEWEST_LONG and all(word[0].isupper() for word in long)


def _introduces(text: str, word: Token, name: Token, titles: frozenset[str], locale: str) -> bool:
    """Whether a title or a form of address stands right before a name that is no acronym."""
    between = text[word.end : name.start]
    if between.strip(" .\u00a0") or in_capitals(name.text):
        return False
    if (word.text, name.text) == ("General", "Assembly"):
        return False
    is_title = word.text.casefold() in titles and "." not in between
    return is_title or address_gender(word, locale)[0]


def _verbatim(text: str, start: int, end: int, kind: SlotKind) -> Span:
    return Span(start, end, Slot(text[start:end], kind))


def _is_foreign(quoted: str, locale: str) -> bool:
    """Whether quoted words, without those in parentheses, are surely of another language."""
    quoted = _INSIDE.sub(" ", quoted)
    if len(quoted.split()) < _FEWEST_WORDS or not any(map(str.islower, quoted)):
        return False
    code = language(locale)
    if code != "en" and all(word[:1].isupper() for word in quoted.split()):
        return True
    other = "en" if code != "en" else "fr"
    sure = confidences(quoted, (locale, other))
    return sure.get(code, 0.0) < _FOREIGN and sure.get(other, 0.0) > 1 - _FOREIGN


def _times(text: str, code: str, target: str) -> Iterator[Span]:
    for start, end, form in timed(text, code):
        at = _AT[code].search(text, 0, start)
        if place := _TIME_PLACE[code].match(text, end):
            end = place.end()  # noqa: PLW2901
            form = f"{form}, {LOCAL_TIME[language(target)]}"  # noqa: PLW2901
        if at:
            yield Span(at.start(), end, Slot(hour_article(form, target) + form, SlotKind.ADVERB))
        else:
            yield Span(start, end, Slot(form, SlotKind.NUMBER))


def _dates(text: str, code: str, target: str) -> Iterator[Span]:
    for start, end, form in dated(text, code, target):
        if code != "en":
            yield Span(start, end, Slot(form, SlotKind.NOUN))
        elif on := _ON.search(text, 0, start):
            yield Span(on.start(), end, Slot(f"el {form}", SlotKind.ADVERB))
        elif by := _BY.search(text, 0, start):
            yield Span(by.start(), end, Slot(limit_form(form, target), SlotKind.ADVERB))
        else:
            is_day = form[0].isdigit() and _BEFORE_DAY.search(text, 0, start)
            yield Span(start, end, Slot(f"el {form}" if is_day else form, SlotKind.NAME))


def timed(text: str, source_locale: str) -> Iterator[tuple[int, int, str]]:
    """Places of times of day in figures, and each on 24 hours as Spanish and Catalan write it."""
    for time in times(text, source_locale):
        said = text[time.start : time.end]
        if not time.half and any(map(str.isdigit, said)):
            end = time.start + len(said.rstrip())
            yield time.start, end, hour_form(time.minutes)


def dated(text: str, source_locale: str, target_locale: str) -> Iterator[tuple[int, int, str]]:
    """Places of dates with a month by name, and each as the target's language writes it."""
    said = [one for one in date_mentions(text, source_locale) if one.certain]
    for i, one in enumerate(said):
        if one.month is None or not any(map(str.isalpha, text[one.start : one.end])):
            continue
        following = next(iter(said[i + 1 :]), None)
        end, until, both, whole = one.end, None, False, one
        if following and following.day:
            both = _AND.fullmatch(text, one.end, following.start) is not None
            both = both and following.month == one.month and following.weekday is None
            if both or _DASH.fullmatch(text, one.end, following.start):
                end, until = following.end, following.day
                whole = replace(one, year=following.year)
        if form := day_form(whole, target_locale, until, both=both):
            yield one.start, end, form
