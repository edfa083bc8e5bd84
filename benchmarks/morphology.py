"""Make the lexicon of French forms: `python benchmarks/morphology.py AFF DIC`.

AFF and DIC are the files of the Hunspell dictionary “français classique” by Olivier R. and others
(Dicollecte, version 7.0, MPL 2.0; Debian has them as `hunspell-fr-classical`), whose entries and
affixes say what each form is: `po:` its part of speech, mood, tense and person, `is:` its gender
and number. Every form is written with the number of each of its paradigms, a line of the table
beside it: how many letters to take off, what to put there for the lemma, and the tags.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import marisa_trie

from gold import ROOT

TARGET = ROOT / "src" / "readout_l10n" / "data" / "morphology-fr.marisa"
NOTICE = """\
# Paradigms of the forms in morphology-fr.marisa: letters to take off, to put on, tags.
# Both made by benchmarks/morphology.py from the Hunspell dictionary "français classique" 7.0 by
# Olivier R. and contributors (Dicollecte, https://grammalecte.net/).
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
# the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_TAG = re.compile(r"(?:po|is):(\S+)")
_NEEDS_AFFIX = "()"
_CLASS = re.compile(r"v\d\S*")
_GRAMMAR = frozenset({"mg", "inv", "epi"})
"""Tags that say nothing to be kept: a grammatical word; either number; either gender."""


@dataclass(frozen=True, slots=True)
class Suffix:
    """A rule that makes a form of a word."""

    strip: str
    add: str
    condition: re.Pattern[str]
    tags: tuple[str, ...]


def main() -> None:
    aff, dic = map(Path, sys.argv[1:])
    suffixes = _suffixes(aff.read_text(encoding="utf-8"))
    forms: dict[str, set[tuple[int, str, str]]] = defaultdict(set)
    for line in dic.read_text(encoding="utf-8").splitlines()[1:]:
        entry, *_ = line.split()
        word, _, flags = entry.partition("/")
        tags = tuple(_TAG.findall(line))
        for form, more in _forms(word, flags, suffixes):
            if _WORD.fullmatch(form):
                kept = len(_common(word, form))
                forms[form].add((len(form) - kept, word[kept:], _said(tags, more)))
    paradigms = sorted({paradigm for found in forms.values() for paradigm in found})
    numbers = {paradigm: at for at, paradigm in enumerate(paradigms)}
    trie = marisa_trie.RecordTrie(
        "<H", ((form, (numbers[p],)) for form, found in forms.items() for p in sorted(found))
    )
    trie.save(str(TARGET))
    table = TARGET.with_suffix(".txt")
    lines = (f"{off}\t{add}\t{tags}\n" for off, add, tags in paradigms)
    table.write_text(NOTICE + "".join(lines), encoding="utf-8")
    print(
        f"{len(forms)} forms, {sum(map(len, forms.values()))} readings, {len(paradigms)} paradigms"
        f": {TARGET.stat().st_size} and {table.stat().st_size} bytes"
    )


def _suffixes(aff: str) -> dict[str, list[Suffix]]:
    found: dict[str, list[Suffix]] = defaultdict(list)
    for line in aff.splitlines():
        match line.split():
            case ["SFX", flag, strip, added, condition, *_]:
                add = added.partition("/")[0]
                tags = tuple(_TAG.findall(line))
                found[flag].append(
                    Suffix(
                        strip.replace("0", ""),
                        add.replace("0", ""),
                        re.compile(f"(?:{condition})$"),
                        tags,
                    )
                )
    return found


def _forms(
    word: str, flags: str, suffixes: dict[str, list[Suffix]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    pairs = [flags[at : at + 2] for at in range(0, len(flags), 2)]
    if _NEEDS_AFFIX not in pairs:
        yield word, ()
    for flag in pairs:
        for suffix in suffixes.get(flag, ()):
            if word.endswith(suffix.strip) and suffix.condition.search(word):
                yield word[: len(word) - len(suffix.strip)] + suffix.add, suffix.tags


def _common(one: str, other: str) -> str:
    size = 0
    while size < min(len(one), len(other)) and one[size] == other[size]:
        size += 1
    return one[:size]


def _said(entry: tuple[str, ...], suffix: tuple[str, ...]) -> str:
    tags = dict.fromkeys(tag.rstrip("!") for tag in (*entry, *suffix) if tag not in _GRAMMAR)
    return " ".join(tags)


if __name__ == "__main__":
    main()
