"""Which French words are infinitives, by their endings and the nouns that share them."""

import re
from functools import lru_cache

import simplemma

_IN_OIR = re.compile(
    r"(?:r?avoir|savoir|pouvoir|devoir|(?:re|pré|pour|entre)?voir|\w+cevoir|(?:pro|é)?mouvoir|"
    r"(?:équi|pré)?valoir|falloir|vouloir|asseoir)"
)
_IN_RE = re.compile(
    r"\w*(?:endre|[fp]ondre|perdre|[mt]ordre|battre|mettre|[dtrln]uire|[aeo]indre|"
    r"(?:conn|n|par)aître|croître|suivre|vivre|crire|faire|clure|vaincre|rompre|soudre)|"
    r"être|taire|plaire|(?:ex|sous)traire|(?:re|contre|inter|pré)?dire|(?:re|é|réé)?lire|"
    r"(?:sou)?rire|boire|croire"
)
_NOUNS = frozenset(
    "gendre cendre moindre affaire engendre cylindre calendre méandre dîner déjeuner goûter souper "
    "danger étranger premier dernier air soir plaisir désir loisir avenir souvenir tir soupir "
    "chair éclair cuir vizir sir élixir saphir fakir émir martyr nadir zéphyr".split()
)
_UNKNOWN = frozenset({"œuvrer", "oeuvrer"})
_SHORTEST = 4


@lru_cache(maxsize=20_000)
def may_be_infinitive(word: str) -> bool:
    """Whether a French word has an infinitive's form, and is not mostly something else."""
    folded = word.casefold()
    if folded in _NOUNS or len(folded) < _SHORTEST:
        return False
    if folded.endswith("re"):
        return _IN_RE.fullmatch(folded) is not None
    if folded.endswith("oir"):
        return _IN_OIR.fullmatch(folded) is not None
    if folded.endswith("ir"):
        return simplemma.lemmatize(folded, lang="fr") == folded
    return folded in _UNKNOWN or (
        folded.endswith("er")
        and simplemma.lemmatize(folded, lang="fr") == folded
        and simplemma.is_known(f"{folded.removesuffix('er')}é", lang="fr")
    )
