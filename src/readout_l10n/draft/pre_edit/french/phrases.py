"""Set phrases of a text put otherwise, in the form that they had there.

A verb keeps its tense, person and number, its auxiliary and the adverbs around it: « ayant
également fait part de » becomes « ayant également exprimé ». Of phrases that begin at the same
word the longest stands.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from readout_l10n.draft.pre_edit.french.adverbs import adverbs, follows_auxiliary
from readout_l10n.draft.pre_edit.french.elision import CONTRACTIONS, full, settled
from readout_l10n.draft.pre_edit.french.forms import (
    other_noun,
    other_verb,
    participle_of,
    verb_readings,
)
from readout_l10n.draft.pre_edit.row import PLACE, Element, Row, elements
from readout_l10n.draft.pre_edit.words import Word, split
from readout_l10n.text.morphology import Reading, readings

_LONGEST_GAP = 4
_BEFORE_FINITE = frozenset("il elle on qui ne n' se s' y en lui leur le la les l'".split())
_CLITICS = frozenset("se s' y en lui leur le la les l'".split())
_SMALL = frozenset({"prep", "adv", "cj", "cjco", "cjsub"})
"""What a form is first of all, though it looks like a verb’s too: « contre »."""
_REACH = 10
"""Words within which « et de » repeats a preposition that was dropped."""


@dataclass(frozen=True, slots=True)
class Head:
    """A word of a text that is a form of a phrase's lemma."""

    at: int
    lemma: str
    adverbs: tuple[Word, ...]
    """Those that stand after it, inside the phrase."""
    auxiliary: tuple[Word, ...] = ()
    """What stands between « se » and a participle: « est », « étaient également »."""


@dataclass(frozen=True, slots=True)
class Match:
    """A row's phrase at `start:end` of a text's words."""

    row: Row
    start: int
    end: int
    heads: tuple[Head, ...]
    article: str | None
    """Of a contraction at the phrase's end: « le » of « du »."""


def replaced(words: Sequence[Word], rows: Iterable[Row]) -> list[Word]:
    """The words with every phrase of the rows put otherwise."""
    done = [*words]
    known = by_word(rows)
    at = 0
    while at < len(done):
        found = [
            (match, new)
            for row in candidates(done[at], known)
            if (match := match_at(done, at, row)) and (new := _instead(done, match)) is not None
        ]
        if not found:
            at += 1
            continue
        match, new = max(found, key=lambda pair: pair[0].end)
        done = settled(
            [*done[: match.start], *new, *_without_de(done[match.end :], match)],
            match.start,
            match.start + len(new),
            feminine=_is_feminine(new),
        )
        # The last word may begin another phrase, but not where a row keeps others away.
        stays = match.row.phrase == match.row.instead
        at = match.start + max(1, len(new) - (not stays))
    return done


def _without_de(words: Sequence[Word], match: Match) -> list[Word]:
    """The words after a match without the « de » that repeats one that is not said instead.

    « faire preuve de compréhension et de coopération ».
    """
    done = [*words]
    last = match.row.phrase.split()[-1]
    if last != "de" or match.row.instead.split()[-1] in {"de", "à"}:
        return done
    for at, word in enumerate(words[:_REACH]):
        if word.begins or (at and any(read.is_finite for read in only_verb(word.folded))):
            break
        following = words[at + 1] if at + 1 < len(words) else None
        if word.folded == "et" and following and following.folded in {"de", "d'", "du"}:
            article = [replace(following, text="le")] if following.folded == "du" else []
            tail = words[at + 2 :]
            if tail and not article:
                tail = [replace(tail[0], before=" "), *tail[1:]]
            return [*words[: at + 1], *article, *tail]
    return done


def only_verb(form: str) -> tuple[Reading, ...]:
    """The readings of a form that is a verb and nothing else."""
    found = readings(form)
    return found if all(read.verb for read in found) else ()


ByWord = dict[str, list[Row]]


def by_word(rows: Iterable[Row]) -> ByWord:
    """Rows by the spellings of their first word, and by its lemma."""
    found: ByWord = {}
    for row in rows:
        first = elements(row.phrase)[0]
        for key in (first.lemma and f"{{{first.lemma}", *map(full, first.spellings)):
            if key:
                found.setdefault(key, []).append(row)
    return found


def candidates(word: Word, known: ByWord) -> Iterable[Row]:
    if word.is_quoted or word.is_placeholder:
        return []
    keys = {full(word.text), CONTRACTIONS.get(word.folded, ("",))[0]}
    keys |= {f"{{{read.lemma}" for read in readings(word.folded)}
    return [row for key in sorted(keys) for row in known.get(key, ())]


def match_at(words: Sequence[Word], start: int, row: Row) -> Match | None:
    """The row at a place of a text, or None."""
    if row.beside and row.beside.isdisjoint(word.folded for word in words):
        return None
    wanted = elements(row.phrase)
    at, article = start, None
    heads: list[Head] = []
    auxiliary: tuple[Word, ...] = ()
    for number, element in enumerate(wanted):
        if at >= len(words) or words[at].is_quoted:
            return None
        if number and (words[at].begins or ("," in words[at].before and not heads)):
            return None
        if element.lemma is None:
            is_last = number == len(wanted) - 1
            article = _article(words[at], element) if is_last else None
            if article is None and _spelling(words[at]) not in map(full, element.spellings):
                return None
            at += 1
            if "se" in map(full, element.spellings) and not is_last and wanted[number + 1].lemma:
                gap = _auxiliary(words, at)
                auxiliary = tuple(words[at : at + gap])
                at += gap
            continue
        if not _is_form(words[at], element.lemma, compound=bool(auxiliary)):
            return None
        following = wanted[number + 1] if number < len(wanted) - 1 else None
        gap = _gap(words, at + 1, element.lemma, following)
        inside = tuple(words[at + 1 : at + 1 + gap])
        heads.append(Head(at, element.lemma, inside, auxiliary))
        auxiliary = ()
        at += 1 + gap
    match = Match(row, start, at, tuple(heads), article)
    return None if _leaves_infinitive(words, match) else match


