"""A space is missing: « défense; économie », « M.DUPONT », « l’accord,puis ».

Why: it is a slip of the keyboard or an English habit, and every reader sees it.
Looks where `no-break-space` does, and after commas, semicolons and full stops. « 5% » and « n°5 »
are found where the document writes « 5 % » elsewhere; else they are one remark. A document that
never puts such a space gets one finding. In Canadian French no space is wanted before `; ! ?`.
Source: Imprimerie nationale, Lexique des règles typographiques; LanguageTool's and pofilter's
spacing checks.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from readout_l10n.checks.gaps import Place, habit, is_open, places, policy
from readout_l10n.checks.options import Options, Typography
from readout_l10n.checks.prose import edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.checks.throughout import FEW, singly_or_once
from readout_l10n.model import Severity
from readout_l10n.text.spacing import Kind, Policy, around

_AFTER = re.compile(
    r"(?<=[^\W\d_])(?P<comma>,)(?=[^\W\d_])"
    r"|(?<=[\w)])(?P<semicolon>;)(?=[^\W\d_])"
    r"|(?<=[a-zà-ÿ]{3})(?P<stop>[.!?])(?=[A-ZÀ-Þ][a-zà-ÿ])"
)


def check(pair: Pair) -> Iterator[Hit]:
    for kind, found in places(pair).items():
        if is_open(pair, kind) or policy(pair, kind) is Policy.NONE:
            continue
        for usual in (True, False):
            alike = [place for place in found if place.gap.usual is usual]
            yield from _before(pair, kind, alike, usual=usual)
    yield from _after(pair)


def _before(pair: Pair, kind: Kind, found: list[Place], *, usual: bool) -> Iterator[Hit]:
    asked = policy(pair, kind)
    own = habit(kind, found, breaking=True)
    wanted = asked.space(own) if asked else own
    missing = [place for place in found if not place.space]
    kept = len(found) - len(missing)
    many_do = not usual and not asked and kept <= len(missing)
    hits = [
        _hit(pair, list(group), wanted, Severity.INFO if many_do else None)
        for _, group in groupby(missing, key=lambda place: (place.segment, place.gap.beside))
    ]
    beside = missing[0].gap.beside if missing else ""
    shown = max(kept, FEW) if usual else kept
    yield from singly_or_once(hits, shown, f"no space {beside}, and so in {{count}} sentences")


def _hit(pair: Pair, places: list[Place], wanted: str, severity: Severity | None) -> Hit:
    """From the first to the last of the places that are alike in a sentence."""
    first, last = places[0], places[-1]
    text = first.segment.text
    start = around(text, first.gap.start, first.gap.end)[0]
    end = around(text, last.gap.start, last.gap.end)[1]
    often = f", {len(places)} times" if len(places) > 1 else ""
    return Hit(
        pair.at(first.segment, start, end),
        f"no space {first.gap.beside}{often}",
        severity=severity,
        edits=tuple(edit for place in places for edit in place.mend(pair, wanted)),
    )


def _after(pair: Pair) -> Iterator[Hit]:
    for seen in prose(pair):
        for match in _AFTER.finditer(seen.text):
            yield Hit(
                pair.at(seen.segment, *around(seen.segment.text, *match.span())),
                f"no space after « {match[0]} »",
                edits=edit(pair, seen.segment, match.end(), match.end(), " "),
            )


RULE = Rule(
    "space-missing",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Trois axes (paix ; santé; climat) sont suivis.",
            finds=("no space before « ; »",),
            fixed="Trois axes (paix ; santé ; climat) sont suivis.",
        ),
        Example(
            target="M.BLANC a reçu la délégation.",
            finds=("no space after « M. »",),
            fixed="M.\u00a0BLANC a reçu la délégation.",
        ),
        Example(
            target="La part est passée de 5 % à 8 %, puis à 9%.",
            finds=("no space before « % »",),
            fixed="La part est passée de 5 % à 8 %, puis à 9 %.",
        ),
        Example(
            target="Ils ont parlé de l’accord,puis de la visite.Le ministre est reparti.",
            finds=("no space after « , »", "no space after « . »"),
            fixed="Ils ont parlé de l’accord, puis de la visite. Le ministre est reparti.",
        ),
        Example(
            target="Ils ont cité le «plan vert».",
            finds=("no space after « « »", "no space before « » »"),
            fixed="Ils ont cité le «\u00a0plan vert\u00a0».",
        ),
        Example(target="À 16:30, le score était de 3:1 (https://exemple.fr/a;b?c:d)."),
        Example(target="La société Yahoo! a signé ; M. J.R. BLANC aussi (Peace at Sea: Next)."),
        Example(
            target="Trois axes (paix; santé; climat) sont suivis.",
            options=Options(typography=Typography(spaces={Kind.PUNCTUATION: Policy.NONE})),
        ),
    ),
)
