"""Numbers in words, by text2num or our own reader of Catalan, and in Roman numerals."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from readout_l10n.text.catalan_numbers import catalan_numbers
from readout_l10n.text.locale import language
from readout_l10n.text.multiples import multiple_of
from readout_l10n.text.number_words import (
    AND_A_HALF,
    COLLECTIVES,
    DECADE_BEFORE,
    DECADES,
    DENOMINATORS,
    IDIOMS,
    MAGNITUDES,
    SCALES,
    SPANS,
)
from readout_l10n.text.tokens import Token

MAGNITUDE = "magnitude"
"""Prefix of the reading of "thousands": ("magnitude", 1000)."""

_LANGUAGES = frozenset({"en", "fr", "es", "ca", "pt", "de", "nl", "it"})
"""Those that text2num reads, and Catalan."""
_AFTER_DIGITS = re.compile(r"\d[ \u00a0\u202f-]?$")
_NO_NUMBERS = frozenset({"o", "oh", "milles"})
"""What text2num takes for zero; and miles, since « mille » has no plural."""
_WORD = re.compile(r"[^\W\d_]+")
_ORDINAL = {
    "en": re.compile(r"(?:th|first|second|third)s?$", re.IGNORECASE),
    "fr": re.compile(r"(?:ièmes?|premi[eè]re?s?)$", re.IGNORECASE),
}
_OTHER_SCALE = re.compile(r"\s(?:autres|nouveaux)\s(milliers|millions|milliards)\b")
_ONE_UNIT = re.compile(
    r"\ban?(?=\s(?:mile|yard|foot|inch|acre|pound|gallon|ounce|ton)\b)", re.IGNORECASE
)
_HALF_PAST = re.compile(r"\bhalf[- ]past\s$", re.IGNORECASE)
_ADVERB = {
    "en": re.compile(r"(?<=th)ly$|(?<=second)ly$|(?<=third)ly$|(?<=first)ly$"),
    "fr": re.compile(r"(?<=ième)ment$"),
}
_SAME = {"es": {"segundo": "segunda", "tercer": "tercero", "veintiún": "veintiuno"}}
"""Forms of number words that text2num does not read, or not as ordinals, and those that it does."""
_HALF_AFTER_NOUN = frozenset({"fr", "es", "ca"})
_SCALE_NEXT = re.compile(r"[\s-]([^\W\d_]+)")
_ONE_BEFORE = re.compile(r"\b(?:an?|one|per)\s$", re.IGNORECASE)
_PART_OF_SCALE = re.compile(
    r"(?<!and a )\b(half|quarter|three[- ]quarters|demi|quart|trois quarts|medio|mig"
    r"|cuarto|tres cuartos|tres quarts)"
    r"(?:-| (?:of )?(?:an? )?| de | d['’]un )"
    r"(million|billion|trillion|milliard|millón|billón|milió|bilió)\b",
    re.IGNORECASE,
)
_PARTS_OF_SCALE = {
    "half": Fraction(1, 2),
    "demi": Fraction(1, 2),
    "quarter": Fraction(1, 4),
    "quart": Fraction(1, 4),
    "medio": Fraction(1, 2),
    "mig": Fraction(1, 2),
    "cuarto": Fraction(1, 4),
}
_SET_PHRASES = (
    (_ONE_UNIT, 1),
    (
        re.compile(
            r"\bhalf[- ](?:a[- ])?dozen\b|\bdemi-douzaine\b|\bmedia docena\b|\bmitja dotzena\b",
            re.IGNORECASE,
        ),
        6,
    ),
    (
        re.compile(
            r"\bquarter[- ](?:of a )?century\b|\bquart de siècle\b|\bcuarto de siglo\b"
            r"|\bquart de segle\b",
            re.IGNORECASE,
        ),
        25,
    ),
    (
        re.compile(
            r"\bhalf[- ](?:a )?century\b|\bdemi-siècle\b|\bmedio siglo\b|\bmig segle\b",
            re.IGNORECASE,
        ),
        50,
    ),
    (re.compile(r"(?<!\w)divis\w+ par deux\b", re.IGNORECASE), Fraction(1, 2)),
)
_ROMAN = re.compile(
    r"(?<![\w’'])(?=[IVXL])(X{0,3}(?:IX|IV|V?I{0,3})|XL(?:IX|IV|V?I{0,3})|LX{0,3}(?:IX|IV|V?I{0,3}))"
    r"((?<=I)(?:er|re|ère|st|nd|rd)|e|è|ème|th)?(?!\w)(?!['’])"
)
_CENTURY_BEFORE = re.compile(r"\b(?:siglos?|segles?)\s(?:[IVX]+ (?:y|i|al?) )?$", re.IGNORECASE)
"""« El siglo XXI » is an ordinal without an ending."""
_NAME_BEFORE = re.compile(r"\b[A-ZÀ-Þ][^\W\d_]*(?:-[^\W\d_]+)*-$")
_ROUND = frozenset({100, 1000})
"""« Mille » and « cent » by themselves are a way of saying many."""
_BETWEEN = frozenset({"premiers", "derniers", "autres", "nouveaux"})
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number without digits; `start:end` are half-open offsets in characters."""

    start: int
    end: int
    readings: frozenset[Fraction | tuple[str, int]]
    is_firm: bool
    """Whether a translation has to say it: « un » and « la moitié » may become anything."""
    is_ordinal: bool = False
    is_multiple: bool = False
    """Whether it says how many times as much: "tripled", « tripler »."""


