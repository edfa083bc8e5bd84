"""What a word is in its English clause: preterite or participle, part of a noun phrase or not."""

from collections.abc import Iterator, Sequence

from readout_l10n.draft.pre_edit.english.marks import JOINT
from readout_l10n.draft.pre_edit.english.stream import Word

_FINITE = frozenset({"past", "pri", "pres"})
_VERBS = frozenset({"vblex", "vbser", "vbhaver", "vbmod", "vbdo"})
_OPENERS = frozenset(
    "that who which whose whom where when if because while as how what once although since".split()
)
"""What opens a clause of its own."""
_RELATIVES = frozenset({"who", "which", "whose", "whom", "where"})
_SAYING = frozenset(
    "say note state stress add recall underline emphasise emphasize underscore reiterate reaffirm"
    " affirm explain announce confirm recognise recognize acknowledge point warn".split()
)
_BETWEEN = frozenset(
    "also then not never both already further now again all jointly still once even each"
    " deqjfacto".split()
)
"""Words that may stand between a subject and its verb."""


def is_adverb(word: Word) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return word.surface.casefold() in _BETWEEN or (
        word.must_be("adv", "preadv") and word.surface.casefold().endswith("ly")
    )


def opens_noun(word: Word) -> bool:
    """Whether a word begins a noun phrase, whatever else it may be."""
    return (
        word.must_be("det", "adj", "n", "np", "num", "preadv")
        or word.may_be("det")
        or word.may_be("prn", "obj")
        or is_name(word)
    )


def is_name(word: Word) -> bool:
    """Whether a word is a name, or an unknown word with a capital."""
    unknown = bool(word.readings) and word.readings[0].startswith("*")
    return word.may_be("np") or (unknown and word.surface[:1].isupper())


def ends_noun(word: Word) -> bool:
    """Whether a word can be the last of a subject."""
    return word.may_be("n") or word.may_be("prn") or word.may_be("num") or is_name(word)


def is_auxiliary(words: Sequence[Word], at: int) -> bool:
    """Whether a word is “will”, “would”, “can” and the like, and no noun."""
    return words[at].may_be("vaux") and not (at and words[at - 1].must_be("det", "adj"))


def is_finite(words: Sequence[Word], at: int) -> bool:
    """Whether a word is surely a finite verb."""
    word = words[at]
    if is_auxiliary(words, at):
        return True
    if word.may_be("vbhaver") or word.may_be("vbdo"):
        before = words[at - 1] if at else None
        finite = word.may_be("past") or word.may_be("pri") or word.may_be("pres")
        return finite and not (before and (before.may_be("vaux") or before.surface == "to"))
    return bool(word.readings) and all(
        not tags.isdisjoint(_VERBS) and not tags.isdisjoint(_FINITE) for tags in word.tags()
    )


def is_preterite(words: Sequence[Word], at: int) -> bool | None:
    """Whether a verb is a preterite rather than a participle; None where its place hides it."""
    before = _before(words, at)
    if before < 0 and at == 1 and words[0].surface == "Both":
        return True
    if before < 0:
        return False if at + 1 < len(words) and words[at + 1].must_be("n", "np") else None
    previous = words[before]
    subject = previous.must_be("prn") and previous.may_be("subj")
    is_relative = _opener(previous) in _RELATIVES | {"that"}
    finite: bool | None = None
    if previous.may_be("vbhaver") or previous.may_be("vbser") or previous.must_be("det", "gen"):
        finite = False
    elif subject or (is_relative and not (before > 0 and words[before - 1].must_be("pr"))):
        finite = True
    elif is_relative or (previous.must_be("pr", "vblex") and _is_before_noun(words, at)):
        finite = False
    elif previous.must_be("cnjcoo"):
        finite = _after_and(words, at, before)
    elif previous.must_be("cm", "rpar") or (
        ends_noun(previous) and not previous.must_be("vaux", "vbmod", "vbdo")
    ):
        finite = _is_predicate(words, at)
    return finite


def _before(words: Sequence[Word], at: int) -> int:
    at -= 1
    while at >= 0 and is_adverb(words[at]):
        at -= 1
    return at


def _opener(word: Word) -> str:
    """The last word of a unit, as Apertium reads “of which”."""
    return word.surface.casefold().rpartition(" ")[2]


def _is_before_noun(words: Sequence[Word], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].may_be("n")


def _by(words: Sequence[Word], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].surface.casefold() == "by"


