"""French determiners with the gender and number that they show, and what may stand among them."""

from readout_l10n.text.features import PLURAL, SINGULAR, Features

_SHOWN = {
    "ms": "le un du au ce cet ledit dudit audit aucun quel certain",
    "fs": "la une cette sa ma ta ladite aucune quelle certaine",
    "mp": "lesdits desdits auxdits certains",
    "fp": "lesdites desdites auxdites certaines",
}
DETERMINERS: dict[str, Features] = {
    **{word: frozenset({shown}) for shown, words in _SHOWN.items() for word in words.split()},
    **dict.fromkeys("l leur notre votre chaque".split(), SINGULAR),
    **dict.fromkeys("les des aux ces ses mes tes leurs nos vos plusieurs quelques".split(), PLURAL),
    "son": frozenset({"ms"}),
    "mon": frozenset({"ms"}),
    "ton": frozenset({"ms"}),
}
POSSESSIVES = frozenset({"son", "mon", "ton"})
PRONOUNS = frozenset({"le", "la", "l", "les", "leur", "certains", "certaines", "plusieurs"}) | {
    "quel",
    "quelle",
}
"""Determiners that may be pronouns before a verb, or by themselves."""
NUMERALS = frozenset(
    "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt "
    "trente quarante cinquante soixante".split()
)
WHOLE: dict[str, Features] = {
    "tout": frozenset({"ms"}),
    "toute": frozenset({"fs"}),
    "tous": frozenset({"mp"}),
    "toutes": frozenset({"fp"}),
}
_WANTED = {
    "le": {"fs": "la", "mp": "les", "fp": "les"},
    "la": {"ms": "le", "mp": "les", "fp": "les"},
    "les": {"ms": "le", "fs": "la"},
    "un": {"fs": "une", "mp": "des", "fp": "des"},
    "une": {"ms": "un", "mp": "des", "fp": "des"},
    "des": {"ms": "du"},
    "du": {"fs": "de la", "mp": "des", "fp": "des"},
    "au": {"fs": "à la", "mp": "aux", "fp": "aux"},
    "aux": {"ms": "au", "fs": "à la"},
    "ce": {"fs": "cette", "mp": "ces", "fp": "ces"},
    "cet": {"fs": "cette", "mp": "ces", "fp": "ces"},
    "cette": {"ms": "ce", "mp": "ces", "fp": "ces"},
    "ces": {"fs": "cette", "ms": "ce"},
    "sa": {"ms": "son", "mp": "ses", "fp": "ses"},
    "son": {"fs": "sa", "mp": "ses", "fp": "ses"},
    "ses": {"ms": "son", "fs": "sa"},
    "leur": {"mp": "leurs", "fp": "leurs"},
    "leurs": {"ms": "leur", "fs": "leur"},
    "tout": {"fs": "toute", "mp": "tous", "fp": "toutes"},
    "toute": {"ms": "tout", "mp": "tous", "fp": "toutes"},
    "tous": {"fp": "toutes"},
    "toutes": {"mp": "tous"},
    "aucun": {"fs": "aucune"},
    "aucune": {"ms": "aucun"},
    "quel": {"fs": "quelle", "mp": "quels", "fp": "quelles"},
    "quelle": {"ms": "quel", "mp": "quels", "fp": "quelles"},
}
_VOWELS = tuple("aeiouyhàâéèêëîïôœ")


def agreeing_determiner(seen: str, features: Features, following: str) -> str | None:
    """A determiner that shows what a noun wants, in the letter case seen; None if none is sure."""
    forms = {_WANTED.get(seen.casefold(), {}).get(shown) for shown in features}
    (form, *others) = forms or {None}
    if form is None or others:
        return None
    if following.casefold().startswith(_VOWELS):
        elided = {"ce": "cet", "sa": "son", "la": None, "le": None, "de la": None, "à la": None}
        form = elided.get(form, form)
    if form and seen[0].isupper():
        return form[0].upper() + form[1:]
    return form


def shown_by(determiner: str, following: str) -> Features | None:
    """What a determiner shows before a word; None for what is no determiner.

    « son » stands for feminine nouns too before a vowel.
    """
    if determiner in POSSESSIVES and following.casefold().startswith(_VOWELS):
        return SINGULAR
    return DETERMINERS.get(determiner)
