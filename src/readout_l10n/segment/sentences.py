"""A paragraph → its sentences, for English and French first, Spanish and German decently."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from readout_l10n.segment.abbreviations import Abbreviations, abbreviations

_STOP = re.compile(r"[.!?…‽]+(?:[ \u00a0\u202f][!?…‽]+)*|[。！？]+")
# A quotation or bracket that closes behind the stop, and note calls: all stay with it.
_CALL = r"(?:\s?\[\^?\w{1,4}\](?=[\s\"”»)\[]|$)|[⁰¹²³⁴-⁹]+|\*\d{1,2}(?=\s|$))"
_BEHIND = re.compile(rf"(?:{_CALL}|\s*[»›](?!\w)|[\"”’'“)\]]+(?!\w)|[.!?…])*")
_BEHIND_GERMAN = re.compile(rf"(?:{_CALL}|[\"”’'“«)\]]+(?!\w)|[.!?…])*")
_OPENERS = "«“\"„‘'(\\[¿¡‹»–—-"
_LEAD = re.compile(rf"(?:[{_OPENERS}]\s*)*")
_NEXT_WORD = re.compile(r"[^\s,;:!?»”\"’')\]]+")
_WORD = re.compile(r"[^\s(\[«“\"„‘]+$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]")
_SPACED = re.compile(r"\b(?:p\. (?:ex|ej)|c\. à d|i\. e|e\. g)$")
_ITEM_NUMBER = re.compile(r"[\s(«“\"„‘]*(?:\d{1,2}|[ivxIVX]{1,5})[)\]]?")
_TIME_ZONE = re.compile(r"(?:\w+ ){1,3}[Tt]ime\b")
_SAYS = re.compile(
    r"(?:[^\W\d_][\w.’'-]*,? ){1,5}"
    r"(?:said|says|asked|asks|added|adds|told|wrote|writes|replied|explained|tweeted|stated)\b"
)
LONGEST_WORD = 80
"""Characters to look back for an abbreviation, so that the time grows with the text only."""
_PAIRS = {"(": ")", "[": "]", "«": "»", "“": "”", "‹": "›"}
_PAIRS_GERMAN = {"(": ")", "[": "]", "„": "“", "»": "«"}


@dataclass(frozen=True, slots=True)
class _Pair:
    """A bracket or quotation: its two marks stand at `start` and `end`."""

    start: int
    end: int
    quotes: bool


def split(text: str, locale: str) -> list[tuple[int, int]]:
    """Half-open ranges of the sentences of one paragraph, without the white space around them.

    Every character that is no white space stands in exactly one range. Note calls, closing quotes
    and brackets stay with the sentence that they follow. What stands in brackets is not split, nor
    is a quotation, unless it begins its sentence or follows a colon or comma, holds whole sentences
    and ends with the sentence around it.
    """
    known = abbreviations(locale)
    german = known.counts
    pairs = _pairs(text, _PAIRS_GERMAN if german else _PAIRS)
    behind = _BEHIND_GERMAN if german else _BEHIND
    ranges = []
    start = _skip_space(text, 0)
    at = start
    while stop := _STOP.search(text, at):
        found = behind.match(text, stop.end())
        end = found.end() if found else stop.end()
        at = max(end, stop.end())
        following = _skip_space(text, end)
        if following >= len(text):
            break
        if following == end and text[stop.start()] not in "。！？":
            at = stop.end()
            continue
        if _ends(text, start, stop, end, known) and _outside(text, start, end, following, pairs):
            ranges.append((start, end))
            start = at = following
    last = len(text.rstrip())
    if last > start:
        ranges.append((start, last))
    return ranges


def _ends(text: str, start: int, stop: re.Match[str], end: int, known: Abbreviations) -> bool:
    """Whether a sentence that began at `start` is over at `end`, judged by its stop."""
    before = text[start : stop.start()]
    after = text[end:].lstrip()
    if stop.group()[0] in "。！？":
        return True
    if not any(char.isalnum() for char in before) or not _begins(after):
        return False
    mark = stop.group()
    if text[stop.end() : stop.end() + 1] in {")", "]"} and before[-1] in "([":
        return False  # "(…)" and "[...]" stand for words left out
    if mark == ".":
        return _full_stop_ends(before, after, text[stop.end() : end], known)
    quoted = any(char in "\"”»’'“«" for char in text[stop.end() : end])
    return not (quoted and mark[-1] in "?!" and _SAYS.match(after))


def _begins(after: str) -> bool:
    """Whether a sentence can begin so: with a capital, a digit or a script without capitals."""
    first = _led(after)[:1]
    return first.isdigit() or (first.isalpha() and not first.islower()) or first in set("$€£¥#@")


def _led(after: str) -> str:
    """Rest behind the quotes, brackets and dashes that `after` begins with."""
    lead = _LEAD.match(after)
    return after[lead.end() :] if lead else after


def _full_stop_ends(before: str, after: str, closers: str, known: Abbreviations) -> bool:
    word = _last_word(before[-LONGEST_WORD:], known)
    if word in known.never or _SPACED.search(before[-LONGEST_WORD:]) or _is_item_number(before):
        return False
    if word in known.clock:
        return not _continues_clock(after, known)
    if word in known.final and not closers.strip():
        return True
    rest = _led(after)
    if word in known.final or _is_initials(word, known):
        next_word = _NEXT_WORD.match(rest)
        return next_word is not None and next_word.group() in known.starters
    return not (rest[:1].isdigit() and (word in known.numbered or len(word) == 1))


def _last_word(before: str, known: Abbreviations) -> str:
    """Word that the stop stands behind; of "d’art" or "Japan-U.S" only the last part counts."""
    found = _WORD.search(before)
    word = re.split("[’']", found.group().rstrip(")]"))[-1] if found else ""
    small = word[:1].lower() + word[1:]
    if word not in known and small in known and len(word) > 1:
        return small  # "Cf." at a sentence's beginning
    if word in known:
        return word
    return re.split("[-–/]", word)[-1]


def _is_item_number(before: str) -> bool:
    """Whether the sentence is only "1" or "(b" so far: "1. Introduction"."""
    return _ITEM_NUMBER.fullmatch(before) is not None


def _continues_clock(after: str, known: Abbreviations) -> bool:
    first = _NEXT_WORD.match(after)
    return (
        after.startswith("(")
        or (first is not None and first.group().rstrip(".") in known.continuations)
        or _TIME_ZONE.match(after) is not None
    )


def _is_initials(word: str, known: Abbreviations) -> bool:
    if known.counts:
        # German: "z. B." and ordinals ("3. April").
        return (
            word in known.either
            or _INITIALS.fullmatch(word) is not None
            or (word.isdecimal() and len(word) <= 2)
        )
    # A single small letter is a unit or a century: "à 17 h. Le ministre".
    initials = _INITIALS.fullmatch(word) is not None and (len(word) > 1 or word.isupper())
    return initials or word in known.either


def _outside(text: str, start: int, end: int, following: int, pairs: Sequence[_Pair]) -> bool:
    """Whether a split at `end` leaves whole every bracket and quotation it stands in."""
    return all(
        _holds_sentences(text, start, pair)
        for pair in pairs
        if start <= pair.start < end and following <= pair.end
    )


def _holds_sentences(text: str, start: int, pair: _Pair) -> bool:
    before = text[start : pair.start].rstrip()
    introduced = not before.strip('«“"‘( \u00a0\u202f') or (pair.quotes and before[-1] in ":,")
    inside = text[pair.start + 1 : pair.end].strip()
    after = text[pair.end + 1 :]
    behind = after.lstrip(".!?…»”\"’')]¹²³")
    goes_on = bool(behind.strip()) and not (
        (behind[0].isspace() or behind[0] == "[") and _begins(behind.lstrip())
    )
    ended = inside[-1:] in {".", "!", "?", "…"} or (pair.quotes and after[:1] in {".", "!", "?"})
    return introduced and ended and not goes_on and _begins(inside)


def _pairs(text: str, marks: dict[str, str]) -> list[_Pair]:
    """Brackets and quotations that both open and close; a mark without its other is none."""
    closers = {closer: opener for opener, closer in marks.items()}
    waiting: list[tuple[str, int]] = []
    pairs: list[_Pair] = []
    for at, char in enumerate(text):
        if char == '"':
            _straight(text, at, waiting, pairs)
        elif char in closers:
            _close(closers[char], at, waiting, pairs)
        elif char in marks:
            waiting.append((char, at))
    return sorted(pairs, key=lambda pair: pair.start)


def _straight(text: str, at: int, waiting: list[tuple[str, int]], pairs: list[_Pair]) -> None:
    """Let a `"` close the last one, unless it stands as only an opening one can."""
    can_open = at == 0 or not (text[at - 1].isalnum() or text[at - 1] in ".,!?…")
    can_close = not text[at + 1 : at + 2].isalnum()
    if can_open and not (can_close and any(mark == '"' for mark, _ in waiting)):
        waiting.append(('"', at))
    elif can_close:
        _close('"', at, waiting, pairs)


def _close(opener: str, at: int, waiting: list[tuple[str, int]], pairs: list[_Pair]) -> None:
    for depth in range(len(waiting) - 1, -1, -1):
        if waiting[depth][0] == opener:
            pairs.append(_Pair(waiting[depth][1], at, quotes=opener not in "(["))
            del waiting[depth:]
            return


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