def _gap(words: Sequence[Word], at: int, lemma: str, following: Element | None) -> int:
    """How many adverbs after a verb a phrase passes over, if it goes on after them."""
    if following is None or not _is_verb(lemma) or at >= len(words):
        return 0
    if _spelling(words[at]) in map(full, following.spellings):
        return 0
    return adverbs(words, at)


def _leaves_infinitive(words: Sequence[Word], match: Match) -> bool:
    """Whether « de » would be dropped before an infinitive: « se réjouir d’accueillir »."""
    if match.end >= len(words) or full(words[match.end - 1].text) != "de":
        return False
    if match.row.instead.split()[-1] in {"de", "à", "pour"}:
        return False
    return any("infi" in read.tags for read in only_verb(words[match.end].folded))


def _spelling(word: Word) -> str:
    return PLACE if word.is_placeholder else full(word.text)


def _article(word: Word, element: Element) -> str | None:
    """The article in a contraction whose preposition is meant."""
    preposition, article = CONTRACTIONS.get(word.folded, ("", ""))
    return article if preposition in element.spellings else None


def _is_verb(lemma: str) -> bool:
    return any("infi" in read.tags for read in readings(lemma))


def _is_form(word: Word, lemma: str, *, compound: bool) -> bool:
    folded = word.folded
    if any(not read.tags.isdisjoint(_SMALL) for read in readings(folded)):
        return False
    if compound:
        return any(read.is_participle and read.lemma == lemma for read in verb_readings(folded))
    found = verb_readings(folded) if _is_verb(lemma) else readings(folded)
    return any(read.lemma == lemma for read in found)


def _auxiliary(words: Sequence[Word], at: int) -> int:
    """How many words from a place on are a form of « être » and adverbs, before a participle."""
    if at >= len(words) or not any(
        read.lemma == "être" for read in verb_readings(words[at].folded)
    ):
        return 0
    gap = 1 + adverbs(words, at + 1)
    follows = at + gap < len(words) and gap <= _LONGEST_GAP
    return gap if follows and participle_of(words[at + gap].folded) else 0


def _instead(words: Sequence[Word], match: Match) -> list[Word] | None:
    """What stands in the place of a match, or None where it lacks the form."""
    heads = iter(match.heads)
    first = words[match.start]
    was_pronominal = full(first.text) == "se"
    said = elements(match.row.instead)
    stays_pronominal = "se" in said[0].spellings
    if stays_pronominal and not was_pronominal and _is_bound(words, match):
        return None
    held = iter(word for word in words[match.start : match.end] if word.is_placeholder)
    new: list[Word] = []
    for element, word in zip(said, match.row.instead.split(), strict=True):
        if word == PLACE:
            new.append(replace(next(held), before=" "))
            continue
        if element.lemma is None:
            first_part, *parts = split(word).words
            new += [replace(first_part, before=" "), *parts]
            continue
        head = next(heads)
        changes = was_pronominal and not stays_pronominal
        form = _form(words, head, element.lemma, masculine=changes)
        auxiliary = _with_avoir(head.auxiliary) if changes else head.auxiliary
        if form is None or auxiliary is None:
            return None
        new += [*auxiliary, Word(" ", form), *head.adverbs]
    if match.article:
        new.append(Word(" ", match.article))
    text = new[0].text
    if first.text[:1].isupper():
        text = text[:1].upper() + text[1:]
    return [replace(new[0], before=first.before, text=text), *new[1:]]


def _is_bound(words: Sequence[Word], match: Match) -> bool:
    """Whether no « se » can stand before a match: after an auxiliary or another pronoun."""
    at = match.start
    before = words[at - 1].folded if at and not words[at].begins else ""
    return (
        follows_auxiliary(words, at) or before in _CLITICS or bool(participle_of(words[at].folded))
    )


def _form(words: Sequence[Word], head: Head, other: str, *, masculine: bool) -> str | None:
    form = words[head.at].folded
    if not _is_verb(head.lemma):
        return other_noun(form, head.lemma, other)
    compound = bool(head.auxiliary) or follows_auxiliary(words, head.at)
    if not compound and _may_be_both(form, head.lemma) and not _has_subject(words, head.at):
        return None
    return other_verb(form, head.lemma, other, compound=compound, masculine=masculine)


def _may_be_both(form: str, lemma: str) -> bool:
    """Whether a form is a participle and a present in one: « reconduit »."""
    found = [read for read in verb_readings(form) if read.lemma == lemma]
    return any(read.is_participle for read in found) and any(read.is_third for read in found)


def _has_subject(words: Sequence[Word], at: int) -> bool:
    return at > 0 and words[at - 1].folded in _BEFORE_FINITE and not words[at].begins


def _with_avoir(auxiliary: tuple[Word, ...]) -> tuple[Word, ...] | None:
    """A form of « être » as the same form of « avoir », with the adverbs after it."""
    if not auxiliary:
        return ()
    form = other_verb(auxiliary[0].folded, "être", "avoir")
    return (replace(auxiliary[0], text=form), *auxiliary[1:]) if form else None


def _is_feminine(new: Sequence[Word]) -> bool:
    """Whether the first of new words is a feminine noun or adjective."""
    found = readings(new[0].folded)
    return bool(found) and all(read.gender == "f" for read in found)
