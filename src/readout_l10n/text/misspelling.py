"""Words that French does not have, one slip away from a word that it has.

Four in five misspellings are one letter left out, put in, changed or swapped with its neighbour
(Damerau 1964), and the first letter is seldom the wrong one (Pollock and Zamora 1984). Accents are
no letters here: « developement » is one letter off « développement ».
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from readout_l10n.text.spelling import bare
from readout_l10n.text.word_list import begins_form, is_form, is_frequent

_ALIKE = {
    letter: letters
    for letters in ("aàâä", "eéèêë", "iîï", "oôö", "uùûü", "cç", "yÿ")
    for letter in letters
}
_LETTERS = "abcdefghijklmnopqrstuvwxyzéè"
_DOUBLED = "bcdfglmnprst"
"""Letters that French writes twice."""
_SLIP = 2
"""What one letter costs; a doubling costs half, since they come in pairs: « reccomander »."""
_SHORTEST_ACCENTS = 5
_SHORTEST_SLIP = 6
_SHORTEST_RARE = 7
"""Letters of a word that may lack the accents of a rare one."""
_SHORTEST = 6
"""Letters of a word that may lack one, or have two swapped."""
_SHORTEST_CHANGED = 8
"""Letters of a word of which one may be too many, or wrong: shorter ones have many neighbours."""
_PREFIXES = (
    "anti auto bi bio co contre cyber dé dés dis éco électro euro extra géo hydro hyper infra "
    "inter intra macro méga méta micro mini mono multi nano narco néo non para péri photo pluri "
    "poly post pré pro proto pseudo quadri quasi radio re ré semi sous sub super supra sur techno "
    "télé thermo trans tri ultra uni vice afro américano anglo franco germano indo italo nippo "
    "russo sino syro turco"
).split()
_SHORTEST_REST = 4
_SUFFIXES = "isme isation iste isant able ible esque ien ienne iens iennes".split()
_SHORTEST_STEM = 4
_INFLECTIONS = {"s": "", "x": "", "es": "", "e": "", "aux": "al", "ales": "al", "ale": "al"}


@dataclass(frozen=True, slots=True)
class Misspelling:
    """What a word seems to be meant for."""

    wanted: tuple[str, ...]
    """The likeliest words, one or more."""
    only_accents: bool
    """Whether the letters are right and their accents are not."""
    sure: bool = False
    """Whether no other word, however rare, has these letters."""


@lru_cache(20_000)
def misspelling(word: str) -> Misspelling | None:
    """The words that a word in small letters is a slip of; None where it may be a word.

    Spellings of 1990 are words, and so are derived and inflected forms of words. Without its
    accents no word is one.
    """
    if len(word) < _SHORTEST_ACCENTS or not word.isalpha() or is_spelt(word):
        return None
    near = frozenset(_near(word, "", _SLIP if len(word) >= _SHORTEST_SLIP else 0))
    accents = [form for form in near if bare(form) == bare(word)]
    certain = [form for form in accents if is_frequent(form)] or [
        form for form in accents if len(word) >= _SHORTEST_RARE and _accents(form) > _accents(word)
    ]
    if certain:
        return Misspelling(tuple(sorted(certain)), only_accents=True, sure=len(accents) == 1)
    if accents or _is_derived(word) or _is_inflected(word):
        return None
    for is_slip, sure in _SLIPS:
        slips = [form for form in near if is_slip(word, form)]
        wanted = [form for form in slips if is_frequent(form)]
        if not wanted and len(word) >= sure:
            wanted = slips
        if wanted:
            return Misspelling(_closest(word, wanted), only_accents=False)
    return None


def _closest(word: str, forms: list[str]) -> tuple[str, ...]:
    """Those of the forms that share the most accents with a word."""
    least = min(OSA.distance(word, form) for form in forms)
    return tuple(sorted(form for form in forms if OSA.distance(word, form) == least))


def _accents(word: str) -> int:
    return sum(letter not in bare(letter) for letter in word)


@lru_cache(50_000)
def is_spelt(word: str) -> bool:
    """Whether French has a word in small letters, in the spelling of 1990 too, or with « oe »."""
    return any(is_form(spelt) for spelt in _traditional(word))


def _traditional(word: str) -> Iterator[str]:
    """A word, with its ligature, and as it was written before 1990: « maître », « aiguë »."""
    for spelt in (word, word.replace("oe", "œ"), word.replace("ae", "æ")):
        yield spelt
        yield spelt.replace("güe", "guë").replace("güi", "guï").replace("geü", "geu")
        for plain, hat in (("i", "î"), ("u", "û")):
            for at, letter in enumerate(spelt):
                if letter == plain:
                    yield spelt[:at] + hat + spelt[at + 1 :]


def _near(rest: str, prefix: str, slips: int) -> Iterator[str]:
    """The forms that begin with a prefix and go on like the rest, give or take slips and accents.

    A letter put twice for once, or once for twice, is half a slip. The first letter is right, its
    accent apart.
    """
    if not begins_form(prefix):
        return
    if not rest and is_form(prefix):
        yield prefix
    for letter in _ALIKE.get(rest[0], rest[0]) if rest else ():
        yield from _near(rest[1:], prefix + letter, slips)
    if slips and prefix:
        if prefix[-1] in _DOUBLED:
            yield from _near(rest, prefix + prefix[-1], slips - 1)
            if rest and rest[0] == prefix[-1]:
                yield from _near(rest[1:], prefix, slips - 1)
        if slips == _SLIP:
            for left, start in _slips(rest, prefix):
                yield from _near(left, start, 0)


def _slips(rest: str, prefix: str) -> Iterator[tuple[str, str]]:
    """A rest and a prefix after each slip that may stand between them."""
    for letter in _LETTERS:
        yield rest, prefix + letter
        if rest and letter != rest[0]:
            yield rest[1:], prefix + letter
    if rest:
        yield rest[1:], prefix
    if len(rest) > 1:
        yield rest[2:], prefix + rest[1] + rest[0]


def _is_doubling(word: str, form: str) -> bool:
    """Whether letters stand once for twice, or twice for once."""
    repeated = any(
        word[:at] + word[at + 1 :] == form and bare(word[at]) == bare(word[at - 1])
        for at in range(1, len(word))
    )
    return word != form and (repeated or _undoubled(word) == _undoubled(form))


def _is_swap(word: str, form: str) -> bool:
    return len(word) >= _SHORTEST and sorted(bare(word)) == sorted(bare(form))


def _is_shorter(word: str, form: str) -> bool:
    return len(word) >= _SHORTEST and len(word) < len(form)


def _is_longer(word: str, form: str) -> bool:
    return len(word) >= _SHORTEST_CHANGED and len(word) > len(form)


def _is_changed(word: str, form: str) -> bool:
    return len(word) >= _SHORTEST_CHANGED and word != form


def _undoubled(word: str) -> str:
    letters = bare(word)
    return "".join(
        a for a, b in zip(letters, letters[1:] + " ", strict=True) if a != b or a not in _DOUBLED
    )


_SLIPS: tuple[tuple[Callable[[str, str], bool], int], ...] = (
    (_is_doubling, 8),
    (_is_swap, 10),
    (_is_shorter, 10),
    (_is_longer, 10),
    (_is_changed, 10),
)
"""The likeliest slip first, and the letters of a word that is likely meant for a rare one."""


def _is_derived(word: str) -> bool:
    """Whether a prefix or suffix has made a word of another: « coparrainer », « minilatéral »."""
    rests = (word.removeprefix(prefix) for prefix in _PREFIXES if word.startswith(prefix))
    if any(len(rest) >= _SHORTEST_REST and is_spelt(rest) for rest in rests):
        return True
    singular = word.removesuffix("s")
    stems = (singular.removesuffix(end) for end in _SUFFIXES if singular.endswith(end))
    return any(
        len(stem) >= _SHORTEST_STEM
        and (is_spelt(stem) or is_form(f"{stem}e") or is_form(stem.capitalize()))
        for stem in stems
    )


def _is_inflected(word: str) -> bool:
    """Whether a word is another's plural or feminine that no list has."""
    return any(
        word.endswith(ending)
        and is_spelt(base := word.removesuffix(ending) + singular)
        and base[-1:] not in {"s", "x", "z", "e"}.difference({"e"} if ending == "s" else ())
        for ending, singular in _INFLECTIONS.items()
    )
