"""How exact an amount is said to be: "more than", "about", "at most", by language."""

import re
from enum import StrEnum
from functools import lru_cache

from readout_l10n.text.locale import language


class Bound(StrEnum):
    """Where the true amount lies."""

    ABOVE = "above"
    BELOW = "below"
    NEAR = "near"


NO_BOUNDS: frozenset[Bound] = frozenset()

_NO_VERB = "".join(
    f"(?<!{end} )"
    for end in ("ed", "ing", "hand", "ands", "ook", "ake", "akes", "ken", "ive", "ave")
)
"""What "over" does not follow where it says "more than": "handed over 10 devices"."""
_BEFORE = {
    "en": {
        Bound.BELOW: (
            r"(?:no|not) (?:more|higher|later) than|less than|fewer than|lower than|shorter than|"
            r"younger than|under|below|up to|at (?:the )?most|a maximum of|"
            r"as (?:many|much) as|nearly|almost|just short of|maximum \w+ of"
        ),
        Bound.ABOVE: (
            r"(?:no|not) (?:less|fewer|lower) than|(?<!no )(?<!not )more than|greater than|"
            r"higher than|longer than|older than|above|upwards? of|at least|a minimum of|"
            r"in excess of|exceeding|exceeds|exceeded|well over|just over|"
            rf"{_NO_VERB}over|surpass\w+"
        ),
        Bound.NEAR: (
            r"about|around|approximately|approx\.|roughly|some|circa|an estimated|estimated at|"
            r"in the (?:region|order) of|close to|nearly|almost|just (?:over|under|above|below)|"
            r"(?:slightly|little) (?:more|less|over|under)(?: than)?"
        ),
    },
    "fr": {
        Bound.BELOW: (
            r"(?:pas|guère) plus de|(?<!au )(?<!pas )moins de|inférieure?s? à|en[- ]dessous de|"
            r"au[- ]dessous de|au plus|au maximum|(?<!au )maximum de|jusqu['’]à|à concurrence de|"
            r"maximale? de|capacité (?:\w+ )?de|presque|dans la limite de|plafond de|attei\w+|"
            r"près de"
        ),
        Bound.ABOVE: (
            r"(?:pas|non|guère) moins de|(?<!pas )(?<!guère )(?<!au )plus de|supérieure?s? à|"
            r"au[- ]delà de|au[- ]dessus de|au moins|au minimum|minimum de|dépass\w+|excéd\w+"
        ),
        Bound.NEAR: (
            r"environ|près de|quelque|autour de|(?:aux )?alentours de|aux environs de|à peu près|"
            r"approximativement|presque|de l['’]ordre de|vers|avoisin\w+|proche de|estimée?s? à|"
            r"(?:à peine|un peu|légèrement) (?:plus|moins) de"
        ),
    },
    "es": {
        Bound.BELOW: (
            r"no más de|(?<!no )(?<!al )menos de|inferior(?:es)? a|por debajo de|como máximo|"
            r"(?:un |el )?máximo de|hasta|casi|cerca de|límite de|tope de|alcan\w+|lleg\w+ a"
        ),
        Bound.ABOVE: (
            r"no menos de|(?<!no )más de|superior(?:es)? a|por encima de|al menos|por lo menos|"
            r"como mínimo|(?:un |el )?mínimo de|super\w+|exced\w+|sobrepas\w+"
        ),
        Bound.NEAR: (
            r"alrededor de|aproximadamente|cerca de|casi|un[oa]s|en torno a|del orden de|"
            r"estimad[oa]s? en|próxim[oa]s? a|hacia|prácticamente|"
            r"(?:apenas|un poco|ligeramente|algo) (?:más|menos) de"
        ),
    },
    "ca": {
        Bound.BELOW: (
            r"no més de|(?<!no )(?<!al )menys de|inferiors? a|per sota de|com a màxim|"
            r"(?:un |el )?màxim de|fins a|gairebé|quasi|prop de|límit de|assol\w+|arrib\w+ a"
        ),
        Bound.ABOVE: (
            r"no menys de|(?<!no )més de|superiors? a|per sobre de|per damunt de|almenys|"
            r"si més no|com a mínim|(?:un |el )?mínim de|super\w+|exced\w+|sobrepass\w+"
        ),
        Bound.NEAR: (
            r"al voltant de|aproximadament|prop de|gairebé|quasi|un[ea]?s|cap a|de l['’]ordre de|"
            r"estimad[ae]s? en|estimats? en|a l['’]entorn de|vora|"
            r"(?:tot just|una mica|lleugerament) (?:més|menys) de"
        ),
    },
}
_AFTER = {
    "en": {
        Bound.ABOVE: r"(?:or|and) (?:more|above|over|older|higher)|at least",
        Bound.BELOW: r"(?:or|and) (?:less|fewer|under|below|younger)|at (?:the )?most",
        Bound.NEAR: r"or so|approximately",
    },
    "fr": {
        Bound.ABOVE: r"(?:et|ou) (?:plus|davantage)|au moins|au minimum|minimum",
        Bound.BELOW: r"(?:et|ou) moins|au plus|au maximum|maximum",
        Bound.NEAR: r"environ|à peu près|approximativement",
    },
    "es": {
        Bound.ABOVE: r"[yo] más|al menos|por lo menos|como mínimo",
        Bound.BELOW: r"[yo] menos|como máximo|a lo sumo",
        Bound.NEAR: r"aproximadamente",
    },
    "ca": {
        Bound.ABOVE: r"[io] més|almenys|com a mínim",
        Bound.BELOW: r"[io] menys|com a màxim|a tot estirar",
        Bound.NEAR: r"aproximadament",
    },
}
_LAST_PREPOSITION = {
    "fr": (
        re.compile(r"\b(?:de|à)(?=\||$|\))"),
        {"de": r"(?:de|d['’]|des|du)", "à": r"(?:à|aux?)"},
    ),
    "es": (re.compile(r"\b(?:de|a)(?=\||$|\))"), {"de": "(?:de|del)", "a": "(?:a|al)"}),
    "ca": (
        re.compile(r"\b(?:de|a)(?=\||$|\))"),
        {"de": r"(?:de|d['’]|dels?)", "a": "(?:a|als?)"},
    ),
}
"""By language: the prepositions at a phrase's end, and those with what they are joined to."""
_TO_AMOUNT = {
    "en": r"\s+(?:the |an? |that )?(?:(?:US|A|C)?\s?[$€£¥]\s?)?$",
    "fr": r"\s*(?:des |les |la |le |du |l['’]|de |d['’]|à )?(?:[$€£¥]\s?)?$",
    "es": r"\s*(?:los |las |el |la |un |unos |unas |de |a )?(?:[$€£¥]\s?)?$",
    "ca": r"\s*(?:els |les |el |la |l['’]|un |uns |unes |de |d['’]|a )?(?:[$€£¥]\s?)?$",
}
_THING = r"\s+(?:[\w%$€£¥’-]+\s+){0,2}?"
"""What is counted: "5 years or more"."""
_WINDOW = 40
"""Characters before an amount in which what is said of it fits."""


