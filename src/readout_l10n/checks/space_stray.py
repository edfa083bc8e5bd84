"""A space too many: before a comma, inside a parenthesis, after an apostrophe, or doubled.

Why: it is left over from a passage that was cut or pasted, and a line may break there.
What French wants to be spaced is `no-break-space`'s. Tabulated text and line ends are left alone.
Source: LanguageTool's COMMA_PARENTHESIS_WHITESPACE and WHITESPACE_RULE; pofilter's `doublespacing`.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import PurePath

from readout_l10n.checks.prose import Prose, edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.checks.throughout import FEW, singly_or_once
from readout_l10n.model import Edit, Severity
from readout_l10n.text.spacing import NO_BREAK, SPACES, around

_S = f"[{SPACES}]"
_PATTERNS = (
    (re.compile(rf"(?<=[\w)»”])({_S}+),(?=\s|$|[)»])"), ",", "before « , »"),
    (re.compile(rf"(?<=[\w)»”])({_S}+)\.(?=\s|$|[)»])"), ".", "before « . »"),
    (re.compile(rf"\(({_S}+)(?=\S)"), "(", "after « ( »"),
    (re.compile(rf"(?<=[^{SPACES}(\[])({_S}+)\)"), ")", "before « ) »"),
    (re.compile(rf"\[({_S}+)(?=[^{SPACES}\]xX])"), "[", "after « [ »"),
    (re.compile(rf"(?<=[^{SPACES}\[])({_S}+)\](?!\()"), "]", "before « ] »"),
    (
        re.compile(rf"(?i:(?<!\w)(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|aujourd))[’']({_S}+)(?=\w)"),
        "’",
        "after the apostrophe",
    ),
)
_DOUBLED = re.compile(rf"(?<=[^{SPACES}])([{SPACES}]{{2,}})(?=[^{SPACES}])")


def check(pair: Pair) -> Iterator[Hit]:
    texts = tuple(prose(pair))
    for pattern, mark, where in _PATTERNS:
        found = [
            _hit(pair, seen, match.span(1), f"a space {where}", "")
            for seen in texts
            for match in pattern.finditer(seen.text)
        ]
        kept = sum(seen.text.count(mark) for seen in texts) - len(found)
        yield from singly_or_once(found, max(kept, FEW), f"{{count}} spaces {where}")
    doubled = [*_doubled(pair, texts), *_between_sentences(pair)]
    doubled.sort(key=lambda hit: (hit.span.line, hit.span.column))
    single = sum(seen.text.count(" ") for seen in texts)
    yield from singly_or_once(doubled, single, "{count} spaces are doubled")


def _doubled(pair: Pair, texts: Iterable[Prose]) -> Iterator[Hit]:
    """Runs of spaces that are not one of the patterns' already; of them a no-break one is kept."""
    for seen in texts:
        taken = {m.start(1) for pattern, *_ in _PATTERNS for m in pattern.finditer(seen.text)}
        for match in _DOUBLED.finditer(seen.text):
            if match.start(1) not in taken and "\t" not in match[1]:
                kept = next((char for char in match[1] if char in NO_BREAK), " ")
                yield _hit(pair, seen, match.span(1), "a doubled space", kept)


def _hit(pair: Pair, seen: Prose, place: tuple[int, int], message: str, kept: str) -> Hit:
    return Hit(
        pair.at(seen.segment, *around(seen.segment.text, *place)),
        message,
        edits=edit(pair, seen.segment, *place, kept),
    )


def _between_sentences(pair: Pair) -> Iterator[Hit]:
    """Two spaces or more after a sentence, which stand in none; HTML shows them as one."""
    if PurePath(pair.target.path).suffix.lower() in {".html", ".htm"}:
        return
    for before, after in pairwise(seen.segment for seen in prose(pair)):
        if before.block != after.block:
            continue
        start = before.raw_range(len(before.text), len(before.text))[0]
        end = after.raw_range(0, 0)[0]
        if end - start > 1 and not pair.target.text[start:end].strip(" "):
            yield Hit(
                pair.target.stretch(start - 1, end + 1),
                "a doubled space",
                edits=(Edit(start, end, " "),),
            )


RULE = Rule(
    "space-stray",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Le ministre , en visite ( à Rome ) , a signé l’ accord .",
            finds=(
                "a space before « , »",
                "a space before « , »",
                "a space before « . »",
                "a space after « ( »",
                "a space before « ) »",
                "a space after the apostrophe",
            ),
            fixed="Le ministre, en visite (à Rome), a signé l’accord.",
        ),
        Example(
            target="Ils se  sont réunis.  Ils ont signé.",
            finds=("a doubled space", "a doubled space"),
            fixed="Ils se sont réunis. Ils ont signé.",
        ),
        Example(target="Ils ont retenu l’accord (sur la pêche) : « Mer », « Eau » ; voir .fr."),
        Example(target="Ils se sont réunis à Rome.\nRome\t\tBerlin"),
    ),
)
