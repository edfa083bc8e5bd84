"""Two marks where one belongs: « ,, », « ;. », « .. », « ,. ».

Why: it is what a correction leaves behind.
An abbreviation's own full stop before another mark (« etc., »), dots of an ellipsis, « ?! » and
addresses are left alone.
Source: LanguageTool's DOUBLE_PUNCTUATION; pofilter's `doublepunctuation`-like checks.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.prose import edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.text.spacing import SPACES, around

_S = f"[{SPACES}]"
_SAME = re.compile(rf"(?<=[\w)»”])({_S}?)([,;:])({_S}?\2)+(?![\w/:])")
_STOPS = re.compile(rf"(?<=[\w)»”]){_S}?(?<![./])\.\.(?![./\w])|(?<=\w)\.,$")
_MIXED = re.compile(
    rf"(?<=[\w)»”])(?:,{_S}?[.;:!?]|{_S}?[;:]{_S}?[.,;:](?![\w/)])|[!?]{_S}?[.,](?!\.))(?!\.)"
)


def check(pair: Pair) -> Iterator[Hit]:
    for seen in prose(pair):
        for start, end, wanted in _places(seen.text):
            marks = seen.text[start:end].strip(SPACES)
            yield Hit(
                pair.at(seen.segment, *around(seen.segment.text, start, end)),
                f"« {marks} »: two marks where one belongs",
                edits=edit(pair, seen.segment, start, end, wanted) if wanted else (),
            )


def _places(text: str) -> list[tuple[int, int, str | None]]:
    """Where marks are doubled, and what should stand there if that is certain, by place."""
    places: list[tuple[int, int, str | None]] = [
        (*match.span(), match[1] + match[2]) for match in _SAME.finditer(text)
    ]
    # « etc.. » is `ellipsis`'s.
    places += [
        (*match.span(), ".")
        for match in _STOPS.finditer(text)
        if not text[: match.start()].casefold().endswith("etc")
    ]
    same = tuple(places)
    places += [
        (*match.span(), None)
        for match in _MIXED.finditer(text)
        if not any(start <= match.start() < end for start, end, _ in same)
    ]
    return sorted(places, key=lambda place: place[:2])


RULE = Rule(
    "punctuation-doubled",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Ils ont salué la communauté ..\n\nIls siègent au Conseil.,",
            finds=("« .. »: two marks where one belongs", "« ., »: two marks where one belongs"),
            fixed="Ils ont salué la communauté.\n\nIls siègent au Conseil.",
        ),
        Example(
            target="Ils ont salué l’accord,, puis signé ;; ils sont partis..",
            finds=(
                "« ,, »: two marks where one belongs",
                "« ;; »: two marks where one belongs",
                "« .. »: two marks where one belongs",
            ),
            fixed="Ils ont salué l’accord, puis signé ; ils sont partis.",
        ),
        Example(
            target="Ils ont salué l’accord,. Ils sont partis ;.",
            finds=("« ,. »: two marks where one belongs", "« ;. »: two marks where one belongs"),
        ),
        Example(target="La pêche, la santé, etc., ont été évoquées… Vraiment ?! (../fr/a.md)"),
        Example(target="Il a dit : « Oui ! », et « Non. ». Std::string, 3:1 et ainsi de suite."),
    ),
)
