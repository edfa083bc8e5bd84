"""Dots after « etc. », too many dots, or two ways of writing the ellipsis in one document.

Why: « etc. » and dots say the same twice; mixed forms show that passages come from several hands.
« ... » is turned into « … » where the document has the character elsewhere.
Source: Imprimerie nationale, Lexique, « Points de suspension » and « etc. »; LanguageTool's
POINTS_SUSPENSIONS.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.prose import edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.checks.throughout import singly_or_once
from readout_l10n.model import Severity
from readout_l10n.text.spacing import around

_ETC = re.compile(r"(?i:\betc)(\s?(?:…|\.{2,}|\.\s?…))")
_DOTS = re.compile(r"(?<![./])(?<!etc)(?<!etc\.)\.{3,}(?![./\w])")


def check(pair: Pair) -> Iterator[Hit]:
    texts = tuple(prose(pair))
    for seen in texts:
        for match in _ETC.finditer(seen.text):
            yield Hit(
                pair.at(seen.segment, *match.span()),
                "« etc. » needs no dots",
                suggestion="etc.",
                edits=edit(pair, seen.segment, *match.span(1), "."),
            )
    kept = sum(seen.text.count("…") for seen in texts)
    hits = [
        Hit(
            pair.at(seen.segment, *around(seen.segment.text, *match.span())),
            f"« {match[0]} » for « … »",
            severity=Severity.INFO,
            edits=edit(pair, seen.segment, *match.span(), "…"),
        )
        for seen in texts
        for match in _DOTS.finditer(seen.text)
        if kept or match[0] != "..."
    ]
    yield from singly_or_once(hits, kept, "{count} times « ... » for « … »")


RULE = Rule(
    "ellipsis",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Ils ont évoqué la pêche, la santé, etc...",
            finds=("« etc. » needs no dots",),
            fixed="Ils ont évoqué la pêche, la santé, etc.",
        ),
        Example(
            target="La pêche… et la santé... Puis la mer…",
            finds=("« ... » for « … »",),
            fixed="La pêche… et la santé… Puis la mer…",
        ),
        Example(target="La pêche, la santé... Puis la mer... Et la suite, etc."),
        Example(target="Il a dit : « […] la paix […] » (../fr/a.md)."),
    ),
)
