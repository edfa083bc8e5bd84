"""A city written in two ways in one document: « Kiev » and « Kyiv ».

Why: either is to be had, and the choice is a political one; both in a text say that nobody chose.
Compares the forms of cities that French texts waver about; the rarer one is found, of two as
frequent the later one. Quotations in another language and addresses are left alone.
Source: Commission nationale de toponymie, list of capitals and cities; no tool of the field has it.
"""

from collections import defaultdict
from collections.abc import Iterator

from readout_l10n.checks.prose import edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity
from readout_l10n.text.city_forms import CityForm, city_forms


def check(pair: Pair) -> Iterator[Hit]:
    named: dict[str, list[tuple[Segment, CityForm]]] = defaultdict(list)
    for seen in prose(pair):
        if not seen.segment.kind.is_publishers:
            for found in city_forms(seen.text):
                named[found.city].append((seen.segment, found))
    for places in named.values():
        forms = [found.form for _, found in places]
        usual = max(dict.fromkeys(forms), key=forms.count)
        line = next(segment.line for segment, found in places if found.form == usual)
        for segment, found in places:
            if found.form != usual:
                yield Hit(
                    pair.at(segment, found.start, found.end),
                    f"« {found.form} » here, « {usual} » at line {line}",
                    suggestion=usual,
                    edits=edit(pair, segment, found.start, found.end, usual),
                )


RULE = Rule(
    "city-inconsistent",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Il s’est rendu à Kyiv.\nL’ambassade à Kiev a rouvert.",
            finds=("« Kiev » here, « Kyiv » at line 1",),
            fixed="Il s’est rendu à Kyiv.\nL’ambassade à Kyiv a rouvert.",
        ),
        Example(target="Il s’est rendu à Kiev, puis à Tachkent.\nLe maire de Kiev l’a reçu."),
    ),
)
