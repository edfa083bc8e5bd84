"""A word that French does not have, one slip away from one that it has: « dévelopement ».

Why: a spelling mistake is the first thing that a reader sees, and the last that its author does.
Words in small letters, and the first of a line, that no list, term or derivation knows, and that
are one letter, doubled letters or accents off a word in use. Left alone: what is quoted in another
language, stands in the source (unless it is English), beside another unknown word or a name, or
three times in the text; spellings of 1990; and what set-phrase or language-mixed tells of.
Source: Damerau 1964; Hunspell's dictionary of French (Dicollecte, MPL 2.0) for the words.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from readout_l10n.checks.prose import Prose, edit, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary import Glossary
from readout_l10n.model import Severity
from readout_l10n.text.foreign_words import foreign_runs
from readout_l10n.text.lexicon import is_word
from readout_l10n.text.locale import applies
from readout_l10n.text.misspelling import Misspelling, is_spelt, misspelling
from readout_l10n.text.quotations import quotations
from readout_l10n.text.tokens import Token, tokens
from readout_l10n.text.word_list import is_form
from readout_l10n.usage import Kind, shipped_usage

_PART = re.compile(r"[^\W\d_]+")
_EMPHASIS = re.compile(r"\*[^*]+\*|(?<!\w)_[^_]+_(?!\w)|`[^`]*`")
_OFTEN = 3
"""A word that stands so often is the text's own, unless only its accents are missing."""
_SHORTEST_FIRST = 8
"""Letters of a word with a capital, which begins a line."""
_SHORTEST_PART = 7
"""Letters of a part of a compound."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What a pair of texts and its glossary have."""

    terms: frozenset[str]
    source: frozenset[str]
    written: Counter[str]


def check(pair: Pair) -> Iterator[Hit]:
    known: _Known | None = None
    for seen in prose(pair):
        if seen.segment.kind.is_publishers or seen.text.isupper():
            continue
        for word in _words(seen, pair.target.locale):
            meant = misspelling(_small(word.text))
            if meant is None:
                continue
            known = known or _known(pair)
            if not _may_stand(pair, seen, word, meant, known):
                yield _hit(pair, seen, word, meant)


def _words(seen: Prose, locale: str) -> Iterator[Token]:
    """Words in small letters, the long parts of compounds, and a long word that begins a line."""
    for number, token in enumerate(tokens(seen.text, locale)):
        parts = list(_PART.finditer(token.text))
        whole = len(parts) == 1 and parts[0][0] == token.text
        first = number == 0 and len(token.text) >= _SHORTEST_FIRST
        if whole and (token.text.islower() or (first and _is_no_name(token.text))):
            yield token
        elif not whole and token.text.islower() and _are_parts(parts):
            for part in parts:
                if not is_spelt(part[0]):
                    yield Token(part[0], token.start + part.start(), token.start + part.end())


def _are_parts(parts: Sequence[re.Match[str]]) -> bool:
    """Whether all parts of a compound but a long one are words."""
    unknown = [part[0] for part in parts if not is_spelt(part[0])]
    return len(unknown) == 1 and len(unknown[0]) >= _SHORTEST_PART


def _is_no_name(word: str) -> bool:
    return word.istitle() and not is_form(word)


def _known(pair: Pair) -> _Known:
    source = pair.source.segments if pair.source else ()
    said = {t.text.casefold() for s in source for t in tokens(s.text, pair.source_locale)}
    written = Counter(
        t.text for s in pair.target.segments for t in tokens(s.text, pair.target.locale)
    )
    return _Known(_term_words(pair.glossary, pair.target.locale), frozenset(said), written)


@lru_cache(8)
def _term_words(glossary: Glossary, locale: str) -> frozenset[str]:
    return frozenset(
        part.casefold()
        for term in glossary.terms
        if applies(term.locale, locale)
        for part in _PART.findall(term.text)
    )


def _may_stand(pair: Pair, seen: Prose, word: Token, meant: Misspelling, known: _Known) -> bool:
    """Whether a word that is a slip by its letters may be right where it stands."""
    small = word.text.casefold()
    english = is_word(small, pair.source_locale)
    said = small in known.source and not (english and word.text.islower())
    if said or small in known.terms:
        return True
    if known.written[word.text] >= _OFTEN and not (meant.only_accents or english):
        return True
    if any(low <= word.start < high for low, high in _told(pair, seen)):
        return True
    return _is_in_company(seen.text, word, pair.target.locale, english=english)


