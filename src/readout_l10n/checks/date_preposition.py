"""A date without the article that its preposition needs: « du 4 à 6 mai », « jusqu’à 3 mai ».

Why: English has "from May 4 to 6"; French dates take « le », which « du » and « au » hide.
A day with its month's name after « du … à », « de … au », « jusqu’à », « depuis », « avant »,
« après », « dès » or « à compter de ». Numbers without a month, and what a noun counts, are left
alone.
Source: Grevisse and Goosse, Le Bon Usage, on the article before dates; Académie française,
Dire, ne pas dire.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.prose import edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.text.calendar_words import CALENDARS

_S = "[ \u00a0\u202f]"
_MONTH = rf"{_S}(?:{'|'.join(CALENDARS['fr'].months)})(?!\w)"
_DAY = rf"\d{{1,2}}(?:er)?(?:{_MONTH})?"
_LAST = rf"\d{{1,2}}(?:er)?{_MONTH}"
_WRONG = tuple(
    (re.compile(rf"(?<!\w){before}(?={_S}{after})", re.IGNORECASE), right)
    for before, after, right in (
        (rf"(?P<kept>du{_S}{_DAY}{_S})à", _LAST, "au"),
        ("(?P<kept>)de", rf"{_DAY}{_S}au{_S}{_LAST}", "du"),
        ("(?P<kept>jusqu[’'])à", _LAST, "au"),
        (rf"(?P<kept>à{_S}(?:compter|partir){_S})de", _LAST, "du"),
        ("(?P<kept>)(?P<word>depuis|avant|après|dès)", _LAST, "{} le"),
    )
)
"""What stands before a date, with the word to change last, and what it should be."""
_REST = re.compile(rf"{_S}{_DAY}(?:{_S}au{_S}{_LAST})?", re.IGNORECASE)


def check(pair: Pair) -> Iterator[Hit]:
    for seen in prose(pair):
        for pattern, right in _WRONG:
            for match in pattern.finditer(seen.text):
                start, rest = match.end("kept"), _REST.match(seen.text, match.end())
                word = match.groupdict().get("word") or ""
                wanted = right.format(word)
                if match[0][len(match["kept"]) :][0].isupper():
                    wanted = wanted[0].upper() + wanted[1:]
                end = rest.end() if rest else match.end()
                yield Hit(
                    pair.at(seen.segment, match.start(), end),
                    f"« {seen.text[match.start() : end]} »: "
                    f"« {match['kept']}{wanted}{seen.text[match.end() : end]} » is wanted",
                    suggestion=f"{match['kept']}{wanted}{seen.text[match.end() : end]}",
                    edits=edit(pair, seen.segment, start, match.end(), wanted),
                )


RULE = Rule(
    "date-preposition",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Le sommet se tiendra du 4 à 6 mai.\nL’appel est ouvert jusqu’à 1er juin 2026.",
            finds=(
                "« du 4 à 6 mai »: « du 4 au 6 mai » is wanted",
                "« jusqu’à 1er juin »: « jusqu’au 1er juin » is wanted",
            ),
            fixed="Le sommet se tiendra du 4 au 6 mai.\nL’appel est ouvert jusqu’au 1er juin 2026.",
        ),
        Example(
            target="Il sera à Rome de 3 au 5 mai, depuis 2 mai et à partir de 9 juin.",
            finds=(
                "« de 3 au 5 mai »: « du 3 au 5 mai » is wanted",
                "« à partir de 9 juin »: « à partir du 9 juin » is wanted",
                "« depuis 2 mai »: « depuis le 2 mai » is wanted",
            ),
            fixed="Il sera à Rome du 3 au 5 mai, depuis le 2 mai et à partir du 9 juin.",
        ),
        Example(
            target="Du 4 au 6 mai, jusqu’à 15 heures, depuis mai, de 3 à 5 ans, après 12 mois."
        ),
    ),
)
