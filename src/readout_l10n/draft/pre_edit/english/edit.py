"""English readouts put into words that Apertium translates well into Spanish.

The text is edited first: its grammar here, its phrases by two tables (`phrases.py`, `senses.py`).
Which reading and which sense a word has is told to Apertium inside of its pipe (`draft/tuning.py`),
where its dictionary has said what there is to choose from.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from readout_l10n.draft.pre_edit.english import phrases, senses
from readout_l10n.draft.pre_edit.english.agreement import agreed
from readout_l10n.draft.pre_edit.english.nations import of_nations
from readout_l10n.draft.pre_edit.english.plainer import plainer
from readout_l10n.draft.pre_edit.english.readings import fitting
from readout_l10n.draft.pre_edit.english.translations import meant
from readout_l10n.draft.pre_edit.english.wording import begins, capitalised, reworded, words
from readout_l10n.draft.tuning import Tuning

MODE = "eng-spa"
"""The one that these edits are made for."""
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)  # fmt: skip
_NAME = r"(?:⟦\d+⟧|(?:the )?(?:(?:New|South|North|Saudi|Sri|Costa|United) )?[A-Z][\w.]*)"
_BETWEEN_TWO = re.compile(
    rf"(?P<start>(?:\bthe )?(?:⟦\d+⟧ |\d+(?:st|nd|rd|th) )?)"
    rf"(?<![\w–-])(?P<one>{_NAME})(?:[–-](?P<two>{_NAME}))?"
    rf"(?:–|(?<!\bAsia)(?<!\bIndo)(?<!\bEuro)(?<!\bTrans)-)(?P<other>{_NAME}) "
    r"(?P<whose>(?:⟦\d+⟧|Foreign Ministers)['’] )?"
    r"(?P<what>(?:Trilateral |Bilateral )?⟦\d+⟧"
    r"|(?:[A-Z]\w+ )*(?:[Rr]elations|[Cc]ooperation|[Dd]ialogue|[Pp]artnership"
    r"|[Aa]lliance|[Ss]ummit(?: [Mm]eeting)?|[Mm]eeting|[Tt]alks?|[Ff]orum|[Tt]reaty"
    r"|[Aa]greement|[Cc]onsultations?|[Ff]riendship|[Tt]rade|[Bb]order|[Ii]nitiative))(?!\w)"
)
"""“Japan–India Relations”."""
_TOPIC = re.compile(
    r"^On (?P<topic>(?:⟦\d+⟧|[^,.;:()\d])+?), "
    r"(?=(?:the|both|he|she|they|it|[A-Z])\b|⟦)"
)
"""What a sentence is about; a slot is no date, which has the slot for its “on” too."""
_TIME = re.compile(
    rf"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{_MONTHS}|days?|morning|afternoon|evening"
    r"|night|occasion|margins?|sidelines?|behalf|visit|eve|anniversary|arrival|hand|contrary)\b"
)
_DETERMINED = re.compile(
    r"(?:the|an?|this|that|these|those|its?|his|her|their|our|all|both|some|any|what|how|each"
    r"|every|other|several|many|two|three|four|five)\b"
)
_IS_TO = re.compile(
    r"\b(?P<be>is|are|was|were) (?P<also>(?:also )?)(?:due |set |scheduled |planned )?to"
    r" (?!be\b)(?P<verb>[a-z]+)\b"
)
_TO_BE = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<=[\w⟧] )"
    r"to be (?P<verb>[a-z]+ed|held|given|made|taken)\b(?= (?:on|in|at|by|from)\b)"
)
_COUNTED = re.compile(
    r"\bthe (?P<which>next|last|past|coming|previous) (?P<number>two|three|four|five|six|seven"
    r"|eight|nine|ten|\d+) (?=(?:days|weeks|months|years|decades)\b)"
)
_LASTING = re.compile(
    r"\b(?P<number>two|three|four|five|six|seven|eight|nine|ten|\d+)-(?P<what>day|week|month|year"
    r"|hour|minute) (?P<of>[a-z]+)\b"
)
_BY_YEAR = re.compile(r"\bby (?=(?:19|20)\d\d\b)")
_BY_MONTH = re.compile(rf"\bby (?=(?:{_MONTHS}|next|the (?:summer|autumn|spring|winter))\b)")


def edited(text: str) -> str:
    """An English text as Apertium is to be given it; editing it again changes nothing."""
    text = of_nations(_BETWEEN_TWO.sub(_of_two, text))
    text = plainer(text)
    text = _TOPIC.sub(_regarding, text)
    text = _BY_YEAR.sub("for ", text)
    text = _BY_MONTH.sub("before ", text)
    text = _COUNTED.sub(r"the \g<number> \g<which> ", text)
    text = _LASTING.sub(r"\g<of> of \g<number> \g<what>s", text)
    text = _TO_BE.sub(_that_will_be, text)
    text = phrases.rephrased(text)
    text = _IS_TO.sub(_will, text)
    return reworded(text, _set_phrase)


@cache
def edition() -> str:
    """Tells the tables from earlier ones."""
    data = resources.files("readout_l10n.data")
    both = b"".join(data.joinpath(name).read_bytes() for name in (phrases.TABLE, senses.TABLE))
    return f"en {hashlib.sha256(both).hexdigest()[:8]}"


def _read(stream: str) -> str:
    return fitting(senses.recognised(stream))


TUNING = Tuning(readings=_read, senses=meant, agreement=agreed)


def _of_two(found: re.Match[str]) -> str:
    """“Relations between Japan and India”, “Dialogue of the Foreign Ministers of …”."""
    one = f"{found['one']}, {found['two']}" if found["two"] else found["one"]
    other = found["other"]
    if whose := found["whose"]:
        owners = re.sub(r"['’] $", "", whose)
        return f"{found['start']}{found['what']} of the {owners} of {one} and {other}"
    return f"{found['start']}{found['what']} between {one} and {other}"


def _regarding(found: re.Match[str]) -> str:
    """“On energy”: Spanish has an article there."""
    topic = found["topic"]
    if _TIME.search(topic):
        return found[0]
    bare = topic[0].islower() and not _DETERMINED.match(topic)
    return f"Regarding {'the ' if bare else ''}{topic}, "


def _will(found: re.Match[str]) -> str:
    return f"{'will' if found['be'] in {'is', 'are'} else 'would'} {found['also']}{found['verb']}"


def _that_will_be(found: re.Match[str]) -> str:
    verb = found["verb"]
    return f"that will {'take place' if verb == 'held' else f'be {verb}'}"


@dataclass(frozen=True, slots=True)
class _SetPhrase:
    phrase: tuple[str, ...]
    """Its words, in small letters."""
    one_word: str
    is_name: bool
    """Whether it has a capital of its own, which Spanish has not."""


@cache
def _set_phrases() -> Mapping[str, Sequence[_SetPhrase]]:
    """The table's phrases by their first words, the longest first."""
    found: dict[str, list[_SetPhrase]] = {}
    for phrase, one_word in sorted(senses.set_phrases().items(), key=lambda pair: -len(pair[0])):
        parts = tuple(word.casefold() for word in words(phrase))
        one = _SetPhrase(parts, one_word, phrase[:1].isupper())
        found.setdefault(parts[0], []).append(one)
    return found


def _set_phrase(said: Sequence[str], at: int) -> tuple[int, str] | None:
    """A phrase of the table of senses as one word."""
    for one in _set_phrases().get(said[at].casefold(), ()):
        if begins(said, at, one.phrase):
            capital = said[at][:1].isupper() and (at == 0 or not one.is_name)
            return len(one.phrase), capitalised(one.one_word) if capital else one.one_word
    return None
