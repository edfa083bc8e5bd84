"""Of a word's translations the one that is meant, and what English shows that Spanish needs."""

import re
from collections.abc import Sequence
from dataclasses import replace

from readout_l10n.draft.pre_edit.english.marks import JOINT, OWN, PLURAL, SINGULAR, is_slot
from readout_l10n.draft.pre_edit.english.nouns import is_person
from readout_l10n.draft.pre_edit.english.prepositions import governed
from readout_l10n.draft.pre_edit.english.senses import Sense, by_lemma, by_target
from readout_l10n.draft.pre_edit.english.stream import Word, lemma, stream_parse, stream_serialize

_PLURAL_FORMS = frozenset({"vbser><past>", "vbser><pres>", "vbhaver><pres>"})
"""Tags of “were”, “are” and “have”."""

_NEAR = 4
"""Words after “not” within which “any” belongs to it."""
_NO = "ninguno<det><ind><GD><ND>"
_OFFICES = frozenset(
    "minister president ambassador secretary senator commissioner chancellor premier councillor"
    " director governor mayor speaker counterpart".split()
)
"""Nouns that Apertium has both genders of."""
_GENDER = re.compile(r"^n><(?:m|mf|GD)>")


def meant(stream: str) -> str:
    """A stream of one text, from the bilingual dictionary, with the senses that are meant."""
    words, rest = stream_parse(stream)
    found = [sense_of(word) for word in words]
    words = [_in_sense(words, i, found[i]) for i in range(len(words))]
    words = [_numbered(words, i) for i in range(len(words))]
    words = [_none(words, i) for i in range(len(words))]
    words = [_of_woman(words, i) for i in range(len(words))]
    return stream_serialize(governed(words, found), rest)


def sense_of(word: Word) -> Sense | None:
    """The sense of a word; of a slot that is a verb, that of the verb that it holds."""
    name, _, tags = word.surface.partition("<")
    if is_slot(name) and tags.startswith("vblex") and word.readings:
        return by_target().get(lemma(word.readings[0]))
    return by_lemma().get((name.casefold(), tags.partition(">")[0]))


def _in_sense(words: Sequence[Word], at: int, sense: Sense | None) -> Word:
    """A word with its one translation; of a verb, the one that is said of persons before them."""
    word = words[at]
    if sense is None or is_slot(word.surface):
        return word
    if "whom" in sense.governs and is_person(words[at + 1 :]):
        sense = replace(sense, target=sense.governs["whom"].replace("_", " "))
    source, opened, tags = word.surface.partition("<")
    reading = sense.reading(opened + tags)
    # Spanish has no capital on “Moldovan” and “MoU”.
    if source[:1].isupper() and not (sense.source[:1].isupper() and sense.target.islower()):
        reading = reading[:1].upper() + reading[1:]
    return replace(word, readings=(reading,))


def _none(words: Sequence[Word], at: int) -> Word:
    """“not … any”: « no … ningún »."""
    word = words[at]
    near = words[max(0, at - _NEAR) : at]
    negated = any(one.surface.startswith(("not<", "never<", "without<")) for one in near)
    if not (word.has("det") and lemma(word.surface).casefold() == "any" and negated):
        return word
    return replace(word, readings=(_NO,))


def _of_woman(words: Sequence[Word], at: int) -> Word:
    """“Minister Joly”, “Joly, Minister of …”: an office in the gender of the name beside it."""
    word = words[at]
    if not word.has("n") or is_slot(word.surface) or lemma(word.surface).casefold() not in _OFFICES:
        return word
    after = at + 1 < len(words) and _is_woman(words[at + 1])
    before = at > 1 and words[at - 1].has("cm") and _is_woman(words[at - 2])
    if not (after or before):
        return word
    return replace(word, readings=tuple(map(_feminine, word.readings)))


def _is_woman(word: Word) -> bool:
    return is_slot(word.surface) and word.has("ant") and word.has("f")


def _feminine(reading: str) -> str:
    name, opened, tags = reading.partition("<")
    if name.endswith(f"o{OWN}"):
        name = f"{name[:-2]}a{OWN}"
    return name + opened + _GENDER.sub("n><f>", tags)


def _numbered(words: Sequence[Word], at: int) -> Word:
    """“was” and “were” with the number that they show, and as “fue” where they make a passive.

    Apertium's rule for “be” and a participle makes a state of both (“estuvo firmado”); a lemma that
    it does not know escapes it.
    """
    word = words[at]
    source, opened, tags = word.surface.partition("<")
    if source.casefold() not in {"be", "have"} or not word.readings:
        return word
    mark = PLURAL if tags in _PLURAL_FORMS else SINGULAR if "<sg>" in tags else ""
    said, _, rest = word.readings[0].partition("<")
    word = replace(word, readings=(f"{said}{mark}<{rest}",))
    passive = at + 1 < len(words) and words[at + 1].has("pp")
    by = at + 2 < len(words) and words[at + 2].surface.startswith("by<")
    if source.casefold() == "be" and passive and (word.has("past") or by):
        word = replace(word, surface=f"{source}{JOINT}{opened}{tags}")
    return word
