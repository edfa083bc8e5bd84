"""English words with the readings that they can have where they stand.

Apertium's tagger for English weighs pairs of tags: after a plural noun it takes “discussed” for a
participle, after a comma “on” for an adverb, after an article “understanding” for a gerund. These
rules read the clause. Each takes away readings that its place excludes, and leaves a word alone
where it is not sure; the tagger chooses among what is left.
Source: the method of Karlsson, “Constraint Grammar as a framework for parsing running text”,
COLING 1990.
"""

from dataclasses import replace

from readout_l10n.draft.pre_edit.english.clauses import is_name, opens_noun
from readout_l10n.draft.pre_edit.english.noun_readings import names, nouns
from readout_l10n.draft.pre_edit.english.sentence import Sentence, sentences
from readout_l10n.draft.pre_edit.english.stream import Word, stream_parse, stream_serialize
from readout_l10n.draft.pre_edit.english.verb_readings import (
    auxiliaries,
    helped,
    late_adverbs,
    participles,
    presents,
    repeated,
    subjunctive,
)

_PREPOSITIONS = frozenset({"regarding", "concerning", "following", "including", "until"})
"""Prepositions that are taken for verbs or conjunctions."""
_OTHERWISE = {"further": "additional<adj>", "together": "jointly<adv>"}
"""Readings that Apertium lacks, by words that it knows."""


def fitting(stream: str) -> str:
    """A stream of one text, from the analyser, without the readings that do not fit."""
    words, rest = stream_parse(stream)
    kept: list[Word] = []
    for sentence in sentences(words):
        for rule in (
            _particles,
            _degrees,
            nouns,
            presents,
            helped,
            late_adverbs,
            auxiliaries,
            repeated,
            participles,
            subjunctive,
            names,
        ):
            rule(sentence)
        kept += sentence.words
    return stream_serialize(kept, rest)


def _particles(sentence: Sentence) -> None:
    """“On energy” begins with a preposition; “said that” is followed by a clause."""
    for i in range(len(sentence.words)):
        match sentence[i].surface.casefold():
            case "that":
                _that(sentence, i)
            case "which" if sentence[i - 1].must_be("pr", "adv", "cm"):
                sentence.drop(i, "det")
            case "her" if not _opens_noun(sentence[i + 1]):
                sentence.keep_tagged(i, "prn")
            case "further" if sentence[i + 1].must_be("n", "adj"):
                _say_otherwise(sentence, i)
            case "together" if i and not sentence[i - 1].may_be("vbser"):
                _say_otherwise(sentence, i)
            case "about" | "around" if sentence[i + 1].must_be("num"):
                sentence.keep_tagged(i, "adv")
            case said if said in _PREPOSITIONS and not sentence[i - 1].may_be("vbser"):
                sentence.keep_tagged(i, "pr")
            case said:
                _preposition(sentence, i, said)


def _degrees(sentence: Sentence) -> None:
    """“our most important partner”, “when” that asks nothing, “need to”, “Further steps”."""
    for i, word in enumerate(sentence.words):
        match word.surface.casefold():
            case "when":
                sentence.drop(i, "itg")
            case "need" if sentence[i + 1].surface == "to" and _is_several(sentence[i - 1]):
                sentence.keep_tagged(i, "vblex")
            case "most" | "more" if i and _is_degree(sentence, i):
                sentence.keep_tagged(i, "preadv")
            case "further" if not i and sentence[1].may_be("n", "pl"):
                _say_otherwise(sentence, i)


def _is_several(word: Word) -> bool:
    """“Allies need to …”: nothing else can be needed."""
    return word.may_be("n", "pl") or word.may_be("prn", "subj")


def _is_degree(sentence: Sentence, at: int) -> bool:
    """“our most important partner”."""
    return sentence[at - 1].must_be("det", "gen") and sentence[at + 1].must_be("adj")


def _opens_noun(word: Word) -> bool:
    return opens_noun(word) or word.may_be("n")


def _say_otherwise(sentence: Sentence, at: int) -> None:
    word = sentence[at]
    sentence.words[at] = replace(word, readings=(_OTHERWISE[word.surface.casefold()],))


def _preposition(sentence: Sentence, at: int, said: str) -> None:
    """Before a noun “on” is no adverb, unless it belongs to a verb (“set up a group”)."""
    word = sentence[at]
    phrasal = sentence[at - 1].may_be("vblex") and said in {"out", "up"}
    if word.may_be("adv") and word.may_be("pr") and _opens_noun(sentence[at + 1]) and not phrasal:
        sentence.keep_tagged(at, "pr")


def _that(sentence: Sentence, at: int) -> None:
    previous, following = sentence[at - 1], sentence[at + 1]
    if following.surface.casefold() == "of":
        sentence.keep_tagged(at, "tn")
    elif following.may_be("det") or following.may_be("prn") or is_name(following):
        if previous.must_be("vblex"):
            sentence.keep_tagged(at, "cnjsub")
        elif previous.may_be("vblex") or previous.may_be("n"):
            sentence.keep(at, lambda tags: not tags.isdisjoint({"cnjsub", "rel"}))
