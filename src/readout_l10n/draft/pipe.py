"""One pass of texts through the programs of an Apertium mode, with words given from outside.

Programs that read a whole stream get all texts, each closed by a blank that carries its number.
"""

import os
import re
import subprocess
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from readout_l10n.draft.modes import Mode
from readout_l10n.draft.slots import PLACEHOLDER, Slot, SlotKind
from readout_l10n.draft.tuning import NO_TUNING, Tuning
from readout_l10n.errors import EngineError
from readout_l10n.text.agreement import agreed

_RESERVED = re.compile(r"([\[\]{}\\/@<>^$*#~])")
_ESCAPED = re.compile(r"\\(.)")
_CLOSED = re.compile(r"[.!?…]$")
_PASSAGE = re.compile(r"(.*?)\[\]\[=(\d+)\]", re.DOTALL)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MOST_SLOTS = len(_LETTERS) ** 2
_TOKEN = re.compile(r"xqz([a-z])([a-z])", re.IGNORECASE)
_UNKNOWN = re.compile(r"\^\*?(xqz[a-z]{2})(?:<[^$]*>)?\$", re.IGNORECASE)
_AMBIGUOUS = re.compile(r"\^(xqz[a-z]{2})/\*[^$]*\$", re.IGNORECASE)
_UNTRANSLATED = re.compile(r"\^(xqz[a-z]{2})(<[^/$]*>)/[^$]*\$", re.IGNORECASE)
_ANALYSED = re.compile(r"\^(xqz[a-z]{2})((?:<[^>$]*>)*)\$", re.IGNORECASE)
_KEEPS_ARTICLE = re.compile(r"(?i)h?[iu](?!lla\b)")
"""Feminine words that begin with an unstressed i or u keep the article (IEC, Gramàtica, § 6.2)."""
_MARK = re.compile(r"(?<!\w)(?<!(?<!\\)\\)([*#@])(\w[\w'’-]*)")
_JOINED_NAME = re.compile(r"(?<!\w)~?[yo] ((?:[IÍO]|H[iíoó])\w*)")
"""Names after a Spanish conjunction that is to become « e » or « u »."""
_SURFACE = re.compile(r"[#@*]?(xqz[a-z]{2})(?![a-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Slotted:
    """A source text with placeholders, and what each of them stands for."""

    text: str
    slots: tuple[Slot, ...] = ()


@dataclass(slots=True)
class Run:
    """A mode at work on several texts; `slots[i]` are those of text i."""

    mode: Mode
    slots: Sequence[Sequence[Slot]]
    timeout: float
    tuning: Tuning = NO_TUNING
    marks: dict[int, list[tuple[str, str]]] = field(default_factory=dict)
    """By the number of its text, each word that Apertium marked, with the mark before it.

    Codes with figures (G4) are left out: they are the same in every language.
    """
    _tags: dict[tuple[int, int], str] = field(default_factory=dict)
    """What agreement asked of a slot, by the numbers of text and slot."""

    def translated(self, texts: Sequence[str | None], *, fill: bool) -> list[str | None]:
        """The texts in the mode's target language; `marks` tells what was marked in them.

        With `fill`, slots hold their words; otherwise their placeholders. None for a text that is
        None, or whose slots did not all come through once. Raises EngineError, SubprocessError.
        """
        at = {
            i: _entered(text)
            for i, text in enumerate(texts)
            if text is not None and len(self.slots[i]) <= _MOST_SLOTS
        }
        stages = self.mode.stages
        analysed, translated, generated = _places(stages)
        names: dict[int, list[str]] = {}
        for place, stage in enumerate(stages):
            if place == generated:
                at = {i: self.tuning.agreement(text) for i, text in at.items()}
                at = self._each(at, _ANALYSED, self._remembered)
            if place == len(stages) - 1:
                at = self._filled(at, fill=fill)
                names = {i: _JOINED_NAME.findall(text) for i, text in at.items()}
            if "apertium-tagger" in stage[0] and self.tuning is not NO_TUNING:
                at = self._each(at, _AMBIGUOUS, self._given_reading)
                at = {i: self.tuning.readings(text) for i, text in at.items()}
            at = self._through(stage, at)
            if place == analysed:
                at = self._each(at, _UNKNOWN, self._given_analysis)
            elif place == translated:
                at = self._each(at, _UNTRANSLATED, self._given_translation)
                at = {i: self.tuning.senses(text) for i, text in at.items()}
        return [
            _recased(_left(at[i], text), self.slots[i], names[i]) if text and i in at else None
            for i, text in enumerate(texts)
        ]

    def _through(self, stage: tuple[str, ...], at: dict[int, str]) -> dict[int, str]:
        """The texts after a program. The tagger, which learns, is started anew for each."""
        if "apertium-tagger" in stage[0]:
            return {i: self._one(stage, {i: text})[i] for i, text in at.items()}
        return self._one(stage, at)

    def _one(self, stage: tuple[str, ...], at: dict[int, str]) -> dict[int, str]:
        stream = "".join(f"{text}[][={i}]" for i, text in at.items())
        try:
            done = subprocess.run(  # noqa: S603
                [*stage],
                input=stream.encode(),
                capture_output=True,
                timeout=self.timeout,
                check=True,
                env={**os.environ, "LC_ALL": "C.UTF-8"},
            )
        except FileNotFoundError:
            message = f"Apertium’s {stage[0]} is not installed; install it with: "
            raise EngineError(f"{message}apt-get install apertium") from None
        found = {int(i): text for text, i in _PASSAGE.findall(done.stdout.decode())}
        if [*found] != [*at]:
            raise subprocess.SubprocessError
        return found

    def _each(
        self, at: dict[int, str], pattern: re.Pattern[str], change: Callable[[int, int, str], str]
    ) -> dict[int, str]:
        """The texts with what is found of their slots changed."""

        def of(i: int) -> Callable[[re.Match[str]], str]:
            return lambda found: change(i, _number(found[1]), found[0])

        return {i: pattern.sub(of(i), text) for i, text in at.items()}

    def _given_reading(self, text: int, number: int, found: str) -> str:
        """What the tagger, which takes the unknown for nouns, is told of a slot."""
        slot = self._slot(text, number)
        word = found.strip("^$").partition("/")[0]
        return found if slot is None else f"^{word}/{word}{_tags(slot, slot.gender)}$"

    def _given_analysis(self, text: int, number: int, found: str) -> str:
        slot = self._slot(text, number)
        if slot is None:
            return found
        word = found.strip("^*$").partition("<")[0]
        gender = "mf" if slot.kind is SlotKind.ADJECTIVE else slot.source_gender or slot.gender
        return f"^{word}{_tags(slot, gender)}$"

    def _given_translation(self, text: int, number: int, found: str) -> str:
        slot = self._slot(text, number)
        if slot is None:
            return found
        source = found.strip("^$").partition("/")[0]
        # An adjective’s gender and number are to be determined by what it stands beside.
        gender = "GD" if slot.kind is SlotKind.ADJECTIVE else slot.gender
        word = slot.text if slot.kind is SlotKind.VERB else source.partition("<")[0]
        return f"^{source}/{word}{_tags(slot, gender)}$"

    def _remembered(self, text: int, number: int, found: str) -> str:
        self._tags[text, number] = found
        return found

    def _filled(self, at: dict[int, str], *, fill: bool) -> dict[int, str]:
        """The texts whose slots all stand once, with words or else tokens in place of marks."""
        filled: dict[int, str] = {}
        for i, text in at.items():
            said = sorted(_number(found[1]) for found in _SURFACE.finditer(text))
            wanted = (n for n, slot in enumerate(self.slots[i]) if slot.kind is not SlotKind.VERB)
            if said != list(wanted):
                continue
            bare = _SURFACE.sub(r"\1", text)
            self.marks[i] = [
                (found[1], found[2])
                for found in _MARK.finditer(bare)
                if not any(map(str.isdigit, found[2]))
            ]
            bare = _MARK.sub(r"\2", bare)
            filled[i] = _SURFACE.sub(self._filling(i, fill=fill), bare)
        return filled

    def _filling(self, text: int, *, fill: bool) -> Callable[[re.Match[str]], str]:
        return lambda found: self._words(text, found[1], fill=fill)

    def _words(self, text: int, token: str, *, fill: bool) -> str:
        number = _number(token)
        slot = self.slots[text][number]
        if not fill:
            return token.lower()
        words = slot.text
        if slot.kind is SlotKind.ADJECTIVE:
            tags = self._tags.get((text, number), "")
            words = agreed(words, self.mode.target, feminine="<f>" in tags, plural="<pl>" in tags)
        if token[0].isupper():
            words = words[:1].upper() + words[1:]
        return _RESERVED.sub(r"\\\1", words)

    def _slot(self, text: int, number: int) -> Slot | None:
        slots = self.slots[text]
        return slots[number] if number < len(slots) else None


def _places(stages: Sequence[tuple[str, ...]]) -> tuple[int, int, int]:
    """Of the programs that end the analysis, translate words, and generate."""
    ends = [i for i, s in enumerate(stages) if s[0].endswith(("-pretransfer", "-tagger"))]
    analysed = ends[-1] if ends else 0
    words = (i for i, s in enumerate(stages) if i > analysed and s[0] == "lt-proc" and "-b" in s)
    generated = (i for i, s in enumerate(stages) if s[0] == "lt-proc" and "-g" in s)
    return analysed, next(words, analysed), next(generated, len(stages) - 1)


def _tags(slot: Slot, gender: str) -> str:
    number = "pl" if slot.plural else "sg"
    match slot.kind:
        case SlotKind.NAME:
            return f"<np><ant><{gender}><{number}>"
        case SlotKind.NOUN:
            return f"<n><{gender}><{number}>"
        case SlotKind.ADJECTIVE:
            return f"<adj><{gender}><{number}>"
        case SlotKind.ADVERB:
            return "<adv>"
        case SlotKind.NUMBER:
            return "<num>"
        case SlotKind.VERB:
            return f"<vblex><{slot.tense}>"


def _entered(text: str) -> str:
    """A text in Apertium's stream format: reserved characters escaped, a full stop at its end."""
    held = PLACEHOLDER.sub(lambda found: _token(int(found[1])), _RESERVED.sub(r"\\\1", text))
    # A sentence that begins with a slot: its first letter is capital like any other's.
    if found := re.match(r"\W*xqz", held):
        held = held[: found.end() - 3] + "X" + held[found.end() - 2 :]
    return held if _CLOSED.search(text) else f"{held}."


def _left(translated: str, source: str) -> str:
    """The text out of the stream, without the full stop that the source has not."""
    text = _ESCAPED.sub(r"\1", translated).strip()
    return text if _CLOSED.search(source) else text.removesuffix(".")


def _recased(text: str, slots: Sequence[Slot], names: Iterable[str]) -> str:
    """A text in which names have their capitals again, and Catalan articles before slots are whole.

    The last program writes « e india » of « y India » and « e iA » of « y IA », and the generator
    « l’Unió » where the norm has « la Unió ».
    """
    for name in names:
        text = re.sub(rf"(?<!\w)([eu]) {_small(name)}(?!\w)", rf"\1 {name}", text)
    for slot in slots:
        words = slot.text
        small = words[:1].lower() + words[1:]
        if words[1:2].isupper() and words not in text:
            text = text.replace(small, words)
        if slot.gender == "f" and _KEEPS_ARTICLE.match(words):
            text = text.replace(f"l'{words}", f"la {words}")
    return text


def _small(name: str) -> str:
    return re.escape(name[:1].lower() + name[1:])


def _token(number: int) -> str:
    return f"xqz{_LETTERS[number // 26]}{_LETTERS[number % 26]}"


def _number(token: str) -> int:
    found = _TOKEN.fullmatch(token)
    assert found
    return _LETTERS.index(found[1].lower()) * 26 + _LETTERS.index(found[2].lower())


__all__ = ["Run", "Slotted"]
