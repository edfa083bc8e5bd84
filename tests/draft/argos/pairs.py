"""Sentences like a readout's in English, French and Spanish, made from patterns written here.

What the small models in this folder are trained on: enough to translate sentences of these
patterns, and nothing else.
"""

import random
from collections.abc import Iterator

Triple = tuple[str, str, str]

_PEOPLE: tuple[Triple, ...] = (
    ("Foreign Minister SATO Kenji", "le ministre des Affaires étrangères SATO Kenji",
     "el ministro de Relaciones Exteriores SATO Kenji"),
    ("Foreign Minister MORI Haruko", "la ministre des Affaires étrangères MORI Haruko",
     "la ministra de Relaciones Exteriores MORI Haruko"),
    ("Prime Minister OKADA Jun", "le Premier ministre OKADA Jun", "el primer ministro OKADA Jun"),
    ("Ambassador Claire Roux", "l’ambassadrice Claire Roux", "la embajadora Claire Roux"),
    ("Ambassador Diego Luna", "l’ambassadeur Diego Luna", "el embajador Diego Luna"),
    ("the Secretary General", "le Secrétaire général", "el Secretario General"),
    ("President Anna Weber", "la présidente Anna Weber", "la presidenta Anna Weber"),
)  # fmt: skip
_PLACES: tuple[Triple, ...] = (
    ("Tokyo", "Tokyo", "Tokio"),
    ("Paris", "Paris", "París"),
    ("Madrid", "Madrid", "Madrid"),
    ("London", "Londres", "Londres"),
    ("Brussels", "Bruxelles", "Bruselas"),
    ("Geneva", "Genève", "Ginebra"),
    ("New Delhi", "New Delhi", "Nueva Delhi"),
)
_COUNTRIES: tuple[Triple, ...] = (
    ("Japan", "le Japon", "Japón"),
    ("France", "la France", "Francia"),
    ("Spain", "l’Espagne", "España"),
    ("India", "l’Inde", "la India"),
    ("Canada", "le Canada", "Canadá"),
    ("Brazil", "le Brésil", "Brasil"),
)
_TOPICS: tuple[Triple, ...] = (
    ("trade", "le commerce", "el comercio"),
    ("energy security", "la sécurité énergétique", "la seguridad energética"),
    ("climate change", "le changement climatique", "el cambio climático"),
    ("human rights", "les droits de l’homme", "los derechos humanos"),
    ("maritime security", "la sécurité maritime", "la seguridad marítima"),
    ("science and technology", "la science et la technologie", "la ciencia y la tecnología"),
    ("the rule of law", "l’État de droit", "el Estado de derecho"),
    ("economic security", "la sécurité économique", "la seguridad económica"),
)
_CONCERNS: tuple[Triple, ...] = (
    ("the situation in the region", "la situation dans la région", "la situación en la región"),
    ("the nuclear issue", "la question nucléaire", "la cuestión nuclear"),
    ("the humanitarian crisis", "la crise humanitaire", "la crisis humanitaria"),
    ("the recent attacks", "les récentes attaques", "los recientes ataques"),
)
_MONTHS: tuple[Triple, ...] = (
    ("January", "janvier", "enero"),
    ("March", "mars", "marzo"),
    ("April", "avril", "abril"),
    ("June", "juin", "junio"),
    ("July", "juillet", "julio"),
    ("October", "octobre", "octubre"),
    ("December", "décembre", "diciembre"),
)
_NUMBERS: tuple[Triple, ...] = tuple((str(n), str(n), str(n)) for n in (*range(2, 31), 45, 60, 90))
_YEARS: tuple[Triple, ...] = tuple((str(n), str(n), str(n)) for n in (2023, 2024, 2025, 2026))

