"""Word sequences that may be noun phrases, told by closed lists alone."""

from collections.abc import Collection, Iterator

from readout_l10n.harvest.bitext import Line
from readout_l10n.harvest.closed_words import is_barred, is_calendar, is_participle, may_link
from readout_l10n.harvest.folding import Word, is_acronym
from readout_l10n.harvest.people import is_honorific

_ENDING, _INSIDE, _NOWHERE = 2, 1, 0


def phrases(
    line: Line, locale: str, longest: int, people: Collection[str]
) -> Iterator[tuple[int, int]]:
    """Half-open ranges of words, at most `longest`, that could be a term; by place.

    A sequence runs over no punctuation, begins and ends with a word that means something, and holds
    no barred word, number, date, nor a person with what he or she is called. A capital takes a word
    out of the closed lists ("First Lady"), but not after punctuation or in a heading.
    """
    roles = [_role(line, i, locale, people) for i in range(len(line.words))]
    for start, role in enumerate(roles):
        if role != _ENDING:
            continue
        for end in range(start + 1, min(start + longest, len(roles)) + 1):
            last = end - 1
            if roles[last] == _NOWHERE or (last > start and not line.words[last].follows):
                break
            if roles[last] == _ENDING and not is_participle(line.words[last].token.text, locale):
                yield start, end


def content(words: tuple[Word, ...], locale: str) -> tuple[str, ...]:
    """The keys of the words that mean something."""
    return tuple(word.key for word in words if not may_link(word.token.text, locale))


def _is_person(line: Line, i: int, people: Collection[str]) -> bool:
    text = line.words[i].token.text
    return text[0].isupper() and text.casefold() in people


def _is_title(line: Line, i: int, people: Collection[str]) -> bool:
    """Whether a word and those after it, all with capitals, lead to a person's name."""
    while line.words[i].token.text[0].isupper() and not is_acronym(line.words[i].token.text):
        i += 1
        if i == len(line.words) or not line.words[i].follows:
            return False
        if _is_person(line, i, people):
            return True
    return False


def _role(line: Line, i: int, locale: str, people: Collection[str]) -> int:
    text = line.words[i].token.text
    as_name = text[0].isupper() and line.words[i].follows and not line.is_head
    if is_honorific(text) or is_calendar(text, locale) or _is_person(line, i, people):
        return _NOWHERE
    if not line.is_head and _is_title(line, i, people):
        return _NOWHERE
    if len(text) == 1 and not text.isdigit():
        return _INSIDE if may_link(text, locale) and not as_name else _NOWHERE
    if may_link(text, locale) and not as_name:
        return _INSIDE
    if is_barred(text, locale) and not as_name:
        return _NOWHERE
    return _ENDING
