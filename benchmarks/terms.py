"""How ways of finding terms do in right and in wrong translations: `python benchmarks/terms.py`.

On the WMT21 terminology task, with its citation forms as the glossary. Flagged: occurrences whose
human reference seems to lack the term. Caught: the same once the term has been taken out, replaced
by another one's, or, if it has several words, once its head is another one's (seeded). Places where
nothing could be changed, since the reference says something else, are left out of these.

Beside ours: a case-folded search with word boundaries, which is Weblate's check, and the same on
Snowball stems (`pip install snowballstemmer`) and on simplemma's lemmas.
"""

import random
import re
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from typing import Any

import simplemma

from gold import wmt_terms
from readout_l10n.glossary import Glossary
from readout_l10n.model import Term
from readout_l10n.text.function_words import FUNCTION_WORDS

Entry = dict[str, Any]
Accepts = Callable[[Entry, str], bool]
Change = Callable[[str, Entry, Entry], str]

_WORD = re.compile(r"\w+")


def main() -> None:
    occurrences = [(row["target"], term) for row in wmt_terms() for term in row["terms"]]
    changes = {"deleted": deleted, "another's": replaced, "another's head": head_replaced}
    print(f"{'way':<30}{'flagged':>10}" + "".join(f"{name:>16}" for name in changes))
    for name, accepts in ways([term for _, term in occurrences]).items():
        flagged = sum(not accepts(term, target) for target, term in occurrences)
        shares = [caught(accepts, change, occurrences) for change in changes.values()]
        line = "".join(f"{share:>16.1%}" for share in shares)
        print(f"{name:<30}{flagged / len(occurrences):>10.1%}{line}")


def ways(terms: Iterable[Entry]) -> dict[str, Accepts]:
    glossary = Glossary(
        Term(term["source"], "fr", form) for term in terms for form in term["citation"]
    )
    found: dict[str, Accepts] = {"case-folded, word boundaries": plainly}
    if find_spec("snowballstemmer"):
        import snowballstemmer  # noqa: PLC0415

        found["Snowball stems"] = by_keys(snowballstemmer.stemmer("french").stemWord)
    found["simplemma's lemmas"] = by_keys(lambda word: simplemma.lemmatize(word, lang="fr"))
    found["readout-l10n"] = lambda term, text: glossary.accepts(term["source"], text, "fr")
    return found


def plainly(term: Entry, text: str) -> bool:
    return any(
        re.search(rf"\b{re.escape(form)}\b", text, re.IGNORECASE) for form in term["citation"]
    )


def by_keys(key: Callable[[str], str]) -> Accepts:
    """Whether the words of a citation form stand one after the other, each by its key."""

    def words(text: str) -> str:
        return f" {' '.join(key(word.casefold()) for word in _WORD.findall(text))} "

    return lambda term, text: any(words(form) in words(text) for form in term["citation"])


def caught(accepts: Accepts, change: Change, occurrences: list[tuple[str, Entry]]) -> float:
    choose = random.Random(1)  # noqa: S311
    seen = [
        accepts(term, changed)
        for target, term in occurrences
        if (changed := change(target, term, another(term, occurrences, choose))) != target
    ]
    return seen.count(False) / len(seen)


def another(term: Entry, occurrences: list[tuple[str, Entry]], choose: random.Random) -> Entry:
    """A term that shares no word with this one."""
    ours = set(content_words(" ".join(term["citation"] + term["targets"])))
    others = (choose.choice(occurrences)[1] for _ in iter(int, 1))
    return next(t for t in others if ours.isdisjoint(content_words(" ".join(t["citation"]))))


def deleted(target: str, term: Entry, _other: Entry) -> str:
    return _each(target, term, lambda _said: "")


def replaced(target: str, term: Entry, other: Entry) -> str:
    return _each(target, term, lambda _said: other["citation"][0])


def head_replaced(target: str, term: Entry, other: Entry) -> str:
    """The first word that means something is another term's; only terms of several such words."""
    head = next(content_words(other["citation"][0]))

    def changed(said: str) -> str:
        words = [*content_words(said)]
        return said.replace(words[0], head, 1) if len(words) > 1 else said

    return _each(target, term, changed)


def content_words(text: str) -> Iterator[str]:
    return (word for word in _WORD.findall(text) if word.casefold() not in FUNCTION_WORDS["fr"])


def _each(target: str, term: Entry, change: Callable[[str], str]) -> str:
    for form in sorted(term["targets"] + term["citation"], key=len, reverse=True):
        pattern = rf"(?<!\w){re.escape(form)}(?!\w)"
        target = re.sub(pattern, lambda said: change(said[0]), target, flags=re.IGNORECASE)
    return target


if __name__ == "__main__":
    main()
