"""A paragraph or list sentence that ends without its full stop.

Why: the reader asks whether the end of the sentence has been lost.
Only where words make a sentence (a finite verb) in running text: headings, labels, notes, credits,
links, noun phrases, and lines that a list, an address or a broken line goes on from are left alone;
so are lists whose sentences never have one. A stop inside closing parentheses (« etc.) ») ends what
they hold, not the sentence. In a file of a sentence a line, the source's sentence has to have one.
Source: Imprimerie nationale, Lexique, « Énumérations »; pofilter's `endpunc` asks the source.
"""

import re
from collections.abc import Iterator, Sequence

from readout_l10n.checks.prose import Prose, edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.checks.throughout import singly_or_once
from readout_l10n.model import Segment, SegmentKind, Severity
from readout_l10n.text.finite import has_finite_verb
from readout_l10n.text.tokens import tokens
from readout_l10n.text.untouched import BLOT

_STOPS = ".!?…:;,—–"
_CALLS = re.compile(r"(?:\s?(?:\[\^?\d+\]|[⁰¹²³⁴-⁹]+))+$")
_CLOSERS = " \u00a0\u202f»”\"’'"
_LINKS = re.compile(
    r"(?i:liens?|r[ée]f[ée]rences?|documents?|voir|pour en savoir|articles?|contacts?|annexes?"
    r"|pages?)\b"
)
_FEWEST_WORDS = 6
"""A shorter line may be a caption or a heading with a verb."""


def check(pair: Pair) -> Iterator[Hit]:
    if pair.target.presegmented:
        yield from _beside_source(pair)
        return
    ends = list(_ends(tuple(prose(pair))))
    for kind in (SegmentKind.PROSE, SegmentKind.ITEM):
        sentences = [end for end in ends if end[0].segment.kind is kind and _is_sentence(pair, end)]
        hits = [_hit(pair, end) for end in sentences if not _is_stopped(end[0].text)]
        kept = len(sentences) - len(hits)
        if hits and (kept or kind is SegmentKind.PROSE):
            yield from singly_or_once(hits, kept, "{count} paragraphs end without a full stop")


def _beside_source(pair: Pair) -> Iterator[Hit]:
    """Sentences whose source has the stop that they lack."""
    texts = {seen.segment: seen.text for seen in prose(pair)}
    for _, bead in pair.rendered:
        if _ends_a_sentence(bead.source[-1].text):
            last = bead.target[-1]
            end = (Prose(last, texts.get(last, "")), None)
            if _is_sentence(pair, end) and not _is_stopped(end[0].text):
                yield _hit(pair, end)


def _ends_a_sentence(text: str) -> bool:
    return text.rstrip(_CLOSERS).endswith(".")


_End = tuple[Prose, Segment | None]
"""The last sentence of a paragraph or item, and what comes after it."""


def _ends(texts: Sequence[Prose]) -> Iterator[_End]:
    """Those that may be sentences, links left out."""
    links = False
    for i, seen in enumerate(texts):
        after = texts[i + 1].segment if i + 1 < len(texts) else None
        if seen.segment.kind is SegmentKind.HEADING:
            links = _LINKS.match(seen.segment.text) is not None
        elif not links and (after is None or after.block != seen.segment.block):
            yield seen, after


def _is_sentence(pair: Pair, end: _End) -> bool:
    seen, after = end
    text, segment = seen.text, seen.segment
    raw = segment.raw_range(0, 0)[0]
    if pair.target.text[max(raw - 1, 0) : raw] == "[" or text.endswith(BLOT):
        return False
    if after is not None and after.text[:1].islower():
        return False
    long = len(tokens(segment.text, pair.target.locale)) >= _FEWEST_WORDS
    return long and has_finite_verb(segment.text, pair.target.locale)


def _is_stopped(text: str) -> bool:
    bare = _CALLS.sub("", text).rstrip(_CLOSERS)
    if text.startswith("(") and bare.endswith(")"):
        bare = bare[:-1].rstrip(_CLOSERS)
    return bare.endswith(tuple(_STOPS))


def _hit(pair: Pair, end: _End) -> Hit:
    (segment, after), length = (end[0].segment, end[1]), len(end[0].segment.text)
    start = segment.text.rfind(" ") + 1
    opens_list = after is not None and after.kind is SegmentKind.ITEM
    return Hit(
        pair.at(segment, start),
        "the sentence ends without a full stop",
        edits=()
        if opens_list and segment.kind is SegmentKind.PROSE
        else edit(pair, segment, length, length, "."),
    )


_PROSE = "Les ministres se sont réunis hier à Rome pendant deux heures."

RULE = Rule(
    "punctuation-final",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target=f"{_PROSE}\n\nIls sont convenus de coopérer dans trois domaines (santé, etc.)",
            finds=("the sentence ends without a full stop",),
            fixed=f"{_PROSE}\n\nIls sont convenus de coopérer dans trois domaines (santé, etc.).",
        ),
        Example(
            target=f"{_PROSE}\n\n- Le Japon poursuivra son aide aux pays de la région.\n"
            "- Les deux parties ont confirmé leur appui à cette initiative\n"
            "- Elles se retrouveront à Tokyo au printemps prochain.",
            finds=("the sentence ends without a full stop",),
            fixed=f"{_PROSE}\n\n- Le Japon poursuivra son aide aux pays de la région.\n"
            "- Les deux parties ont confirmé leur appui à cette initiative.\n"
            "- Elles se retrouveront à Tokyo au printemps prochain.",
        ),
        Example(
            target=f"Rencontre à Rome\n\n{_PROSE}\n\nVoici les points qui ont été abordés :\n"
            "- Signature d’un accord relatif à la pêche côtière en mer du Japon\n"
            "- Ouverture d’un consulat à Nagoya (au printemps)\n\n"
            "Liens\n- Le Premier ministre a reçu les ambassadeurs de la région",
        ),
        Example(target=f"{_PROSE}\n\nIl a conclu : « Nous avons tous signé cet accord. »"),
        Example(target=f"{_PROSE}\n\n(Les ministres ont ensuite visité le port de la ville.)"),
        Example(target=f"{_PROSE}\n\nLe texte qui a été signé est sur https://exemple.fr/a"),
    ),
)
