"""Letters that a wrong encoding has spoilt: « rÃ©union », « r�union ».

Why: it is the first thing that a reader sees, and it makes the text impossible to search.
Runs on a lone target. UTF-8 read as Windows-1252 or the like is told, and mended, by ftfy; U+FFFD
and control characters stand for letters that are lost.
Source: Robyn Speer, ftfy (2019), whose measure of badness leaves proper French alone.
"""

import re
from collections.abc import Iterator

from ftfy import fix_encoding
from ftfy.badness import is_bad

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity

_LOST = re.compile(r"[^\W\d_]*[\ufffd\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]+[^\W\d_]*")
_WORD = re.compile(r"[^ \n]*[^\x00-\x7f][^ \n]*(?: (?=[^\x00-\x7f]))?")
_MANY = 3
"""More spoilt words than that in a text make one finding."""


def check(pair: Pair) -> Iterator[Hit]:
    hits = [hit for segment in pair.target.segments for hit in _hits(pair, segment)]
    if len(hits) > _MANY:
        edits = tuple(edit for hit in hits for edit in hit.edits)
        message = f"{len(hits)} words are spoilt by a wrong encoding, this one first"
        whole = edits if len(edits) == len(hits) else ()
        yield Hit(hits[0].span, message, suggestion=hits[0].suggestion, edits=whole)
    else:
        yield from hits


def _hits(pair: Pair, segment: Segment) -> Iterator[Hit]:
    for found in _LOST.finditer(segment.text):
        yield Hit(
            pair.at(segment, found.start(), found.end()),
            f"a letter of « {_shown(found[0])} » is lost",
        )
    if not is_bad(segment.text):
        return
    for found in _WORD.finditer(segment.text):
        spoilt = found[0].rstrip(" ")
        mended = fix_encoding(spoilt)
        if mended == spoilt or not is_bad(spoilt) or _LOST.search(mended):
            continue
        start, end = found.start(), found.start() + len(spoilt)
        yield Hit(
            pair.at(segment, start, end),
            f"« {spoilt} » was read in a wrong encoding; wanted « {mended} »",
            suggestion=mended,
            edits=(pair.edit(segment, start, end, mended),),
        )


def _shown(text: str) -> str:
    return "".join(char if char.isalpha() else "�" for char in text)


RULE = Rule(
    "encoding-broken",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="La rÃ©union s’est tenue hier.",
            finds=("« rÃ©union » was read in a wrong encoding; wanted « réunion »",),
            fixed="La réunion s’est tenue hier.",
        ),
        Example(
            target="La r\ufffdunion s’est tenue hier.",
            finds=("a letter of « r\ufffdunion » is lost",),
        ),
        Example(target="Le Président de São Tomé et l’ÂGE D’OR de la Türkiye, « à Tokyo »."),
    ),
)
