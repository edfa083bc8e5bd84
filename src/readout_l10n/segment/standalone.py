"""Lines that are no sentence whatever stands around them: dates, credits, labels, notes."""

from __future__ import annotations

import re

from readout_l10n.model import SegmentKind
from readout_l10n.text.dates import MONTHS

# Compared without case, outer brackets, doubled spaces and final full stop.
LABELS = frozenset(
    {
        "traduction provisoire et purement informative",
        "traduction provisoire",
        "traduction purement informative",
        "traduction non officielle",
        "traduction de courtoisie",
        "provisional translation",
        "tentative translation",
        "unofficial translation",
        "for reference only",
        "traducción provisional",
        "traducción provisional, a título meramente informativo",
        "traducción no oficial",
        "traducció provisional",
        "traducció provisional, a títol merament informatiu",
        "traducció no oficial",
        "tradución provisional",
        "tradución provisional, a título meramente informativo",
        "traduzione provvisoria",
        "traduzione provvisoria, a titolo puramente informativo",
        "tradução provisória",
        "tradução provisória, a título meramente informativo",
        "traduccion provisòria",
        "traduccion provisòria, a títol d’informacion",
        "provizora traduko",
        "provizora traduko, nur por informo",
        "仮訳",
        "vorläufige übersetzung",
        "vorläufige übersetzung, nur zur information",
        "inoffizielle übersetzung",
    }
)
LABEL_BEGINNINGS = (
    "this is a provisional translation",
    "this is a tentative translation",
    "this is an unofficial translation",
    "ceci est une traduction provisoire",
    "la présente traduction est provisoire",
)

_MONTHS = r"(?:" + "|".join(MONTHS) + r")\.?"
_DAYS = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    "|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    "|dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge"
    "|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
)
_DATE = re.compile(
    rf"""(?:le\s|el\s|den\s)?\s*(?:(?:{_DAYS}),?(?:\sle|\sden)?\s+)?
    (?:
      \d{{4}}\s?([/.-])\s?\d{{1,2}}\s?\1\s?\d{{1,2}}
    | \d{{1,2}}\s?([/.-])\s?\d{{1,2}}\s?\2\s?\d{{4}}
    | \d{{1,2}}(?:er|r|st|nd|rd|th|\.?º|\.)?\s+(?:de\s+|d[’'])?(?:{_MONTHS}),?\s+(?:del?\s+)?\d{{4}}
    | (?:{_MONTHS})\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}
    )
    (?:\s?\((?:{_DAYS})\))?\.?""",
    re.VERBOSE | re.IGNORECASE,
)
_CREDIT = re.compile(
    r"""[(\[]?(?:
      © | ⓒ | \(c\)\s | copyright\s*(?:©|\(c\)|\d|by\b)
    | (?:photo(?:graph|graphie|graphy)?|image|picture|foto|bild)s?\s*(?:credits?\s*)?[:©]
    | (?:photo|image)s?\s+(?:by|credits?|courtesy)\b
    | cr[ée]dits?\s+(?:photo|image|photographique)s?\b
    | cr[ée]ditos?\s+(?:de\s+(?:la\s+)?)?(?:foto|imagen)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
CREDIT_WORDS = 30
"""A longer line that begins as a credit does is prose about one."""

_NOTE = re.compile(
    r"\[\d{1,3}\]\s | \[\^[\w-]+\]: | [⁰¹²³⁴-⁹]{1,3}\s?(?=\S) | \*\d{1,2}\s | ※\s?\d{0,2}\s?",
    re.VERBOSE,
)


def line_kind(line: str) -> SegmentKind | None:
    """DATE, CREDIT, LABEL or NOTE, or None for a line that has to be judged in its place."""
    line = line.strip()
    bare = " ".join(line.strip("()[]（）*_. \u00a0\u202f").casefold().split())
    if bare in LABELS or bare.startswith(LABEL_BEGINNINGS):
        return SegmentKind.LABEL
    if _NOTE.match(line):
        return SegmentKind.NOTE
    if _CREDIT.match(line) and len(line.split()) <= CREDIT_WORDS:
        return SegmentKind.CREDIT
    if _DATE.fullmatch(line.strip("()[]").strip()):
        return SegmentKind.DATE
    return None