def _told(pair: Pair, seen: Prose) -> Iterator[tuple[int, int]]:
    """Places that are set apart, or that other rules tell of."""
    text, locale = seen.text, pair.target.locale
    yield from (match.span() for match in _EMPHASIS.finditer(text))
    yield from ((run.start, run.end) for run in foreign_runs(text, locale, pair.source_locale))
    usage = pair.options.usage or shipped_usage()
    for kind in (Kind.SET_PHRASE, Kind.CALQUE):
        yield from ((found.start, found.end) for found in usage.find(text, locale, kind))


def _is_in_company(text: str, word: Token, locale: str, *, english: bool) -> bool:
    """Whether an unknown word stands beside it, or an English one beside a name."""
    words = tokens(text, locale)
    for quoted in quotations(text):
        if quoted.start <= word.start < quoted.end:
            others = (t.text for t in words if quoted.start <= t.start < quoted.end)
            return any(_is_unknown(other) for other in others if other != word.text)
    for one, other in pairwise(words):
        beside = other if one.start <= word.start < one.end else one
        if not one.start <= word.start < other.end or text[one.end : other.start].strip():
            continue
        named = english and beside.text[0].isupper() and beside is not words[0]
        if named or _is_unknown(beside.text):
            return True
    return False


def _is_unknown(word: str) -> bool:
    """Whether a word in small letters is neither French nor a slip of the accents."""
    if not (word.islower() and word.isalpha() and len(word) > 1) or is_spelt(word):
        return False
    meant = misspelling(word)
    return meant is None or not meant.only_accents


def _small(word: str) -> str:
    return word[0].lower() + word[1:]


def _hit(pair: Pair, seen: Prose, word: Token, meant: Misspelling) -> Hit:
    wanted = [form[0].upper() + form[1:] if word.text.istitle() else form for form in meant.wanted]
    one = wanted[0] if len(wanted) == 1 else None
    choice = " or ".join(f"« {form} »" for form in wanted)
    safe = one is not None and meant.sure
    return Hit(
        pair.at(seen.segment, word.start, word.end),
        f"« {word.text} » is no word of French: {choice}?",
        suggestion=one,
        edits=edit(pair, seen.segment, word.start, word.end, one or "") if safe else (),
    )


RULE = Rule(
    "word-misspelt",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Le dévelopement des échanges et la coopértion ont été évoqués.",
            finds=(
                "« dévelopement » is no word of French: « développement »?",
                "« coopértion » is no word of French: « coopération »?",
            ),
        ),
        Example(
            target="La reunion portait sur la securite des étroits passages.",
            finds=(
                "« reunion » is no word of French: « réunion »?",
                "« securite » is no word of French: « sécurité »?",
            ),
            fixed="La réunion portait sur la sécurité des étroits passages.",
        ),
        Example(
            source="They condemned the aggression.",
            target="Ils ont condamné cette aggression et l’acceuil fait aux vice-minsitres.",
            finds=(
                "« aggression » is no word of French: « agression »?",
                "« acceuil » is no word of French: « accueil »?",
                "« minsitres » is no word of French: « ministres »?",
            ),
        ),
        Example(
            target="Dévelopement durable\nLes evenements de mai ont été évoqués.",
            finds=(
                "« Dévelopement » is no word of French: « Développement »?",
                "« evenements » is no word of French: « évènements » or « événements »?",
            ),
        ),
        Example(target="Une coentreprise minilatérale, la cyberrésilience, des tokenisations."),
        Example(target="Il faut connaitre le cout, la manoeuvre et l’ambigüité du webinaire."),
        Example(target="Le programme « Regional Cooperation » et le *memorandum of cooperation*."),
        Example(
            source="The titaniates were sold.",
            target="Les titaniates ont été vendus.",
        ),
        Example(target="L’Agence Japan cooperation a été créée : articulo mortis, dit-il."),
    ),
)
