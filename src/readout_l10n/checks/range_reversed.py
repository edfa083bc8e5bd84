"""A span of time that ends before it begins: « de 2030 à 2025 », « de 15h30 à 14h45 ».

Why: one of the two figures is wrong, and the reader cannot know which.
Years after « de … à », « entre … et » or with a dash between; days of one month, and days of two
months of one year; clock times of one day; works that begin and end in named months; and a dinner
that followed earlier than the talks before it began. Left alone: what a noun or number after it
makes an amount, numbers of laws, days about a month's end (« du 30 au 2 mai »), and evenings that
end in the night. Runs on a lone target.
Source: LanguageTool's DATE_RANGE rules for other languages.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.prose import prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity
from readout_l10n.text.calendar_words import CALENDARS
from readout_l10n.text.event_order import (
    Backwards,
    begins_at,
    clocks_backwards,
    events_backwards,
    follows_at,
)

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
_HALF_A_DAY = 12 * 60
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
        for found in (*clocks_backwards(seen.text), *events_backwards(seen.text)):
            yield _at(pair, seen.segment, found, "ends before it begins")
    yield from _followed(pair)


def _followed(pair: Pair) -> Iterator[Hit]:
    """What followed, by a sentence, before the time at which that or the one before began."""
    begun: int | None = None
    for seen in prose(pair):
        followed = follows_at(seen.text)
        begins = begins_at(seen.text)
        known = begun if begins is None else begins
        if followed and known is not None and 0 < known - followed[1] < _HALF_A_DAY:
            yield _at(pair, seen.segment, followed[0], "is before the time at which it began")
        begun = begins if seen.is_sentence else begun


def _at(pair: Pair, segment: Segment, found: Backwards, what: str) -> Hit:
    return Hit(
        pair.at(segment, found.start, found.end),
        f"« {segment.text[found.start : found.end]} » {what}",
        source=pair.source_quote(pair.source_of(segment)),
    )


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
        Example(
            target="L’entretien a eu lieu de 15h30 à 14h45.",
            finds=("« de 15h30 à 14h45 » ends before it begins",),
        ),
        Example(
            target="Le chantier, qui débutera en mai 2027, s’achèvera en mars de la même année.",
            finds=("« s’achèvera en mars de la même année » ends before it begins",),
        ),
        Example(
            target="Les ministres se sont vus à partir de 19h00.\nUn dîner a suivi à 18h30.",
            finds=("« a suivi à 18h30 » is before the time at which it began",),
        ),
        Example(
            target="À partir de 11h00, ils se sont vus.\nUn déjeuner a suivi à 12h15, de 12h15 à "
            "13h30 ; la fête, de 22h00 à 1h30, et la traversée de 15h00 à 9h00 le lendemain."
        ),
        Example(target="Les travaux débuteront en mai 2027 et s’achèveront en mars 2028."),
        Example(target="Du 30 au 2 mai, puis du 28 décembre au 3 janvier 2026, de 2025 à 2030."),
        Example(target="Réduire de 2000 à 1950 tonnes ; la loi 2021-1948 ; passer de 2000 à 1990."),
    ),
)