def _with_forms(words: str, code: str) -> str:
    """Phrases as a pattern, the prepositions that end them in all their forms."""
    if code not in _LAST_PREPOSITION:
        return words
    ends, forms = _LAST_PREPOSITION[code]
    return ends.sub(lambda match: forms[match[0]], words)


@lru_cache(maxsize=4)
def _patterns(code: str) -> tuple[tuple[Bound, re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (
            bound,
            re.compile(
                rf"\b(?:{_with_forms(words, code)}){_TO_AMOUNT[code]}",
                re.IGNORECASE,
            ),
            re.compile(rf"{_THING}(?:{_AFTER[code][bound]})\b", re.IGNORECASE),
        )
        for bound, words in _BEFORE[code].items()
    )


def bounds(text: str, start: int, end: int, locale: str) -> frozenset[Bound]:
    """What is said of the exactness of the amount at `start:end`; nothing in other languages.

    "Nearly" is below and near, "just over" above and near.
    """
    code = language(locale)
    if code not in _BEFORE:
        return NO_BOUNDS
    before = text[max(start - _WINDOW, 0) : start]
    return frozenset(
        bound
        for bound, prefix, suffix in _patterns(code)
        if prefix.search(before) or suffix.match(text, end)
    )


def bounded(text: str, start: int, end: int, locale: str) -> str:
    """The amount at `start:end` with the words that bound it: « moins de 100 », "5 or more"."""
    first, last = start, end
    begin = max(start - _WINDOW, 0)
    for _, prefix, suffix in _patterns(language(locale)) if language(locale) in _BEFORE else ():
        if before := prefix.search(text[begin:start]):
            first = min(first, begin + before.start())
        if after := suffix.match(text, end):
            last = max(last, after.end())
    return text[first:last]
