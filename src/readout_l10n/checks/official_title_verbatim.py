"""An original title that the target quotes otherwise than the source, or the glossary, has it.

Why: « IA Impact Summit » is the name of nothing, in no language; a reader who looks it up finds no
such summit, and no such statement.
Compares titles in the source's language, two words or more, between parentheses or quotation marks:
with the source, where most of the words stand together; else with the glossary's full forms, of
which a word may be one letter off, an acronym of the target's language, or a country's name without
its capital. Dashes, apostrophes and a title cut short at either end are left alone, so is a title
that the source does not have. The words themselves are compared, not only their letters: with a
source a changed, missing or added word inside the title is one.
Source: Xbench's and memoQ's checks of untranslatables, which want the words marked beforehand.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary import Glossary
from readout_l10n.glossary.people import people
from readout_l10n.model import ACCEPTED, Segment, Severity, TermKind
from readout_l10n.text.function_words import FUNCTION_WORDS
from readout_l10n.text.inflection import keys
from readout_l10n.text.language import confidences
from readout_l10n.text.locale import applies, language
from readout_l10n.text.quotations import Quotation, quotations
from readout_l10n.text.spelling import letters_apart
from readout_l10n.text.tokens import Token, tokens

_SURE = 0.3
"""Confidence in the source's language that short titles reach (« Act East Forum »: .42)."""
_EQUAL = 0.6
"""Share of a title's words that stand in the source, for it to be the same title."""
_FEWEST_EQUAL = 4
"""Words that two titles share when another word of one is changed into a different one."""
_FEWEST_FRAMING = 3
"""The same, function words apart, when the first and the last word are among them."""
_FEWEST_TELLING = 3
"""Words of a known title, one of them a slip, that need no language to be told by."""
_LONG = 8
"""Letters from which a word may be two letters off."""
_WHOLE = frozenset({"en", "fr"})
"""Languages in which our glossary names all that it names."""
_TAIL = re.compile(r"(?:\s(?:ou|dit|dite|soit|or)\s\S+|,\s\S+|\sde\s\d{4})$")
"""What French adds to a title it quotes: « (… Initiative ou JAI) », « (… Act de 2017) »."""
_DASHES = re.compile(r"[‐‑‒–—]")
_SPELLINGS = (
    (re.compile(r"is(?=e|ing|ation)"), "iz"),
    (re.compile(r"our(?=s?$|able)"), "or"),
    (re.compile(r"ence$"), "ense"),
    (re.compile(r"tre$"), "ter"),
    (re.compile(r"gramme"), "gram"),
)
"""British and American spelling; a glossary has one of them."""


@dataclass(frozen=True, slots=True)
class _Found:
    """The words of a quoted title, `first:last`, and what they are in the source or glossary."""

    first: int
    last: int
    wanted: str
    where: str
    source: Segment | None = None
    concept: str | None = None


def check(pair: Pair) -> Iterator[Hit]:
    for segment in pair.translated:
        quoted = quotations(segment.text)
        for quotation in quoted:
            holds_another = any(
                q is not quotation and quotation.start <= q.start and q.end <= quotation.end
                for q in quoted
            )
            if not holds_another:
                yield from _check_title(pair, segment, quotation)


def _check_title(pair: Pair, segment: Segment, quotation: Quotation) -> Iterator[Hit]:
    title = _TAIL.sub("", quotation.text)
    words = tokens(title, pair.source_locale)
    if len(words) < 2 or not _has_capitals(pair, words) or _is_verbatim(pair, title):
        return
    original = _is_original(pair, title)
    found = _beside_source(pair, segment, words, original=original)
    if found is None and (original or len(words) >= _FEWEST_TELLING):
        found = _near_term(pair, words)
    if found is None and original:
        found = _lost_capital(pair, title, words) or _half_translated(pair, words)
    if found is None:
        return
    start = quotation.start + words[found.first].start
    end = quotation.start + words[found.last - 1].end
    said = segment.text[start:end]
    quoted = (found.source,) if found.source else pair.source_of(segment)
    yield Hit(
        pair.at(segment, start, end),
        f"« {said} » is “{found.wanted}” in the {found.where}",
        suggestion=found.wanted,
        source=pair.source_quote(quoted),
        concept=found.concept,
    )


