"""Speed, size and recall of the translation memory: `python benchmarks/memory.py [UNITS] [FILE]`.

A memory of 1,000,000 made-up sentences (`readout_sentences.py`, seeded), or as many as are given,
is built in FILE, a temporary one by default; a FILE that is there is used as it is. Passages are
drafted one by one, each a call of its own: texts that are there, ones with a word changed, ones
with a fifth of their words changed, new sentences of the same frames, and English news (NTREX, if
../shared is there). Told are milliseconds on the clock and of this process alone (which other
work on the machine does not lengthen as much), and how many got a draft. Then a scan of all units
tells how often the likeliest is found, where the rate is 0.7 or more: of 10,000 and of all units.

With `--corpus`, each document of the shipped corpus is drafted from the others.
"""

import random
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from gold import GOLD, ROOT, ntrex
from readout_l10n.align import align
from readout_l10n.corpus import find_pairs
from readout_l10n.draft import Passage
from readout_l10n.draft.memory import CONTEXT_MATCH, Memory, Unit, units_of
from readout_l10n.draft.memory.codes import codes
from readout_l10n.draft.memory.database import Database
from readout_l10n.draft.memory.grams import FLOOR
from readout_l10n.draft.memory.search import Search
from readout_l10n.embed import default_encoder
from readout_l10n.harvest import Translation
from readout_l10n.segment import read_document
from readout_sentences import Sentences

_UNITS, _FEW = 1_000_000, 10_000
_ASKED = 200
_SENTENCES_IN_A_DOCUMENT = 25


def main() -> None:
    if sys.argv[1:2] == ["--corpus"]:
        _leave_one_out()
        return
    count = int(sys.argv[1]) if sys.argv[1:] else _UNITS
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[2] if sys.argv[2:] else f"{folder}/memory.sqlite3")
        _build(path, count)
        _time(path, count)
        few = Path(folder) / "few.sqlite3"
        _build(few, min(count, _FEW))
        for file, size in dict.fromkeys(((few, min(count, _FEW)), (path, count))):
            _recall(file, size)


def _units(count: int) -> Iterable[Unit]:
    for number, text in enumerate(islice(Sentences(1), count)):
        yield Unit("en", "fr", text, f"« {text} »", origin=f"{number // _SENTENCES_IN_A_DOCUMENT}")


def _build(path: Path, count: int) -> None:
    if path.exists():
        return
    started, spent = time.perf_counter(), time.process_time()
    with Memory(path) as memory:
        memory.add(_units(count))
    seconds, spent = time.perf_counter() - started, time.process_time() - spent
    size = path.stat().st_size / 1e6
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{count:,} units built in {seconds:.0f} s ({spent:.0f} s of this process), "
        f"{size:.0f} MB, at most {most:.0f} MB of memory"
    )


def _queries(count: int) -> dict[str, list[str]]:
    rng = random.Random(2)  # noqa: S311
    there = list(islice(Sentences(1), min(count, 20_000)))
    other = Sentences(99)
    return {
        "there": rng.sample(there, _ASKED),
        "one word changed": [other.varied(text, 1) for text in rng.sample(there, _ASKED)],
        "a fifth changed": _fifth_changed(rng.sample(there, _ASKED), other),
        "new, same frames": list(islice(other, _ASKED)),
        "news": [english for _, english, _ in ntrex()][:_ASKED] if GOLD.is_dir() else [],
    }


def _fifth_changed(texts: Iterable[str], sentences: Sentences) -> list[str]:
    return [sentences.varied(text, max(1, len(text.split()) // 5)) for text in texts]


def _time(path: Path, count: int) -> None:
    print(f"{'ms a look-up':<20}{'clock: median':>15}{'95 %':>8}{'process: median':>18}{'95 %':>8}")
    with Memory(path) as memory:
        engine = memory.engine("en", "fr")
        engine.draft([Passage("A first sentence opens the file.")])
        for name, texts in _queries(count).items():
            clock, process, drafts = [], [], 0
            for text in texts:
                started, spent = time.perf_counter(), time.process_time()
                (draft,) = engine.draft([Passage(text)])
                process.append(1e3 * (time.process_time() - spent))
                clock.append(1e3 * (time.perf_counter() - started))
                drafts += draft is not None
            if texts:
                print(
                    f"{name:<20}{np.median(clock):>15.1f}{np.quantile(clock, 0.95):>8.1f}"
                    f"{np.median(process):>18.1f}{np.quantile(process, 0.95):>8.1f}"
                    f"   {drafts} of {len(texts)} drafted"
                )
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"at most {most:.0f} MB of memory")


def _recall(path: Path, count: int) -> None:
    """How often the search finds one as like as a scan's likeliest."""
    scanned = [codes(text, "en") for text in islice(Sentences(1), count)]
    asked: Counter[str] = Counter()
    found: Counter[str] = Counter()
    database = Database(path)
    with database.reading() as connection:
        search = Search(connection, "en", ["fr"])
        for name, texts in _queries(count).items():
            for text in texts:
                best = _likeliest(codes(text, "en"), scanned)
                if best < FLOOR:
                    continue
                likes = search.likes(text)
                asked[name] += 1
                found[name] += any(1 - like.edits / like.length >= best - 1e-6 for like in likes)
    database.close()
    shares = ", ".join(f"{name} {found[name]}/{asked[name]}" for name in asked)
    print(f"recall of {count:,} units: {found.total() / asked.total():.1%} ({shares})")


def _likeliest(coded: str, scanned: Sequence[str]) -> float:
    scorer = Levenshtein.normalized_similarity
    return float(cdist([coded], scanned, scorer=scorer, dtype=np.float32).max())


def _leave_one_out() -> None:
    encoder = default_encoder()
    translations = []
    for paths in find_pairs([ROOT / "corpus"], "en", "fr"):
        if paths.source and paths.target:
            source = read_document(paths.source, "en")
            target = read_document(paths.target, "fr")
            translations.append(Translation(source, target, align(source, target, encoder)))
    total: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for number, left_out in enumerate(translations):
            with Memory(Path(folder) / f"{number}.sqlite3") as memory:
                others = (each for each in translations if each is not left_out)
                memory.add(unit for each in others for unit in units_of(each))
                total += _drafted(memory, left_out)
    print(", ".join(f"{name}: {total[name]}" for name in total))


def _drafted(memory: Memory, left_out: Translation) -> Counter[str]:
    segments = [s for s in left_out.source.segments if not s.kind.is_publishers]
    texts = [segment.text for segment in segments]
    around = zip([None, *texts], texts, [*texts[1:], None], strict=False)
    passages = [Passage(text, before, after) for before, text, after in around]
    counts = Counter(segments=len(passages))
    engine = memory.engine("en", "fr")
    for passage, draft in zip(passages, engine.draft(passages), strict=True):
        if draft is None or draft.match is None:
            continue
        kind = "exact" if draft.match == 1 else f"{draft.match:.0%}"[:1] + "0 to 99 %"
        counts["context" if CONTEXT_MATCH in draft.notes else kind] += 1
        if draft.match < 1:
            print(f"{draft.match:.0%}  {passage.text}\n      {draft.text}")
            print("".join(f"      - {note}\n" for note in draft.notes), end="")
    return counts


if __name__ == "__main__":
    main()
