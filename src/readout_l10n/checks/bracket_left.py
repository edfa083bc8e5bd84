"""Square brackets, a translator's note or an alternative that may be a leftover: « [de M. X] ».

Why: brackets that a translator puts around words in doubt look to the reader like the ministry's.
Runs on a lone target, and only informs: an editor may want them. Note calls, « [sic] », « […] »,
brackets within a quotation, what a line of attachments begins with (« [Annexe 1] »), and what tells
a link's language or format are their usual uses; so are those of the source. What surely is a
leftover (« [à vérifier] ») is for placeholder.
Source: found in published readouts; no tool of the field has it.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, SegmentKind, Severity
from readout_l10n.text.brackets import alternatives, open_brackets, translators_notes
from readout_l10n.text.leftovers import page_leftovers, unfinished


def check(pair: Pair) -> Iterator[Hit]:
    for segment in pair.target.segments:
        if segment.kind in {SegmentKind.LABEL, SegmentKind.CREDIT}:
            continue
        places = list(_places(pair, segment))
        if not places:
            continue
        told = [
            (left.start, left.end)
            for left in (*unfinished(segment.text), *page_leftovers(segment.text))
        ]
        for start, end, what in places:
            if not any(begin < end and start < stop for begin, stop in told):
                told.append((start, end))
                said = segment.text[start:end]
                yield Hit(pair.at(segment, start, end), f"« {said} »: {what} left in the text?")


def _places(pair: Pair, segment: Segment) -> Iterator[tuple[int, int, str]]:
    source = " ".join(s.text for s in pair.source_of(segment))
    brackets = list(open_brackets(segment.text))
    for start, end in brackets[len(list(open_brackets(source))) :]:
        yield start, end, "a translator's brackets"
    for start, end in translators_notes(segment.text):
        yield start, end, "a translator's note"
    for start, end in alternatives(segment.text):
        yield start, end, "an alternative"


RULE = Rule(
    "bracket-left",
    Severity.INFO,
    check,
    examples=(
        Example(
            target="La visite [de la ministre] aura lieu en mai.",
            finds=("« [de la ministre] »: a translator's brackets left in the text?",),
        ),
        Example(
            target="Le/la ministre (NdT : féminin) viendra.",
            finds=(
                "« NdT »: a translator's note left in the text?",
                "« Le/la »: an alternative left in the text?",
            ),
        ),
        Example(
            target="La visite [NdT : sens incertain] aura lieu.",
            finds=("« [NdT : sens incertain] »: a translator's brackets left in the text?",),
        ),
        Example(
            target="Leurs alliés[1] ont cité « la paix [du monde] […] » [sic] et/ou le texte [PDF]."
        ),
        Example(target="[Annexe 1] Liste des projets\n[Fichier 2] Carte des ports (PDF)"),
        Example(
            source="The [draft] resolution was discussed.",
            target="Le [projet de] résolution a été examiné.",
        ),
    ),
)
