"""Which French words are infinitives, and no nouns first of all."""

from readout_l10n.text.features import word as read

_NOUNS = frozenset("dîner déjeuner goûter souper avenir".split())


def may_be_infinitive(word: str) -> bool:
    """Whether a French word is an infinitive, and is not mostly something else."""
    folded = word.casefold()
    return read(folded).is_infinitive and folded not in _NOUNS
