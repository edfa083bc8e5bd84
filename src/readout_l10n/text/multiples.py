"""Words that say how many times as much: "tripled", "twofold", « doubler », « triplicar »."""

import re
from fractions import Fraction

_STEMS: dict[str, dict[str, int | Fraction]] = {
    "en": {
        "doubl": 2,
        "redoubl": 2,
        "tripl": 3,
        "trebl": 3,
        "quadrupl": 4,
        "quintupl": 5,
        "sextupl": 6,
        "halv": Fraction(1, 2),
    },
    "fr": {
        "doubl": 2,
        "redoubl": 2,
        "tripl": 3,
        "quadrupl": 4,
        "quintupl": 5,
        "sextupl": 6,
        "décupl": 10,
        "centupl": 100,
    },
    "es": {
        "duplic": 2,
        "redobl": 2,
        "triplic": 3,
        "cuadruplic": 4,
        "cuadriplic": 4,
        "quintuplic": 5,
        "sextuplic": 6,
        "decuplic": 10,
        "centuplic": 100,
    },
    "ca": {
        "duplic": 2,
        "dobl": 2,
        "redobl": 2,
        "triplic": 3,
        "quadruplic": 4,
        "quintuplic": 5,
        "sextuplic": 6,
        "decuplic": 10,
        "centuplic": 100,
    },
}
_ENDINGS = {
    "en": "e|es|ed|ing|ings",
    "fr": "e|es|er|é|ée|és|ées|ent|ant|ait|aient|a|èrent|era|eront|erait|eraient|ement|ements",
    "es": "ar|a|an|ó|aron|ado|ada|ados|adas|ando|ará|arán|aría|arían|ación",
    "ca": "ar|a|en|à|aren|at|ada|ats|ades|ant|arà|aran|aria|arien|ació",
}
_FOLDS = {
    word: value
    for value, word in enumerate("two three four five six seven eight nine ten".split(), 2)
} | {"hundred": 100}
_FOLD = re.compile(rf"({'|'.join(_FOLDS)})fold")
_FORMS = {
    code: re.compile(rf"({'|'.join(stems)})(?:{_ENDINGS[code]})") for code, stems in _STEMS.items()
}


def multiple_of(word: str, code: str) -> Fraction | None:
    """What a word in small letters multiplies by; None for other words."""
    if code == "en" and (fold := _FOLD.fullmatch(word)):
        return Fraction(_FOLDS[fold[1]])
    form = _FORMS.get(code)
    match = form.fullmatch(word) if form else None
    return Fraction(_STEMS[code][match[1]]) if match else None
