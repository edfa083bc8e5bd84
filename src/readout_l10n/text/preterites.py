"""Simple past forms that sound like a participle, or stand for one by slip: « il a prit ».

Third persons that are finite and nothing else: « dit » and « produit », which are participles too,
are not among them.
"""

from functools import lru_cache

from readout_l10n.text.morphology import inflected, readings

_PARTICIPLE = frozenset({"ppas", "mas", "sg"})
ENGLISH_NOUNS = frozenset("fit permit commit admit tint".split())
"""Forms that are English too: « a permit »."""


@lru_cache(10_000)
def participle_meant(word: str) -> str | None:
    """The participle that a simple past form was written for; None for any other word."""
    found = readings(word)
    if not all(read.is_finite for read in found):
        return None
    third = next((read for read in found if {"ipsi", "3sg"} <= read.tags), None)
    return inflected(third.lemma, _PARTICIPLE, third.verb) if third else None
