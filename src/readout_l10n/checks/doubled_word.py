"""A word or phrase that stands twice: « de de », « dans le cadre dans le cadre ».

Why: it is what a correction leaves behind, and everybody sees it.
What French does say twice is left alone: « nous nous », « vous vous », « faire faire », « tout en
en », interjections, numbers, names (« Bora Bora »), and words on either side of a mark.
Source: Vale's `repetition`, LanguageTool's FRENCH_WORD_REPEAT_RULE, pofilter's `doublewords`.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.prose import Prose, edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.text.function_words import AUXILIARIES, FUNCTION_WORDS

_TWICE = re.compile(
    r"(?<![\w'’-])([^\W\d_]+(?:-[^\W\d_]+)*)([ \u00a0\u202f]+)(\1)(?![\w-])", re.IGNORECASE
)
_ELIDED = re.compile(
    r"(?<![\w'’-])((?:[dlcjmnst]|qu)['’])[ \u00a0\u202f]?(\1)(?=\w)", re.IGNORECASE
)
_TWO = re.compile(
    r"(?<![\w'’-])([^\W\d_]+ [^\W\d_]+)( )(\1)(?![\w'’-])",
    re.IGNORECASE,
)
_PHRASE = re.compile(
    r"(?<![\w'’-])([^\W\d_]+(?:[ \u00a0'’-][^\W\d_]+){1,5})([ \u00a0\u202f])(\1)(?![\w'’-])",
    re.IGNORECASE,
)
"""Two to six words that stand twice."""
_SAID_TWICE = frozenset(
    "nous vous faire bien très tout tous oui non si là y en ha ah oh eh hé ho bis chut plus moins "
    "petit loin jamais vite peu boum pif paf toc bla hop pouce dur cha lui jour encore longtemps "
    "tant beau fort long dodo joujou cache".split()
)
_PART = re.compile(r"[^\W\d_]+")
_TELLING = 4
_NUMBERS = frozenset({"un", "une"})
"""« Une fois une fois »: what counts may be said again."""
_SPELLED = re.compile(r"(?<!\w)\w $")
_PRONOUNS = frozenset("ne se il ils on je tu pas si mais".split())
_SMALL = FUNCTION_WORDS["fr"] | AUXILIARIES["fr"] | _PRONOUNS


def check(pair: Pair) -> Iterator[Hit]:
    for seen in prose(pair):
        for match in _TWICE.finditer(seen.text):
            if not _is_french(match):
                yield _hit(pair, seen, match)
        for match in _ELIDED.finditer(seen.text):
            yield _hit(pair, seen, match)
        for match in _TWO.finditer(seen.text):
            if set(match[1].casefold().split()) <= _SMALL:
                yield _hit(pair, seen, match)
        for match in _PHRASE.finditer(seen.text):
            if _is_phrase(match):
                yield _hit(pair, seen, match)


def _is_phrase(match: re.Match[str]) -> bool:
    """Whether a small word and one that says something stand twice, and no name or number does."""
    first, second = match[1], match[3]
    parts = [part.casefold() for part in _PART.findall(first)]
    telling = [part for part in parts if part not in _SMALL and len(part) >= _TELLING]
    new = second[0].isupper() and first[0].islower()
    return parts[0] in _SMALL - _NUMBERS and bool(telling) and not new and len(set(parts)) > 1


def _is_french(match: re.Match[str]) -> bool:
    """Whether French says it twice, or one of the two is a name or a letter: « de De Gaulle »."""
    first, second = match[1], match[3]
    letter = len(first) == 1 and (
        first.casefold() not in {"a", "à"} or _SPELLED.search(match.string, 0, match.start())
    )
    sung = match.string[match.end() :].casefold().startswith(f" {first.casefold()}")
    counted = first.casefold() == "un" and match.string.startswith(" deux", match.end())
    if letter or sung or counted or first.casefold() in _SAID_TWICE:
        return True
    if second[0].isupper():
        return not (first.isupper() and first.casefold() in _SMALL)
    return first[0].isupper() and match.start() > 0


def _hit(pair: Pair, seen: Prose, match: re.Match[str]) -> Hit:
    start, end = match.end(1), match.end()
    return Hit(
        pair.at(seen.segment, *match.span()),
        f"« {match[1]} » stands twice",
        suggestion=match[1],
        edits=edit(pair, seen.segment, start, end, ""),
    )


RULE = Rule(
    "doubled-word",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Le chef de de la mission a salué l’accord pour la pour la paix.",
            finds=("« de » stands twice", "« pour la » stands twice"),
            fixed="Le chef de la mission a salué l’accord pour la paix.",
        ),
        Example(
            target="Les ministres ministres d’d’Asie sont venus.",
            finds=("« ministres » stands twice", "« d’ » stands twice"),
            fixed="Les ministres d’Asie sont venus.",
        ),
        Example(
            target="Ils œuvrent dans le cadre dans le cadre de l’accord de l’accord de 2020.",
            finds=("« dans le cadre » stands twice", "« de l’accord » stands twice"),
            fixed="Ils œuvrent dans le cadre de l’accord de 2020.",
        ),
        Example(target="Jour après jour, une fois une fois encore, à New York New York."),
        Example(target="Nous nous réjouissons de vous vous faire faire cette visite à Bora Bora."),
        Example(target="Il a parlé de De Gaulle, en en citant une page ; la, la, la et 10 10."),
        Example(target="La région Est est prête ; la la la !"),
        Example(
            target="La la région de l’Est est prête.",
            finds=("« La » stands twice",),
            fixed="La région de l’Est est prête.",
        ),
    ),
)
