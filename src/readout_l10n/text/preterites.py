"""Simple past forms that sound like a participle, or stand for one by slip: « il a prit ».

A closed list of third persons that can stand after no auxiliary; those that are participles too
(« dit », « produit », « écrit ») are not in it.
"""

_BY_FORM = {
    **{f"{lead}prit": f"{lead}pris" for lead in ("", "com", "entre", "re", "ap", "sur")},
    **{
        f"{lead}mit": f"{lead}mis" for lead in ("", "ad", "com", "per", "pro", "re", "sou", "trans")
    },
    **{f"{lead}vint": f"{lead}venu" for lead in ("con", "par", "inter", "re", "de")},
    **{f"{lead}tint": f"{lead}tenu" for lead in ("", "main", "ob", "sou", "re", "entre")},
    **{
        f"{stem}it": f"{stem}i"
        for stem in "réjou réun garant fourn réuss accompl approfond élarg rétabl établ bât ag "
        "réag suiv poursuiv serv chois fin défin sais rempl franch invest".split()
    },
    **{
        f"{stem}it": f"{stem}u"
        for stem in "rend répond attend entend défend étend tend perd vend suspend romp interromp "
        "descend batt combatt débatt".split()
    },
    **{f"{stem}rit": f"{stem}ert" for stem in ("ouv", "off", "souff", "découv", "couv")},
    "fit": "fait",
    "reçut": "reçu",
    "conclut": "conclu",
    "résolut": "résolu",
    "élut": "élu",
    "reconnut": "reconnu",
    "parut": "paru",
    "voulut": "voulu",
    "acquit": "acquis",
}


ENGLISH_NOUNS = frozenset("fit permit commit admit tint".split())
"""Forms that are English too: « a permit »."""


def participle_meant(word: str) -> str | None:
    """The participle that a simple past form was written for; None for any other word."""
    return _BY_FORM.get(word)
