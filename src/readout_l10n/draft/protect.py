"""What an engine must not touch: placed in slots before it translates, verified afterwards."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from readout_l10n.draft.slots import PLACEHOLDER, Slot, SlotKind, placeholder, survived
from readout_l10n.text.addresses import web_addresses
from readout_l10n.text.agreement import ordinal
from readout_l10n.text.date_mentions import DateMention, date_mentions
from readout_l10n.text.language import confidences
from readout_l10n.text.local_forms import LOCAL_TIME, day_form, figure_form, hour_form, knows
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
_FEWEST_WORDS = 2
_FOREIGN = 0.2
"""A quotation that is the source's language less surely than this is an original title."""
_ON = re.compile(r"\bon\s+$", re.IGNORECASE)
_AT = {
    "en": re.compile(r"\bat\s+$", re.IGNORECASE),
    "fr": re.compile(r"(?<!\w)à\s+$", re.IGNORECASE),
}
_TIME_PLACE = {
    "en": re.compile(r",?\s+local time\b", re.IGNORECASE),
    "fr": re.compile(r",?\s+heure locale\b", re.IGNORECASE),
}
_BEFORE_DAY = re.compile(
    r"\b(?:by|until|till|since|from|to|before|after|of|and|between)\s+$", re.IGNORECASE
)
_DASH = re.compile(r"\s?[-–]\s?")
_FIGURES = {
    "en": re.compile(r"(?<![\w.,])(?:(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?|(\d+)\.(\d+))(?![\w]|[.,]\d)"),
    "fr": re.compile(
        r"(?<![\w.,])(?:(\d{1,3}(?:[ \u00a0\u202f.]\d{3})+)(?:,(\d+))?|(\d+),(\d+))(?![\w]|[.,]\d)"
    ),
}
_ORDINAL = {"fr": re.compile(r"(?<![\w.,])(\d+)(?:ère|ème|er|re|nde?|e)(?!\w)")}


def protect(text: str, spans: Iterable[Span]) -> Protected:
    """The text with a placeholder for every span; of two that overlap, the first given stands."""
    taken: list[Span] = []
    for span in spans:
        if all(span.end <= other.start or other.end <= span.start for other in taken):
            taken.append(span)
    parts: list[str] = []
    at = 0
    for number, span in enumerate(sorted(taken, key=lambda span: span.start)):
        parts += [text[at : span.start], placeholder(number)]
        at = span.end
    slots = tuple(span.slot for span in sorted(taken, key=lambda span: span.start))
    return Protected("".join(parts) + text[at:], slots)


def restored(protected: Protected, drafted: str) -> str | None:
    """A draft with its slots filled; None when the placeholders did not all survive, once each."""
    if not survived(protected.text, drafted):
        return None
    return PLACEHOLDER.sub(lambda found: protected.slots[int(found[1])].text, drafted)


def verbatim_spans(text: str, locale: str) -> Iterator[Span]:
    """Addresses, people and original titles, which stand in every language as they are."""
    for start, end in web_addresses(text):
        yield _verbatim(text, start, end, SlotKind.ADVERB)
    for found in _MAIL.finditer(text):
        yield _verbatim(text, *found.span(), SlotKind.ADVERB)
    for quotation in quotations(text):
        if _is_foreign(quotation.text, locale):
            start = text.index(quotation.text, quotation.start)
            yield _verbatim(text, start, start + len(quotation.text), SlotKind.NAME)
    for start, end in people(text, locale):
        yield _verbatim(text, start, end, SlotKind.NAME)


def figure_spans(text: str, source_locale: str, target_locale: str) -> Iterator[Span]:
    """Dates, times and figures in the target's form, as far as both languages are known here."""
    code = language(source_locale)
    if not knows(target_locale) or code not in _FIGURES:
        return
    yield from _times(text, code, target_locale)
    yield from _dates(text, code, target_locale)
    for found in _FIGURES[code].finditer(text):
        digits = re.sub(r"\D", "", found[1] or found[3])
        form = figure_form(digits, found[2] or found[4] or "", target_locale)
        yield Span(*found.span(), Slot(form, SlotKind.NUMBER))
    if code in _ORDINAL:
        for found in _ORDINAL[code].finditer(text):
            slot = Slot(ordinal(int(found[1]), target_locale), SlotKind.ADJECTIVE)
            yield Span(*found.span(), slot)


def people(text: str, locale: str) -> Iterator[tuple[int, int]]:
    """Places of people: surnames in capitals with their given names, and names after a title."""
    for name in names(text, locale):
        yield name.start, name.end
    titles = TITLE_WORDS.get(language(locale), frozenset())
    words = tokens(text, locale)
    for run in capitalised(text, locale):
        before = [word for word in words if word.end <= run[0].start][-1:]
        if before and _introduces(text, before[0], run[0], titles, locale):
            yield run[0].start, run[-1].end


def _introduces(
    text: str, word: Token, name: Token, titles: frozenset[str], locale: str
) -> bool:
    """Whether a title or a form of address stands right before a name that is no acronym."""
    between = text[word.end : name.start]
    if between.strip(" .\u00a0") or in_capitals(name.text):
        return False
    is_title = word.text.casefold() in titles and "." not in between
    return is_title or address_gender(word, locale)[0]


def _verbatim(text: str, start: int, end: int, kind: SlotKind) -> Span:
    return Span(start, end, Slot(text[start:end], kind))


def _is_foreign(quoted: str, locale: str) -> bool:
    """Whether quoted words are surely not of the text's language."""
    if len(quoted.split()) < _FEWEST_WORDS or not any(map(str.islower, quoted)):
        return False
    code = language(locale)
    other = "en" if code != "en" else "fr"
    sure = confidences(quoted, (locale, other))
    return sure.get(code, 0.0) < _FOREIGN and sure.get(other, 0.0) > 1 - _FOREIGN


def _times(text: str, code: str, target: str) -> Iterator[Span]:
    for time in times(text, code):
        if time.half or not any(map(str.isdigit, text[time.start : time.end])):
            continue
        at = _AT[code].search(text, 0, time.start)
        form = hour_form(time.minutes, target, at=at is not None)
        end = time.end
        if place := _TIME_PLACE[code].match(text, end):
            end = place.end()
            form = f"{form}, {LOCAL_TIME[language(target)]}"
        kind = SlotKind.ADVERB if at else SlotKind.NUMBER
        yield Span(at.start() if at else time.start, end, Slot(form, kind))


def _dates(text: str, code: str, target: str) -> Iterator[Span]:
    said = [one for one in date_mentions(text, code) if one.certain]
    for i, one in enumerate(said):
        following = next(iter(said[i + 1 :]), None)
        if one.month is None or not any(map(str.isalpha, text[one.start : one.end])):
            continue
        end, until, whole = one.end, None, one
        if following and following.day and _DASH.fullmatch(text, one.end, following.start):
            end, until = following.end, following.day
            whole = DateMention(one.start, end, one.day, one.month, following.year)
        if form := day_form(whole, target, until):
            yield _dated(text, Span(one.start, end, Slot(form, SlotKind.NOUN)), whole, code)


def _dated(text: str, span: Span, said: DateMention, code: str) -> Span:
    """The date with what stands before it in English, where the target wants an article."""
    if code != "en":
        return span
    on = _ON.search(text, 0, span.start)
    if on:
        return Span(on.start(), span.end, Slot(f"el {span.slot.text}", SlotKind.ADVERB))
    article = "el " if said.day and _BEFORE_DAY.search(text, 0, span.start) else ""
    return Span(span.start, span.end, Slot(article + span.slot.text, SlotKind.NAME))
