"""English words in their forms, by lemminflect.

Source: https://github.com/bjascob/LemmInflect (MIT), of the NIH's SPECIALIST lexicon.
"""

from collections.abc import Iterable, Mapping

from lemminflect import getAllInflections, getAllInflectionsOOV

_VERB = {
    "VB": ("inf", "pres"),
    "VBZ": ("pri><p3><sg",),
    "VBD": ("past",),
    "VBN": ("pp",),
    "VBG": ("ger", "pprs", "subs"),
}
_NUMBER = {"NN": "sg", "NNS": "pl"}
_OTHER = {"adjective": "adj", "adverb": "adv", "preposition": "pr", "name": "np><loc><sg"}


def verb_forms(verb: str) -> Mapping[str, tuple[str, ...]]:
    """The forms of a verb, or of a phrase that begins with one, by their Penn tags.

    The participle is always among them.
    """
    head, space, rest = verb.partition(" ")
    found: dict[str, tuple[str, ...]] = getAllInflections(head, upos="VERB")
    found = found or getAllInflectionsOOV(head, upos="VERB")
    found = {**found, "VBN": found.get("VBN", found.get("VBD", ()))}
    return {tag: tuple(form + space + rest for form in forms) for tag, forms in found.items()}


def noun_forms(noun: str) -> Mapping[str, tuple[str, ...]]:
    """The singular and the plural of a noun, or of a phrase around one: “head of state”."""
    start, preposition, end = noun.partition(" of ")
    before, space, head = start.rpartition(" ")
    found: dict[str, tuple[str, ...]] = getAllInflections(head, upos="NOUN")
    several = found.get("NNS", () if head.endswith("s") else (f"{head}s",))
    return {
        "NN": (noun,),
        "NNS": tuple(before + space + form + preposition + end for form in several if form != head),
    }


def analyses(word: str, part: str) -> Iterable[tuple[str, str]]:
    """Each form of a word with its analysis, as Apertium writes it: (`navies`, `navy<n><pl>`)."""
    if part == "verb":
        for tag, forms in verb_forms(word).items():
            for form in forms:
                for tense in _VERB.get(tag, ()):
                    yield form, f"{word}<vblex><{tense}>"
    elif part == "noun":
        for tag, forms in noun_forms(word).items():
            for form in forms:
                yield form, f"{word}<n><{_NUMBER[tag]}>"
    else:
        yield word, f"{word}<{_OTHER[part]}>"