def spelled_numbers(text: str, locale: str) -> Iterator[Spelled]:
    """The numbers in words, then those in Roman numerals; they may overlap."""
    code = language(locale)
    if code in _LANGUAGES:
        words = [Token(m[0], m.start(), m.end()) for m in _WORD.finditer(text)]
        in_words = list(_in_words(text, words, code))
        yield from _set_phrases(text, code)
        yield from (number for number in in_words if _is_scaled(text, number, code))
        yield from _magnitudes(words, code)
        yield from _fractions(text, words, code)
        yield from in_words
        yield from _single_words(words, code)
    yield from _roman(text)


def _set_phrases(text: str, code: str) -> Iterator[Spelled]:
    """What stands for a number: "a mile", "half a dozen", « un quart de siècle »."""
    for pattern, value in _SET_PHRASES:
        for match in pattern.finditer(text):
            said = frozenset({Fraction(value)})
            yield Spelled(match.start(), match.end(), said, is_firm=False)
    for match in _PART_OF_SCALE.finditer(text):
        part = _PARTS_OF_SCALE.get(match[1].lower(), Fraction(3, 4))
        scale = SCALES.get(code, {}).get(match[2].lower())
        if scale:
            yield Spelled(match.start(), match.end(), frozenset({part * scale}), is_firm=True)


class _Word:
    """A token as text2num wants to see it."""

    def __init__(self, token: Token, gap: str, scales: Mapping[str, int]) -> None:
        self._text = token.text
        self._gap = gap
        self._is_taken = _AFTER_DIGITS.search(gap) is not None and token.text.casefold() in scales

    def text(self) -> str:
        return self._text

    def nt_separated(self, previous: object) -> bool:  # noqa: ARG002
        return bool(self._gap.strip("- \u00a0\u202f‑’'"))

    def not_a_number_part(self) -> bool:
        """Whether it is no number, or scales one in digits ("1.5 million")."""
        return self._is_taken or self._text.casefold() in _NO_NUMBERS


