"""Gender and number of the French adjectives that readouts are made of; see `nouns`."""

from dataclasses import dataclass
from functools import lru_cache

import simplemma

_REGULAR = """
africain allemand américain anglais asiatique australien autrichien balistique balte bilatéral
brésilien canadien chinois civil commercial commun concret conjoint constant constructif coréen
culturel danois diplomatique durable décennal décisif environnemental européen finlandais français
frontalier fructueux global gouvernemental grave général géopolitique historique hongrois humain
humanitaire illégal important inclusif indien indonésien industriel informel intensif
interministériel international irakien iranien israélien italien japonais juste kényan libre
libyen maritime marocain mexicain militaire ministériel mondial multilatéral multinational mutuel
national nigérian nigérien nord-coréen norvégien nucléaire numérique néerlandais négatif officiel
officieux ouvert pacifique pakistanais palestinien parlementaire permanent philippin plurilatéral
politique polonais populaire portuaire portugais positif prioritaire prochain provisoire précédent
présidentiel responsable russe régional régulier résilient salvadorien sanitaire scientifique
significatif social solide spatial spécial stratégique substantiel sud-coréen suisse suédois
sécuritaire sénégalais technique technologique territorial thaïlandais trilatéral tunisien turc
ukrainien unilatéral universel universitaire vietnamien économique égyptien électoral énergétique
étranger étroit prêt malgache
""".split()
_FEMININE_ENDINGS = (
    ("ier", "ière"), ("iel", "ielle"), ("uel", "uelle"), ("el", "elle"), ("ien", "ienne"),
    ("éen", "éenne"), ("eux", "euse"), ("if", "ive"), ("er", "ère"), ("turc", "turque"), ("", "e"),
)  # fmt: skip


_ENDINGS = ("al", "el", "if", "eux", "ain", "ais", "ois", "ien", "éen", "ent", "oint", "in")
_NO_ADJECTIVES = frozenset("souvent comment".split())


@dataclass(frozen=True, slots=True)
class Adjective:
    """A form of an adjective."""

    masculine: str
    gender: str | None
    """None for a form of both genders."""
    is_plural: bool | None
    """None for a form of both numbers."""


def form(masculine: str, gender: str, *, plural: bool) -> str:
    """The form of a listed adjective in a gender (m or f) and number."""
    if gender == "f":
        singular = _feminine(masculine)
        return f"{singular}s" if plural else singular
    if not plural or masculine.endswith(("s", "x")):
        return masculine
    return f"{masculine[:-1]}ux" if masculine.endswith("al") else f"{masculine}s"


def _feminine(masculine: str) -> str:
    if masculine.endswith("e"):
        return masculine
    ending, feminine = next(pair for pair in _FEMININE_ENDINGS if masculine.endswith(pair[0]))
    return masculine.removesuffix(ending) + feminine


@lru_cache(maxsize=1)
def _adjectives() -> dict[str, Adjective]:
    table: dict[str, Adjective] = {}
    for word in _REGULAR:
        same = word.endswith("e")
        for gender in "fm":
            for plural in (True, False):
                written = form(word, gender, plural=plural)
                number = None if gender == "m" and word.endswith(("s", "x")) else plural
                table[written] = Adjective(word, None if same else gender, number)
    return table


def adjective(word: str) -> Adjective | None:
    """What a French word is as an adjective; None where neither list nor endings tell."""
    folded = word.casefold()
    return _adjectives().get(folded) or _by_form(folded)


@lru_cache(maxsize=50_000)
def _by_form(word: str) -> Adjective | None:
    """An adjective by its ending, whose feminine simplemma lists under its masculine."""
    masculine = _lemma(word)
    if masculine is None or masculine in _NO_ADJECTIVES or not masculine.endswith(_ENDINGS):
        return None
    if _lemma(_feminine(masculine)) != masculine:
        return None
    for gender in "mf":
        for plural in (False, True):
            if form(masculine, gender, plural=plural) == word:
                both = gender == "m" and masculine.endswith(("s", "x"))
                return Adjective(masculine, gender, None if both else plural)
    return None


def _lemma(word: str) -> str | None:
    known = simplemma.is_known(word, lang="fr")
    return simplemma.lemmatize(word, lang="fr") if known else None
