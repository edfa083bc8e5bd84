"""Forms of regular French verbs, where simplemma's list lacks some or knows them as nouns only.

« initié » is a noun to it, « impactent » unknown; verbs in -er follow one table (Grevisse and
Goosse, Le Bon Usage, § 790), so their forms are made rather than looked up.
"""

from functools import lru_cache

_ENDINGS = tuple(
    "er e es ons ez ent ais ait ions iez aient erai eras era erons erez eront erais erait erions "
    "eriez eraient ant é ée és ées ai as a âmes âtes èrent ât".split()
)
_SOFT = {"c": "ç", "g": "ge"}
_SOFTENED = ("a", "o", "â")


@lru_cache(maxsize=4096)
def er_forms(infinitive: str) -> frozenset[str]:
    """All simple forms and participles of a verb in -er; changes inside the stem left out.

    Nothing for another word.
    """
    if not infinitive.endswith("er") or len(infinitive) < 5:
        return frozenset()
    stem = infinitive.removesuffix("er")
    soft = stem[:-1] + _SOFT.get(stem[-1], stem[-1])
    return frozenset(
        (soft if ending.startswith(_SOFTENED) else stem) + ending for ending in _ENDINGS
    )


_IRREGULAR = {
    "mettre": "mis",
    "prendre": "pris",
    "faire": "fait",
    "dire": "dit",
    "écrire": "écrit",
    "crire": "crit",
    "duire": "duit",
    "truire": "truit",
    "indre": "int",
    "ouvrir": "ouvert",
    "offrir": "offert",
    "ffrir": "ffert",
    "mourir": "mort",
    "quérir": "quis",
    "courir": "couru",
    "cevoir": "çu",
    "devoir": "dû",
    "pouvoir": "pu",
    "savoir": "su",
    "vouloir": "voulu",
    "voir": "vu",
    "clure": "clu",
    "suivre": "suivi",
    "vivre": "vécu",
    "naître": "né",
    "naitre": "né",
    "onnaître": "onnu",
    "raître": "ru",
    "ccroître": "ccru",
    "lire": "lu",
    "élire": "élu",
    "battre": "battu",
    "vaincre": "vaincu",
    "suffire": "suffi",
    "boire": "bu",
    "croire": "cru",
    "venir": "venu",
    "tenir": "tenu",
    "vêtir": "vêtu",
    "plaire": "plu",
    "avoir": "eu",
    "être": "été",
}
_REGULAR = {"er": "é", "ir": "i", "re": "u"}


@lru_cache(maxsize=4096)
def participle(infinitive: str) -> str | None:
    """The masculine singular past participle of a verb; None for what is no infinitive.

    Irregular ones by their ending (Le Bon Usage, § 804-808).
    """
    for table in (_IRREGULAR, _REGULAR):
        for ending in sorted(table, key=len, reverse=True):
            if infinitive.endswith(ending) and len(infinitive) > 3:
                return infinitive.removesuffix(ending) + table[ending]
    return None


def agreeing_participle(masculine: str, gender: str, *, plural: bool) -> str:
    """A past participle in a gender (m or f) and number: réuni, réunies; mis, mise."""
    stem = "d" + "u" if masculine == "dû" and (gender == "f" or plural) else masculine
    if gender == "f":
        return stem + ("es" if plural else "e")
    return stem + ("s" if plural and not stem.endswith("s") else "")


def participles(infinitive: str) -> frozenset[str]:
    """The four forms of a verb's past participle; nothing for what is no infinitive."""
    masculine = participle(infinitive)
    if masculine is None:
        return frozenset()
    return frozenset(
        agreeing_participle(masculine, gender, plural=plural)
        for gender in "mf"
        for plural in (False, True)
    )
