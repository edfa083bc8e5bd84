"""What may be a noun, an adjective or a verb: what it is by the words beside it."""

from dataclasses import replace

from readout_l10n.draft.pre_edit.english.clauses import ends_in_to, is_adverb, opens_noun
from readout_l10n.draft.pre_edit.english.sentence import Sentence
from readout_l10n.draft.pre_edit.english.stream import Word

_ENDS = ("pr", "cnjcoo", "cm", "sent", "rpar")
"""What follows a noun phrase that is over."""
_FINITE = ("pri", "pres", "past", "imp", "inf")


def nouns(sentence: Sentence) -> None:
    """After an article, a possessive or an adjective stands no verb; nor after a preposition."""
    for i in range(len(sentence.words)):
        if _is_attribute(sentence, i):
            sentence.keep_tagged(i, "adj")
        elif i and sentence[i].may_be("ger"):
            _gerund(sentence, i)
            _noun(sentence, i)
        elif i and sentence[i].may_be("n"):
            _noun(sentence, i)


def _is_attribute(sentence: Sentence, at: int) -> bool:
    """“a growing interest”, “Related links”: between what opens a noun phrase and its noun."""
    word, previous = sentence[at], sentence[at - 1]
    if not (word.may_be("vblex") and word.may_be("adj") and sentence[at + 1].must_be("n")):
        return False
    listed = not word.may_be("past") and previous.must_be("cm", "cnjcoo")
    return not previous.readings or listed or previous.must_be("det", "pr", "num", "adj")


def _gerund(sentence: Sentence, at: int) -> None:
    """“to supporting Ukraine”, “in remaining in contact”: a verb with what belongs to it."""
    word, previous, following = sentence[at], sentence[at - 1], sentence[at + 1]
    if following.must_be("det", "np"):
        sentence.drop(at, "adj", "n")
    elif previous.surface == "to" and not word.may_be("inf"):
        sentence.keep(at, lambda tags: not tags.isdisjoint({"ger", "n"}))
        if opens_noun(following):
            sentence.keep_tagged(at, "ger")
    elif previous.must_be("pr") and following.readings:
        if word.may_be("n") and following.must_be(*_ENDS):
            sentence.keep_tagged(at, "n")
        elif not following.must_be("n"):
            sentence.drop(at, "adj", "pprs")


def _noun(sentence: Sentence, at: int) -> None:
    word, previous, following = sentence[at], sentence[at - 1], sentence[at + 1]
    if not word.may_be("n"):
        return
    if word.may_be("adj") and previous.must_be("cnjcoo") and sentence[at - 2].must_be("adj"):
        if following.readings and not following.may_be("n"):
            sentence.keep_tagged(at, "adj")
            return
    elif (
        word.surface[:1].islower()
        and not (previous.may_be("vbser") or is_adverb(previous))
        and (not following.readings or following.must_be(*_ENDS))
    ):
        sentence.drop(at, "adj")
    if _is_determined(sentence, at):
        sentence.drop(at, "vblex", *(() if following.may_be("n") else ("adj",)))
    elif previous.must_be("vblex") and not (previous.must_be("ger") or ends_in_to(previous)):
        sentence.drop(at, *_FINITE)
    elif previous.may_be("rel") and (
        previous.must_be("pr") or (previous.surface == "which" and sentence[at - 2].must_be("pr"))
    ):
        if word.may_be("n", "pl"):
            sentence.drop(at, *_FINITE)
    elif previous.must_be("pr") and previous.surface.casefold() != "to":
        sentence.drop(at, "inf", "pres", "past", "imp")


def _is_determined(sentence: Sentence, at: int) -> bool:
    """Whether an article, a possessive or an attribute comes right before a noun."""
    previous = sentence[at - 1]
    attribute = previous.may_be("pp") and sentence[at - 2].must_be("det")
    return previous.must_be("det", "gen") or (at > 1 and (attribute or previous.must_be("adj")))


def names(sentence: Sentence) -> None:
    """“the Nacala Corridor”: a name that is not known stands after its noun, “of Nacala”."""
    words = sentence.words
    for i in range(1, len(words) - 1):
        name, noun = words[i], words[i + 1]
        unknown = bool(name.readings) and name.readings[0].startswith("*")
        if (
            unknown
            and name.surface[:1].isupper()
            and words[i - 1].must_be("det", "pr")
            and noun.must_be("n")
            and not sentence[i + 2].must_be("n", "np")
        ):
            of = Word(" ", "of", ("of<pr>",))
            words[i : i + 2] = [_small(noun, name.before), of, replace(name, before=" ")]


def _small(noun: Word, before: str) -> Word:
    return Word(
        before,
        noun.surface[:1].lower() + noun.surface[1:],
        tuple(one[:1].lower() + one[1:] for one in noun.readings),
    )
