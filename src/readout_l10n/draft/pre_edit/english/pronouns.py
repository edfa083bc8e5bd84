"""Spanish pronouns in the form that their place wants."""

import re
from collections.abc import Sequence
from dataclasses import replace

from readout_l10n.draft.pre_edit.english.marks import OWN
from readout_l10n.draft.pre_edit.english.stream import NOUN, Word, lemma

RELATIVES = re.compile(r"(?:que<rel>|el cual<|cuyo<|quién<)")
"""What opens a relative clause."""
QUE = "que<rel><an><mf><sp>"
_THAT = re.compile(r"aquel(?:lo)?<prn>")
_OBJECT = re.compile(r"prpers<prn><pro><p3><(?:m|f)><(?:sg|pl)>")


def with_pronouns(words: Sequence[Word]) -> list[Word]:
    """The words with their relative, demonstrative and personal pronouns as they are to be."""
    said = [_placed(words, i) for i in range(len(words))]
    done: list[Word] = []
    for word in said:
        before = done[-1].surface if done else ""
        if not _OBJECT.match(word.surface) or "<prn>" in before:
            done.append(word)
        elif before.endswith(("<inf>", "<ger>")) and OWN not in before:
            enclitic = word.surface.replace("<pro>", "<enc>")
            done[-1] = replace(done[-1], surface=f"{before}+{enclitic}")
        elif "<pr>" in before:
            done.append(replace(word, surface=word.surface.replace("<pro>", "<tn>")))
        else:
            done.append(word)
    return done


def _placed(words: Sequence[Word], at: int) -> Word:
    word = words[at]
    name = lemma(word.surface).casefold()
    if name == "el cual":
        return _which(words, at)
    if name == "quién" and at and words[at - 1].has_any("cm", "n", "np"):
        return replace(word, surface=QUE)
    of = at + 1 < len(words) and words[at + 1].surface == "de<pr>"
    return _that_of(words, at) if of and _THAT.match(word.surface) else word


def _which(words: Sequence[Word], at: int) -> Word:
    """“que” after a comma; after a preposition “el cual” in its noun's gender and number."""
    if at and words[at - 1].has("cm"):
        return replace(words[at], surface=QUE)
    for word in reversed(words[:at]):
        if found := NOUN.search(word.surface):
            gender = "f" if found[1] == "f" else "m"
            number = "pl" if found[2] == "pl" else "sg"
            return replace(words[at], surface=f"el cual<rel><nn><{gender}><{number}>")
    return words[at]


def _that_of(words: Sequence[Word], at: int) -> Word:
    """“la del Indopacífico”: an article in the gender of the last noun that has a preposition."""
    number = "pl" if words[at].has("pl") else "sg"
    for i in range(at - 2, -1, -1):
        noun = NOUN.search(words[i].surface)
        if noun and noun[1] in {"m", "f"} and words[i + 1].has("pr"):
            return replace(words[at], surface=f"el<det><def><{noun[1]}><{number}>")
    return words[at]
