"""How often usage entries fire on correct French: `python benchmarks/usage.py`.

NTREX and WMT21 beside their sources, the French of the aligned novels and yearbook, the shipped
corpus and the seeds alone. Every place is printed with its entry, to be judged by a reader.
"""

import time
from collections import Counter
from collections.abc import Iterator

from gold import GOLD, ROOT, ntrex, wmt_terms
from readout_l10n.usage import Kind, shipped_usage
from readout_l10n.usage.find import is_said


def main() -> None:
    usage = shipped_usage()
    counts: Counter[str] = Counter()
    began, words = time.monotonic(), 0
    for name, source, target in _texts():
        words += len(target.split())
        for kind in Kind:
            for found in usage.find(target, "fr", kind):
                if found.entry.said and not (source and is_said(found.entry, source)):
                    continue
                severity = found.entry.severity
                counts[f"{found.entry.kind} ({severity})"] += 1
                around = target[max(0, found.start - 40) : found.end + 40]
                place = target[found.start : found.end]
                print(f"{severity} {name} {found.entry.id}: {place} | {around}")
    for label, count in sorted(counts.items()):
        print(f"{count:>6}  {label}")
    print(f"{len(usage.entries)} entries, {words} words, {time.monotonic() - began:.1f} s")


def _texts() -> Iterator[tuple[str, str, str]]:
    for _, source, target in ntrex():
        yield "ntrex", source, target
    for row in wmt_terms():
        yield "wmt21", row["source"], row["target"]
    for path in sorted((GOLD / "align").glob("*/*.fr")):
        if "omissions" not in path.parent.name:
            for line in path.read_text(encoding="utf-8").splitlines():
                yield path.stem, "", line
    for path in [*sorted((ROOT / "corpus" / "fr").glob("*")), *(GOLD.parent / "seeds").glob("*")]:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield path.stem[:14], "", line


if __name__ == "__main__":
    main()
