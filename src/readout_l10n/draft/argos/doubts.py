"""What a reader is to look at in a text that a model made: what such models are known to do wrong.

Source: Raunak et al. 2021, "The Curious Case of Hallucinations in Neural Machine Translation", on
repetitions; argos-translate's issues 167 (loops), 612 (text left as it was).
"""

import re
from collections.abc import Collection, Iterator

_WORDS_AGAIN = re.compile(r"(?<!\w)([^\W\d_].{0,80}?)(?:[\s,;.]+\1(?!\w)){2,}")
_LETTERS_AGAIN = re.compile(r"([^\W\d_]{2,20}?)\1{3,}")
_LETTERS = re.compile(r"[^\W\d_]+")
_PLACEHOLDER = re.compile(r"⟦\d*⟧?|⟧")
_SHOWN = 40
"""Characters of a quotation that a note shows."""
_SEVERAL = 3
"""Words from which a text is hardly the same in two languages."""


def doubts(source: str, draft: str, unknown: Collection[str]) -> Iterator[str]:
    """Notes on a draft; `unknown` is what of the source the model has no token for."""
    strange = [text for text in dict.fromkeys(unknown) if _PLACEHOLDER.sub("", text).strip()]
    if strange:
        named = ", ".join(f"“{_short(text)}”" for text in strange)
        yield f"the model does not know {_short(named, 3 * _SHOWN)}: it may be missing or changed"
    again = repeated(draft)
    if again and not repeated(source):
        yield f"“{_short(again)}” is repeated over and over"
    if source.strip() == draft.strip() and len(_LETTERS.findall(source)) >= _SEVERAL:
        yield "the draft is the source as it stood"
    if not draft.strip():
        yield "the model gave no text at all"


def has_words(text: str) -> bool:
    """Whether a text has letters outside of placeholders: there is nothing to translate else."""
    return bool(_LETTERS.search(_PLACEHOLDER.sub("", text)))


def repeated(text: str) -> str | None:
    """What stands three times in a row in a text, or four times within a word; None if nothing."""
    found = _WORDS_AGAIN.search(text) or _LETTERS_AGAIN.search(text)
    return found[1] if found else None


def _short(text: str, length: int = _SHOWN) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"
