"""The passé composé of a French text put into the passé simple, which Apertium renders as such.

« a tenu » comes out as « ha mantenido », « tint » as « mantuvo », which Spanish and Catalan
readouts say. « être » with a participle is a perfect of pronominal verbs and of those of movement
and state; elsewhere it is a passive and stays. Only third persons change: what somebody says of
himself or of « nous » holds until now. So does what happened « depuis », « déjà » or « à ce jour ».
Source: Grevisse and Goosse, Le Bon Usage, § 811-815 (auxiliaries), § 882-883 (both tenses).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from readout_l10n.draft.pre_edit.french.adverbs import adverbs
from readout_l10n.draft.pre_edit.french.elision import settled, spelled
from readout_l10n.draft.pre_edit.french.forms import is_clearly_past, moves, participle_of, past
from readout_l10n.draft.pre_edit.words import Word
from readout_l10n.text.morphology import Reading, readings

_HAVE = {"a": False, "ont": True}
_BE = {"est": False, "sont": True}
"""Auxiliaries, and whether they are plural."""
_UNFINISHED = frozenset("depuis déjà encore toujours jusqu'ici".split())
_UNTIL_NOW = ("à ce jour", "jusqu' à présent", "ces dernières années", "jusqu' ici", "à jamais")
_BEFORE_CLITICS = frozenset("ne n' y en le la les lui leur l'".split())
_SUBJECTS = frozenset("il elle ils elles on".split())
_NO_PARTICIPLES = frozenset("point fort plus compte lieu accord".split())
_INTRODUCING = frozenset(
    "que qu' le la les l' un une des du de d' à au aux sur son sa ses leur leurs ce cet cette ces "
    "quatre deux trois plusieurs avec pour en ensemble contre comment".split()
)
"""What follows a second participle of the same auxiliary: « et présidé à », « et rappelé que »."""


@dataclass(frozen=True, slots=True)
class _Perfect:
    """An auxiliary at `start`, its participle at `end`."""

    start: int
    end: int
    read: Reading
    is_plural: bool
    has: bool
    """Whether the auxiliary is « avoir »."""


def past_tenses(words: Sequence[Word], keeps: frozenset[str] = frozenset()) -> list[Word]:
    """The words with passé simple for passé composé; perfects of the verbs in `keeps` stay.

    So do those whose passé simple is spelled like the present: « réunit », « dit ».
    """
    done = [*words]
    at = 0
    while at < len(done):
        perfect = _perfect(done, at)
        if perfect and not _lasts(done, perfect):
            length = len(done)
            done = _put(done, perfect, keeps)
            if len(done) < length and perfect.has and perfect.read.lemma != "être":
                done = _coordinated(done, perfect, keeps)
        at += 1
    return done


def _perfect(words: Sequence[Word], at: int) -> _Perfect | None:
    word = words[at]
    has = word.folded in _HAVE
    if word.is_quoted or word.text[0].isupper() or not (has or word.folded in _BE):
        return None
    end = at + 1
    if end < len(words) and words[end].text.startswith("-"):
        end += 1
    end += adverbs(words, end)
    if end >= len(words) or words[end].begins or words[end].is_quoted:
        return None
    if "," in words[end].before and not adverbs(words, at + 1):
        return None
    read = participle_of(words[end].folded)
    if read is None or words[end].folded in _NO_PARTICIPLES or words[end].text[0].isupper():
        return None
    pronominal = _is_pronominal(words, at)
    if (pronominal and has) or not (has or pronominal or moves(read)):
        return None
    plural = _HAVE[word.folded] if has else _BE[word.folded]
    return _Perfect(at, end, read, plural, has)


def _is_pronominal(words: Sequence[Word], at: int) -> bool:
    """Whether « se » stands before an auxiliary, « y » or « en » between or not."""
    back = at - 1
    while back >= 0 and words[back].folded in _BEFORE_CLITICS and not words[back + 1].begins:
        back -= 1
    return back >= 0 and words[back].folded in {"se", "s'"} and not words[back + 1].begins


def _lasts(words: Sequence[Word], perfect: _Perfect) -> bool:
    """Whether a perfect tells of what holds until now, as the words before or inside it say."""
    inside = [word.folded for word in words[perfect.start + 1 : perfect.end]]
    if not _UNFINISHED.isdisjoint(inside):
        return True
    first = perfect.start
    while first > 0 and not words[first].begins:
        first -= 1
    if words[first].folded in {"depuis", "jusqu'ici"}:
        return True
    last = perfect.end + 1
    while last < len(words) and not words[last].begins and "," not in words[last].before:
        last += 1
    said = " ".join(word.folded for word in words[first:last])
    return any(one in said for one in _UNTIL_NOW)


def _put(words: list[Word], perfect: _Perfect, keeps: frozenset[str]) -> list[Word]:
    """The words with one verb in the place of a perfect, or as they were."""
    form = _past_form(perfect.read, keeps, plural=perfect.is_plural)
    if form is None:
        return words
    start = perfect.start
    between = words[start + 1 : perfect.end]
    verb = replace(words[start], text=form)
    if between and between[0].text.startswith("-"):
        pronoun = between[0].text.lstrip("-").removeprefix("t-")
        link = "-t-" if form.endswith(("a", "e")) else "-"
        between[0] = replace(between[0], text=f"{link}{pronoun}")
    after = words[perfect.end + 1 :]
    if after and "," in words[perfect.end].before:
        after[0] = replace(after[0], before=words[perfect.end].before + after[0].before.lstrip())
    new = [*words[:start], verb, *between, *after]
    feminine = perfect.read.gender == "f"
    if start and not verb.before.strip():
        new[start - 1] = replace(
            new[start - 1], text=spelled(new[start - 1].text, form, feminine=feminine)
        )
    return settled(new, start, start + 1, feminine=feminine)


def _past_form(read: Reading, keeps: frozenset[str], *, plural: bool) -> str | None:
    form = past(read.lemma, read.verb, plural=plural)
    if form is None or read.lemma in keeps or not is_clearly_past(form):
        return None
    return form


def _coordinated(words: list[Word], perfect: _Perfect, keeps: frozenset[str]) -> list[Word]:
    """The words with further participles of the same « avoir » in the same tense.

    « ont signé une déclaration, salué ses progrès et présidé à l’échange ».
    """
    waiting: list[tuple[int, str]] = []
    found: list[tuple[int, str]] = []
    for at in range(perfect.start + 1, len(words) - 1):
        if words[at].ends_clause or words[at].is_quoted:
            break
        ties = words[at].folded in {"et", "puis"}
        first = at + 1 if ties else at
        if not ties and "," not in words[at].before:
            continue
        if _agrees(words[at - 1]):
            continue
        place = first + adverbs(words, first)
        if form := _further(words, place, perfect, keeps):
            waiting.append((place, form))
            if ties:
                found += waiting
                waiting = []
    for place, form in dict(found).items():
        words = [*words[:place], replace(words[place], text=form), *words[place + 1 :]]
        words = settled(words, place, place + 1)
    return words


def _further(
    words: Sequence[Word], place: int, perfect: _Perfect, keeps: frozenset[str]
) -> str | None:
    """The passé simple for a participle at a place that shares the auxiliary of another."""
    if place >= len(words) - 1 or words[place].begins:
        return None
    read, follows = participle_of(words[place].folded), words[place + 1]
    if read is None or words[place].folded in _NO_PARTICIPLES or not _is_bare(read) or moves(read):
        return None
    if follows.folded not in _INTRODUCING and not follows.is_placeholder:
        return None
    return _past_form(read, keeps, plural=perfect.is_plural)


def _is_bare(read: Reading) -> bool:
    return read.gender in {"m", None} and read.is_plural is not True


def _agrees(word: Word) -> bool:
    """Whether a word may be a masculine singular adjective or participle."""
    return any(
        read.is_adjective and read.gender != "f" and read.is_plural is not True
        for read in readings(word.folded)
        if read.is_participle or not read.is_noun
    )
