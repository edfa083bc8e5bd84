"""The title, or a heading, is still in the source's language.

Why: the first line is the one that everybody reads, and the last that a translator comes back to.
Runs on a lone target: English words such as « of » and « between », and no French ones, have to
tell it; names that French keeps are left alone. Sentences, and titles copied from a source at hand,
are for segment-untranslated, which leaves out words with capitals and so sees few titles alone.
Source: pofilter's `untranslated`, which wants the whole unit equal.
"""

from collections.abc import Iterator
from itertools import islice

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, SegmentKind, Severity
from readout_l10n.text.function_words import FUNCTION_WORDS
from readout_l10n.text.language import confidences, likeliest
from readout_l10n.text.lexicon import is_word
from readout_l10n.text.locale import language
from readout_l10n.text.quotations import QUOTATION
from readout_l10n.text.repeats import words

_FEWEST = 2
"""Words of the source's language, and of no other, in a title that was left as it was."""
_SURE = 0.8
_RULED_OUT = 0.1
"""Confidences by which a title is of one language and not of the other."""


def check(pair: Pair) -> Iterator[Hit]:
    if language(pair.source_locale) == language(pair.target.locale):
        return
    for segment in pair.target.segments:
        if segment.kind not in {SegmentKind.TITLE, SegmentKind.HEADING}:
            continue
        if not _is_foreign(pair, segment) or _is_told(pair, segment):
            continue
        part = "title" if segment.kind is SegmentKind.TITLE else "heading"
        yield Hit(
            pair.at(segment),
            f"the {part} « {segment.text} » is not translated",
            source=pair.source_quote(pair.source_of(segment)),
        )


def _is_told(pair: Pair, segment: Segment) -> bool:
    """Whether segment-untranslated sees it: it is the source's word for word, or all is foreign."""
    locales = (pair.target.locale, pair.source_locale)
    prose = (
        s.text for s in pair.target.segments if s.kind in {SegmentKind.PROSE, SegmentKind.ITEM}
    )
    texts = (segment.text, *islice(prose, _FEWEST))
    copied = any(source.text == segment.text for source in pair.source_of(segment))
    return copied or any(likeliest(t, locales) == language(pair.source_locale) for t in texts)


def _is_foreign(pair: Pair, segment: Segment) -> bool:
    text = QUOTATION.sub(" ", segment.text)
    here, there = language(pair.target.locale), language(pair.source_locale)
    found = set(words(text, there))
    telling = found & FUNCTION_WORDS.get(there, frozenset())
    if not telling or found & FUNCTION_WORDS.get(here, frozenset()):
        return False
    if len(_only_source(pair, text)) < _FEWEST:
        return False
    likely = confidences(text, (here, there))
    return likely.get(there, 0.0) > _SURE and likely.get(here, 0.0) < _RULED_OUT


def _only_source(pair: Pair, text: str) -> list[str]:
    """The words that the source's language has and the target's has not."""
    return [
        word
        for word in words(text, pair.source_locale)
        if is_word(word, pair.source_locale) and not is_word(word, pair.target.locale)
    ]


RULE = Rule(
    "title-untranslated",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Meeting of the Foreign Ministers\nIls se sont vus à Rome.",
            finds=("the title « Meeting of the Foreign Ministers » is not translated",),
        ),
        Example(
            target="Japan-Italy Summit Meeting and Working Dinner\nIls se sont vus à Rome.",
            finds=(
                "the title « Japan-Italy Summit Meeting and Working Dinner » is not translated",
            ),
        ),
        Example(
            source="TICAD 9\nThey met in Rome.",
            target="TICAD 9\nIls se sont vus à Rome.",
        ),
        Example(target="Lancement de l’initiative « Women of Peace and Security »\nIls sont là."),
        Example(target="Réunion des ministres du G7\nIls se sont vus à Rome."),
    ),
)
