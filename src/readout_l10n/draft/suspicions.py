"""Drafts that an engine has surely spoilt: loops, source text left over, sentences cut short.

Source: what users of offline engines report: argos-translate issues 167 (loops) and
LibreTranslate issue 612 (output that was not translated).
"""

import re
from collections.abc import Iterator
from itertools import groupby

from readout_l10n.text.language import likeliest
from readout_l10n.text.locale import language
from readout_l10n.text.tokens import tokens

_TIMES = 3
"""So often in a row no sentence says the same words; twice happens (« vous vous »)."""
_LONGEST = 12
"""Words of the longest stretch that is looked for."""
_WORDS = 4
"""Fewer may be a name, which stays as it is."""
_SHORTEST = 0.4
"""Share of the source's characters; published pairs of European languages are above 0.5."""
_JUDGED = 60
"""Characters of a source from which its length says something."""
_FINAL = re.compile(r"[.!?…:;。！？][\s)\]»”\"’']*$")


def suspicions(source: str, text: str, source_locale: str, target_locale: str) -> Iterator[str]:
    """What is suspicious in a draft, a sentence each."""
    yield from _loops(source, text, source_locale, target_locale)
    if _is_untranslated(source, text, source_locale, target_locale):
        yield "the draft is not translated, or not all of it"
    elif _is_short(source, text, source_locale, target_locale):
        yield "the draft is much shorter than the source; something may have been left out"
    elif _FINAL.search(source) and not _FINAL.search(text) and len(source) >= _JUDGED:
        yield "the draft ends without a full stop; it may have been cut short"


def _loops(source: str, text: str, source_locale: str, target_locale: str) -> Iterator[str]:
    looped = repeated(text, target_locale)
    if looped and not repeated(source, source_locale):
        yield f"the draft says “{looped}” {_TIMES} times or more in a row"


def repeated(text: str, locale: str) -> str | None:
    """The first words that stand three times or more in a row, as a text has them; None for none.

    Of a text without spaces (Japanese), characters count.
    """
    found = [(token.text.casefold(), token.start, token.end) for token in tokens(text, locale)]
    words = [word for word, _, _ in found]
    for size in range(1, min(_LONGEST, len(words) // _TIMES) + 1):
        same = [words[i] == words[i + size] for i in range(len(words) - size)]
        at = 0
        for alike, run in groupby(same):
            length = len(list(run))
            if alike and length >= size * (_TIMES - 1) and not _is_figure(words[at : at + size]):
                return text[found[at][1] : found[at + size - 1][2]]
            at += length
    return None


def _is_figure(words: list[str]) -> bool:
    return all(word.isdecimal() for word in words)


def _is_untranslated(source: str, text: str, source_locale: str, target_locale: str) -> bool:
    if language(source_locale) == language(target_locale):
        return False
    words = [token.text for token in tokens(source, source_locale)]
    small = [word for word in words if word.islower()]
    if " ".join(text.split()) == " ".join(source.split()):
        return len(words) >= _WORDS and len(small) >= _WORDS // 2
    return likeliest(text, (target_locale, source_locale)) == language(source_locale)


def _is_short(source: str, text: str, source_locale: str, target_locale: str) -> bool:
    """Whether a draft is too short; between scripts lengths say nothing."""
    alphabets = {"ja", "zh", "ko"}
    apart = alphabets & {language(source_locale), language(target_locale)}
    return not apart and len(source) >= _JUDGED and len(text) < _SHORTEST * len(source)
