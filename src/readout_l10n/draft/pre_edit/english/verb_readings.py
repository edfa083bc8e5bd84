"""What may be one form of a verb or another, or a noun: what it is in its clause."""

from dataclasses import replace

from readout_l10n.draft.pre_edit.english.clauses import (
    ends_in_to,
    ends_noun,
    is_adverb,
    is_auxiliary,
    is_finite,
    is_name,
    is_preterite,
    opens_noun,
)
from readout_l10n.draft.pre_edit.english.sentence import Sentence
from readout_l10n.draft.pre_edit.english.stream import Word

_SHOULD = Word(" ", "should", ("should<vaux><inf>",))
_RELATIVES = frozenset({"that", "which", "who"})
_LATE = frozenset({"today", "now", "yesterday", "recently", "since", "thus", "therefore"})
_NEAR = 4
"""Words after a verb within which no other is finite."""


def presents(sentence: Sentence) -> None:
    """“The United Kingdom remains committed”: a verb where the clause would have none."""
    for i in range(1, len(sentence.words) - 1):
        word, following = sentence[i], sentence[i + 1]
        if (
            word.may_be("vblex", "pri")
            and word.may_be("n", "pl")
            and (opens_noun(following) or following.may_be("n") or following.may_be("pp"))
            and (
                (sentence[i - 1].surface in _RELATIVES and sentence[i - 2].may_be("n"))
                or _is_second(sentence, i)
                or (_is_first(sentence, i) and not _follows(sentence, i))
            )
        ):
            sentence.keep_tagged(i, "pri")


def _follows(sentence: Sentence, at: int) -> bool:
    """Whether a finite verb comes soon after."""
    return any(
        is_finite(sentence.words, j)
        for j in range(at + 1, min(at + 1 + _NEAR, len(sentence.words)))
    )


def _is_second(sentence: Sentence, at: int) -> bool:
    """“visits Ukraine and holds talks”."""
    earlier = sentence.words[:at]
    return sentence[at - 1].must_be("cnjcoo") and any(one.must_be("pri") for one in earlier)


def _is_first(sentence: Sentence, at: int) -> bool:
    """Whether a singular noun comes right before, and no verb before that."""
    previous = sentence[at - 1]
    determined = at > 1 and sentence[at - 2].must_be("det")
    noun = previous.may_be("n", "sg") and (determined or not previous.may_be("vblex"))
    return (noun or is_name(previous)) and not any(
        is_finite(sentence.words, i) or sentence[i].may_be("past") for i in range(at)
    )


def helped(sentence: Sentence) -> None:
    """“help Jordan cope”: Spanish has a preposition before that infinitive."""
    words = sentence.words
    for i in range(len(words) - 3, -1, -1):
        if "help" not in words[i].lemmas() or not words[i].may_be("vblex"):
            continue
        for j in range(i + 1, min(i + _NEAR, len(words) - 1)):
            ready = j > i + 1 and ends_noun(words[j - 1])
            if ready and words[j].may_be("vblex", "inf") and not words[j].may_be("n"):
                words.insert(j, Word(" ", "to", ("to<pr>",)))
                sentence.keep_tagged(j + 1, "inf")
                break
            if not (opens_noun(words[j]) or words[j].may_be("n")):
                break


def late_adverbs(sentence: Sentence) -> None:
    """“has today announced”: nothing stands between a Spanish auxiliary and its participle."""
    words = sentence.words
    for i in range(2, len(words)):
        if (
            words[i - 1].surface.casefold() in _LATE
            and words[i].may_be("pp")
            and words[i - 2].may_be("vbhaver")
        ):
            adverb, participle = words[i - 1], words[i]
            words[i - 1], words[i] = (
                replace(participle, before=adverb.before),
                replace(adverb, before=participle.before),
            )


def auxiliaries(sentence: Sentence) -> None:
    """After “will” stands an infinitive; “had” before a participle is an auxiliary."""
    for i, word in enumerate(sentence.words):
        before = sentence.before(i)
        to = ends_in_to(sentence[i - 1])
        if i and to and word.may_be("inf") and opens_noun(sentence[i + 1]):
            sentence.keep_tagged(i, "inf")
        if before < 0:
            continue
        if word.may_be("inf") and is_auxiliary(sentence.words, before):
            sentence.keep_tagged(before, "vaux")
            sentence.keep_tagged(i, "inf")
        if sentence[before].may_be("vbhaver"):
            if word.may_be("pp"):
                sentence.keep(before, lambda tags: "vbhaver" in tags and "pp" not in tags)
            elif not is_adverb(word):
                sentence.drop(before, "vbhaver")


def repeated(sentence: Sentence) -> None:
    """“will hold talks and meet members”: Spanish says the future twice, so “will” is."""
    for i in range(len(sentence.words) - 1, 1, -1):
        if not (sentence[i].may_be("vblex", "inf") and sentence[i - 1].must_be("cnjcoo")):
            continue
        noun = sentence[i].may_be("n") and not opens_noun(sentence[i + 1])
        earlier = next((j for j in range(i - 2, 0, -1) if sentence[j].may_be("inf")), 0)
        before = sentence.before(earlier) if earlier else -1
        if not noun and before >= 0 and sentence[before].must_be("vaux"):
            sentence.words.insert(i, replace(sentence[before], before=" "))


def participles(sentence: Sentence) -> None:
    """Each “discussed” is a preterite or a participle by its clause."""
    for i, word in enumerate(sentence.words):
        either = word.may_be("vblex", "past") and word.may_be("vblex", "pp")
        if either and "have" not in word.lemmas():
            finite = is_preterite(sentence.words, i)
            if finite is not None:
                sentence.drop(i, "inf", "pres", *(("pp", "adj") if finite else ("past",)))


def subjunctive(sentence: Sentence) -> None:
    """“proposed that it be revised” has no like in Apertium: “that it should be revised”."""
    for i in range(len(sentence.words) - 1, 1, -1):
        before = sentence.before(i)
        subject = ends_noun(sentence[before]) or sentence[before].must_be("rpar")
        if sentence[i].surface != "be" or before < 0 or not subject:
            continue
        if not is_auxiliary(sentence.words, before):
            sentence.words.insert(i, _SHOULD)
