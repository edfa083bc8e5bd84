"""Thanks of French put as Spanish and Catalan build them.

« remercier quelqu’un de quelque chose » is « agradecer algo a alguien »: Apertium changes the verb
and not what depends on it. « remercia au gouvernement son accueil », which is no French, comes out
as « agradeció al gobierno su acogida ».
"""

from collections.abc import Sequence

from readout_l10n.draft.pre_edit.french.adverbs import adverbs
from readout_l10n.draft.pre_edit.french.elision import settled
from readout_l10n.draft.pre_edit.french.forms import verb_readings
from readout_l10n.draft.pre_edit.words import Word

_OBJECTS = frozenset({"le", "la", "l'", "les"})
_DETERMINERS = frozenset(
    "le la l' les un une son sa ses leur leurs ce cet cette ces chaque tous toutes".split()
)
_POSSESSIVES = frozenset("son sa ses leur leurs notre nos votre vos".split())
_REASONS = frozenset(
    "accueil soutien appui aide assistance coopération hospitalité invitation contribution "
    "engagement compréhension solidarité confiance participation collaboration".split()
)
_REACH = 16
"""Words within which the reason of thanks follows."""


def thanked(words: Sequence[Word]) -> list[Word]:
    """The words with whoever is thanked as an indirect object, and the reason as a direct one."""
    done = [*words]
    for at in range(len(words) - 1, -1, -1):
        if not words[at].is_quoted and _thanks(words[at]):
            done = _turned(done, at)
    return done


def _thanks(word: Word) -> bool:
    return any(read.lemma == "remercier" for read in verb_readings(word.folded))


def _turned(words: list[Word], at: int) -> list[Word]:
    before = words[at - 1].folded if at and not words[at].begins else ""
    first = at + 1 + adverbs(words, at + 1)
    if first >= len(words) or words[first].ends_clause:
        return words
    done = _without_de(words, first)
    if before in _OBJECTS:
        return done
    if words[first].folded not in _DETERMINERS and not words[first].is_placeholder:
        return words
    done = [*done[:first], Word(" ", "à"), *done[first:]]
    return settled(done, first, first + 1)


def _without_de(words: list[Word], first: int) -> list[Word]:
    """The words without « de » before the reason, which has a possessive."""
    for at in range(first, min(first + _REACH, len(words) - 1)):
        if at > first and words[at].ends_clause:
            break
        if words[at].folded in {"de", "pour"} and _is_reason(words[at + 1 : at + 3]):
            return [*words[:at], *words[at + 1 :]]
    return words


def _is_reason(words: Sequence[Word]) -> bool:
    """Whether words begin with a possessive, or are an article with what one is thanked for."""
    first, following = words[0], words[1] if len(words) > 1 else None
    if first.folded in _POSSESSIVES:
        return True
    is_named = following is not None and following.folded in _REASONS
    return first.folded in {"le", "la", "l'", "les"} and is_named
