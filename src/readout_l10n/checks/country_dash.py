"""Two ways of joining the names of two countries in one document: Japon – Inde, Japon-Inde.

Why: « Relations Japon - Inde » beside « dialogue Japon – Inde » looks unfinished, and a hyphen
between spaces is no dash.
Names are the glossary's countries and organisations. Judged by what the document uses most, or by
`[typography] dash` of readout.toml, which gives the dash with its spaces.
Source: Imprimerie nationale, Lexique, « Tiret »; the ministry's own usage, which has the en dash.
"""

import re
from collections import Counter
from collections.abc import Iterator

from readout_l10n.checks.options import Options, Typography
from readout_l10n.checks.prose import Prose, edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.checks.throughout import singly_or_once
from readout_l10n.model import Severity, TermKind
from readout_l10n.text.spacing import NO_BREAK, SPACES

_DASH = re.compile(rf"(?<=\w)([{SPACES}]?)([-–—])([{SPACES}]?)(?=[^\W\d_])")
_NAMES = frozenset({TermKind.NAME, TermKind.ACRONYM})
_USUAL = " – "


def check(pair: Pair) -> Iterator[Hit]:
    found = [place for seen in prose(pair) for place in _dashes(pair, seen)]
    counts = Counter(_plain(seen.segment.text[start:end]) for seen, start, end, _, _ in found)
    dashes = [form for form in counts if form != " - "]
    usual = max(dashes, key=lambda form: counts[form], default=_USUAL)
    wanted = pair.options.typography.dash or usual
    hits = []
    for seen, start, end, first, last in found:
        text = seen.segment.text
        if _plain(text[start:end]) != wanted:
            named = text[first:start] + wanted + text[end:last]
            hits.append(
                Hit(
                    pair.at(seen.segment, first, last),
                    f"« {text[first:last]} » here; wanted « {named} »",
                    suggestion=named,
                    edits=edit(pair, seen.segment, start, end, wanted),
                )
            )
    message = f"{{count}} pairs of names are not joined by « {wanted} »"
    yield from singly_or_once(hits, counts[wanted], message)


def _dashes(pair: Pair, seen: Prose) -> Iterator[tuple[Prose, int, int, int, int]]:
    """Each dash between two names: where it stands, and where the names begin and end."""
    dashes = list(_DASH.finditer(seen.text))
    if not dashes:
        return
    # The glossary sees no names inside a compound, so each dash is read as a comma.
    text = seen.text
    for match in dashes:
        text = text[: match.start(2)] + "," + text[match.end(2) :]
    names = [
        (m.start, m.end)
        for m in pair.glossary.find_all(text, pair.target.locale)
        if m.term.kind in _NAMES and text[m.start].isupper()
    ]
    for match in dashes:
        before = min((start for start, end in names if end == match.start()), default=None)
        after = max((end for start, end in names if start == match.end()), default=None)
        if before is not None and after is not None:
            yield seen, match.start(), match.end(), before, after


def _plain(dash: str) -> str:
    return "".join(" " if char in NO_BREAK else char for char in dash)


_ROWS = (
    "japan,fr,Japon,name,preferred\nindia,fr,Inde,name,preferred\nnato,fr,OTAN,acronym,preferred"
)

RULE = Rule(
    "country-dash",
    Severity.INFO,
    check,
    examples=(
        Example(
            target="Le sommet Japon – Inde suit la réunion Japon – OTAN.\nRelations Japon - Inde",
            terms=_ROWS,
            finds=("« Japon - Inde » here; wanted « Japon – Inde »",),
            fixed="Le sommet Japon – Inde suit la réunion Japon – OTAN.\nRelations Japon – Inde",
        ),
        Example(
            target="Le sommet Japon-Inde a eu lieu.",
            terms=_ROWS,
            options=Options(typography=Typography(dash=" – ")),
            finds=("« Japon-Inde » here; wanted « Japon – Inde »",),
            fixed="Le sommet Japon – Inde a eu lieu.",
        ),
        Example(target="Le sommet Japon-Inde et le dialogue Inde-Japon.", terms=_ROWS),
        Example(target="Le Japon – premier partenaire – soutient l’Inde.", terms=_ROWS),
    ),
)
