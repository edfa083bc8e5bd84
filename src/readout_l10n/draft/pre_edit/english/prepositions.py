"""Prepositions as the Spanish word before them wants them: “opiniones sobre”, “asistir a”."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from readout_l10n.draft.pre_edit.english.marks import OWN, UNRULED
from readout_l10n.draft.pre_edit.english.nouns import is_duration, is_person, is_place, opens_object
from readout_l10n.draft.pre_edit.english.senses import Sense
from readout_l10n.draft.pre_edit.english.stream import Word, lemma

_FARTHEST = 14
"""Words between a verb and the preposition after its object."""
_SHARES = frozenset({"percent", "per cent"})
_NONE = "-"
_GERUND = "ger"


@dataclass(slots=True)
class _Clause:
    words: Sequence[Word]
    senses: Sequence[Sense | None]
    """Of each word."""
    infinitive: str = ""
    """What the last “to” became: “and to” becomes the same."""
    form: str = ""
    """How the next verb goes through the transfer, where no rule is to take it."""

    def said(self, at: int) -> list[Word]:
        """What stands for the word at a place."""
        word = self.words[at]
        following = self.words[at + 1] if at + 1 < len(self.words) else None
        if word.has("ger") and self._governs(at - 1, "to") == _GERUND:
            self.form = _GERUND
        if self.form:
            form, self.form = self.form, ""
            return [_unruled(word, form)]
        if word.has("cnjsub"):
            adverbial = at > 1 and self.words[at - 2].surface.startswith("with<")
            return [word] if adverbial else [*self._before(at - 1, "that"), word]
        if not word.has("pr"):
            return [word, *self._before_object(at)]
        if lemma(word.surface).casefold() == "to" and following is not None:
            if following.has("inf"):
                return self._before_infinitive(at)
            if following.has("ger"):
                return [_preposition(word, self._wanted(at, "to") or "a", gerund=True)]
        return self._preposition(at)

    def _before_infinitive(self, at: int) -> list[Word]:
        word = self.words[at]
        continued = at > 0 and self.words[at - 1].has("cnjcoo")
        attribute = at > 0 and self.words[at - 1].has("vbser")
        wanted = self._wanted(at, "to") or (self.infinitive if continued else "")
        after_how = at > 0 and self.words[at - 1].surface.startswith("how<")
        wanted = _NONE if attribute or after_how else wanted
        self.infinitive = wanted
        if wanted == _GERUND:
            self.form = _GERUND
        elif wanted == _NONE and not self.words[at - 1].has("vblex"):
            self.form = "inf"
        if wanted in {_GERUND, _NONE}:
            return []
        return [_preposition(word, wanted) if wanted else word]

    def _preposition(self, at: int) -> list[Word]:
        word, rest = self.words[at], self.words[at + 1 :]
        source = lemma(word.surface).casefold()
        if source == "for" and is_duration(rest):
            return [_preposition(word, "durante")]
        if source == "by" and any(map(_is_share, rest[:4])):
            return [_preposition(word, "en_un" if rest[0].has("num") else "en")]
        wanted = self._wanted(at, "to-" if source == "to" else source)
        after_noun = at > 0 and self.words[at - 1].has_any("n", "np", "rpar")
        if not wanted and source == "on" and after_noun and not is_place(rest):
            wanted = "a" if is_person(rest) else "sobre"
        if wanted == _NONE:
            return []
        return [_preposition(word, wanted) if wanted else word]

    def _before_object(self, at: int) -> list[Word]:
        """“a” or another preposition, where a verb has one before its object."""
        word, rest = self.words[at], self.words[at + 1 :]
        is_attribute = word.has("pp") and not (at and self.words[at - 1].has("vbhaver"))
        if is_attribute or not opens_object(rest):
            return []
        return self._before(at, "obj") or (self._before(at, "who") if is_person(rest) else [])

    def _before(self, at: int, what: str) -> list[Word]:
        said = self._governs(at, what)
        return [Word(" ", f"to{UNRULED}<pr>", (f"{said}<pr>",))] if said else []

    def _governs(self, at: int, what: str) -> str:
        sense = self.senses[at] if at >= 0 else None
        return sense.governs.get(what, "") if sense else ""

    def _wanted(self, at: int, preposition: str) -> str:
        """What a preposition becomes: after the word before it, else after a verb's object."""
        for i in range(at - 1, max(-1, at - 1 - _FARTHEST), -1):
            sense, is_next = self.senses[i], i == at - 1
            if self.words[i].has("sent") or (not is_next and self.words[i].has("vbser")):
                return ""
            owned = preposition == "to" and self.words[i + 1].surface.startswith("of<")
            governs = sense and preposition in sense.governs
            if sense and governs and (is_next or owned or sense.part == "verb"):
                return sense.governs[preposition]
            if self.words[i].has("vblex") and not is_next:
                return ""
        return ""


def governed(words: Sequence[Word], senses: Sequence[Sense | None]) -> list[Word]:
    """The words with the prepositions that their senses govern; `senses[i]` is of word i."""
    clause = _Clause(words, senses)
    return [said for i in range(len(words)) for said in clause.said(i)]


def _is_share(word: Word) -> bool:
    said = lemma(word.surface)
    return said in _SHARES or said.endswith("%")


def _preposition(word: Word, wanted: str, *, gerund: bool = False) -> Word:
    """A preposition as another; before a gerund it is left to a rule that makes an infinitive."""
    said = wanted.replace("_", " ")
    source = lemma(word.surface)
    if source[:1].isupper():
        said = said[:1].upper() + said[1:]
    ruled = source.casefold() != "to" or gerund
    return replace(
        word,
        surface=f"{source}{'' if ruled else UNRULED}<pr>",
        readings=(f"{said}{OWN if ' ' in said else ''}<pr>",),
    )


def _unruled(word: Word, form: str) -> Word:
    """An infinitive or a gerund that goes through the transfer as it is, in the form wanted."""
    said = word.readings[0].replace("<pron>", "").replace("<inf>", f"<{form}>")
    return replace(word, surface=f"{lemma(word.surface)}{UNRULED}", readings=(said,))
