"""Words that scale a number, stand for one or name its magnitude, by language, case-folded."""

from fractions import Fraction

SCALES = {
    "en": {
        "hundred": 100,
        "thousand": 10**3,
        "k": 10**3,
        "lakh": 10**5,
        "lakhs": 10**5,
        "crore": 10**7,
        "crores": 10**7,
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
        "millier": 10**3,
        "milliers": 10**3,
        "million": 10**6,
        "millions": 10**6,
        "m": 10**6,
        "mio": 10**6,
        "milliard": 10**9,
        "milliards": 10**9,
        "md": 10**9,
        "mds": 10**9,
        "mrd": 10**9,
        "billion": 10**12,
        "billions": 10**12,
    },
    "es": {"mil": 10**3, "millón": 10**6, "millones": 10**6},
    "de": {"tausend": 10**3, "millionen": 10**6, "milliarden": 10**9, "billionen": 10**12},
}
COLLECTIVES: dict[str, dict[str, tuple[int | Fraction, ...]]] = {
    "en": {
        "dozen": (12,),
        "fortnight": (15, 14),
        "half": (Fraction(1, 2),),
        "halves": (Fraction(1, 2),),
        "quarter": (Fraction(1, 4),),
        "third": (3, Fraction(1, 3)),
        "twice": (2,),
        "thrice": (3,),
        "both": (2,),
        "pair": (2,),
        "couple": (2,),
        "bilateral": (2,),
        "trilateral": (3,),
        "quadrilateral": (4,),
        "once": (1,),
        "decade": (10,),
        "biennial": (2,),
        "triennial": (3,),
        "centenary": (100,),
        "centennial": (100,),
        "bicentenary": (200,),
        "quarterly": (3, 4),
        "tripartite": (3,),
    },
    "fr": {
        "dizaine": (10, 12),
        "douzaine": (12,),
        "décennie": (10,),
        "quinzaine": (15, 14, 2),
        "vingtaine": (20,),
        "trentaine": (30,),
        "quarantaine": (40,),
        "cinquantaine": (50,),
        "soixantaine": (60,),
        "centaine": (100,),
        "millier": (1000,),
        "demi": (Fraction(1, 2),),
        "demie": (Fraction(1, 2),),
        "moitié": (Fraction(1, 2),),
        "quart": (Fraction(1, 4),),
        "tiers": (Fraction(1, 3), 3),
        "tierce": (3,),
        "seconde": (2,),
        "second": (2,),
        "bicentenaire": (200,),
        "centenaire": (100,),
        "biennal": (2,),
        "biennale": (2,),
        "triennal": (3,),
        "triennale": (3,),
        "trilatéral": (3,),
        "trilatérale": (3,),
        "tripartite": (3,),
        "quadrilatéral": (4,),
        "quadrilatérale": (4,),
        "quadriennal": (4,),
        "quadriennale": (4,),
        "quinquennal": (5,),
        "quinquennale": (5,),
        "décennal": (10,),
        "décennale": (10,),
        "trimestre": (3,),
    },
}
"""One word, and the numbers that the other language may have in its place."""
MAGNITUDES = {
    "en": {
        "dozens": 10,
        "tens": 10,
        "scores": 20,
        "hundreds": 100,
        "thousands": 10**3,
        "millions": 10**6,
        "billions": 10**9,
        "trillions": 10**12,
    },
    "fr": {
        "dizaines": 10,
        "douzaines": 10,
        "vingtaines": 20,
        "centaines": 100,
        "milliers": 10**3,
        "millions": 10**6,
        "milliards": 10**9,
        "billions": 10**12,
    },
}
"""Plurals without a number: "thousands of people"."""
DECADES = {
    "en": {
        "twenties": 20,
        "thirties": 30,
        "forties": 40,
        "fifties": 50,
        "sixties": 60,
        "seventies": 70,
        "eighties": 80,
        "nineties": 90,
    }
}
DENOMINATORS = {
    "en": {
        "half": 2,
        "halves": 2,
        "third": 3,
        "quarter": 4,
        "fourth": 4,
        "fifth": 5,
        "sixth": 6,
        "seventh": 7,
        "eighth": 8,
        "ninth": 9,
        "tenth": 10,
        "hundredth": 100,
        "thousandth": 1000,
    },
    "fr": {
        "moitié": 2,
        "tiers": 3,
        "quart": 4,
        "cinquième": 5,
        "sixième": 6,
        "septième": 7,
        "huitième": 8,
        "neuvième": 9,
        "dixième": 10,
        "centième": 100,
        "millième": 1000,
    },
}
"""The parts of a whole, in the singular."""
AND_A_HALF = {"en": r"\s+and\s+a\s+half\b", "fr": r"(?:\s+[^\W\d]+)?\s+et\s+demie?\b"}
"""What adds a half to the number before it; « deux ans et demi » has its noun between."""
IDIOMS = {
    "en": (
        r"\b(?:one|two|three|four|five|six) or (?:two|three|four|five|six|seven)\b|\bor two\b|"
        r"\btwo (?:birds with one stone|sides of the same coin)\b|\bcloud nine\b|\bone two\b|"
        r"\b\w+-cornered\b|\bfour corners\b"
    ),
    "fr": (
        r"\b(?:une?|deux|trois|quatre|cinq|six) ou (?:deux|trois|quatre|cinq|six|sept)\b|"
        r"\bdeux (?:poids,? deux mesures|pas\b|mots\b|choses l['’]une)|\bpierre deux coups\b|"
        r"\bquatre (?:coins|pattes)\b|\b(?:huit|quinze) jours\b"
    ),
}
"""Where a number is a way of speaking, and its translation may have another or none."""
SPANS = {"fr": {"huit jours": 7, "quinze jours": 14}}
"""Days as the French count a week and a fortnight: the other reading."""
