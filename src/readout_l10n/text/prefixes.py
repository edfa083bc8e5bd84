"""Prefixes of French words that stand apart from them, or are joined to them wrongly."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from readout_l10n.text.adjectives import adjective
from readout_l10n.text.lexicon import is_word
from readout_l10n.text.nouns import noun
from readout_l10n.text.spacing import SPACES
from readout_l10n.text.word_list import is_form

_JOINED = "agro anti bio co cyber géo hydro hyper inter intra multi pluri pré télé trans".split()
"""Prefixes that French writes as one with a word of its own."""
_ALSO_APART = "co cyber inter intra multi pluri".split()
"""Those that are hardly a word by themselves: « trans », « bio » and « pré » are."""
_FREE = frozenset({"cyber", "inter"})
"""Those that make new words, which no list has yet."""
_RELATIVES = frozenset("coréen coréenne coréens coréennes arabe arabes africain africaine".split())
"""What keeps « inter- » as often as not."""
_HYPHEN = re.compile(
    rf"(?<![\w-])(?P<prefix>{'|'.join(_JOINED)})[-‑](?P<word>[a-zà-öø-ÿœ]{{4,}})(?![\w-])",
    re.IGNORECASE,
)
_APART = re.compile(
    rf"(?<![\w-])(?P<prefix>{'|'.join(_ALSO_APART)})[{SPACES}](?P<word>[a-zà-öø-ÿœ]{{4,}})(?![\w-])",
    re.IGNORECASE,
)
_SUSPENDED = re.compile(
    rf"(?:\w[-‑]|(?<![\w-])(?:{'|'.join(_JOINED)}|extra|infra|supra))[{SPACES}](?:et|ou|ni|comme)"
    rf"[{SPACES}](?:[ld][’']|l[ae][{SPACES}])?$",
    re.IGNORECASE,
)
"""After « inter- et », the next prefix may keep its hyphen to match."""
_LEAD = re.compile(
    rf"(?:(?<!\w)(?:la|les?|des?|une?|aux?|sa|ses|son|leurs?|cette|ces|en|toute)[{SPACES}]"
    r"|(?<!\w)[ld][’'])$",
    re.IGNORECASE,
)
"""Words after which « cyber » is no adjective of a noun before it."""
_NON = re.compile(
    r"(?<![\w-])(?P<prefix>non[-‑])(?P<word>[a-zà-öø-ÿœ]{5,})(?![\w-])", re.IGNORECASE
)
_ADJECTIVAL = re.compile(
    r"(?:able|ible|ale?|aux|el|elle|ent|ente|ant|ante|é|ée|if|ive|ique|aire|eux|euse)s?$"
)
_NOUNS = re.compile(r"(?:ment|ité|eté|iété)s?$")
_KEPT = (
    "aligné violent voyant croyant combattant inscrit salarié initié résident pratiquant engagé "
    "directif figuratif exécutant adhérent assistant participant militant vivant"
).split()
"""Adjectives that dictionaries list with « non- », as they do the nouns."""
_DETERMINERS = re.compile(
    rf"(?:(?<!\w)(?:la|les?|des?|du|une?|aux?|sa|ses|son|leurs?|cette|cet?|ces|deux|trois|en|par|pour"
    rf"|entre|envers|contre|avec)[{SPACES}]|(?<!\w)[ld][’'])$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Prefixed:
    """A word with its prefix, `start:end` in characters, and how it is written."""

    start: int
    end: int
    wanted: str


def wrongly_apart(text: str, locale: str) -> Iterator[Prefixed]:
    """Words that a hyphen or a space parts from a prefix that they are written as one with."""
    for pattern in (_HYPHEN, _APART):
        for match in pattern.finditer(text):
            prefix, word = match["prefix"].casefold(), match["word"]
            if _SUSPENDED.search(text, 0, match.start()) or _is_word_so(match[0], locale):
                continue
            known = is_form(prefix + word)
            if pattern is _APART and not known and not _LEAD.search(text, 0, match.start()):
                continue
            if known or _makes_new(prefix, word, apart=pattern is _APART):
                yield Prefixed(match.start(), match.end(), match["prefix"] + word)


def _makes_new(prefix: str, word: str, *, apart: bool) -> bool:
    """Whether a prefix makes a word of its own with a noun, which no list has."""
    if prefix not in _FREE or not is_form(word) or word in _RELATIVES:
        return False
    if prefix == "cyber":
        return not apart or _is_noun(word)
    return not apart and _is_noun(word)


def wrongly_hyphened(text: str, locale: str) -> Iterator[Prefixed]:
    """Adjectives with « non- », which only nouns take."""
    for match in _NON.finditer(text):
        word = match["word"]
        listed = _is_word_so(match[0], locale) or any(word.startswith(kept) for kept in _KEPT)
        if listed or _DETERMINERS.search(text, 0, match.start()):
            continue
        if is_form(word) and _ADJECTIVAL.search(word) and not _is_noun_only(word):
            yield Prefixed(match.start(), match.end(), f"{match['prefix'][:-1]} {word}")


def _is_word_so(written: str, locale: str) -> bool:
    """Whether the language has the word with its hyphen."""
    folded = written.casefold()
    return "-" in folded and (is_form(folded) or is_word(folded, locale))


def _is_noun(word: str) -> bool:
    read = noun(word)
    return (read is not None and read.gender is not None) or bool(_NOUNS.search(word))


def _is_noun_only(word: str) -> bool:
    """Whether a word with an adjective's ending is a noun: « paiement », « conformité »."""
    return bool(_NOUNS.search(word)) or (_is_noun(word) and adjective(word) is None)
