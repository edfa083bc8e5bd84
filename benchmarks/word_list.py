"""Make the list of French words: `python benchmarks/word_list.py AFF DIC COUNTS`.

AFF and DIC are the files of the Hunspell dictionary “français classique” by Olivier R. and others
(Dicollecte, version 7.5, MPL 2.0; npm has them as `dictionary-fr`), COUNTS is `fr.json.gz` of
pyspellchecker (MIT), counts of words in subtitles. Every form of the dictionary is written out, one
a line and sorted by its bytes; a form that subtitles have often is followed by a space and `+`.
"""

import gzip
import json
import lzma
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gold import ROOT

OFTEN = 100
"""Of 50 million words: what a reader of newspapers has seen."""
TARGET = ROOT / "src" / "readout_l10n" / "data" / "words-fr.txt.xz"
NOTICE = """\
# Forms of the words of French, one a line; + marks those in frequent use.
# Made by benchmarks/word_list.py from the Hunspell dictionary "français classique" 7.5 by
# Olivier R. and contributors (Dicollecte, https://grammalecte.net/), and from the counts of
# pyspellchecker (MIT).
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""
_WORD = re.compile(r"[^\W\d_]+")
_NEEDS_AFFIX = "()"


@dataclass(frozen=True, slots=True)
class Affix:
    """A rule that makes a word of another."""

    kind: str
    strip: str
    add: str
    condition: str
    flags: str
    """Of the word that comes out."""


def main() -> None:
    aff, dic, counts = map(Path, sys.argv[1:])
    affixes = _affixes(aff.read_text(encoding="utf-8"))
    often = {w for w, n in json.loads(gzip.decompress(counts.read_bytes())).items() if n >= OFTEN}
    words = {
        form
        for line in dic.read_text(encoding="utf-8").splitlines()[1:]
        for form in _forms(line.split()[0], affixes)
        if _WORD.fullmatch(form)
    }
    ordered = sorted(words, key=str.encode)
    lines = (f"{word} +\n" if word in often else f"{word}\n" for word in ordered)
    text = NOTICE + "".join(lines)
    TARGET.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))
    print(
        f"{len(words)} forms, {len(words & often)} of them frequent: {TARGET.stat().st_size} bytes"
    )


def _affixes(aff: str) -> dict[str, list[Affix]]:
    """By flag; prefixes that are elided words (« l’ ») are left out."""
    found: dict[str, list[Affix]] = defaultdict(list)
    for line in aff.splitlines():
        match line.split():
            case ["SFX" | "PFX" as kind, flag, strip, added, condition, *_]:
                add, _, more = added.partition("/")
                if not {"'", "’"} & set(add):
                    affix = Affix(
                        kind, strip.replace("0", ""), add.replace("0", ""), condition, more
                    )
                    found[flag].append(affix)
    return found


def _forms(entry: str, affixes: dict[str, list[Affix]]) -> Iterator[str]:
    word, _, flags = entry.partition("/")
    if _NEEDS_AFFIX not in _pairs(flags):
        yield word
    for form, more in _affixed(word, flags, affixes):
        yield form
        yield from (other for other, _ in _affixed(form, more, affixes))
        prefixes = "".join(flag for flag in _pairs(flags) if _is_prefix(affixes, flag))
        yield from (other for other, _ in _affixed(form, prefixes, affixes))


def _is_prefix(affixes: dict[str, list[Affix]], flag: str) -> bool:
    return any(affix.kind == "PFX" for affix in affixes.get(flag, ()))


def _affixed(word: str, flags: str, affixes: dict[str, list[Affix]]) -> Iterator[tuple[str, str]]:
    for flag in _pairs(flags):
        for affix in affixes.get(flag, ()):
            size = len(affix.strip)
            if affix.kind == "PFX":
                if word.startswith(affix.strip) and re.match(affix.condition, word):
                    yield affix.add + word[size:], affix.flags
            elif word.endswith(affix.strip) and re.search(f"(?:{affix.condition})$", word):
                yield word[: len(word) - size] + affix.add, affix.flags


def _pairs(flags: str) -> list[str]:
    """The flags of two characters that stand together."""
    return [flags[i : i + 2] for i in range(0, len(flags), 2)]


if __name__ == "__main__":
    main()
