"""Spanish verbs and participles that agree with a subject that stands further off.

Apertium's rules for English take the number of a verb from the noun right before it, or none at all
after “y” and “que”. What English shows itself (“were”) comes with the verb (`marks.py`).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from readout_l10n.draft.pre_edit.english.forms import written
from readout_l10n.draft.pre_edit.english.marks import OWN, PLURAL, SINGULAR
from readout_l10n.draft.pre_edit.english.pronouns import QUE, RELATIVES, with_pronouns
from readout_l10n.draft.pre_edit.english.stream import NOUN, Word, lemma, stream_parse

_PERSON = re.compile(r"<p3><(sg|pl)>")
_NUMBER = re.compile(r"<(?:sg|pl)>")
_TENSE = re.compile(r"<(?:ifi|pii|cni|fti|pri)>")
_PREDICATE = re.compile(r"<(?:adj|pp)><(?:m|f|mf|GD)><(?:sg|pl)>")
_PARTICIPLE = re.compile(r"<pp><\w+><\w+>")
_HAS_TO = re.compile(r"(?P<capital>[Tt])ener<vbmod>(?P<tags>[^#]*)# que")
_COPULAS = frozenset({"ser", "estar"})
_SHOWN = frozenset({"ser", "estar", "haber"})
"""Verbs whose English forms show the number."""
_SAYING = frozenset(
    "decir afirmar señalar declarar explicar responder añadir recordar destacar subrayar reiterar"
    " confirmar reafirmar mencionar indicar considerar".split()
)


def agreed(stream: str) -> str:
    """A stream of one text, before the generator, in which these words agree."""
    words, rest = stream_parse(stream)
    words = _continued(_reported(_with_subjects(_numbered(with_pronouns(words)))))
    words = [_due(word) for word in words]
    return written(words, rest)


def _due(word: Word) -> Word:
    """“must”, “should”: “no tienen que” would only say that there is no need."""
    found = _HAS_TO.fullmatch(word.surface)
    if found is None or not word.has("p3") or not word.has_any("pri", "cni"):
        return word
    verb = "Deber" if found["capital"] == "T" else "deber"
    return replace(word, surface=f"{verb}{OWN}<vblex>{found['tags']}")


def _in_number(word: Word, number: str) -> Word:
    return replace(word, surface=_PERSON.sub(f"<p3><{number}>", word.surface, count=1))


def _is_copula(word: Word) -> bool:
    return lemma(word.surface).casefold() in _COPULAS


def _numbered(words: Sequence[Word]) -> list[Word]:
    """The words with verbs in the number that English shows, and predicates that agree with it."""
    done: list[Word] = []
    for word in words:
        number = "pl" if PLURAL in word.surface else "sg" if SINGULAR in word.surface else ""
        surface = word.surface.replace(PLURAL, "").replace(SINGULAR, "")
        said = replace(word, surface=surface)
        if number:
            said = _in_number(said, number)
        elif done and _is_copula(done[-1]) and _number(done[-1]) and _PREDICATE.search(surface):
            agreeing = f"<{_number(done[-1])}>"
            said = replace(said, surface=_NUMBER.sub(agreeing, surface, count=1))
        done.append(said)
    return done


def _with_subjects(words: Sequence[Word]) -> list[Word]:
    """Verbs in the number of their subject's head, participles in the gender of what “que” is."""
    done: list[Word] = []
    for word in words:
        said = word
        if _PERSON.search(word.surface):
            shown = lemma(word.surface).casefold() in _SHOWN
            relative = bool(done) and done[-1].surface == QUE and not word.has_any("ifi", "cni")
            number = "" if shown or relative else _subject_number(done)
            said = _in_number(word, number) if number else word
        elif len(done) > 1 and word.has("pp") and RELATIVES.match(done[-2].surface):
            said = _like_antecedent(word, done)
        done.append(said)
    return done


def _subject_number(before: Sequence[Word]) -> str:
    """The number of “la reunión sobre los minerales”, which begins a clause right before a verb.

    Empty where the clause begins otherwise, or its subject has several parts.
    """
    head = ""
    for i in range(len(before) - 1, -1, -1):
        word = before[i]
        noun = NOUN.search(word.surface)
        if noun and not _is_inside(before[:i]):
            head = noun[2]
        if word.has("sent") or word.surface.startswith("que<cnjsub>"):
            break
        if word.surface.startswith("que<rel>") and 0 < i == len(before) - 1:
            nearest = i - 2 if i > 1 and before[i - 1].has("cm") else i - 1
            antecedent = NOUN.search(before[nearest].surface)
            head = antecedent[2] if antecedent else ""
            break
        several = word.has_any("cnjcoo", "cm", "inf", "ger") or _PERSON.search(word.surface)
        if several or RELATIVES.match(word.surface):
            return ""
    return head if head in {"sg", "pl"} else ""


def _is_inside(before: Sequence[Word]) -> bool:
    """Whether what follows belongs to a preposition: only what a noun may have stands between."""
    for word in reversed(before):
        if word.has("pr"):
            return True
        if not word.has_any("det", "adj", "num", "preadv"):
            return False
    return False


def _like_antecedent(word: Word, before: Sequence[Word]) -> Word:
    """A participle in the gender of the last noun before “que” that has its verb's number."""
    verb = _PERSON.search(before[-1].surface)
    if verb is None or not _is_copula(before[-1]):
        return word
    for earlier in reversed(before[:-2]):
        noun = NOUN.search(earlier.surface)
        if noun and noun[2] == verb[1] and noun[1] != "mf":
            agreeing = f"<pp><{noun[1]}><{noun[2]}>"
            return replace(word, surface=_PARTICIPLE.sub(agreeing, word.surface, count=1))
    return word


def _reported(words: Sequence[Word]) -> list[Word]:
    """A state that somebody said to be is told in the imperfect: “dijo que … ofrecía”.

    English backshifts the present of reported speech to its only simple past.
    """
    said = reported = False
    done: list[Word] = []
    for word in words:
        ends = done and done[-1].has("cm") and word.surface == "y<cnjcoo>"
        told = word
        if word.has("sent") or ends:
            said = reported = False
        elif not reported and lemma(word.surface).casefold() in _SAYING:
            said = True
        elif said and word.surface.casefold() == "que<cnjsub>":
            reported = True
        elif reported and word.has("ifi") and word.has("p3"):
            told = replace(word, surface=word.surface.replace("<ifi>", "<pii>"))
        done.append(told)
    return done


def _continued(words: Sequence[Word]) -> list[Word]:
    """“…, y confirmaron”: a second predicate in the number of the first."""
    done: list[Word] = []
    for word in words:
        said = word
        tense = _TENSE.search(word.surface)
        if tense and _PERSON.search(word.surface) and done and done[-1].has("cnjcoo"):
            said = _in_number(word, _number_of_first(done, tense[0]) or _number(word))
        done.append(said)
    return done


def _number(word: Word) -> str:
    found = _PERSON.search(word.surface)
    return found[1] if found else ""


def _number_of_first(before: Sequence[Word], tense: str) -> str:
    """The number of the last verb in a tense that is in no relative clause."""
    for i in range(len(before) - 1, -1, -1):
        number = _number(before[i])
        near = before[max(0, i - 3) : i]
        relative = any(RELATIVES.match(word.surface) for word in near)
        if number and tense in before[i].surface and not relative:
            return number
    return ""
