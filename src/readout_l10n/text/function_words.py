"""Closed classes of words that a term may change without becoming another."""

ARTICLES = {
    "en": frozenset({"the", "a", "an"}),
    "fr": frozenset({"le", "la", "les", "l", "un", "une"}),
    "es": frozenset({"el", "la", "los", "las", "un", "una"}),
}
DEFINITE = {
    "en": frozenset("the this that these those said".split()),
    "fr": frozenset("le la les l du des au aux ce cet cette ces ledit ladite lesdits".split()),
    "es": frozenset("el la los las del al este esta estos estas dicho dicha".split()),
}
"""What stands before a noun that the reader knows already."""
CONTRACTIONS = {
    "fr": {"du": "de", "des": "de", "d": "de", "au": "à", "aux": "à"},
    "es": {"del": "de", "al": "a"},
}
FUNCTION_WORDS = {
    "en": ARTICLES["en"] | frozenset("of and or in on for to by with at from its their".split()),
    "fr": ARTICLES["fr"]
    | frozenset(
        "de du des d à au aux et ou en dans pour par sur avec ce cette ces cet son sa ses leur "
        "leurs notre nos qui que".split()
    ),
    "es": ARTICLES["es"] | frozenset("de del a al y e o u en para por con su sus".split()),
}
"""By language, case-folded."""
AUXILIARIES = {
    "en": frozenset("is are was were be been being has have had which that".split()),
    "fr": frozenset(
        "est sont était étaient sera seront soit soient serait seraient été être étant a ont avait "
        "avaient aura auront ait aient aurait auraient avoir ayant".split()
    ),
    "es": frozenset("es son era eran fue fueron será serán sido ser ha han había".split()),
}
"""What stands between a noun and what is said of it when an attribute becomes a clause."""
SUBJECTS = {
    "fr": frozenset("il elle ils elles ceux-ci celles-ci celui-ci celle-ci tous toutes".split()),
}
"""Pronouns that begin a sentence in place of what was said before."""
