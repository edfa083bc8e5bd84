"""An acronym written in two ways in one document: « COP 30 » and « COP-30 », « O.N.U. ».

Why: a reader who searches the text for one of them does not find the other.
Compares acronyms with their number (joined, after a space or a hyphen), and letters with stops
between and without; the rarer way is found, of two as frequent the later one. Only informs.
Quotations in another language, addresses and the publisher's lines are left alone.
Source: Imprimerie nationale, Lexique, « Sigles et acronymes », which wants one way in a text.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from readout_l10n.checks.prose import edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity

_NUMBERED = re.compile(
    r"(?<![\w.-])(?P<letters>[A-Z]{1,8})(?P<between>[ \u00a0\u202f]|[-‑])?(?P<number>\d{1,3})"
    r"(?!\w|[.,-]\w|[ \u00a0\u202f]?[%°€$]|[ \u00a0\u202f]\d)"
)
_STOPS = re.compile(r"(?<![\w.])(?:[A-Z]\.){3,6}(?!\w)")
_PLAIN = re.compile(r"(?<![\w.-])[A-Z]{3,6}(?![\w-])")
_SHORTEST_APART = 3
"""Letters of an acronym that may stand apart from its number: « A 9 » is none."""


@dataclass(frozen=True, slots=True)
class _Place:
    segment: Segment
    start: int
    end: int
    text: str
    way: str
    """How it is written: what stands between letters and number, or between letters."""


def check(pair: Pair) -> Iterator[Hit]:
    written: dict[tuple[str, str], list[_Place]] = defaultdict(list)
    for seen in prose(pair):
        if seen.segment.kind.is_publishers or seen.text.isupper():
            continue
        for key, place in _places(seen.segment, seen.text):
            written[key].append(place)
    for places in written.values():
        yield from _rarer(pair, places)


def _places(segment: Segment, text: str) -> Iterator[tuple[tuple[str, str], _Place]]:
    for match in _NUMBERED.finditer(text):
        between = (match["between"] or "").translate({0xA0: " ", 0x202F: " ", 0x2011: "-"})
        if between != " " or len(match["letters"]) >= _SHORTEST_APART:
            place = _Place(segment, match.start(), match.end(), match[0], between)
            yield (match["letters"], match["number"]), place
    for pattern, way in ((_STOPS, "."), (_PLAIN, "")):
        for match in pattern.finditer(text):
            yield (
                (match[0].replace(".", ""), ""),
                _Place(segment, match.start(), match.end(), match[0], way),
            )


def _rarer(pair: Pair, places: list[_Place]) -> Iterator[Hit]:
    """Those of an acronym's places that are not written as most are."""
    ways = [place.way for place in places]
    usual = max(dict.fromkeys(ways), key=ways.count)
    kept = next(place for place in places if place.way == usual)
    for place in places:
        if place.way != usual:
            yield Hit(
                pair.at(place.segment, place.start, place.end),
                f"« {place.text} » here, « {kept.text} » elsewhere in this text",
                suggestion=kept.text,
                edits=edit(pair, place.segment, place.start, place.end, kept.text),
            )


RULE = Rule(
    "acronym-inconsistent",
    Severity.INFO,
    check,
    examples=(
        Example(
            target="La COP 30 aura lieu à Belém.\nIls préparent la COP-30, après la COP 28.",
            finds=("« COP-30 » here, « COP 30 » elsewhere in this text",),
            fixed="La COP 30 aura lieu à Belém.\nIls préparent la COP 30, après la COP 28.",
        ),
        Example(
            target="L’ONU a voté.\nLe siège de l’O.N.U. est à New York, selon l’ONU.",
            finds=("« O.N.U. » here, « ONU » elsewhere in this text",),
            fixed="L’ONU a voté.\nLe siège de l’ONU est à New York, selon l’ONU.",
        ),
        Example(target="Le G7, le G20, la COP29, la COP28 et la COP 30.\nLe G7 et le plan B 7."),
    ),
)