def _in_words(text: str, words: list[Token], code: str) -> Iterator[Spelled]:
    starts = [0, *(word.end for word in words[:-1])]
    scales = SCALES.get(code, {})
    decades = DECADE_BEFORE.get(code, ("années",))
    stream = [
        _Word(
            Token(_bare(token.text, code), token.start, token.end),
            text[start : token.start],
            scales,
        )
        for token, start in zip(words, starts, strict=False)
    ]
    for start, stop, said, ordinal in _occurrences(stream, code):
        first, last = words[start], words[stop - 1]
        value, end = said, last.end
        if not ordinal:
            value, end = _enlarged(text, value, first, last, code)
        values = {value}
        if ordinal and (part := DENOMINATORS.get(code, {}).get(last.text.casefold())):
            values.add(Fraction(1, part))
        if 20 <= value < 100 and text[: first.start].rstrip().lower().endswith(decades):
            values.add(1900 + value)
        idiom = _idiom(text, first.start, code)
        values |= {Fraction(days) for days in (SPANS.get(code, {}).get(idiom or ""),) if days}
        lone = first.start == last.start and end == last.end
        alone = lone and _is_way_of_speaking(text, first, value, code)
        firm = not (idiom or alone or value < 2 or (value == 2 and ordinal))
        yield Spelled(first.start, end, frozenset(values), firm, ordinal)


def _occurrences(stream: list[_Word], code: str) -> Iterator[tuple[int, int, Fraction, bool]]:
    """First word, word after the last, value and whether it is an ordinal, of each number."""
    if code == "ca":
        joined = [not word.nt_separated(None) for word in stream]
        taken = [word.not_a_number_part() for word in stream]
        for number in catalan_numbers([word.text() for word in stream], joined):
            if not any(taken[number.start : number.end]):
                yield number.start, number.end, Fraction(number.value), number.is_ordinal
        return
    from text_to_num import find_numbers

    for found in find_numbers(stream, code, 0.0):
        last = stream[found.end - 1].text()
        is_ordinal = (
            _ORDINAL[code].search(last) is not None
            if code in _ORDINAL
            else code == "es" and found.is_ordinal
        )
        yield found.start, found.end, Fraction(found.value), is_ordinal


def _enlarged(
    text: str, value: Fraction, first: Token, last: Token, code: str
) -> tuple[Fraction, int]:
    """A number with what follows it (« et demi », « autres millions »), and where that ends."""
    scales, end = SCALES.get(code, {}), last.end
    if code == "fr" and (scaled := _OTHER_SCALE.match(text, end)):
        return value * scales[scaled[1]], scaled.end()
    half = re.compile(AND_A_HALF.get(code, r"(?!)")).match(text, end)
    if code == "en" and _HALF_PAST.search(text, 0, first.start):
        return value + Fraction(1, 2), end
    if not half:
        return value, end
    if code in _HALF_AFTER_NOUN:
        return value + Fraction(scales.get(last.text.casefold(), 1), 2), end
    scaled = _SCALE_NEXT.match(text, half.end())
    factor = scales.get(scaled[1].casefold(), 1) if scaled else 1
    end = scaled.end() if scaled and factor > 1 else half.end()
    return (value + Fraction(1, 2)) * factor, end


def _idiom(text: str, start: int, code: str) -> str | None:
    """The way of speaking that a word is part of, in small letters."""
    for match in re.finditer(IDIOMS.get(code, r"(?!)"), text, re.IGNORECASE):
        if match.start() <= start < match.end():
            return match[0].lower()
    return None


def _is_way_of_speaking(text: str, word: Token, value: Fraction, code: str) -> bool:
    """Whether a single word counts nothing: « mille », "multi-billion", Thunder-ten-tronckh."""
    if value in _ROUND or _is_in_name(text, word.start):
        return True
    scales = SCALES.get(code, {})
    return word.text.casefold() in scales and not _ONE_BEFORE.search(text, 0, word.start)


def _bare(word: str, code: str) -> str:
    """A number word as text2num reads it, an ordinal without its adverb's ending: "thirdly"."""
    ending = _ADVERB.get(code)
    bare = ending.sub("", word) if ending else word
    return _SAME.get(code, {}).get(bare.casefold(), bare)


