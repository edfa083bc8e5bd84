"""French words as they are spelled before one another: elided, contracted, or in full again.

Source: Grevisse and Goosse, Le Bon Usage, § 45-50 (elision) and § 586 (« du », « aux »).
"""

from collections.abc import Sequence
from dataclasses import replace

from readout_l10n.draft.pre_edit.words import Word
from readout_l10n.text.morphology import readings

_CONTRACTED = {
    ("de", "le"): "du",
    ("de", "les"): "des",
    ("à", "le"): "au",
    ("à", "les"): "aux",
}
CONTRACTIONS = {
    "du": ("de", "le"),
    "des": ("de", "les"),
    "au": ("à", "le"),
    "aux": ("à", "les"),
}
"""Each with the preposition and the article that it is made of."""
_BEFORE_VOWEL = {"sa": "son", "ma": "mon", "ta": "ton", "ce": "cet"}
"""What stands before a vowel in the place of a determiner."""
_FULL = {
    "d'": "de",
    "l'": "le",
    "s'": "se",
    "n'": "ne",
    "m'": "me",
    "t'": "te",
    "j'": "je",
    "qu'": "que",
    "jusqu'": "jusque",
    "lorsqu'": "lorsque",
    "puisqu'": "puisque",
    "quoiqu'": "quoique",
}
_ELIDING = frozenset({*_FULL.values(), "la"})
_VOWELS = "aàâeéèêëiîïoôuùûœæ"
_ASPIRATED = (
    "heurt hauss haut harcel hiss hât haï hasard handicap héros huit hors holland hongr hain halt "
    "houill hub hall hard harc harn hameau hors hach hamas hanoï hambourg harmattan"
).split()
"""Beginnings of words before which nothing is elided, though they have an h (§ 48)."""
_CONSONANTAL = frozenset("onze onzième oui ouzbek ouzbeks ouzbèke ouzbékistan".split())


def is_elided_before(word: str) -> bool:
    """Whether « de », « le » and the like lose their vowel before a word."""
    folded = word.casefold()
    if folded in _CONSONANTAL or folded.startswith(tuple(_ASPIRATED)):
        return False
    return folded[:1] in _VOWELS or folded.startswith("h") or folded in {"y", "y'"}


def full(word: str) -> str:
    """A word in small letters without its elision: « d’ » is « de », « l’ » is « le »."""
    folded = word.casefold().replace("’", "'")
    return _FULL.get(folded, folded)


def spelled(word: str, following: str, *, feminine: bool = False) -> str:
    """A word as it stands before another one; `feminine` tells « l’ » for « la »."""
    folded = word.casefold().replace("’", "'")
    if following.startswith(("⟦", "-")):
        return word
    if folded in _FULL and not is_elided_before(following):
        whole = "la" if folded == "l'" and feminine else _FULL[folded]
        return whole.capitalize() if word[0].isupper() else whole
    if folded in _ELIDING and is_elided_before(following):
        return f"{word[:-1]}’"
    if folded in _BEFORE_VOWEL and is_elided_before(following) and _is_nominal(following):
        return _BEFORE_VOWEL[folded]
    return word


def _is_nominal(word: str) -> bool:
    return any(read.is_noun or read.is_adjective for read in readings(word.casefold()))


def settled(words: Sequence[Word], start: int, end: int, *, feminine: bool = False) -> list[Word]:
    """Words of which those from `start` to before `end` are new, spelled as their neighbours ask.

    What is not new changes only where it stands right before what is.
    """
    done = [*words[: max(start - 1, 0)]]
    for at in range(max(start - 1, 0), len(words)):
        word = words[at]
        if at > end:
            done += words[at:]
            break
        last = done[-1] if done and at >= start else None
        following = words[at + 1].text if at + 1 < len(words) else ""
        contracts = last and not word.begins and spelled(word.text, following) == word.text
        whole = _CONTRACTED.get((last.folded, word.folded)) if last and contracts else None
        if last and whole:
            whole = whole.capitalize() if last.text[0].isupper() else whole
            done[-1] = replace(last, text=whole)
            continue
        if last and not last.is_placeholder and _is_tied(word):
            done[-1] = replace(last, text=spelled(last.text, word.text, feminine=feminine))
        done.append(_spaced(word, done[-1]) if last and done else word)
    return done


def _is_tied(word: Word) -> bool:
    return not word.before.strip()


def _spaced(word: Word, last: Word) -> Word:
    """A word with no space after an apostrophe, and one where it is wanting."""
    if word.text.startswith("-") or word.before.strip():
        return word
    if last.is_elided:
        return replace(word, before="")
    return word if word.before else replace(word, before=" ")
