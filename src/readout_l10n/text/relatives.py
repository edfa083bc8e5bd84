"""Verbs of relative clauses with « qui » that no antecedent agrees with in number.

Every noun, name and pronoun between the last verb and « qui » may be the antecedent (« les chefs de
la délégation qui »), and several joined by « et » or a comma may be one together: only where none
of these has the verb's number is it told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout_l10n.text.determiners import DETERMINERS, NUMERALS
from readout_l10n.text.features import name
from readout_l10n.text.features import word as read
from readout_l10n.text.noun_phrases import side_by_side
from readout_l10n.text.subjects import CLITICS, UNCOUNTED, is_verb_here
from readout_l10n.text.tokens import Token, tokens
from readout_l10n.text.verbs import third_person

_ENDS = frozenset('.;:!?()«»"')
_NO_ANTECEDENT = frozenset(
    "ce ceux celui celle celles à de pour avec chez sur par et ou mais c est sont voici voilà y "
    "quoi n importe nous vous moi toi eux un une savoir demander".split()
)
"""Words right before « qui » after which the verb agrees with something else, or nothing tells."""
_ALSO_PLURAL = frozenset({"et", "ou", "ni", "que", "comme", "avec", "ainsi"})
_PEOPLE = frozenset("beaucoup plusieurs certains certaines tous toutes nombre ceux celles".split())


@dataclass(frozen=True, slots=True)
class Relative:
    """A verb and the antecedent nearest to it, which has the other number."""

    verb: Token
    antecedent: Token
    is_plural: bool
    """Whether the antecedent is plural."""
    wanted: str | None


def disagreeing_relatives(text: str) -> Iterator[Relative]:
    """The verbs after « qui » that agree with no possible antecedent."""
    words = tokens(text, "fr")
    for at, word in enumerate(words):
        if word.text != "qui" or not at or words[at - 1].text.casefold() in _NO_ANTECEDENT:
            continue
        place = _verb_after(text, words, at)
        known = third_person(words[place].text) if place is not None else None
        if place is None or known is None or not is_verb_here(text, place):
            continue
        nearest = _only_of_other_number(text, words, at, is_plural=known.is_plural)
        if nearest is not None:
            yield Relative(words[place], nearest, not known.is_plural, known.other)


def _verb_after(text: str, words: Sequence[Token], at: int) -> int | None:
    place = at + 1
    while (
        place < len(words) and words[place].text in CLITICS and side_by_side(text, words, place - 1)
    ):
        place += 1
    if place >= len(words) or not side_by_side(text, words, place - 1):
        return None
    return place if words[place].text.islower() else None


def _only_of_other_number(
    text: str, words: Sequence[Token], at: int, *, is_plural: bool
) -> Token | None:
    """The nearest antecedent, where none may have the number."""
    nearest, commas = None, 0
    detached = "," in text[words[at - 1].end : words[at].start]
    for place in range(at - 1, -1, -1):
        between = text[words[place].end : words[place + 1].start]
        if _ENDS & set(between):
            break
        commas += "," in between and place < at - 1
        numbers = _numbers(words, place)
        if numbers is None and not (detached and is_plural):
            break
        numbers = numbers or ""
        folded = words[place].text.casefold()
        joins = folded in _ALSO_PLURAL or commas > 0 or folded in _PEOPLE | UNCOUNTED
        if is_plural and joins:
            return None
        if ("p" if is_plural else "s") in numbers:
            return None
        if numbers and nearest is None:
            nearest = words[place]
    return nearest


def _numbers(words: Sequence[Token], at: int) -> str | None:
    """The numbers (s, p) that a word may lend a verb; None for a verb, which ends the search."""
    token, folded = words[at], words[at].text.casefold()
    before = words[at - 1].text.casefold() if at else ""
    seen = read(folded)
    counts = folded in DETERMINERS or folded in NUMERALS or token.text.isdecimal()
    if counts or len(folded) < 2 or (seen.is_else and not seen.noun):
        return ""
    if not token.text.islower():
        known = DETERMINERS.get(before) or name(token.text) | seen.noun
        return "".join(sorted({shown[1] for shown in known})) or "sp"
    if seen.is_verb_only:
        return None
    if seen == read(""):
        return "sp"
    nominal = seen.noun or (seen.adjective if before in DETERMINERS else frozenset())
    numbers = {shown[1] for shown in nominal}
    if before in DETERMINERS and len(numbers) == 2:
        numbers = {shown[1] for shown in DETERMINERS[before]}
    return "".join(sorted(numbers))
