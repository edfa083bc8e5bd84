"""An ordinal abbreviated as French does not: 2ème, 1ère, XXIème, 18ième, 2nd.

Why: the abbreviations are 1er, 1re, 2d, 2de, 2e, XXIe; longer ones are the typist's, and « 18th »
is English.
English ordinals are found in French prose only, and not in names (« 5th Avenue »); « 1st » is left
to a reader, since its gender is not known.
Source: Imprimerie nationale, Lexique, « Adjectifs numéraux ordinaux »; OQLF; LanguageTool's
ORDINAUX.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.prose import edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity

_FIRST = re.compile(r"(?<![\w,.])(1|I)(?:[èée]re|i[èée]re)(s?)(?!\w)")
_ORDINAL = re.compile(
    r"(?<![\w,.])(?P<number>\d{1,4}|(?=[IVXLC]{1,7}[i]?[èée])[IVXLC]+)"
    r"(?P<ending>i?[èée]me|i?ème|(?<=\d)[èé](?!\w))(?P<plural>s?)(?!\w)"
)
_SECOND = re.compile(r"(?<![\w,.])2(?P<ending>nde?)(?P<plural>s?)(?!\w)")
_ENGLISH = re.compile(r"(?<![\w,.])(?P<number>\d{1,3})(?:th|nd|rd|st)(?!\w)(?![ \u00a0][A-Z])")


def check(pair: Pair) -> Iterator[Hit]:
    for seen in prose(pair):
        found = dict[int, tuple[int, str | None]]()
        for match in _FIRST.finditer(seen.text):
            found[match.start()] = match.end(), f"{match[1]}re{match[2]}"
        for match in _ORDINAL.finditer(seen.text):
            if match["number"] not in {"1", "I"}:
                found[match.start()] = match.end(), f"{match['number']}e{match['plural']}"
        for match in _SECOND.finditer(seen.text):
            right = {"nd": "2d", "nde": "2de"}[match["ending"]]
            found[match.start()] = match.end(), right + match["plural"]
        for match in _ENGLISH.finditer(seen.text):
            known = match["number"] + "e" if match["number"] != "1" else None
            found.setdefault(match.start(), (match.end(), known))
        for start, (end, wanted) in sorted(found.items()):
            said = seen.segment.text[start:end]
            yield Hit(
                pair.at(seen.segment, start, end),
                f"« {said} »; wanted « {wanted or '1er'} »{'' if wanted else ' or « 1re »'}",
                suggestion=wanted,
                edits=edit(pair, seen.segment, start, end, wanted) if wanted else (),
            )


RULE = Rule(
    "ordinal-form",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="La 18ième session et la 1ère réunion du XXIème siècle.",
            finds=(
                "« 18ième »; wanted « 18e »",
                "« 1ère »; wanted « 1re »",
                "« XXIème »; wanted « XXIe »",
            ),
            fixed="La 18e session et la 1re réunion du XXIe siècle.",
        ),
        Example(
            target="Les 2èmes rencontres et la 2nde visite, puis la 3rd session.",
            finds=(
                "« 2èmes »; wanted « 2es »",
                "« 2nde »; wanted « 2de »",
                "« 3rd »; wanted « 3e »",
            ),
            fixed="Les 2es rencontres et la 2de visite, puis la 3e session.",
        ),
        Example(target="La 18e session, le 1er mai, la 1re visite, le XXIe siècle, 5th Avenue."),
    ),
)