def _has_capitals(pair: Pair, words: Sequence[Token]) -> bool:
    """Whether words are written as a title is, with capitals."""
    free = FUNCTION_WORDS.get(language(pair.source_locale), frozenset())
    content = [word.text for word in words if word.text.casefold() not in free]
    capitalised = sum(word[0].isupper() for word in content)
    return len(content) >= 2 and capitalised * 2 >= len(content)


def _is_original(pair: Pair, title: str) -> bool:
    """Whether a title is in the source's language."""
    sure = confidences(title, (pair.target.locale, pair.source_locale))
    ours, theirs = (
        sure.get(language(code), 0.0) for code in (pair.source_locale, pair.target.locale)
    )
    return ours > theirs and ours >= _SURE


def _is_verbatim(pair: Pair, title: str) -> bool:
    """Whether the source, or else the glossary, has a title as it stands."""
    plain = _plain(title)
    if pair.source is not None:
        return any(plain in _plain(segment.text) for segment in pair.source.segments)
    return any(plain == _plain(name) for _, name, _ in _titles(pair.glossary, pair.source_locale))


def _plain(text: str) -> str:
    return " ".join(_DASHES.sub("-", text.replace("’", "'")).split())


def _beside_source(
    pair: Pair, segment: Segment, words: Sequence[Token], *, original: bool
) -> _Found | None:
    """The most alike words of the source, if they are the same title."""
    if pair.source is None:
        return None
    close = pair.source_of(segment)
    best: tuple[int, _Found] | None = None
    for candidate in (*close, *(s for s in pair.source.segments if s not in close)):
        there = tokens(candidate.text, pair.source_locale)
        strict = not original or candidate not in close
        for edits, first, last in _windows(words, there):
            if best is not None and edits >= best[0]:
                continue
            if _is_same_title(pair, words, there[first:last], strict=strict):
                wanted = candidate.text[there[first].start : there[last - 1].end]
                best = edits, _Found(0, len(words), wanted, "source", candidate)
    return best[1] if best else None


