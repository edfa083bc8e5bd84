"""An adjective of nationality with a capital, as English writes it: « le gouvernement Japonais ».

Why: French keeps the capital for people (« les Japonais »); on an adjective it shows the original.
Found right after a noun in small letters that readouts use, in prose. « Un Britannique », « de
jeunes Japonais », names (« la Croix-Rouge Japonaise ») and what a name goes on after are left
alone.
Source: Académie française, Questions de langue, « Majuscules »; Imprimerie nationale, Lexique,
« Nationalité ».
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from readout_l10n.checks.prose import edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.text.nouns import is_listed, noun
from readout_l10n.text.tokens import Token, tokens

_NATIONS = """
africain albanais algérien allemand américain angolais anglais argentin arménien asiatique
australien autrichien bahreïnien bangladais belge bosnien botswanais brésilien britannique bulgare
burkinabè cambodgien camerounais canadien chilien chinois chypriote colombien congolais coréen
croate cubain danois djiboutien dominicain écossais égyptien émirien équatorien espagnol estonien
éthiopien européen finlandais français gabonais géorgien ghanéen grec guinéen haïtien hongrois
indien indonésien irakien iranien irlandais islandais israélien italien ivoirien jamaïcain
japonais jordanien kazakh kényan kirghize koweïtien laotien letton libanais libyen lituanien
luxembourgeois malaisien malgache malien maltais marocain mauricien mauritanien mexicain moldave
mongol monténégrin mozambicain namibien néerlandais néo-zélandais népalais nigérian nigérien
norvégien omanais ougandais ouzbek pakistanais palestinien panaméen paraguayen péruvien philippin
polonais portugais qatarien roumain russe rwandais saoudien sénégalais serbe singapourien slovaque
slovène somalien soudanais sri-lankais suédois suisse syrien tadjik taïwanais tanzanien tchadien
tchèque thaïlandais togolais tunisien turc turkmène ukrainien uruguayen vénézuélien vietnamien
yéménite zambien nippon nord-coréen sud-coréen sud-africain
""".split()


def _forms(singular: str) -> Iterator[str]:
    """Masculine and feminine, singular and plural, of an adjective of nationality."""
    if singular.endswith(("en", "on")):
        feminine = f"{singular}ne"
    elif singular in {"grec", "turc"}:
        feminine = {"grec": "grecque", "turc": "turque"}[singular]
    else:
        feminine = singular if singular.endswith(("e", "è")) else f"{singular}e"
    plural = singular if singular.endswith("s") else f"{singular}s"
    yield from (singular, plural, feminine, f"{feminine}s")


_ADJECTIVES = frozenset(form for nation in _NATIONS for form in _forms(nation))
_SPACE = re.compile("[ \u00a0\u202f]")
_NAMED_ON = re.compile(r"[ \u00a0\u202f](?:[A-ZÀ-Ý]|de[ \u00a0][A-ZÀ-Ý])|-\w")
_NO_OWNERS = frozenset(
    "nombre million milliard majorité minorité groupe part partie point océan mer".split()
)
"""Nouns after which people may stand as such, or that make a name with the adjective."""


def check(pair: Pair) -> Iterator[Hit]:
    for seen in prose(pair):
        if not seen.is_sentence:
            continue
        words = tokens(seen.text, pair.target.locale)
        for one, other in pairwise(words):
            if not _is_capital_adjective(seen.text, one, other):
                continue
            small = other.text.lower()
            yield Hit(
                pair.at(seen.segment, other.start, other.end),
                f"« {one.text} {other.text} »: the adjective takes no capital: « {small} »",
                suggestion=small,
                edits=edit(pair, seen.segment, other.start, other.end, small),
            )


def _is_capital_adjective(text: str, one: Token, other: Token) -> bool:
    """Whether an adjective of nationality with a capital stands right after a small noun."""
    small = other.text.lower()
    if not other.text[0].isupper() or other.text.isupper() or small not in _ADJECTIVES:
        return False
    found = noun(one.text) if one.text.islower() and is_listed(one.text) else None
    beside = _SPACE.fullmatch(text, one.end, other.start) is not None
    return (
        beside
        and found is not None
        and found.singular not in _NO_OWNERS
        and _NAMED_ON.match(text, other.end) is None
    )


RULE = Rule(
    "nationality-capital",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Le gouvernement Japonais et les entreprises Françaises ont signé.",
            finds=(
                "« gouvernement Japonais »: the adjective takes no capital: « japonais »",
                "« entreprises Françaises »: the adjective takes no capital: « françaises »",
            ),
            fixed="Le gouvernement japonais et les entreprises françaises ont signé.",
        ),
        Example(
            target="Le Premier ministre Indien a parlé.",
            finds=("« ministre Indien »: the adjective takes no capital: « indien »",),
            fixed="Le Premier ministre indien a parlé.",
        ),
        Example(target="Les Japonais, un Britannique, de jeunes Indiens et la majorité Russes."),
        Example(target="La Croix-Rouge Japonaise, le journal Français Libres et l’océan Indien."),
    ),
)
