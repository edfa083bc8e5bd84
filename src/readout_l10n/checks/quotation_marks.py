"""Straight or English quotation marks in French prose: "accord", “accord”.

Why: French quotes between guillemets; two kinds of marks in one text look like two kinds of quotes.
English marks are right inside guillemets, and are left alone around words of another language. A
document that uses no guillemets gets one remark. A quotation in English marks that holds guillemets
is turned the wrong way round.
Source: Imprimerie nationale, Lexique, « Guillemets »; LanguageTool's typographic quotation rules.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.gaps import habit, places
from readout_l10n.checks.prose import edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.checks.throughout import singly_or_once
from readout_l10n.model import Severity
from readout_l10n.text.quotations import in_quotation_marks
from readout_l10n.text.spacing import Kind
from readout_l10n.text.untouched import BLOT

_QUOTED = re.compile(
    r"(?<![\w\"”])(?:\"(?P<straight>[^\s\"«»“”](?:[^\"«»“”]*[^\s\"«»“”])?)\""
    r"|[“„](?P<curly>[^\s“”](?:[^“”]*[^\s“”])?)[”“])(?![\w\"])"
)


def check(pair: Pair) -> Iterator[Hit]:
    texts = tuple(prose(pair))
    kept = sum(seen.text.count("«") for seen in texts)
    space = habit(Kind.QUOTATION_MARKS, places(pair)[Kind.QUOTATION_MARKS], breaking=True)
    hits = []
    before = ""
    for seen in texts:
        for match in _QUOTED.finditer(seen.text):
            inside = match["straight"] or match["curly"]
            said = before + seen.text[: match.start()]
            if BLOT in inside or in_quotation_marks(said, len(said)):
                continue
            words = seen.segment.text[match.start() + 1 : match.end() - 1]
            nested = "«" in inside
            hits.append(
                Hit(
                    pair.at(seen.segment, *match.span()),
                    "English marks hold guillemets; wanted « … “…” … »"
                    if nested
                    else f"{match[0][0]}…{match[0][-1]} quotes; wanted « … »",
                    severity=None if kept else Severity.INFO,
                    edits=()
                    if nested
                    else edit(pair, seen.segment, *match.span(), f"«{space}{words}{space}»"),
                )
            )
        before += "".join(filter("«»".__contains__, seen.text))
    yield from singly_or_once(hits, kept, "{count} quotations without guillemets « … »")


RULE = Rule(
    "quotation-marks",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target='Ils ont lancé le « plan vert » et le "plan bleu" hier.',
            finds=('"…" quotes; wanted « … »',),
            fixed="Ils ont lancé le « plan vert » et le « plan bleu » hier.",
        ),
        Example(
            target="Le “plan bleu” et la “feuille de route” ont paru.",
            finds=("2 quotations without guillemets « … »",),
            fixed="Le «\u00a0plan bleu\u00a0» et la «\u00a0feuille de route\u00a0» ont paru.",
        ),
        Example(target='Il a dit : « Le “plan bleu” est prêt. Et le "plan vert" ? »'),
        Example(target='Ils ont signé le « plan vert » ("Green Growth Plan for the Region").'),
        Example(target='Un écran de 15" et le « plan vert ».'),
    ),
)
