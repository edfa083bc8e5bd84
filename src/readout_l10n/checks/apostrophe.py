"""Two kinds of apostrophes in one document: ' and ’.

Why: the two are mixed where passages come from several hands; searches miss half of the places.
Judged by what the document uses most, or by `[typography] apostrophe` of readout.toml; one remark a
document. Marks that are no apostrophes (` ´ ‘ ′) between two letters are found wherever they are.
Source: Imprimerie nationale, Lexique; LanguageTool's APOS_TYP; Grammalecte's typographic
apostrophe.
"""

import re
from collections import Counter
from collections.abc import Iterator

from readout_l10n.checks.options import Options, Typography
from readout_l10n.checks.prose import edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.checks.throughout import singly_or_once
from readout_l10n.model import Severity
from readout_l10n.text.spacing import around

_MARK = re.compile(r"(?<=[^\W\d_])['’`´‘′](?=[^\W\d_«“(])")
_APOSTROPHES = "’'"


def check(pair: Pair) -> Iterator[Hit]:
    found = [(seen, m.start(), m[0]) for seen in prose(pair) for m in _MARK.finditer(seen.text)]
    counts = Counter(mark for _, _, mark in found if mark in _APOSTROPHES)
    usual = max(_APOSTROPHES, key=lambda mark: counts[mark])
    wanted = pair.options.typography.apostrophe or usual
    hits = [
        Hit(
            pair.at(seen.segment, *around(seen.segment.text, at, at + 1)),
            f"the apostrophe is {mark}; wanted {wanted}",
            edits=edit(pair, seen.segment, at, at + 1, wanted),
        )
        for seen, at, mark in found
        if mark != wanted
    ]
    yield from singly_or_once(hits, 0, f"{{count}} apostrophes are not {wanted}")


RULE = Rule(
    "apostrophe",
    Severity.INFO,
    check,
    examples=(
        Example(
            target="L’Inde et l’Iran saluent l'accord.",
            finds=("the apostrophe is '; wanted ’",),
            fixed="L’Inde et l’Iran saluent l’accord.",
        ),
        Example(
            target="L'Inde salue l'accord.",
            options=Options(typography=Typography(apostrophe="’")),
            finds=("2 apostrophes are not ’",),
            fixed="L’Inde salue l’accord.",
        ),
        Example(
            target="L’Inde salue l`accord.",
            finds=("the apostrophe is `; wanted ’",),
            fixed="L’Inde salue l’accord.",
        ),
        Example(target="L'Inde salue l'accord."),
        Example(target="L’Inde salue « the President's Plan for Peace at Sea »."),
    ),
)
