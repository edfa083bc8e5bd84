"""How many slips of the pen `word-misspelt` finds: `python benchmarks/spelling.py`.

Into each of 400 sentences of NTREX and the shipped corpus one slip is put, of each kind in turn, in
a word of six letters or more, and the word that the rule names is compared with the one that stood
there. A slip that makes another word of French (« poster » for « porter ») can't be found by
spelling; it is counted apart. The sentences as they stand show what is found without a slip.
"""

import random
import re
import time
from collections import Counter
from collections.abc import Callable

from gold import ROOT, ntrex
from readout_l10n.checks.rule import Pair
from readout_l10n.checks.word_misspelt import RULE
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.segment import parse_document
from readout_l10n.text.misspelling import is_spelt
from readout_l10n.text.spelling import bare

_SENTENCES = 400
_WORD = re.compile(r"(?<![\w’'-])[a-zàâçéèêëîïôûùœ]{6,}(?![\w’'-])")
_LETTERS = "eaistnrulodcpm"
Slip = Callable[[str, random.Random], str]


def _left_out(word: str, dice: random.Random) -> str:
    at = dice.randrange(1, len(word))
    return word[:at] + word[at + 1 :]


def _put_in(word: str, dice: random.Random) -> str:
    at = dice.randrange(1, len(word))
    return word[:at] + dice.choice(_LETTERS) + word[at:]


def _changed(word: str, dice: random.Random) -> str:
    at = dice.randrange(1, len(word))
    return word[:at] + dice.choice(_LETTERS.replace(word[at], "")) + word[at + 1 :]


def _swapped(word: str, dice: random.Random) -> str:
    at = dice.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _doubling(word: str, dice: random.Random) -> str:
    places = [at for at in range(1, len(word) - 1) if word[at] in "cflmnprst"]
    at = dice.choice(places or [1])
    return (
        word[:at] + word[at + 1 :] if word[at] == word[at - 1] else word[:at] + word[at] + word[at:]
    )


def _accents(word: str, _: random.Random) -> str:
    return bare(word)


KINDS: dict[str, Slip] = {
    "letter left out": _left_out,
    "letter put in": _put_in,
    "letter changed": _changed,
    "letters swapped": _swapped,
    "letter doubled or undoubled": _doubling,
    "accents lost": _accents,
}


def main() -> None:
    dice = random.Random(7)  # noqa: S311 - the same slips each time
    glossary = Glossary(read_glossary(shipped_glossary()))
    lines = [french for _, _, french in ntrex()]
    for path in sorted((ROOT / "corpus" / "fr").glob("*.md")):
        lines += path.read_text(encoding="utf-8").splitlines()
    dice.shuffle(lines)
    lines = [line for line in lines if _WORD.search(line)][:_SENTENCES]
    began = time.monotonic()
    clean = sum(len(_suggested(line, glossary)) for line in lines)
    print(f"{clean} found in {len(lines)} sentences as they stand")
    for name, slip in KINDS.items():
        counts: Counter[str] = Counter()
        for line in lines:
            counts[_tried(line, slip, glossary, dice)] += 1
        made = counts["right"] + counts["other"] + counts["missed"]
        found = counts["right"] + counts["other"]
        print(
            f"{name:<28} {found / made:6.1%} of {made} found, {counts['right'] / found:6.1%} of "
            f"these named; {counts['word']} made another word"
        )
    print(f"{time.monotonic() - began:.1f} s")


def _tried(line: str, slip: Slip, glossary: Glossary, dice: random.Random) -> str:
    match = dice.choice(list(_WORD.finditer(line)))
    word = slip(match[0], dice)
    if word == match[0]:
        return "same"
    if is_spelt(word):
        return "word"
    found = _suggested(line[: match.start()] + word + line[match.end() :], glossary)
    messages = [message for message in found if f"« {word} »" in message]
    if not messages:
        return "missed"
    return "right" if any(f"« {match[0]} »" in message for message in messages) else "other"


def _suggested(line: str, glossary: Glossary) -> list[str]:
    target = parse_document(line, path="line.txt", locale="fr", presegmented=True)
    return [hit.message for hit in RULE.check(Pair(target, "en", glossary))]


if __name__ == "__main__":
    main()
