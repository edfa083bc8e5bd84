"""Closed classes of words that a term may change without becoming another."""

ARTICLES = {
    "en": frozenset({"the", "a", "an"}),
    "fr": frozenset({"le", "la", "les", "l", "un", "une"}),
    "es": frozenset({"el", "la", "los", "las", "un", "una"}),
}
CONTRACTIONS = {
    "fr": {"du": "de", "des": "de", "d": "de", "au": "à", "aux": "à"},
    "es": {"del": "de", "al": "a"},
}
FUNCTION_WORDS = {
    "en": ARTICLES["en"] | frozenset("of and or in on for to by with at from its their".split()),
    "fr": ARTICLES["fr"]
    | frozenset(
        "de du des d à au aux et ou en dans pour par sur avec ce cette ces cet son sa ses leur "
        "leurs notre nos".split()
    ),
    "es": ARTICLES["es"] | frozenset("de del a al y e o u en para por con su sus".split()),
}
"""By language, case-folded."""