def _windows(words: Sequence[Token], there: Sequence[Token]) -> Iterator[tuple[int, int, int]]:
    """Stretches of the source that begin and end like a title: words to be edited, first, last."""
    ours = [word.text.casefold() for word in words]
    theirs = [word.text.casefold() for word in there]
    if len(set(ours) & set(theirs)) < _EQUAL * len(set(ours)):
        return
    for length in (len(ours), len(ours) + 1, len(ours) - 1):
        for first in range(len(theirs) - length + 1):
            window = theirs[first : first + length]
            edits = Levenshtein.distance(ours, window, score_cutoff=len(ours) // 2)
            if edits <= len(ours) // 2:
                yield edits, first, first + length


def _is_same_title(
    pair: Pair, words: Sequence[Token], there: Sequence[Token], *, strict: bool
) -> bool:
    """Whether a title is another one, wrongly written; with `strict` no word may be exchanged."""
    ours = [word.text for word in words]
    theirs = [word.text for word in there]
    folded = [[word.casefold() for word in side] for side in (ours, theirs)]
    edits = Levenshtein.opcodes(*folded)
    equal = sum(e.src_end - e.src_start for e in edits if e.tag == "equal")
    if equal < _EQUAL * len(ours):
        return False
    if {edits[0].tag, edits[-1].tag} & {"insert", "delete"}:
        return False
    changed = [e for e in edits if e.tag != "equal"]
    if not changed:
        return any(
            a != b and a.islower() and b[0].isupper() for a, b in zip(ours, theirs, strict=True)
        )
    slight = all(
        e.tag == "replace"
        and all(
            _is_slip(pair, a, b)
            for a, b in zip(
                ours[e.src_start : e.src_end], theirs[e.dest_start : e.dest_end], strict=False
            )
        )
        for e in changed
    )
    free = FUNCTION_WORDS.get(language(pair.source_locale), frozenset())
    kept = (folded[0][e.src_start : e.src_end] for e in edits if e.tag == "equal")
    told = sum(word not in free for words_kept in kept for word in words_kept)
    framed = edits[0].tag == edits[-1].tag == "equal" and told >= _FEWEST_FRAMING
    return slight or (not strict and (equal >= _FEWEST_EQUAL or framed))


def _is_slip(pair: Pair, said: str, wanted: str) -> bool:
    """Whether a word is a misspelling of another, or what the target's language has for it."""
    if said.casefold() in _acronyms(pair.glossary, pair.target.locale, pair.source_locale).get(
        wanted.casefold(), ()
    ):
        return True
    if min(len(said), len(wanted)) < 3 or any(map(str.isdigit, said + wanted)):
        return False
    return letters_apart(said, wanted) <= 1 + (len(wanted) >= _LONG)


def _near_term(pair: Pair, words: Sequence[Token]) -> _Found | None:
    """A title of the glossary, of which words are slips.

    What the target calls it may be one letter off (« Illes Cook »), where no glossary tells.
    """
    locale = pair.target.locale
    ours = [_spelt(word.text) for word in words]
    known = _titles(pair.glossary, pair.source_locale)
    exact = {wanted for wanted, _, _ in known}
    for wanted, name, concept in known:
        for first in range(len(ours) - len(wanted) + 1):
            window = tuple(ours[first : first + len(wanted)])
            differing = [i for i, word in enumerate(wanted) if window[i] != word]
            if len(differing) != 1 or window in exact or len(wanted) < 2:
                continue
            said = words[first + differing[0]].text
            there = tokens(name, pair.source_locale)[differing[0]].text
            inflected = not keys(said, pair.source_locale).isdisjoint(
                keys(there, pair.source_locale)
            )
            known_here = language(locale) in _WHOLE or pair.glossary.renderings(concept, locale)
            if known_here and not inflected and _is_slip(pair, said, there):
                return _Found(first, first + len(wanted), name, "glossary", concept=concept)
    return None


def _lost_capital(pair: Pair, title: str, words: Sequence[Token]) -> _Found | None:
    """A country's name with a small letter for a capital."""
    known = people(pair.glossary, pair.target.locale)
    for match in pair.glossary.find(title, pair.source_locale):
        name, said = match.term.text, title[match.start : match.end]
        is_place = pair.glossary.is_name(match.term.concept) and not known.get(match.term.concept)
        lost = any(a.islower() and b.isupper() for a, b in zip(said, name, strict=False))
        if is_place and said.casefold() == name.casefold() and lost:
            first = next(i for i, word in enumerate(words) if word.start == match.start)
            last = next(i for i, word in enumerate(words) if word.end == match.end) + 1
            return _Found(first, last, name, "glossary", concept=match.term.concept)
    return None


def _half_translated(pair: Pair, words: Sequence[Token]) -> _Found | None:
    """An acronym of the target's language inside the title."""
    acronyms = _acronyms(pair.glossary, pair.target.locale, pair.source_locale)
    for i, word in enumerate(words):
        if not word.text.isupper() or word.text.casefold() in acronyms:
            continue
        wanted = [ours for ours, theirs in acronyms.items() if word.text.casefold() in theirs]
        if len(wanted) == 1 and len(words) > 2:
            return _Found(i, i + 1, wanted[0].upper(), "glossary")
    return None


@lru_cache(maxsize=16)
def _acronyms(glossary: Glossary, target: str, source: str) -> Mapping[str, frozenset[str]]:
    """By each acronym of the source's language, the target's for the same concepts; case-folded."""
    found: dict[str, set[str]] = {}
    for term in glossary.terms:
        if term.kind is TermKind.ACRONYM and applies(term.locale, source):
            theirs = found.setdefault(term.text.casefold(), set())
            theirs |= {
                other.text.casefold()
                for other in glossary.renderings(term.concept, target, *ACCEPTED)
                if other.kind is TermKind.ACRONYM
            }
    return {acronym: frozenset(theirs) for acronym, theirs in found.items()}


@lru_cache(maxsize=16)
def _titles(glossary: Glossary, locale: str) -> tuple[tuple[tuple[str, ...], str, str], ...]:
    """Full forms and names that begin with a capital: their words, the form, the concept."""
    kinds = (TermKind.FULL_FORM, TermKind.NAME)
    known = people(glossary, locale)
    return tuple(
        (tuple(_spelt(word.text) for word in tokens(term.text, locale)), term.text, term.concept)
        for term in glossary.terms
        if term.kind in kinds
        and applies(term.locale, locale)
        and term.status in ACCEPTED
        and term.text[0].isupper()
        and known.get(term.concept) is None
    )


@lru_cache(maxsize=10_000)
def _spelt(word: str) -> str:
    word = word.casefold()
    for british, american in _SPELLINGS:
        word = british.sub(american, word)
    return word


_TERMS = """
concept,locale,term,kind,status
summit,en,AI Impact Summit,full form,preferred
summit,fr,Sommet sur l’impact de l’IA,full form,preferred
ai,en,AI,acronym,preferred
ai,fr,IA,acronym,preferred
route,en,Caspian International Way,full form,preferred
kazakhstan,en,Kazakhstan,name,preferred
kazakhstan,en,Republic of Kazakhstan,full form,admitted
"""

RULE = Rule(
    "official-title-verbatim",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="They welcomed the Vision for the Next Decade.",
            target="Ils ont salué leur vision (Vision for the New Decade).",
            finds=("« Vision for the New Decade » is “Vision for the Next Decade” in the source",),
        ),
        Example(
            target="Le Sommet pour l’IA (IA Impact Summit) aura lieu en février.",
            terms=_TERMS,
            finds=("« IA Impact Summit » is “AI Impact Summit” in the glossary",),
        ),
        Example(
            target="Le corridor (Caspian Internationnal Way) est utile.",
            terms=_TERMS,
            finds=(
                "« Caspian Internationnal Way » is “Caspian International Way” in the glossary",
            ),
        ),
        Example(
            target="Un « texte (Statement by the Republic of kazakhstan and Japan) » suit.",
            terms=_TERMS,
            finds=("« Republic of kazakhstan » is “Republic of Kazakhstan” in the glossary",),
        ),
        Example(
            source="They welcomed the Pacific Health Partnership Framework.",
            target="Ils ont salué leur cadre (Pacific Wealth Partnership Framework) et leur plan "
            "(Atlantic Health Partnership Framework).",
            finds=(
                (
                    "« Pacific Wealth Partnership Framework » is “Pacific Health Partnership "
                    "Framework” in the source"
                ),
            ),
        ),
        Example(
            source="They welcomed the Japan-India Joint Vision for the Next Decade.",
            target="Ils ont salué leur vision (Joint Vision for the Next Decade).",
        ),
        Example(
            source="They spoke of the Quad Foreign Ministers’ Meeting.",
            target="Ils ont évoqué la réunion (G7 Foreign Ministers’ Meeting).",
        ),
        Example(
            target="Ils ont cité le « AI Action Summit » et « Asie plus Japon ».", terms=_TERMS
        ),
        Example(
            target="La loi (Government of Wales Act de 2017) suit.",
            source="See the Government of Wales Act 2017.",
        ),
    ),
)
