"""Verbs in a mood that the conjunction of their clause does not take.

« pour que », « afin que », « bien que » and the like take the subjunctive, « si » of a condition no
conditional (Grevisse and Goosse, Le Bon Usage, § 1119-1150). The clause's verb is the first finite
one; where a word before it may be a verb, or another clause begins, nothing is told.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout_l10n.text.determiners import DETERMINERS
from readout_l10n.text.features import word as read
from readout_l10n.text.morphology import Reading, inflected, readings
from readout_l10n.text.tokens import Token, tokens

_SUBJUNCTIVE = re.compile(
    r"\b(?P<lead>(?:pour|afin|avant|sans|bien|à\s+condition|à\s+moins|de\s+peur|de\s+crainte"
    r"|pourvu|jusqu[’']à\s+ce|en\s+attendant"
    r"|il\s+(?:faut|faudra|faudrait|fallait|importe)"
    r"|(?:il\s+(?:est|était|serait|sera)|jugé|estimé)\s+(?:nécessaire|essentiel|indispensable"
    r"|impératif|important|souhaitable|crucial|primordial|urgent)"
    r"|(?:souhait|souhaité|voul|voulu|exig|exigé)(?:e|ent|ait|aient|é)?)\s+qu(?:e\b|[’']))",
    re.IGNORECASE,
)
_NOT_BIEN = frozenset("si aussi tant ou combien le un ce de du au très eh fort".split())
"""Words before « bien que » that make it something else, verbs apart: « il voit bien que »."""
_CONDITION = re.compile(
    r"(?:^|[.;:!?]\s+|,\s+(?:et\s+|mais\s+)?)(?P<lead>si\b|s[’'](?=ils?\b))", re.IGNORECASE
)
_ASKING = re.compile(
    r"\b(?:demand|sav|ignor|vérifi|examin|déterminer?|question|voir|évalu|étudi|compren|précis"
    r"|indiqu|interrog|décid|dire|dit|discut|clarifi|même|comme|sauf|incertain)\w*",
    re.IGNORECASE,
)
_NEW_CLAUSES = frozenset("qui que qu dont où lequel laquelle lesquels lesquelles si et".split())
_PRONOUNS = frozenset("il ils elle elles on cela ce celui-ci celle-ci".split())
_LONGEST = 14


@dataclass(frozen=True, slots=True)
class Mood:
    """A verb whose mood does not follow from what stands at `lead`."""

    lead: str
    verb: Token
    is_subjunctive: bool
    """Whether the subjunctive is wanted; else no conditional is."""
    wanted: str | None


def wrong_moods(text: str) -> Iterator[Mood]:
    """The verbs of a French text in a mood that their conjunction does not take."""
    words = tokens(text, "fr")
    for match in _SUBJUNCTIVE.finditer(text):
        lead = " ".join(match["lead"].split())
        if lead.casefold().startswith("bien") and _is_other_bien(words, match.start()):
            continue
        found = _clause_verb(text, words, match.end())
        may_be_future = lead.casefold().startswith("à condition")
        if found and may_be_future and found[1][0].tags & {"cond", "ifut"}:
            continue
        if found and not any(read.is_subjunctive for read in found[1]):
            yield Mood(lead, found[0], is_subjunctive=True, wanted=_subjunctive(found[1]))
    for match in _CONDITION.finditer(text):
        if _ASKING.search(text, 0, match.start("lead")):
            continue
        found = _clause_verb(text, words, match.end())
        if found and all("cond" in read.tags for read in found[1]):
            imperfect = _changed(found[1], "iimp")
            yield Mood(match["lead"], found[0], is_subjunctive=False, wanted=imperfect)


def _is_other_bien(words: Sequence[Token], start: int) -> bool:
    before = [word.text.casefold() for word in words if word.end <= start]
    if not before:
        return False
    if before[-1].endswith(("-vous", "-nous", "-tu", "-je")):
        return True
    seen = read(before[-1])
    return before[-1] in _NOT_BIEN or seen.is_conjugated or seen.is_infinitive


def _clause_verb(
    text: str, words: Sequence[Token], start: int
) -> tuple[Token, tuple[Reading, ...]] | None:
    """The first verb of a clause that begins at an offset, with its finite readings."""
    inside = [word for word in words if word.start >= start]
    end = start
    for at, word in enumerate(inside[:_LONGEST]):
        if re.search(r"[.,;:!?()«»–—]", text[end : word.start]):
            return None
        end = word.end
        folded = word.text.casefold()
        seen = read(folded)
        if folded in _NEW_CLAUSES:
            if folded != "et":
                return None
            continue
        if not word.text.islower() or not seen.is_conjugated:
            continue
        if not at:
            return None
        before = inside[at - 1].text.casefold()
        if (seen.noun or seen.adjective) and before in DETERMINERS | {"de": None, "d": None}:
            continue
        finite = tuple(read for read in readings(folded) if read.is_third)
        follows = not seen.adjective and (read(before).is_only_noun or before in _PRONOUNS)
        is_sure = seen.is_verb_only or folded in {"a", "est"} or follows
        return (word, finite) if is_sure and finite else None
    return None


def _subjunctive(found: tuple[Reading, ...]) -> str | None:
    return _changed(found, "spre")


def _changed(found: tuple[Reading, ...], tense: str) -> str | None:
    first = next((read for read in found if read.is_third), None)
    if first is None:
        return None
    person = "3pl" if "3pl" in first.tags else "3sg"
    return inflected(first.lemma, frozenset({tense, person}), first.verb)
