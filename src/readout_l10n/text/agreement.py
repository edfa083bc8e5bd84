"""Plurals and agreeing adjectives of Spanish and Catalan, for terms that a draft takes in.

Regular endings only, as the academies' grammars give them (RAE, Ortografía, "plural"; IEC,
Gramàtica essencial, § 7.3); a word that ends otherwise stays as it is.
"""

import re

from readout_l10n.text.locale import language

_LINKS = frozenset(
    "de del d la las los les el els y e i en entre para per por a al con amb sobre".split()
)
"""What ends the head of a noun phrase: words after it keep their number."""
_WORD = re.compile(r"[^\W\d_]+(?:[-·][^\W\d_]+)*|\S")
_VOWELS = "aeiouáéíóúàèòïü"
_UNCHANGED = {
    "es": frozenset("crisis tesis análisis énfasis virus campus bus alto".split()),
    "ca": frozenset("crisi temps virus campus".split()),
}
"""Nouns in -s that are singular, and words that stand before a noun as adverbs."""
_PLURALS = {
    "es": (
        (r"(?<=[aeiouáéó])$", "s"),
        (r"z$", "ces"),
        (r"ón$", "ones"),
        (r"án$", "anes"),
        (r"és$", "eses"),
        (r"ís$", "íses"),
        (r"imen$", "ímenes"),
        (r"amen$", "ámenes"),
        (r"(?<=[lrndj])$", "es"),
    ),
    "ca": (
        (r"ca$", "ques"),
        (r"ga$", "gues"),
        (r"ça$", "ces"),
        (r"ja$", "ges"),
        (r"gua$", "gües"),
        (r"qua$", "qües"),
        (r"a$", "es"),
        (r"à$", "ans"),
        (r"é$", "ens"),
        (r"í$", "ins"),
        (r"ó$", "ons"),
        (r"és$", "essos"),
        (r"ès$", "esos"),
        (r"ís$", "ïsos"),
        (r"(?<=[sçx])$", "os"),
        (r"(?<=[bcdefghijklmnopqrtuvwyzàò])$", "s"),
    ),
}
_FEMININES = {
    "es": ((r"o$", "a"), (r"(?<=[aeo])l$", "l"), (r"dor$", "dora"), (r"és$", "esa")),
    "ca": ((r"at$", "ada"), (r"it$", "ida"), (r"ic$", "ica"), (r"òric$", "òrica"), (r"à$", "ana")),
}
_PLURAL_HEAD = {
    "es": re.compile(r"(?:[aeo]s|[^aeiouíé]es)$"),
    "ca": re.compile(r"(?:[aeiou]s|[^aeiouíéèàóòús]s)$"),
}


def is_plural(phrase: str, locale: str) -> bool:
    """Whether the first noun of a citation form is a plural: « Fuerzas de Autodefensa »."""
    code = language(locale)
    first = next(iter(_WORD.findall(phrase)), "")
    if code not in _PLURAL_HEAD or first.isupper() or first.lower() in _UNCHANGED[code]:
        return False
    return _PLURAL_HEAD[code].search(first.lower()) is not None


def plural(phrase: str, locale: str) -> str:
    """A noun phrase in the plural: its words up to the first preposition or article."""
    code = language(locale)
    if code not in _PLURALS or is_plural(phrase, locale):
        return phrase
    done: list[str] = []
    at = 0
    for found in _WORD.finditer(phrase):
        word = found[0]
        done.append(phrase[at : found.start()])
        if word.lower() in _LINKS or not word[0].isalpha():
            return "".join(done) + phrase[found.start() :]
        done.append(_ended(word, _PLURALS[code]) if word not in _UNCHANGED[code] else word)
        at = found.end()
    return "".join(done) + phrase[at:]


def agreed(adjective: str, locale: str, *, feminine: bool, plural: bool) -> str:
    """An adjective given in the masculine singular, in another gender and number."""
    code = language(locale)
    word = adjective
    if re.search(r"\d(?:\.º|è|r|n|t)$", word):
        return _ordinal(word, code, feminine=feminine, plural=plural)
    if feminine:
        word = _ended(word, _FEMININES.get(code, ()))
    return _ended(word, _PLURALS.get(code, ())) if plural else word


def ordinal(number: int, locale: str) -> str:
    """An ordinal in figures, masculine singular: « 18.º », « 18è »."""
    if language(locale) == "ca":
        return f"{number}{ {1: 'r', 2: 'n', 3: 'r', 4: 't'}.get(number, 'è') }"
    return f"{number}.º"


def _ordinal(word: str, code: str, *, feminine: bool, plural: bool) -> str:
    figures = re.sub(r"\D+$", "", word)
    if code == "ca":
        ending = "a" if feminine else re.sub(r"^\d+", "", word)
        return figures + ({"a": "es"}.get(ending, "ns") if plural else ending)
    return f"{figures}.{'ª' if feminine else 'º'}{'s' if plural else ''}"


def _ended(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    for ending, other in endings:
        changed, count = re.subn(ending, other, word, count=1)
        if count:
            return changed
    return word
