"""Words of the target's language for French ones that Apertium lacks, or always gets wrong.

« désarmement » is in no dictionary of apertium-fr-es, and « domaine » comes out as a landed
property. Each is given as a slot with its part of speech, gender and number, so that articles,
adjectives and participles agree with what stands there.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from readout_l10n.draft.pipe import Slotted
from readout_l10n.draft.pre_edit.french.elision import full
from readout_l10n.draft.pre_edit.french.phrases import Match, by_word, candidates, match_at
from readout_l10n.draft.pre_edit.row import Row
from readout_l10n.draft.pre_edit.words import Word, split
from readout_l10n.draft.slots import Slot, SlotKind, placeholder, placeholders
from readout_l10n.text.agreement import plural
from readout_l10n.text.morphology import Reading, readings

TABLE = "given-words-fr.csv"
_SEVERAL = frozenset(
    "les des aux ces ses leurs nos vos mes quelques plusieurs certains certaines deux trois quatre "
    "cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante cent autres "
    "nombreux nombreuses premiers premières derniers dernières prochains prochaines différents "
    "différentes divers diverses".split()
)
_GIVING = frozenset(
    "aide soutien appui assistance don prêt demander fournir accorder apporter appel envoyer "
    "remettre solliciter proposer rappeler exprimer livrer promettre octroyer offrir solidarité "
    "gratitude réserver remercier permettre".split()
)
_HAPPENS = frozenset(
    "attentat sommet signer session réunion conférence rencontre cérémonie exposition "
    "manifestation ambassadeur ambassade séjour engagement inondation séisme victime".split()
)
"""What happens, or somebody who is, at a place: « la cumbre en La Haya »."""
_BACK = 6
"""Words before « à » in which one of either stands."""
_KEEP_FULL = frozenset({"s'", "n'", "c'", "m'", "t'", "j'"})


@dataclass(frozen=True, slots=True)
class Given:
    """What stands for a French phrase in a target language."""

    row: Row
    """The phrase; its `instead` is what is said: the singular of a noun, the masculine singular of
    an adjective."""
    kind: SlotKind
    gender: str
    """Of a noun; empty for other words."""
    plural: str
    """Of a noun, where it is no regular one."""


@cache
def given_words(target: str) -> tuple[Given, ...]:
    """The shipped words for a target language."""
    return tuple(one for one in read_given() if one.row.applies(target))


def read_given() -> Iterator[Given]:
    """All rows of the table."""
    table = files("readout_l10n").joinpath("data", TABLE).read_text(encoding="utf-8")
    for row in csv.DictReader(io.StringIO(table), strict=True):
        beside = frozenset(row["beside"].split())
        said = Row(row["phrase"], row["says"], frozenset({row["target"]}), beside)
        yield Given(said, SlotKind(row["kind"]), row["gender"], row["plural"])


@dataclass(frozen=True, slots=True)
class Giving:
    """Gives the words of a target language, in slots after those that a text has."""

    target: str

    def __call__(self, given: Slotted) -> Slotted:
        """The text with more slots; as it was where it has no such word."""
        words = {one.row: one for one in given_words(self.target)}
        known = by_word(words)
        text = split(given.text)
        done: list[Word] = []
        slots = [*given.slots]
        at = 0
        while at < len(text.words):
            word = text.words[at]
            if self.target == "es" and _gives_to_country(text.words, at):
                done.append(replace(word, text=placeholder(len(slots))))
                slots.append(Slot("a", SlotKind.ADVERB))
                at += 1
                continue
            if self.target == "es" and _happens_at(text.words, at, given.slots):
                done.append(replace(word, text=placeholder(len(slots))))
                slots.append(Slot("en", SlotKind.ADVERB))
                at += 1
                continue
            found = [
                (match, slot)
                for row in candidates(word, known)
                if (match := match_at(text.words, at, row))
                and not match.article
                and (slot := _slot(text.words, match, words[row], self.target))
            ]
            if not found or _is_name(text.words, at):
                done.append(word)
                at += 1
                continue
            match, slot = max(found, key=lambda pair: (pair[0].end, bool(pair[0].row.beside)))
            before = word.before
            if done and done[-1].folded in _KEEP_FULL:
                done[-1] = replace(done[-1], text=full(done[-1].text))
                before = " "
            done.append(Word(before, placeholder(len(slots))))
            slots.append(slot)
            at = match.end
        if len(slots) == len(given.slots):
            return given
        return Slotted(str(replace(text, words=tuple(done))), tuple(slots))


def _gives_to_country(words: Sequence[Word], at: int) -> bool:
    """Whether « à » stands before a country that is given or asked something.

    Apertium’s fr-es takes it for a place: « ayuda en Ucrania », « pidió en India ».
    """
    if words[at].folded != "à" or at + 2 >= len(words) or words[at].is_quoted:
        return False
    article, country = words[at + 1], words[at + 2]
    if article.folded not in {"l'", "la"} or not country.text[0].isupper():
        return False
    before = words[max(at - _BACK, 0) : at]
    return any(read.lemma in _GIVING for word in before for read in readings(word.folded))


def _happens_at(words: Sequence[Word], at: int, slots: Sequence[Slot]) -> bool:
    """Whether « à » stands between what happens and the name of a place: « el atentado en Bamako ».

    Spanish has « a » for where something goes, and « en » for where it is (RAE, Nueva gramática,
    § 29.8). A form of address makes a name somebody's.
    """
    if words[at].folded != "à" or at + 1 >= len(words) or words[at].is_quoted or words[at].begins:
        return False
    following = words[at + 1]
    if following.is_placeholder:
        slot = slots[placeholders(following.text)[0]]
        if slot.kind is not SlotKind.NAME or "Sr" in slot.text or not slot.text[:1].isupper():
            return False
    elif not following.text[0].isupper():
        return False
    lemmas = {
        read.lemma for word in words[max(at - _BACK, 0) : at] for read in readings(word.folded)
    }
    return bool(lemmas & _HAPPENS) and not lemmas & _GIVING


def _is_name(words: Sequence[Word], at: int) -> bool:
    """Whether a capital makes a word a name: one that begins no sentence."""
    return words[at].text[0].isupper() and not (at == 0 or words[at].begins)


def _slot(words: Sequence[Word], match: Match, given: Given, target: str) -> Slot | None:
    says = given.row.instead
    if not match.heads:
        return Slot(says, given.kind, given.gender or "m", plural=given.plural == says)
    head = match.heads[0]
    for read in readings(words[head.at].folded):
        if read.lemma != head.lemma:
            continue
        if given.kind is SlotKind.NOUN and read.is_noun:
            return _noun(words, match.start, given, read, target)
        if given.kind is SlotKind.ADJECTIVE and read.is_adjective and not read.is_participle:
            return Slot(says, given.kind, source_gender=read.gender)
    return None


def _noun(words: Sequence[Word], at: int, given: Given, read: Reading, target: str) -> Slot:
    several = _is_several(words, at) if read.is_plural is None else read.is_plural
    says = given.row.instead
    said = (given.plural or plural(says, target)) if several else says
    gender = read.gender or given.gender
    return Slot(said, given.kind, given.gender, plural=several, source_gender=gender)


def _is_several(words: Sequence[Word], at: int) -> bool:
    """Whether what stands before a noun of one form makes it a plural."""
    before = [word.folded for word in words[max(at - 2, 0) : at]]
    return any(one in _SEVERAL or (one.isdigit() and int(one) > 1) for one in before)
