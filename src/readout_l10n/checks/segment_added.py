"""A part of the target that nothing in the source says.

Why: what was never said goes out as the ministry's word, or belongs to another readout.
By alignment, as for segment-missing: target segments whose bead has no source, where the aligner is
sure of it. Those that follow each other make one finding. Labels, credits and date lines are the
publisher's, and so are links; a translator's note is announced as one. A line that the target has
twice, a part that was moved, and a sentence left in the source's language are for other rules.
Source: awesome-align #9 for missing parts, turned round; no tool of the field has it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from readout_l10n.align.lengths import Lengths, lengths
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Bead, Segment, SegmentKind, Severity
from readout_l10n.segment.passage import describe, headings
from readout_l10n.text.language import likeliest
from readout_l10n.text.locale import language

_SURE = 0.7
"""Confidence from which an addition is reported: all of 62 sentences of other documents put into
NTREX's French are found, none of 1,007 that belong there (`benchmarks/completeness.py`)."""
_SHORT = 3
"""Standard deviations: a sentence may be set as several lines, of which one is aligned with it."""
_OWN_WORDS = re.compile(
    r"[\[(*]*\s*(?:N\.?\s?D\.?\s?(?:L\.?\s?)?[TRE]\b|notes? (?:du|de la|des|de l['’])\s?"
    r"(?:traduct|rédact|édit)|translator['’]s note|\(?traduction\b)",
    re.IGNORECASE,
)
"""How a translator or an editor says that a line is theirs."""
_LINKS = re.compile(
    r"(?:liens?|voir aussi|pour en savoir plus|documents? (?:joints?|annexes?|connexes?|à télé)|"
    r"références?|pièces? jointes?|annexes?|en savoir plus|sur le même sujet|contacts?)\b",
    re.IGNORECASE,
)
"""Headings of what a page points to."""


def check(pair: Pair) -> Iterator[Hit]:
    moved = {target for _, target in pair.alignment.moved} if pair.alignment else set()
    under = headings(pair.target.segments)
    lines = Counter(_folded(segment) for segment in pair.target.segments)
    usual = lengths(pair.beads)
    for alone, numbered in groupby(enumerate(pair.beads), key=lambda item: not item[1].source):
        places = list(numbered)
        beside = (*pair.beside(places[0][0]), *pair.beside(places[-1][0]))
        whole = not any(_is_short(usual, other) for other in beside)
        run = _surely([bead for _, bead in places]) if alone and whole else ()
        added = tuple(
            segment
            for segment in run
            if segment not in moved
            and lines[_folded(segment)] == 1
            and not _is_own(segment, under.get(segment))
            and not _in_source_language(pair, segment)
        )
        if added:
            yield Hit(
                pair.across(added),
                f"nothing in the source says {describe(added, under.get(added[0]))}",
            )


def _is_short(usual: Lengths, bead: Bead) -> bool:
    """Whether a target is so short for its source that what stands beside it is the rest of it."""
    return bool(bead.source and bead.target) and usual.deviation(bead) < -_SHORT


def _surely(run: list[Bead]) -> tuple[Segment, ...]:
    """The segments of a run from the first sure bead to the last: those between share its fate."""
    sure = [n for n, bead in enumerate(run) if bead.score >= _SURE]
    return tuple(s for bead in run[sure[0] : sure[-1] + 1] for s in bead.target) if sure else ()


def _is_own(segment: Segment, heading: Segment | None) -> bool:
    """Whether a segment is the publisher's or the translator's, and asks for no source."""
    if segment.kind.is_publishers or not any(map(str.isalpha, segment.text)):
        return True
    if _OWN_WORDS.match(segment.text):
        return True
    if segment.kind is SegmentKind.HEADING:
        return bool(_LINKS.match(segment.text))
    is_link = heading is not None and _LINKS.match(heading.text) is not None
    return is_link and segment.kind is not SegmentKind.NOTE


def _in_source_language(pair: Pair, segment: Segment) -> bool:
    ours = language(pair.source_locale)
    return likeliest(segment.text, (pair.target.locale, pair.source_locale)) == ours


def _folded(segment: Segment) -> str:
    return " ".join(segment.text.casefold().split())


_TWO = (
    "nothing in the source says 2 sentences, from “Ils ont évoqué la pêche.” to "
    "“Puis ils ont dîné.”"
)

RULE = Rule(
    "segment-added",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="They met in Rome.\n",
            target="Ils se sont réunis à Rome.\nIls ont évoqué la pêche.",
            finds=("nothing in the source says “Ils ont évoqué la pêche.”",),
        ),
        Example(
            source="They met in Rome.\n\n",
            target="Ils se sont réunis à Rome.\nIls ont évoqué la pêche.\nPuis ils ont dîné.",
            finds=(_TWO,),
        ),
        Example(
            source="They met in Rome.\n",
            target="Ils se sont réunis à Rome.\n(N.D.T. : capitale de l’Italie.)",
        ),
        Example(
            source="They met in Rome.\n",
            target="Ils se sont réunis à Rome.\nTraduction provisoire et purement informative",
        ),
        Example(
            source="They met in Rome.\n",
            target="Ils se sont réunis à Rome.\nIls se sont réunis à Rome.",
        ),
        Example(source="They met.", target="Ils se sont réunis à Rome, capitale de l’Italie."),
    ),
)
