"""Speed, memory and second runs of `check`: `python benchmarks/throughput.py [PAIRS…]`.

Pairs are made of six NTREX sentences in a row each, in both languages, with a title, and a line
with a number and a name of its own, so that no two are alike. Each line of the output is a process
of its own over a folder of them. First 100 pairs: aligned and checked, then checked alone (under
another label, with the alignments kept), in sentences of the source a second. Seconds are those of
the processors, all processes together, and in parentheses those of the clock. Then 1,000: a first
run, a second, and those after a changed document and a changed term. Then peak memory, of this
process and of the largest of those that share its work, at 100 and 10,000 pairs or as many as
given, with one process and with two.
"""

import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from itertools import count, islice
from pathlib import Path

from gold import ntrex
from readout_l10n.checks.run import Settings, check_files
from readout_l10n.checks.running.kept import Kept
from readout_l10n.corpus import find_pairs
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.shipped import shipped_glossary

_SENTENCES = 6
_THROUGHPUT, _INCREMENTAL = 100, 1_000
_MEMORY = (100, 10_000)
_MEGABYTES = 4_000
_SYLLABLES = "ba ke mo li su ra to ne vi da".split()


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        _measure(Path(sys.argv[2]), *sys.argv[3:])
        return
    print(f"{'':<34}{'pairs':>7}{'seconds':>17}{'sentences/s':>13}{'memory':>10}{'findings':>10}")
    with tempfile.TemporaryDirectory() as name:
        folder = _written(Path(name), _THROUGHPUT)
        _run("aligned and checked", folder, "kept")
        _run("checked, alignments kept", folder, "kept", "label")
    with tempfile.TemporaryDirectory() as name:
        folder = _written(Path(name), _INCREMENTAL)
        _run("first run", folder, "kept")
        _run("second run", folder, "kept")
        path = folder / "fr" / "00042.txt"
        path.write_text(path.read_text("utf-8").replace("signé", "paraphé"), "utf-8")
        _run("after a changed document", folder, "kept")
        _run("after a changed term", folder, "kept", "term")
    for pairs in [int(size) for size in sys.argv[1:]] or _MEMORY:
        with tempfile.TemporaryDirectory() as name:
            folder = _written(Path(name), pairs)
            for jobs in ("1", "2"):
                _run(f"nothing kept, --jobs {jobs}", folder, f"jobs={jobs}")


def _written(folder: Path, pairs: int) -> Path:
    """A folder of so many pairs."""
    for locale in ("en", "fr"):
        (folder / locale).mkdir()
    sentences = [(english, french) for _, english, french in ntrex()]
    for number in islice(count(), pairs):
        start = number * 7 % (len(sentences) - _SENTENCES)
        chosen = sentences[start : start + _SENTENCES]
        name = "".join(_SYLLABLES[int(digit)] for digit in f"{number:05}").capitalize()
        english = [f"Visit of Mr. Jan {name.upper()}", *(one for one, _ in chosen)]
        french = [f"Visite de M. Jan {name.upper()}", *(other for _, other in chosen)]
        english.append(f"Mr. Jan {name.upper()} signed {number + 100} documents that day.")
        french.append(f"M. Jan {name.upper()} a signé {number + 100} documents ce jour-là.")
        for locale, lines in (("en", english), ("fr", french)):
            path = folder / locale / f"{number:05}.txt"
            path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    return folder


def _run(name: str, folder: Path, *how: str) -> None:
    print(f"{name:<34}", end="", flush=True)
    subprocess.run([sys.executable, __file__, "--one", str(folder), *how], check=True)


def _measure(folder: Path, *how: str) -> None:
    terms = read_glossary(shipped_glossary())
    if "term" in how:
        changed = next(t for t in terms if t.text == "minerais critiques")
        terms = tuple(replace(t, text="minéraux critiques") if t is changed else t for t in terms)
    label = "Traduction non officielle" if "label" in how else "Traduction provisoire"
    settings = Settings(labels={"fr": label})
    kept = Kept(folder / "cache", _MEGABYTES) if "kept" in how else None
    jobs = next((int(one.removeprefix("jobs=")) for one in how if one.startswith("jobs=")), 1)
    pairs = find_pairs([folder], "en", "fr")
    start, before = time.perf_counter(), _processor()
    report = check_files(pairs, Glossary(terms), settings, jobs=jobs, kept=kept)
    clock, seconds = time.perf_counter() - start, _processor() - before
    sentences = len(pairs) * (_SENTENCES + 2)
    own, others = (
        resource.getrusage(who).ru_maxrss / 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    memory = f"{own:.0f}+{others:.0f}" if others else f"{own:.0f}"
    print(
        f"{len(pairs):>7,}{seconds:>8.1f} ({clock:>6.1f}){sentences / seconds:>13.0f}{memory:>7} MB"
        f"{len(report.findings):>10,}",
        flush=True,
    )


def _processor() -> float:
    """Seconds of this process and of those that it has ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


if __name__ == "__main__":
    main()
