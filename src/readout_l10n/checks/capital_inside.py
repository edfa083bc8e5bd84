"""A capital inside a sentence where the document writes the same words small, or the reverse.

Why: « Pays membres » beside « pays membres » looks like two things, and capitals carry rank.
Compares neighbouring words of running text with one another within the document: a capital is found
where the small form is as frequent, a small letter on a title before a surname (« président
DUPONT ») where the capital is more frequent. First words, names, headings, « ministre des
Affaires … » and what the glossary writes with a capital are left alone.
Source: Imprimerie nationale, Lexique, « Majuscules »; found in a published readout.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from readout_l10n.checks.prose import Prose, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.text.function_words import FUNCTION_WORDS
from readout_l10n.text.tokens import Token, tokens

_MINISTRIES = frozenset(
    "ministre ministres ministère ministères vice-ministre vice-ministres secrétaire secrétaires "
    "secrétariat secrétariats département départements direction commission comité conseil".split()
)
_AFTER_STOP = frozenset(':«“"([.!?…;–—-/•')
_SHORTEST = 4
"""Letters of a word that can carry a capital of rank."""


@dataclass(frozen=True, slots=True)
class _Place:
    seen: Prose
    token: Token
    before_name: bool


def check(pair: Pair) -> Iterator[Hit]:
    large: dict[tuple[str, ...], list[_Place]] = defaultdict(list)
    small: dict[tuple[str, ...], list[_Place]] = defaultdict(list)
    for seen in prose(pair):
        if seen.is_sentence:
            for key, place in _places(pair, seen):
                (large if place.token.text[0].isupper() else small)[key].append(place)
    hits: dict[tuple[int, int], Hit] = {}
    for key, capitals in large.items():
        others = small.get(key, [])
        if others and len(others) >= len(capitals):
            for place in capitals:
                if not _is_official(pair, place):
                    hits.setdefault(_where(place), _hit(pair, place, others[0]))
        elif others and capitals[0].before_name:
            for place in others:
                hits.setdefault(_where(place), _hit(pair, place, capitals[0]))
    yield from (hits[where] for where in sorted(hits))


def _places(pair: Pair, seen: Prose) -> Iterator[tuple[tuple[str, ...], _Place]]:
    """Words in their company: with the words after them, and with the one before."""
    words = tokens(seen.text, pair.target.locale)
    for i, token in enumerate(words):
        if i == 0 or not _may_be_common(token) or _begins(seen.text, token):
            continue
        before = words[i - 1]
        company = _company(seen.text, words, i)
        if company and not _in_ministry(words[:i]):
            last = company[-1].text
            name = len(company) == 2 and last.isupper() and len(last) > 2
            rank = not before.text[0].isupper() and not last[0].isupper() and len(last) >= _SHORTEST
            if name or rank:
                yield ("", *(_folded(word.text) for word in company)), _Place(seen, token, name)
        if (
            len(before.text) >= _SHORTEST
            and before.text.casefold() not in FUNCTION_WORDS["fr"]
            and _are_together(seen.text, words[i - 1 : i + 1])
            and not _ends_in_name(words, i)
        ):
            yield (
                (_folded(before.text), _folded(token.text)),
                _Place(seen, token, before_name=False),
            )


def _company(text: str, words: tuple[Token, ...], i: int) -> tuple[Token, ...]:
    """A word and the next one that says something, with up to two small words between."""
    end = i + 1
    while end <= i + 2 and end < len(words) and words[end].text.casefold() in FUNCTION_WORDS["fr"]:
        end += 1
    company = words[i : end + 1]
    return company if end < len(words) and _are_together(text, company) else ()


def _may_be_common(token: Token) -> bool:
    text = token.text
    return len(text) >= _SHORTEST and text.isalpha() and text[1:].islower()


def _begins(text: str, token: Token) -> bool:
    before = text[: token.start].rstrip()
    return not any(map(str.isalpha, before)) or before[-1] in _AFTER_STOP


def _are_together(text: str, words: tuple[Token, ...]) -> bool:
    """Whether nothing but spaces and apostrophes stands between words."""
    between = "".join(text[one.end : other.start] for one, other in pairwise(words))
    return not between.strip(" \u00a0\u202f’'")


def _ends_in_name(words: tuple[Token, ...], i: int) -> bool:
    """Whether the next word is a name, to which this one may belong."""
    return i + 1 < len(words) and words[i + 1].text[0].isupper()


def _in_ministry(before: tuple[Token, ...]) -> bool:
    return any(word.text.casefold() in _MINISTRIES for word in before[-4:])


def _folded(word: str) -> str:
    folded = word.casefold()
    return folded[:-1] if len(folded) > _SHORTEST and folded[-1] in "sx" else folded


def _is_official(pair: Pair, place: _Place) -> bool:
    """Whether a glossary writes the word, in this company, with its capital."""
    text, token = place.seen.segment.text, place.token
    locale = pair.target.locale
    return any(
        word.text[0].isupper() and _folded(word.text) == _folded(token.text)
        for match in pair.glossary.find_all(text, locale)
        if match.start <= token.start and token.end <= match.end
        for word in tokens(match.term.text, locale)
    )


def _where(place: _Place) -> tuple[int, int]:
    return place.seen.segment.line, place.seen.segment.column + place.token.start


def _hit(pair: Pair, place: _Place, other: _Place) -> Hit:
    token = place.token
    text = place.seen.segment.text
    end = text.find(" ", token.end + 1)
    quote_end = end if end > 0 else len(text.rstrip("."))
    size = "a capital" if token.text[0].isupper() else "a small letter"
    line = other.seen.segment.line
    return Hit(
        pair.at(place.seen.segment, token.start, max(quote_end, token.end)),
        f"« {token.text} » has {size}; « {other.token.text} » in line {line}",
        suggestion=other.token.text[0] + token.text[1:],
    )


RULE = Rule(
    "capital-inside",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Les 32 Pays membres se sont réunis.\nIl a remercié les pays membres.",
            finds=("« Pays » has a capital; « pays » in line 2",),
        ),
        Example(
            target="Les pays d’Asie Centrale se sont réunis.\nIls ont évoqué l’Asie centrale.",
            finds=("« Centrale » has a capital; « centrale » in line 2",),
        ),
        Example(
            target="Le Président BLANC et le Président NOIR ont signé.\nLe président BLANC part.\n"
            "Le Président BLANC reviendra.",
            finds=("« président » has a small letter; « Président » in line 1",),
        ),
        Example(
            target="Pays membres et partenaires ont signé.\nIl a remercié les pays membres : "
            "Pays membres de la zone."
        ),
        Example(
            target="La ministre des Affaires étrangères a signé.\nLes affaires étrangères pèsent."
        ),
        Example(target="Le Conseil européen s’est tenu."),
    ),
)