def _after_and(words: Sequence[Word], at: int, conjunction: int) -> bool | None:
    """Of “and …ed”: a second predicate, unless it continues a passive or a perfect."""
    if (conjunction and words[conjunction - 1].must_be("pp")) or _by(words, at):
        return False
    verbs = [i for i in range(conjunction) if words[i].must_be(*_VERBS)]
    if not verbs:
        return None
    governor = _before(words, verbs[-1])
    passive = governor >= 0 and words[governor].may_be("vbser")
    perfect = governor >= 0 and words[governor].may_be("vbhaver")
    if perfect:
        return None
    return True if not passive or (at + 1 < len(words) and opens_noun(words[at + 1])) else None


def _is_predicate(words: Sequence[Word], at: int) -> bool | None:
    """Whether the verb after a noun or a comma is what its clause says of its subject."""
    following = words[at + 1] if at + 1 < len(words) else None
    that = following is not None and following.surface == "that"
    if words[at].lemmas() == {"say"} or (that and not words[at].lemmas().isdisjoint(_SAYING)):
        return True
    if _by(words, at) and not (at + 2 < len(words) and words[at + 2].may_be("num")):
        return False
    start = _clause_start(words, at)
    if any(is_finite(words, i) for i in _main(words, start, at)):
        listed = words[at - 1].must_be("cm") and at + 1 < len(words)
        return listed and not _by(words, at) and words[at + 1].may_be("det")
    if not any(ends_noun(word) for word in words[start:at]):
        return None
    if _by(words, at) and any(_may_govern(words, i) for i in range(start, at - 1)):
        return False
    return not _finite_follows(words, at)


def _may_govern(words: Sequence[Word], at: int) -> bool:
    """Whether a word may be the verb of a clause: “who use equipment supplied by …”."""
    return words[at].may_be("vblex", "pres") and not (
        at and words[at - 1].must_be("det", "adj", "pr", "gen", "num")
    )


def _clause_start(words: Sequence[Word], at: int) -> int:
    """The place after what opens the clause that a place is in: “that”, “who”, “, and”."""
    for i in range(at - 1, -1, -1):
        if i and words[i].must_be("cnjcoo") and words[i - 1].must_be("cm"):
            between = words[i + 1 : at]
            if between and opens_noun(between[0]) and any(map(ends_noun, between)):
                return i + 1
        if _opens_clause(words, i):
            comma = next((j for j in range(i, at) if words[j].must_be("cm")), None)
            aside = i > 0 and words[i - 1].must_be("cm")
            closed = comma is not None and (
                aside or any(is_finite(words, j) for j in range(i + 1, comma))
            )
            if not closed:
                return i + 1
    return 0


def _opens_clause(words: Sequence[Word], at: int) -> bool:
    opener = _opener(words[at])
    following = words[at + 1] if at + 1 < len(words) else None
    if opener not in _OPENERS:
        return False
    if opener == "as":
        return following is not None and following.must_be("prn")
    if opener == "that":
        if following is not None and following.must_be("cm"):
            return at > 0 and words[at - 1].may_be("vblex")
        return following is not None and not following.must_be("pr", "vbser")
    return True


def _main(words: Sequence[Word], start: int, end: int) -> Iterator[int]:
    """The places of a clause's own words, those of relative clauses left out."""
    inside = False
    for i in range(start, end):
        if _opener(words[i]) in _RELATIVES:
            inside = True
        elif inside and words[i].must_be("cm"):
            inside = False
        elif not inside:
            yield i


def _finite_follows(words: Sequence[Word], at: int) -> bool:
    """Whether the same clause has a finite verb after a place.

    After a verb without an object, one that may be finite is enough: it is a participle's clause.
    """
    following = words[at + 1] if at + 1 < len(words) else None
    by = _by(words, at)
    bare = following is not None and not (
        opens_noun(following) or following.may_be("n") or following.surface in {"to", "that"}
    )
    inside = False
    for i in range(at + 1, len(words)):
        word = words[i]
        if word.must_be("sent") or (word.must_be("cnjcoo") and not by):
            return False
        if _opener(word) in _RELATIVES and words[i - 1].must_be("cm"):
            inside = True
        elif inside and word.must_be("cm"):
            inside = False
        elif _opens_clause(words, i):
            return False
        elif not inside and (is_finite(words, i) or (bare and _maybe_finite(words, i, by=by))):
            return True
    return False


def _maybe_finite(words: Sequence[Word], at: int, *, by: bool) -> bool:
    word, previous = words[at], words[at - 1]
    if previous.must_be("det", "adj", "vbser", "vbhaver", "pr", "cnjcoo") or word.may_be("det"):
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    if _by(words, at) or not (by or (following is not None and following.may_be("det"))):
        return False
    return word.may_be("vblex", "past") or (word.may_be("vblex", "pri") and word.may_be("n"))


def ends_in_to(word: Word) -> bool:
    """Whether an infinitive may follow: “to” itself, or a set phrase such as “agreed to”."""
    return word.surface.casefold().replace(JOINT, " ").split()[-1:] == ["to"]
