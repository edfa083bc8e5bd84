"""Which office a title beside a name tells of, in English and in French.

Only offices that no translator exchanges: a “Secretary” may be a « ministre » or a « secrétaire ».
"""

import re
from enum import Enum, auto

from readout_l10n.text.locale import language


class Office(Enum):
    """What somebody is, whatever the country."""

    PRESIDENT = auto()
    PRIME_MINISTER = auto()
    FOREIGN = auto()
    """The head of a foreign ministry; in Washington, the Secretary of State."""
    DEFENCE = auto()
    VICE_MINISTER = auto()
    AMBASSADOR = auto()
    CONSUL = auto()


_TITLES = {
    "en": (
        (Office.VICE_MINISTER, r"(?:Parliamentary )?(?:Vice|Deputy)[- ](?:Foreign )?Minister"),
        (Office.PRIME_MINISTER, r"Prime Minister"),
        (Office.PRESIDENT, r"President"),
        (Office.FOREIGN, r"Foreign (?:Minister|Secretary)|Minister (?:for|of) Foreign Affairs"),
        (Office.FOREIGN, r"Secretary of State"),
        (Office.DEFENCE, r"Defen[cs]e (?:Minister|Secretary)"),
        (Office.DEFENCE, r"(?:Minister|Secretary) (?:for|of) (?:National )?Defen[cs]e"),
        (Office.AMBASSADOR, r"Ambassador"),
        (Office.CONSUL, r"Consul[- ]General"),
    ),
    "fr": (
        (Office.VICE_MINISTER, r"vice-ministre(?: parlementaire)?(?: des Affaires étrangères)?"),
        (Office.PRIME_MINISTER, r"Premi(?:er|ère) ministre"),
        (Office.PRESIDENT, r"Président(?:e)?(?: de la République)?"),
        (Office.FOREIGN, r"ministre des Affaires étrangères|secrétaire d[’']État"),
        (Office.DEFENCE, r"ministre (?:de la Défense(?: nationale)?|des Armées)"),
        (Office.DEFENCE, r"secrétaire à la (?:Défense|Guerre)"),
        (Office.AMBASSADOR, r"ambassad(?:eur|rice)"),
        (Office.CONSUL, r"consule? générale?"),
    ),
}
_FREE = {
    "en": r"(?<![\w-])(?<!Vice )(?<!Deputy )(?<![Ff]ormer )(?<!then-)(?<!Assistant )(?<!Under )",
    "fr": r"(?<![\w-])(?<!ancien )(?<!ancienne )(?<!alors )(?<!futur )(?<!adjoint )",
}
_LAND = {
    "en": r"(?: of (?:the )?[A-Z][\w’-]*(?: [A-Z][\w’-]*)?)?",
    "fr": r"(?: (?:du|de la|des|de|en) [A-ZÉÎ][\w’-]*| (?:de l|d)[’'][A-ZÉÎ][\w’-]*"
    r"| [a-zé-]+(?:ais|ain|ien|éen|ois|and|ol|que)e?)?",
}
_ADDRESS = {"en": r"(?:(?:Mr|Ms|Mrs|Dr|H\.E)\.? )*", "fr": r"(?:(?:M\.|Mme|S\.\s?E\.\s?M\.)\s)*"}
_GIVEN = {"en": r"(?:[A-Z][\w’-]+ ){0,2}", "fr": ""}


def office_beside(text: str, start: int, end: int, locale: str) -> tuple[Office, int, int] | None:
    """The office whose title stands before or after a name, and where; None for no certain one.

    `start:end` is the name, in English the surname alone.
    """
    code = language(locale)
    found: dict[Office, re.Match[str]] = {}
    for office, title in _TITLES.get(code, ()):
        match = _before(code, title, text, start) or _after(code, title, text, end)
        if match:
            found.setdefault(office, match)
    if len(found) != 1:
        return None
    ((office, match),) = found.items()
    return office, match.start(1), match.end(1)


def _before(code: str, title: str, text: str, start: int) -> re.Match[str] | None:
    pattern = rf"{_FREE[code]}({title}){_LAND[code]},? {_ADDRESS[code]}{_GIVEN[code]}$"
    return re.compile(pattern, _flags(code)).search(text[:start])


def _after(code: str, title: str, text: str, end: int) -> re.Match[str] | None:
    pattern = rf", (?:the |le |la |l[’'])?({title})(?=[\s,.;])"
    return re.compile(pattern, _flags(code)).match(text, end)


def _flags(code: str) -> re.RegexFlag:
    return re.IGNORECASE if code == "fr" else re.NOFLAG
