"""The language of a text, by lingua, with what may stand in any language left out."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from readout_l10n.text.locale import language

if TYPE_CHECKING:
    from lingua import LanguageDetector

_RIVALS = ("DE", "EN", "ES", "FR", "IT", "PT")
"""Languages told apart in every run; the run's own locales are added."""
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"|\([^()]*\)|\[[^\]]*\]")
_FOREIGN_BY_NATURE = re.compile(
    r"(?i:https?://|www\.)\S+|\S+@\S+|\w*\d\w*|\b[^\W\d_]*[A-ZÀ-Ý][^\W\d_]*\b"
)
"""Addresses, codes, and words with capitals: names, acronyms, surnames."""
_FEWEST_WORDS = 4
_SURE = 0.5
_RULED_OUT = 0.1
"""With these, no sentence of NTREX is taken for another language (`benchmarks/language.py`)."""


def set_aside(text: str) -> str:
    """A text of the same length with spaces for quotations, parentheses and brackets."""
    return _QUOTED.sub(lambda found: " " * len(found[0]), text)


def running_text(text: str) -> str:
    """A text without quotations, parentheses, names, codes and addresses.

    A readout may quote an original title or name a body in any language; what is left is the
    translator's own prose.
    """
    previous = None
    while text != previous:
        previous, text = text, _QUOTED.sub(" ", text)
    return " ".join(_FOREIGN_BY_NATURE.sub(" ", text).split())


def likeliest(text: str, locales: tuple[str, ...]) -> str | None:
    """The language of a text's running part, or None where that is too short or unsure.

    `locales[0]` is the expected one, and has to be ruled out for another to be named.
    """
    words = running_text(text)
    if len(words.split()) < _FEWEST_WORDS:
        return None
    likely = confidences(words, locales)
    best = max(likely, key=lambda code: likely[code])
    expected = language(locales[0])
    if best != expected and likely.get(expected, 0.0) > _RULED_OUT:
        return None
    return best if likely[best] > _SURE else None


def is_language(text: str, locale: str, others: tuple[str, ...]) -> bool:
    """Whether a text is likelier in one locale's language than in any other; not without words."""
    likely = confidences(text, (locale, *others))
    ours = likely.get(language(locale), 0.0)
    return ours > 0 and all(
        ours > value for code, value in likely.items() if code != language(locale)
    )


@lru_cache(maxsize=10_000)
def confidences(text: str, locales: tuple[str, ...]) -> dict[str, float]:
    """How likely each language is, by ISO 639-1 code, among the locales' and the usual rivals.

    In the order of the codes: lingua gives those that are equally likely in another one each time.
    """
    detector = _detector(frozenset(language(locale).upper() for locale in locales))
    likely = {
        confidence.language.iso_code_639_1.name.lower(): confidence.value
        for confidence in detector.compute_language_confidence_values(text)
    }
    return dict(sorted(likely.items()))


@lru_cache(maxsize=4)
def _detector(codes: frozenset[str]) -> "LanguageDetector":
    from lingua import IsoCode639_1, LanguageDetectorBuilder

    wanted = sorted({*codes, *_RIVALS})
    known = [getattr(IsoCode639_1, code) for code in wanted if hasattr(IsoCode639_1, code)]
    return LanguageDetectorBuilder.from_iso_codes_639_1(*known).build()
