"""A bracket or quotation mark without its other half.

Why: the reader cannot tell where the aside or the quotation ends.
Brackets are matched within a paragraph (in a file with a sentence a line, through the whole),
guillemets and curly marks through the document, since a quotation may run over several paragraphs
and open each of them. « a) », « 1) » and emoticons are no halves.
Source: LanguageTool's UNPAIRED_BRACKETS; pofilter's `brackets`.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from readout_l10n.checks.prose import Prose, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.text.spacing import around

_MARK = re.compile(r"[()\[\]«»“”]")
_QUOTES = "«»“”"
_OPENED_BY = {")": "(", "]": "[", "»": "«", "”": "“"}
_ITEM = re.compile(r"(?:^|[\s(;,:])(?:[a-zA-Z]|\d{1,2}|[ivx]{1,4}|[IVX]{1,4})$")
_EMOTICON = re.compile(r"[:;]-?[()]$")

_Place = tuple[str, Prose, int]


def check(pair: Pair) -> Iterator[Hit]:
    texts = tuple(prose(pair))
    lone: list[_Place] = []
    whole = pair.target.presegmented
    for _, block in groupby(texts, key=lambda seen: 0 if whole else seen.segment.block):
        lone += _unpaired(block, "()[]")
    lone += _unpaired(texts, "«»“”")
    lone.sort(key=lambda place: (place[1].segment.line, place[1].segment.column, place[2]))
    for mark, seen, at in lone:
        if mark in _QUOTES and _is_open_in_source(pair, seen):
            continue
        said = mark if mark in "«»" else f"« {mark} »"
        what = "closes nothing" if mark in _OPENED_BY else "is never closed"
        yield Hit(pair.at(seen.segment, *around(seen.segment.text, at, at + 1)), f"{said} {what}")


def _is_open_in_source(pair: Pair, seen: Prose) -> bool:
    """Whether the source quotes over several sentences, or leaves a quotation open itself."""
    source = " ".join(segment.text for segment in pair.source_of(seen.segment))
    return source.count('"') % 2 == 1 or source.count("“") != source.count("”")


def _unpaired(texts: Iterable[Prose], kinds: str) -> list[_Place]:
    """Halves that stand alone; an opening quotation mark may be repeated at each paragraph.

    « a) » closes the parenthesis that is open, if one is; a real half may then be left over.
    """
    open_: list[_Place] = []
    lone: list[_Place] = []
    spare = 0
    for seen in texts:
        for match in _MARK.finditer(seen.text):
            mark, at = match[0], match.start()
            if mark not in kinds or (mark in "()" and _EMOTICON.search(seen.text[: at + 1])):
                continue
            if mark not in _OPENED_BY:
                if not (at == 0 and any(place[0] == mark for place in open_)):
                    open_.append((mark, seen, at))
                continue
            item = mark == ")" and _ITEM.search(seen.text[:at]) is not None
            last = next(
                (i for i in reversed(range(len(open_))) if open_[i][0] == _OPENED_BY[mark]), None
            )
            if last is not None:
                spare += item
                del open_[last]
            elif mark == ")" and spare and not item:
                spare -= 1
            elif not item:
                lone.append((mark, seen, at))
    return lone + open_


RULE = Rule(
    "bracket-unpaired",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Ils ont cité trois ports (Kobe, Osaka et Nagoya.",
            finds=("« ( » is never closed",),
        ),
        Example(
            target="Ils ont adopté le « plan vert.\nIls ont salué le plan bleu ».\nIl a fini ].",
            finds=("« ] » closes nothing",),
        ),
        Example(target="Ils ont adopté le plan vert ».", finds=("» closes nothing",)),
        Example(target="Il a annoncé a) un prêt, b) un don (voir la note 1) et 2) un échange."),
        Example(target="Ils suivront deux axes (soit a) la paix ; b) la santé) en Asie."),
        Example(target="« Nous voulons la paix.\n« Nous la voulons tous », a-t-il conclu."),
        Example(target="Le texte (« Mer [et eau] ») est prêt :-)"),
    ),
)
