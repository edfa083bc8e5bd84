"""A line end, or the end of a paragraph, in the middle of a sentence; a word cut at a line's end.

Why: what a mail program or a PDF put in stays for ever once it is on a page.
Runs on a lone target. In plain text a line that goes on in small letters, or ends in « le » or
« des »; in Markdown and HTML only the ends that are shown. Text wrapped to a width is a form and
no defect, but a word that is cut there is joined wrongly when the text flows again.
Source: RFC 3676, section 4.2, on flowed text, and copies from PDF.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Edit, Segment, Severity
from readout_l10n.segment.breaks import Break, sentence_breaks
from readout_l10n.text.lexicon import is_word

_CUT = re.compile(r"([^\W\d_]+)(?:[-‐]|\u00ad) ([^\W\d_]+)")
_SUSPENDED = frozenset({"et", "ou", "ni", "à"})
"""Words after which a hyphen waits: « l’inter- et la transrégionalité »."""
_MANY = 5
"""More breaks than that make one finding."""
_SHOWN = 12
"""Characters on each side of a break that a finding quotes at most."""


def check(pair: Pair) -> Iterator[Hit]:
    cuts = [hit for segment in pair.target.segments for hit in _cuts(pair, segment)]
    cut_at = {edit.end for hit in cuts for edit in hit.edits}
    breaks = [found for found in sentence_breaks(pair.target) if found.end not in cut_at]
    yield from cuts
    if len(breaks) > _MANY:
        hit = _hit(pair, breaks[0])
        edits = tuple(edit for found in breaks for edit in _hit(pair, found).edits)
        message = f"{len(breaks)} lines end in the middle of a sentence, this one first"
        yield Hit(hit.span, message, edits=edits)
    else:
        yield from (_hit(pair, found) for found in breaks)


def _cuts(pair: Pair, segment: Segment) -> Iterator[Hit]:
    for found in _CUT.finditer(segment.text):
        whole = found[1] + found[2]
        hyphened = f"{found[1]}-{found[2]}"
        locale = pair.target.locale
        if found[2] in _SUSPENDED or not is_word(whole, locale) or is_word(hyphened, locale):
            continue
        yield Hit(
            pair.at(segment, found.start(), found.end()),
            f"« {whole} » is cut in two",
            suggestion=whole,
            edits=(pair.edit(segment, found.end(1), found.start(2), ""),),
        )


def _hit(pair: Pair, found: Break) -> Hit:
    target = pair.target
    begin = max(target.text.rfind("\n", 0, found.start) + 1, found.start - _SHOWN)
    while begin < found.start and target.text[begin - 1 : begin].isalnum():
        begin += 1
    after = re.compile(r"\S+").match(target.text, found.end)
    end = after.end() if after else found.end
    if found.inside is None:
        return Hit(target.stretch(begin, end), "the paragraph ends in the middle of a sentence")
    return Hit(
        target.stretch(begin, end),
        "the line ends in the middle of a sentence",
        edits=(Edit(found.start, found.end, " "),),
    )


RULE = Rule(
    "line-broken",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Les ministres sont convenus de poursuivre leur\ncoopération à Rome.",
            finds=("the line ends in the middle of a sentence",),
            fixed="Les ministres sont convenus de poursuivre leur coopération à Rome.",
        ),
        Example(
            target="Ils sont convenus de renforcer leur coopé-\nration en matière de santé.",
            finds=("« coopération » is cut in two",),
            fixed="Ils sont convenus de renforcer leur coopération en matière de santé.",
        ),
        Example(
            target="Visite à Rome\nIls ont évoqué l’énergie. Ils ont dit aussi\n\n"
            "vouloir coopérer en matière de santé.",
            finds=("the paragraph ends in the middle of a sentence",),
        ),
        Example(
            target="Les deux ministres des Affaires étrangères se sont dits heureux de\n"
            "leur rencontre à Rome et sont convenus de se revoir à Tokyo dès que\n"
            "leurs emplois du temps le permettront, si possible avant la fin de\n"
            "cette année."
        ),
        Example(target="Visite à Rome\nIls ont retenu :\n- l’énergie ;\n- la santé."),
        Example(target="Ils veulent améliorer l’inter- et la transrégionalité."),
    ),
)
