"""A number that is not written as French writes it: « 300 million », « 1,5 milliards », « 2.5 % ».

Why: these are the originals' forms, left in by a hand that thought of the amount only.
« Million », « milliard », « billion » take an « s » from two on, and none below (« 1,9 million »).
A point before one or two decimals is a comma in French, where a multiple, a percent sign or a unit
of measure follows; so is the one of « 1.432 milliard », which is less than two. Versions, times and
what has other points are left alone.
Source: Imprimerie nationale, Lexique, « Nombres »; Banque de dépannage linguistique, « Million ».
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.prose import edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity

_SPACE = "[ \u00a0\u202f\u2009]"
_MULTIPLE = r"(?:m|b|tr)illions?|milliards?"
_NUMBER = rf"(?<![\w.,/:-])(?<!\d{_SPACE})(?P<number>\d{{1,3}}(?:{_SPACE}\d{{3}})*(?:,\d+)?)"
_COUNTED = re.compile(rf"{_NUMBER}{_SPACE}?(?P<multiple>{_MULTIPLE})(?![\w-])")
_SPELLED = re.compile(
    r"(?<![\w-])(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|"
    rf"quarante|cinquante|soixante|cents?|mille|plusieurs|quelques|des|centaines{_SPACE}de)"
    rf"{_SPACE}(?P<multiple>(?:m|b|tr)illion|milliard)(?![\w-])"
)
_POINT = re.compile(
    rf"(?<![\w.,/:-])\d{{1,3}}(?P<point>\.)\d{{1,2}}(?={_SPACE}?(?:{_MULTIPLE}|%|pour{_SPACE}cent|"
    r"°C|degrés?|points?|kilomètres?|km|mètres?|tonnes?|hectares?)(?![\w-]))"
    rf"|(?<![\w.,/:-])1(?P<singular>\.)\d{{3}}(?={_SPACE}(?:million|milliard)(?!\w))"
)


def check(pair: Pair) -> Iterator[Hit]:
    for seen in prose(pair):
        for match in _COUNTED.finditer(seen.text):
            plural = float(_plain(match["number"])) >= 2
            if plural != match["multiple"].endswith("s"):
                wanted = match["multiple"].removesuffix("s") + "s" * plural
                why = "from two on" if plural else "below two"
                start, end = match.span("multiple")
                yield Hit(
                    pair.at(seen.segment, *match.span()),
                    f"« {match[0]} »: « {wanted} » {why}",
                    suggestion=match[0][: start - match.start()] + wanted,
                    edits=edit(pair, seen.segment, start, end, wanted),
                )
        for match in _SPELLED.finditer(seen.text):
            start, end = match.span("multiple")
            yield Hit(
                pair.at(seen.segment, *match.span()),
                f"« {match[0]} »: « {match['multiple']}s » after more than one",
                suggestion=f"{match[0]}s",
                edits=edit(pair, seen.segment, end, end, "s"),
            )
        for match in _POINT.finditer(seen.text):
            start, end = match.span("point" if match["point"] else "singular")
            yield Hit(
                pair.at(seen.segment, *match.span()),
                f"« {match[0]} » has a decimal point; French has a comma",
                suggestion=match[0].replace(".", ","),
                edits=edit(pair, seen.segment, start, end, ","),
            )


def _plain(number: str) -> str:
    return re.sub(_SPACE, "", number).replace(",", ".")


RULE = Rule(
    "number-form",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Un prêt de 300 million de yens, 1,5 milliards de dons et deux million d’euros.",
            finds=(
                "« 300 million »: « millions » from two on",
                "« 1,5 milliards »: « milliard » below two",
                "« deux million »: « millions » after more than one",
            ),
            fixed="Un prêt de 300 millions de yens, 1,5 milliard de dons et deux millions d’euros.",
        ),
        Example(
            target="La croissance atteint 2.5 %, l’aide 4.75 millions, le prêt 1.432 milliard.",
            finds=(
                "« 2.5 » has a decimal point; French has a comma",
                "« 4.75 » has a decimal point; French has a comma",
                "« 1.432 » has a decimal point; French has a comma",
            ),
            fixed="La croissance atteint 2,5 %, l’aide 4,75 millions, le prêt 1,432 milliard.",
        ),
        Example(target="De 1,9 million à 2,0 millions, 1 million, 0,5 milliard, 1 000 millions."),
        Example(target="La version 2.5 du plan, à 10.30, et 1.432 millions ; un million."),
    ),
)
