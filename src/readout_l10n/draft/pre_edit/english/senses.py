"""The sense of an English word in diplomatic prose: `data/senses-en-es.csv`, a row a sense.

- `source`: an English lemma, or a set phrase; a verb stands first in its phrase;
- `part`: one of `PARTS`;
- `target`: the Spanish lemma; `#` stands before the words that follow an inflected head as
  Apertium's dictionaries have them (“tener# lugar”), `=` at the end says that its generator does
  not know the word, which `forms.py` then inflects; “reunirse” is reflexive;
- `gender`: of a Spanish noun `m`, `f` or `mf`, with a `p` where it is always a plural; of an
  adjective `mf` where both genders are alike;
- `governs`: what English prepositions after the word become, `on:sobre for:por`, `-` where there is
  none. `to:` is the one before an infinitive (`ger` makes a gerund of both), `to-:` the one before
  a noun, `that:` what comes before a clause, `obj:` before an object, `who:` before a person;
  `whom:` is another verb that is said of persons. `_` stands for a space;
- `apertium`: what Apertium has by itself, nothing where it does not know the word.
"""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from readout_l10n.draft.pre_edit.english.inflection import analyses
from readout_l10n.draft.pre_edit.english.marks import JOINT, OWN
from readout_l10n.draft.pre_edit.english.stream import Word, stream_parse, stream_serialize

TABLE = "senses-en-es.csv"
COLUMNS = ("source", "part", "target", "gender", "governs", "apertium")
PARTS: Mapping[str, str] = {
    "noun": "n",
    "verb": "vblex",
    "adjective": "adj",
    "adverb": "adv",
    "preposition": "pr",
    "name": "np",
}
"""Apertium's tags."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What an English word is in Spanish."""

    source: str
    part: str
    target: str
    gender: str
    governs: Mapping[str, str]

    def reading(self, tags: str) -> str:
        """Its Spanish reading, of an English word with these tags (`<n><pl>`)."""
        match self.part:
            case "noun":
                number = "<pl>" if self.gender.endswith("p") else f"<{tags.rpartition('<')[2]}"
                return f"{self.target}<n><{self.gender.removesuffix('p')}>{number}"
            case "name":
                return f"{self.target}<np><loc><{self.gender}><sg>"
            case "verb" if self.target.endswith("rse"):
                return f"{self.target}{OWN}<vblex><pron>{tags.removeprefix('<vblex>')}"
            case "verb":
                return f"{self.target}{tags}"
            case "adjective":
                degree = tags.removeprefix("<adj>").removeprefix("<sint>")
                return f"{self.target}<adj><{self.gender or 'GD'}>{degree or '<ND>'}"
            case _:
                return f"{self.target}<{PARTS[self.part]}>"


@cache
def senses() -> tuple[Sense, ...]:
    """The rows of the table."""
    text = resources.files("readout_l10n.data").joinpath(TABLE).read_text(encoding="utf-8")
    return tuple(
        Sense(
            row["source"],
            row["part"],
            row["target"],
            row["gender"],
            dict(one.split(":") for one in row["governs"].split()),
        )
        for row in csv.DictReader(text.splitlines())
    )


@cache
def by_lemma() -> Mapping[tuple[str, str], Sense]:
    """The rows by lemma, in small letters and in one word, and by Apertium's tag."""
    return {(joined(one.source).casefold(), PARTS[one.part]): one for one in senses()}


@cache
def by_target() -> Mapping[str, Sense]:
    """The verbs by what they are in Spanish: a slot holds that alone."""
    return {one.target: one for one in senses() if one.part == "verb"}


def joined(phrase: str) -> str:
    """A set phrase as one word, which Apertium takes apart no more."""
    return phrase.replace(" ", JOINT).replace("-", JOINT)


@cache
def set_phrases() -> Mapping[str, str]:
    """Each form of the table's phrases of several words, as one word in small letters."""
    several = (one for one in senses() if not one.source.isalpha())
    forms = (form for one in several for form, _ in analyses(one.source, one.part))
    return {form: joined(form).casefold() for form in forms}


@cache
def _analyses() -> Mapping[str, tuple[str, ...]]:
    """What each form of the table's words may be."""
    found: dict[str, dict[str, None]] = {}
    for one in senses():
        for form, analysis in analyses(one.source, one.part):
            known = found.setdefault(joined(form).casefold(), {})
            known[joined(analysis).casefold()] = None
    return {form: tuple(known) for form, known in found.items()}


def recognised(stream: str) -> str:
    """A stream of one text, from the analyser, in which the table's words are known."""
    words, rest = stream_parse(stream)
    return stream_serialize([_recognised(words, i) for i in range(len(words))], rest)


def _recognised(words: Sequence[Word], at: int) -> Word:
    """A word with what it may be; one that Apertium knows gains nouns, adjectives, infinitives."""
    word = words[at]
    known = _analyses().get(word.surface.lower(), ())
    if not known or not word.readings:
        return word
    if word.surface[:1].isupper():
        known = tuple(one[:1].upper() + one[1:] for one in known)
    if word.readings[0].startswith("*"):
        return replace(word, readings=known)
    following = words[at + 1] if at + 1 < len(words) else None
    previous = words[at - 1] if at else None
    if (
        previous is not None
        and not word.may_be("vblex")
        and (previous.may_be("vaux") or previous.surface == "to")
    ):
        infinitives = tuple(one for one in known if one.endswith("<vblex><inf>"))
        return replace(word, readings=(*word.readings, *infinitives))
    if not word.may_be("adj") and following is not None and following.may_be("n"):
        added = tuple(one for one in known if one.endswith("<adj>"))
    elif (
        not word.may_be("n")
        and at
        and (words[at - 1].must_be("det", "gen") or words[at - 1].may_be("det", "pos"))
    ):
        added = tuple(one for one in known if "<n>" in one)
    else:
        return word
    return replace(word, readings=(*word.readings, *added))