def _is_in_name(text: str, start: int) -> bool:
    """Whether a word is part of a compound that begins with a capital (a place's name)."""
    return bool(_NAME_BEFORE.search(text, max(start - 30, 0), start))


def _single_words(words: list[Token], code: str) -> Iterator[Spelled]:
    collectives, decades = COLLECTIVES.get(code, {}), DECADES.get(code, {})
    for word in words:
        folded = word.text.casefold()
        values = collectives.get(folded) or collectives.get(folded.rstrip("s"))
        if values:
            readings = frozenset(map(Fraction, values))
            yield Spelled(word.start, word.end, readings, is_firm=False)
        elif multiple := multiple_of(folded, code):
            readings = frozenset({multiple})
            yield Spelled(word.start, word.end, readings, is_firm=False, is_multiple=True)
        elif decade := decades.get(folded):
            readings = frozenset({Fraction(decade), Fraction(1900 + decade)})
            yield Spelled(word.start, word.end, readings, is_firm=True)


def _is_scaled(text: str, number: Spelled, code: str) -> bool:
    """Whether it counts thousands or more: « deux milliards », and not « des milliards »."""
    *counted, scale = text[number.start : number.end].casefold().split()
    return bool(counted) and scale in MAGNITUDES.get(code, {})


def _magnitudes(words: list[Token], code: str) -> Iterator[Spelled]:
    """Each "thousands", and "hundreds of thousands" as one."""
    known, scales = MAGNITUDES.get(code, {}), SCALES.get(code, {})
    i = 0
    while i < len(words):
        start, size = words[i].start, known.get(words[i].text.casefold())
        before = words[i - 1].text.casefold() if i else ""
        if size is None or before in scales or before in _BETWEEN:
            i += 1
            continue
        while i + 2 < len(words) and words[i + 1].text.casefold() in {"of", "de"}:
            further = known.get(words[i + 2].text.casefold())
            if further is None:
                break
            size, i = size * further, i + 2
        yield Spelled(start, words[i].end, frozenset({(MAGNITUDE, size)}), is_firm=False)
        i += 1


def _fractions(text: str, words: list[Token], code: str) -> Iterator[Spelled]:
    """Such as "two-thirds", « les trois quarts », « les deux premiers tiers », « un dixième »."""
    parts = DENOMINATORS.get(code, {})
    for i, word in enumerate(words[1:], start=1):
        folded = word.text.casefold()
        part = parts.get(folded) or parts.get(folded.rstrip("s"))
        if part is None:
            continue
        before = i - 2 if words[i - 1].text in _BETWEEN and i > 1 else i - 1
        between = text[words[before].end : word.start]
        count = _small_count(words[before].text, code)
        if not re.fullmatch(r"[-‑ \u00a0\u202f\w]+", between) or not 0 < count < part:
            continue
        if folded != "tiers" and (count > 1) != folded.endswith("s"):
            continue
        value = Fraction(count, part)
        firm = value < 1 and value.denominator > 4
        yield Spelled(words[before].start, word.end, frozenset({value}), firm or count > 1)


def _small_count(word: str, code: str) -> int:
    """The value of a cardinal below a hundred; 0 for another word."""
    stream = [_Word(Token(_bare(word, code), 0, len(word)), "", {})]
    for _, _, value, is_ordinal in _occurrences(stream, code):
        return 0 if is_ordinal or value >= 100 else int(value)
    return 0


def _roman(text: str) -> Iterator[Spelled]:
    for match in _ROMAN.finditer(text):
        if not match[1] or match[1] == "L" or match[0] == "I":
            continue
        values = [_ROMAN_VALUES[letter] for letter in match[1]]
        total = sum(-value if value < max(values[i:]) else value for i, value in enumerate(values))
        suffixed = bool(match[2]) or _CENTURY_BEFORE.search(text, 0, match.start()) is not None
        firm = suffixed and total > 1
        yield Spelled(match.start(), match.end(), frozenset({Fraction(total)}), firm, suffixed)
