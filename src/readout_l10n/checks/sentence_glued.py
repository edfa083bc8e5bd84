"""Two sentences without a space between: « … la paix.Les ministres … ».

Why: a paragraph's end was lost while pasting; nobody sees it but the reader.
Runs on a lone target: a word in small letters, or a name where « Le » or the like follows, the mark
that ends its sentence, and at once another word with a capital. Addresses, short endings of names
(« Com »), abbreviations and initials are left alone. Whether a space or a new paragraph was meant,
only the translator knows.
Source: LanguageTool's SENTENCE_WHITESPACE, which adds the space in any case.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity
from readout_l10n.text.function_words import FUNCTION_WORDS
from readout_l10n.text.lexicon import is_word
from readout_l10n.text.locale import language
from readout_l10n.text.verbatim import in_address

_GLUED = re.compile(
    r"(?<![^\W_])(?P<before>[^\W\d_]{3,})(?P<close>[)\]»”]?\s?[)»”]?)[.!?…](?P<call>(?:\[\d+\])?)"
    r"(?P<after>[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:['’][^\W\d_]+)?)"
)

_PRONOUNS = frozenset("il ils elle elles on ce cela".split())
_SUFFIX = 3
"""Letters that the end of a domain's or a file's name has: « Com », « Js »."""


def check(pair: Pair) -> Iterator[Hit]:
    segments = pair.target.segments
    for at, segment in enumerate(segments):
        # A segment may end where no space follows.
        after = segments[at + 1] if at + 1 < len(segments) else None
        end = segment.raw_range(0, len(segment.text))[1]
        parts: tuple[Segment, ...] = (segment,)
        if after and after.block == segment.block and end == after.raw_range(0, 0)[0]:
            parts = (segment, after)
        text = "".join(part.text for part in parts)
        for found in _GLUED.finditer(text):
            if not _is_two_sentences(text, found, pair.target.locale):
                continue
            reaches = found.end("after") > len(segment.text)
            yield Hit(
                pair.across(parts) if reaches else pair.at(segment, found.start(), found.end()),
                f"no space between « {found['before']} » and « {found['after']} »",
            )


def _is_two_sentences(text: str, found: re.Match[str], locale: str) -> bool:
    before, after = found["before"], re.split("['’]", found["after"])[0]
    return (
        before[1:].islower()
        and (before.islower() or _begins(after, locale))
        and (after[1:].islower() or len(after) == 1)
        and (len(after) > _SUFFIX or is_word(after, locale))
        and not text.startswith(".", found.end())
        and not in_address(text, *found.span())
    )


def _begins(word: str, locale: str) -> bool:
    """Whether a sentence often begins with the word, and no name ends with it."""
    folded = word.casefold()
    return folded in _PRONOUNS or folded in FUNCTION_WORDS.get(language(locale), frozenset())


RULE = Rule(
    "sentence-glued",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Ils œuvrent pour la paix.Les ministres se reverront.",
            finds=("no space between « paix » and « Les »",),
        ),
        Example(
            target="Ils ont cité la « paix ».L’Italie a salué cet effort.",
            finds=("no space between « paix » and « L’Italie »",),
        ),
        Example(target="S.E.M. Marco POLO et M.Petit sont venus. Ils ont visité Rome."),
        Example(target="Voir www.exemple.fr/Accueil.Html ou node.Js à ce sujet."),
    ),
)
