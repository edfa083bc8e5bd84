"""What the nouns after an English word are: persons, places, stretches of time."""

from collections.abc import Sequence

from readout_l10n.draft.pre_edit.english.marks import is_slot
from readout_l10n.draft.pre_edit.english.stream import Word, lemma

_NEAR = 4
"""Words within which a noun phrase has its noun."""
_PLACES = frozenset(
    "peninsula border ground day occasion island side soil territory coast sea continent way part"
    " basis margin sideline front land site morning afternoon evening visit trip behalf".split()
)
_PERSONS = frozenset(
    "leader minister president ambassador delegation representative official secretary chancellor"
    " participant counterpart member partner party people journalist citizen envoy country"
    " government".split()
)
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade"})


def opens_object(words: Sequence[Word]) -> bool:
    """Whether the first of these words begins a noun phrase."""
    return bool(words) and words[0].has_any("det", "predet", "adj", "num", "n", "np")


def is_person(words: Sequence[Word]) -> bool:
    """Whether a noun phrase names people, by its first noun or a name right after it."""
    for i, word in enumerate(words[:_NEAR]):
        if word.has_any("np", "n"):
            named = i + 1 < len(words) and words[i + 1].has("ant")
            return (
                word.has("ant")
                or (is_slot(word.surface) and named)
                or lemma(word.surface).casefold() in _PERSONS
            )
        if not word.has_any("det", "adj", "num"):
            return False
    return False


def is_place(words: Sequence[Word]) -> bool:
    """Whether a noun phrase is where or when something is, or has no noun."""
    head = next((word for word in words[:_NEAR] if word.has_any("n", "np")), None)
    if head is None or head.has("loc") or lemma(head.surface).casefold() in _PLACES:
        return True
    return is_slot(head.surface) and head.has("np")


def is_duration(words: Sequence[Word]) -> bool:
    """Whether a noun phrase counts a stretch of time."""
    within = words[: _NEAR - 1]
    return any(word.has("num") for word in within) and any(
        word.has("n") and lemma(word.surface) in _TIMES for word in within
    )
