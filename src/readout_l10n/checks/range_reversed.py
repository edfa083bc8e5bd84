"""A span of years or days that ends before it begins: « de 2030 à 2025 », « du 12 au 10 mai ».

Why: one of the two figures is wrong, and the reader cannot know which.
Years after « de … à », « entre … et » or with a dash between; days of one month, and days of two
months of one year. Left alone: what a noun or number after it makes an amount, numbers of laws, and
days about a month's end (« du 30 au 2 mai »). Runs on a lone target.
Source: LanguageTool's DATE_RANGE rules for other languages.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.prose import prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity
from readout_l10n.text.calendar_words import CALENDARS

_SPACE = "[ \u00a0\u202f]"
_YEAR = r"(?:19|20)\d\d"
_NO_AMOUNT = (
    rf"(?![\w-]|,\d|\.\d|{_SPACE}(?!et\b|dans\b|pour\b|en\b|par\b|afin\b|avec\b|sur\b|est\b)\w)"
)
_WORDS = re.compile(
    rf"(?<!passer{_SPACE})(?<!passé{_SPACE})(?<![\w-])(?:de{_SPACE}(?P<a>{_YEAR}){_SPACE}à|"
    rf"entre{_SPACE}(?P<b>{_YEAR}){_SPACE}et){_SPACE}(?P<to>{_YEAR}){_NO_AMOUNT}",
    re.IGNORECASE,
)
_DASH = re.compile(rf"(?<![\w/.,-])(?P<a>{_YEAR})[-–](?P<to>{_YEAR})(?![\w/-]|[.,]\d)")
_NUMBERED = re.compile(
    rf"(?:n[°o]s?|numéro|loi|décret|arrêté|résolution|article|décision){_SPACE}?$", re.IGNORECASE
)
_MONTHS = "|".join(CALENDARS["fr"].months)
_DAYS = re.compile(
    rf"(?<!\w)du{_SPACE}(?P<from>\d{{1,2}})(?:er)?(?:{_SPACE}(?P<early>{_MONTHS}))?{_SPACE}au{_SPACE}"
    rf"(?P<to>\d{{1,2}})(?:er)?{_SPACE}(?P<late>{_MONTHS})(?:{_SPACE}(?P<year>\d{{4}}))?(?!\w)",
    re.IGNORECASE,
)
_MONTH_END = 27
"""A day after it may belong to the month before: « du 30 au 2 mai »."""
_MONTHS_BACK = 4
"""More months back are a winter: « du 28 décembre au 3 janvier 2026 »."""


def check(pair: Pair) -> Iterator[Hit]:
    for seen in prose(pair):
        for match in (*_WORDS.finditer(seen.text), *_DASH.finditer(seen.text)):
            first = match["a"] or match["b"]
            numbered = _NUMBERED.search(seen.text, 0, match.start())
            if int(first) > int(match["to"]) and not numbered:
                yield _hit(pair, seen.segment, match)
        for match in _DAYS.finditer(seen.text):
            if _is_reversed(match):
                yield _hit(pair, seen.segment, match)


def _is_reversed(match: re.Match[str]) -> bool:
    months = CALENDARS["fr"].months
    first, last = int(match["from"]), int(match["to"])
    early, late = (match[part] and match[part].casefold() for part in ("early", "late"))
    if early is None or early == late:
        return first > last and (early is not None or first <= _MONTH_END)
    return match["year"] is not None and 0 < months[early] - months[late] <= _MONTHS_BACK


def _hit(pair: Pair, segment: Segment, match: re.Match[str]) -> Hit:
    return Hit(
        pair.at(segment, *match.span()),
        f"« {match[0]} » ends before it begins",
        source=pair.source_quote(pair.source_of(segment)),
    )


RULE = Rule(
    "range-reversed",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Le plan va de 2030 à 2025.\nLe cadre 2027-2024 et entre 2026 et 2024, la paix.",
            finds=(
                "« de 2030 à 2025 » ends before it begins",
                "« entre 2026 et 2024 » ends before it begins",
                "« 2027-2024 » ends before it begins",
            ),
        ),
        Example(
            target="Il sera en visite du 12 au 10 mai, puis du 3 juin au 1er mai 2025.",
            finds=(
                "« du 12 au 10 mai » ends before it begins",
                "« du 3 juin au 1er mai 2025 » ends before it begins",
            ),
        ),
        Example(target="Du 30 au 2 mai, puis du 28 décembre au 3 janvier 2026, de 2025 à 2030."),
        Example(target="Réduire de 2000 à 1950 tonnes ; la loi 2021-1948 ; passer de 2000 à 1990."),
    ),
)
