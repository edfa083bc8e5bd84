"""Adverbs of French that stand between an auxiliary and its participle, or after a verb."""

from collections.abc import Sequence

from readout_l10n.draft.pre_edit.words import Word
from readout_l10n.text.morphology import readings

_SINGLE = frozenset(
    "également aussi ensuite ainsi donc enfin notamment alors déjà encore toujours souvent bien "
    "mieux beaucoup davantage tous toutes tout toute ensemble pas jamais plus guère point d'abord "
    "d'ailleurs désormais aujourd'hui hier puis depuis récemment conjointement même surtout "
    "auparavant entre-temps parallèlement aussitôt immédiatement longuement vivement".split()
)
_SEVERAL = tuple(
    tuple(one.split())
    for one in (
        "en outre",
        "par ailleurs",
        "de plus",
        "en particulier",
        "à nouveau",
        "de nouveau",
        "tout d' abord",
        "d' abord",
        "d' autre part",
        "d' une part",
        "de surcroît",
        "en effet",
        "par la suite",
        "en conséquence",
        "à cette occasion",
        "à cet égard",
        "l' un et l' autre",
        "les uns et les autres",
        "tous deux",
        "toutes deux",
        "tous les deux",
        "pour sa part",
        "pour leur part",
        "de son côté",
        "de leur côté",
        "une nouvelle fois",
        "une fois de plus",
        "à plusieurs reprises",
        "à l' unanimité",
        "en même temps",
        "à la fois",
    )
)
_NO_ADVERBS = frozenset(
    "gouvernement parlement développement moment élément document engagement financement armement "
    "désarmement renforcement événement mouvement traitement environnement règlement".split()
)


def adverbs(words: Sequence[Word], at: int) -> int:
    """How many words from a place on are adverbs; those between two commas are too."""
    end = at
    while end < len(words):
        length = _adverb(words, end)
        if not length or any(word.begins for word in words[end : end + length]):
            break
        opens, closes = words[end].before, _before(words, end + length)
        if ("," in opens) != ("," in closes):
            break
        end += length
    return end - at


def _before(words: Sequence[Word], at: int) -> str:
    return words[at].before if at < len(words) else ""


def _adverb(words: Sequence[Word], at: int) -> int:
    for several in _SEVERAL:
        if tuple(word.folded for word in words[at : at + len(several)]) == several:
            return len(several)
    folded = words[at].folded
    is_manner = folded.endswith("ment") and len(folded) > 6 and folded not in _NO_ADVERBS
    return int(folded in _SINGLE or is_manner)


def follows_auxiliary(words: Sequence[Word], at: int) -> bool:
    """Whether a form of « avoir » or « être » stands before a word, adverbs between or not."""
    for back in range(at - 1, max(at - 6, -1), -1):
        if words[back + 1].begins:
            return False
        if is_auxiliary(words[back]):
            gap = at - back - 1
            pronoun = int(gap > 0 and words[back + 1].text.startswith("-"))
            return adverbs(words, back + 1 + pronoun) + pronoun >= gap
    return False


def is_auxiliary(word: Word) -> bool:
    """Whether a word is a form of « avoir » or « être »."""
    return any(read.lemma in {"avoir", "être"} and read.verb for read in readings(word.folded))
