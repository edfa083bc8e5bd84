"""Millions and milliards after figures, which Spanish and Catalan count in millions.

Source: RAE, Diccionario panhispánico de dudas, "millardo", "billón": « mil millones » is said for
10⁹, and « 1850 millones » where the figure has decimals; IEC, "milió", alike.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from readout_l10n.text.function_words import AUXILIARIES, FUNCTION_WORDS
from readout_l10n.text.local_forms import figure_form
from readout_l10n.text.locale import language

_SAID = {
    "en": re.compile(
        r"(?<![\w.,$€£¥])(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<decimals>\d+))?[ \u00a0-]"
        r"(?P<scale>million|billion)(?P<plural>)(?!\w)(?= (?P<next>[A-Za-z]+))?"
    ),
    "fr": re.compile(
        r"(?<![\w.,$€£¥])(?P<whole>\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,(?P<decimals>\d+))?"
        r"[ \u00a0](?P<scale>million|milliard)(?P<plural>s?)(?!\w)"
    ),
}
_MILLIONS = {"million": 1, "billion": 1000, "milliard": 1000}
_WORDS = {"es": ("millón", "millones"), "ca": ("milió", "milions")}
_NO_NOUN = (
    FUNCTION_WORDS["en"] | AUXILIARIES["en"] | frozenset("over as per will would more".split())
)


def in_millions(
    text: str, source_locale: str, target_locale: str
) -> Iterator[tuple[int, int, str, bool]]:
    """Places of such figures, each as the target's language counts it, and whether it is plural.

    In English the noun follows at once; « de », which it wants, is part of the form then.
    """
    said, words = _SAID.get(language(source_locale)), _WORDS.get(language(target_locale))
    if said is None or words is None:
        return
    for found in said.finditer(text):
        digits = re.sub(r"\D", "", found["whole"])
        amount = Decimal(f"{digits}.{found['decimals'] or 0}") * _MILLIONS[found["scale"]]
        whole, _, decimals = f"{amount.normalize():f}".partition(".")
        one, several = words
        is_plural = amount > 1
        form = f"{figure_form(whole, decimals, target_locale)} {several if is_plural else one}"
        following = found.groupdict().get("next")
        if following and following not in _NO_NOUN:
            form += " de"
        yield found.start(), found.end("plural"), form, is_plural
