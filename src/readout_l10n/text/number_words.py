"""Words that scale a number or stand for one, by language, case-folded."""

from fractions import Fraction

SCALES = {
    "en": {
        "hundred": 100,
        "thousand": 10**3,
        "k": 10**3,
        "million": 10**6,
        "millions": 10**6,
        "m": 10**6,
        "mn": 10**6,
        "billion": 10**9,
        "billions": 10**9,
        "bn": 10**9,
        "b": 10**9,
        "trillion": 10**12,
        "trillions": 10**12,
        "tn": 10**12,
    },
    "fr": {
        "mille": 10**3,
        "million": 10**6,
        "millions": 10**6,
        "milliard": 10**9,
        "milliards": 10**9,
        "billion": 10**12,
        "billions": 10**12,
    },
    "es": {"mil": 10**3, "millón": 10**6, "millones": 10**6},
    "de": {"tausend": 10**3, "millionen": 10**6, "milliarden": 10**9, "billionen": 10**12},
}
COLLECTIVES: dict[str, dict[str, int | Fraction]] = {
    "en": {
        "dozen": 12,
        "dozens": 12,
        "half": Fraction(1, 2),
        "twice": 2,
        "double": 2,
        "once": 1,
        "decade": 10,
    },
    "fr": {
        "dizaine": 10,
        "douzaine": 12,
        "décennie": 10,
        "quinzaine": 15,
        "vingtaine": 20,
        "trentaine": 30,
        "quarantaine": 40,
        "cinquantaine": 50,
        "soixantaine": 60,
        "centaine": 100,
        "millier": 1000,
        "demi": Fraction(1, 2),
        "demie": Fraction(1, 2),
        "moitié": Fraction(1, 2),
        "double": 2,
        "bicentenaire": 200,
        "centenaire": 100,
    },
}
