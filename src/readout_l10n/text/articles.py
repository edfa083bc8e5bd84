"""Articles and prepositions of Spanish and Catalan before a noun that has been put in.

« de el » is « del », « a el » is « al », in Catalan « per el » is « pel », and el, la and de are
elided before a vowel (IEC, Gramàtica essencial, §§ 6.2 and 14.1; RAE, Nueva gramática, § 14.1).
"""

import re

from readout_l10n.text.locale import language

_DEFINITE = {
    "es": {("m", False): "el", ("f", False): "la", ("m", True): "los", ("f", True): "las"},
    "ca": {("m", False): "el", ("f", False): "la", ("m", True): "els", ("f", True): "les"},
}
_INDEFINITE = {
    "es": {("m", False): "un", ("f", False): "una", ("m", True): "unos", ("f", True): "unas"},
    "ca": {("m", False): "un", ("f", False): "una", ("m", True): "uns", ("f", True): "unes"},
}
_BEFORE = {
    "es": re.compile(r"(?i)(?<!\w)(del|al|el|la|los|las|un|una|unos|unas)\s+$"),
    "ca": re.compile(r"(?i)(?<!\w)(dels?|als?|pels?|els?|la|les|l['’]|un|una|uns|unes|d['’])\s*$"),
}
_PREPOSITION = {"del": "de", "dels": "de", "al": "a", "als": "a", "pel": "per", "pels": "per"}
_CONTRACTED = {
    "es": (("de el ", "del "), ("a el ", "al ")),
    "ca": (
        ("de els ", "dels "),
        ("de el ", "del "),
        ("a els ", "als "),
        ("a el ", "al "),
        ("per els ", "pels "),
        ("per el ", "pel "),
    ),
}
_ELIDING = re.compile(r"(?<!\w)([Ee]l|[Ll]a|[Dd]e|del|al|pel) (?=(\w+))")
_VOWEL = re.compile(r"(?i)h?[aeiouàèéíòóúïü]")
_CONSONANT_I = re.compile(r"(?i)h?[iu](?=[aeoàèéòó])|UE\b|uni|unes?\b|humanit|haia\b")
_WEAK = re.compile(r"(?i)h?[iu]")
"""« la intel·ligència », « la Unió »: the feminine article stays before unstressed i and u."""


def with_article(before: str, noun: str, gender: str, locale: str, *, plural: bool = False) -> str:
    """What stands before a noun, and the noun, its article agreeing and contracted."""
    code = language(locale)
    found = _BEFORE[code].search(before) if code in _BEFORE else None
    if found is None:
        return before + noun
    said = found[1]
    article = said.lower().replace("'", "’")
    forms = _INDEFINITE if article.startswith("un") else _DEFINITE
    new = forms[code][gender if gender == "f" else "m", plural]
    preposition = _PREPOSITION.get(article, "")
    joined = f"{preposition} {new} " if preposition else f"{new} "
    if article == "d’":
        joined = "de "
    if said[0].isupper():
        joined = joined[0].upper() + joined[1:]
    return contracted(before[: found.start()] + joined + noun, locale)


def contracted(text: str, locale: str) -> str:
    """A text with « de el » and the like in one word, and in Catalan with what is elided."""
    code = language(locale)
    for apart, together in _CONTRACTED.get(code, ()):
        text = re.sub(rf"(?<!\w){apart}", together, text)
    return _ELIDING.sub(_elided, text) if code == "ca" else text


def _elided(found: re.Match[str]) -> str:
    before, word = found[1], found[2]
    if not _VOWEL.match(word) or _CONSONANT_I.match(word):
        return found[0]
    match before.lower():
        case "de":
            return f"{before[0]}’"
        case "el":
            return "L’" if before[0].isupper() else "l’"
        case "la":
            return found[0] if _WEAK.match(word) else f"{before[0]}’"
        case other:
            return f"{_PREPOSITION[other]} l’"