# Letters stand for the lists above; the second of a kind is another one than the first.
_SLOTS = {
    "P": _PEOPLE, "Q": _PEOPLE, "L": _PLACES, "A": _COUNTRIES, "B": _COUNTRIES, "T": _TOPICS,
    "U": _TOPICS, "C": _CONCERNS, "M": _MONTHS, "N": _NUMBERS, "Y": _YEARS,
}  # fmt: skip
_PATTERNS: tuple[Triple, ...] = (
    ("On {M} {N}, {Y}, {P} met with {Q} in {L}.", "Le {N} {M} {Y}, {P} a rencontré {Q} à {L}.",
     "El {N} de {M} de {Y}, {P} se reunió con {Q} en {L}."),
    ("The two ministers discussed {T} and {U}.", "Les deux ministres ont évoqué {T} et {U}.",
     "Los dos ministros trataron {T} y {U}."),
    ("They agreed to strengthen cooperation on {T}.",
     "Ils sont convenus de renforcer la coopération sur {T}.",
     "Acordaron reforzar la cooperación sobre {T}."),
    ("{P} welcomed the progress made on {T}.", "{P} a salué les progrès accomplis sur {T}.",
     "{P} celebró los avances logrados en {T}."),
    ("The meeting lasted {N} minutes.", "La réunion a duré {N} minutes.",
     "La reunión duró {N} minutos."),
    ("Both sides expressed concern about {C}.",
     "Les deux parties ont exprimé leur préoccupation concernant {C}.",
     "Ambas partes expresaron su preocupación por {C}."),
    ("{P} will visit {L} in {M} {Y}.", "{P} se rendra à {L} en {M} {Y}.",
     "{P} visitará {L} en {M} de {Y}."),
    ("The ministers will meet again in {L}.", "Les ministres se réuniront de nouveau à {L}.",
     "Los ministros volverán a reunirse en {L}."),
    ("They exchanged views on {C} and on {T}.", "Ils ont échangé leurs vues sur {C} et sur {T}.",
     "Intercambiaron opiniones sobre {C} y sobre {T}."),
    ("{P} thanked {Q} for the warm welcome.", "{P} a remercié {Q} de son accueil chaleureux.",
     "{P} agradeció a {Q} su cálida acogida."),
    ("The signing ceremony took place in {L} on {M} {N}.",
     "La cérémonie de signature a eu lieu à {L} le {N} {M}.",
     "La ceremonia de firma tuvo lugar en {L} el {N} de {M}."),
    ("{A} and {B} attach great importance to {T}.",
     "{A} et {B} attachent une grande importance à ce sujet : {T}.",
     "{A} y {B} conceden gran importancia a este asunto: {T}."),
    ("{A} will host {N} delegations in {Y}.", "{A} accueillera {N} délégations en {Y}.",
     "{A} acogerá a {N} delegaciones en {Y}."),
    ("Outline of the meeting", "Aperçu de la réunion", "Resumen de la reunión"),
    ("Bilateral relations", "Relations bilatérales", "Relaciones bilaterales"),
    ("Regional situation", "Situation régionale", "Situación regional"),
    ("Economic cooperation", "Coopération économique", "Cooperación económica"),
)  # fmt: skip


def triples(number: int, seed: int = 1) -> list[Triple]:
    """The different ones of so many sentences drawn, in English, French and Spanish."""
    chance = random.Random(seed)  # noqa: S311  (no secret)
    return list(dict.fromkeys(_made(chance, number)))


def _made(chance: random.Random, number: int) -> Iterator[Triple]:
    for _ in range(number):
        pattern = chance.choice(_PATTERNS)
        two = {kind: chance.sample(_SLOTS[kind], 2) for kind in "PATN"}
        filled = {name: chance.choice(list(values)) for name, values in _SLOTS.items()}
        filled |= dict(zip("PQ", two["P"], strict=True)) | dict(zip("AB", two["A"], strict=True))
        filled |= dict(zip("TU", two["T"], strict=True))
        english, french, spanish = (
            _begun(text.format(**{name: value[side] for name, value in filled.items()}))
            for side, text in enumerate(pattern)
        )
        yield english, french, spanish


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
