"""Phrases put otherwise in English: `data/pre-edits-en.csv`, a row a phrase.

- `phrase`: its words; a verb in brackets, which may stand first, is met in all its forms;
- `instead`: what is said for it, with the verb in brackets in the same form;
- `apertium`: what Apertium makes of the phrase by itself (of the verb's plain form).

Of phrases that begin at the same word the longest is meant. No phrase holds a placeholder, so that
none is ever lost.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from readout_l10n.draft.pre_edit.english.inflection import verb_forms
from readout_l10n.draft.pre_edit.english.wording import begins, capitalised, reworded, words

TABLE = "pre-edits-en.csv"
COLUMNS = ("phrase", "instead", "apertium")
_HEAD = re.compile(r"\[([^\]]+)\]")
_PERFECT = frozenset("have has had having be am is are was were been being".split())
"""What a participle follows."""
_BARE = frozenset(
    "to will would shall should can could may might must not did do does".split()
)  # fmt: skip
"""What an infinitive follows."""
_BETWEEN = frozenset({"also", "not", "then", "already", "never", "both"})


@dataclass(frozen=True, slots=True)
class PreEdit:
    """A row of the table."""

    phrase: str
    instead: str

    def forms(self) -> Iterator["Form"]:
        """The phrase in each form of its verb; once, where it has none."""
        head, other = _HEAD.search(self.phrase), _HEAD.search(self.instead)
        if head is None:
            yield Form(_parts(self.phrase), self.instead)
            return
        others = verb_forms(other[1]) if other else {}
        for tag, forms in verb_forms(head[1]).items():
            for place, form in enumerate(forms):
                same = others.get(tag, ("",))
                instead = _HEAD.sub(same[min(place, len(same) - 1)], self.instead)
                yield Form(_parts(_HEAD.sub(form, self.phrase)), instead, tag)


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a phrase, and what is said for it."""

    phrase: tuple[str, ...]
    """Its words, in small letters."""
    instead: str
    tag: str = ""
    """Of its verb, as the Penn Treebank tags it."""


def _parts(phrase: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words(phrase))


def read_pre_edits() -> tuple[PreEdit, ...]:
    """The rows of the table."""
    text = resources.files("readout_l10n.data").joinpath(TABLE).read_text(encoding="utf-8")
    return tuple(
        PreEdit(row["phrase"], row["instead"]) for row in csv.DictReader(text.splitlines())
    )


@cache
def _index() -> Mapping[str, Sequence[Form]]:
    """The forms of all phrases by their first words, the longest first."""
    found: dict[str, list[Form]] = {}
    for one in read_pre_edits():
        for form in one.forms():
            found.setdefault(form.phrase[0], []).append(form)
    return {
        first: sorted(forms, key=lambda form: -len(form.phrase)) for first, forms in found.items()
    }


def rephrased(text: str) -> str:
    """A text with the table's phrases put otherwise."""
    return reworded(text, _found)


def _found(said: Sequence[str], at: int) -> tuple[int, str] | None:
    forms = [
        form for form in _index().get(said[at].casefold(), ()) if begins(said, at, form.phrase)
    ]
    if not forms:
        return None
    longest = [form for form in forms if len(form.phrase) == len(forms[0].phrase)]
    tag = _tag(said, at)
    best = next((form for form in longest if form.tag == tag), longest[0])
    instead = capitalised(best.instead) if said[at][:1].isupper() else best.instead
    return len(best.phrase), instead


def _tag(said: Sequence[str], at: int) -> str:
    """The form of a verb that has one for several, by the word before it."""
    before = at - 1
    while before >= 0 and said[before].casefold() in _BETWEEN:
        before -= 1
    word = said[before].casefold() if before >= 0 else ""
    if word in _PERFECT:
        return "VBN"
    return "VB" if word in _BARE else "VBD"
