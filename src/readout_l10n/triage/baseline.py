"""The baseline: findings that were there when it was recorded, and are known since.

A finding is known by its document and its fingerprint, not by its line, and each entry stands for
one finding: of two that are the same, the one that comes new is new. An entry whose document is
gone goes with a document that has none of its own and the same findings, or the same stem.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from readout_l10n.triage.fingerprint import Fingerprint


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A known finding."""

    path: str
    """Of the document, from the baseline's folder, with slashes."""
    fingerprint: Fingerprint


@dataclass(frozen=True, slots=True)
class Match:
    """What of a run is known, and what of the baseline the run did not see again."""

    known: tuple[bool, ...]
    """Of each finding, in the order given."""
    mended: tuple[Entry, ...]
    """Entries of checked documents, and of documents that are gone, that match nothing."""
    kept: tuple[Entry, ...]
    """Entries of documents and rules that this run says nothing of."""
    moved: tuple[tuple[str, str], ...]
    """Former and present path of documents that were moved."""


def match(
    baseline: Iterable[Entry],
    found: Sequence[Entry],
    *,
    checked: Collection[str],
    ran: Collection[str],
    is_there: Callable[[str], bool],
) -> Match:
    """The findings of a run beside the baseline.

    `checked` are the paths of the documents checked, `ran` the rules that ran; `is_there` tells
    whether a path is that of a file.
    """
    by_path: dict[str, list[Entry]] = defaultdict(list)
    kept: list[Entry] = []
    for entry in baseline:
        if entry.fingerprint.rule in ran:
            by_path[entry.path].append(entry)
        else:
            kept.append(entry)
    gone = {path for path in by_path if path not in checked and not is_there(path)}
    moved = _moved({path: by_path[path] for path in gone}, found, set(checked) - set(by_path))
    now_at = dict(moved)
    known = [False] * len(found)
    mended: list[Entry] = []
    for path, entries in by_path.items():
        if path not in checked and path not in gone:
            kept += entries
            continue
        here = now_at.get(path, path)
        places = [at for at, entry in enumerate(found) if entry.path == here]
        mended += _unmatched(entries, found, places, known)
    return Match(tuple(known), tuple(sorted(mended)), tuple(sorted(kept)), moved)


def _unmatched(
    entries: Sequence[Entry], found: Sequence[Entry], places: Sequence[int], known: list[bool]
) -> list[Entry]:
    """The entries that match no finding at the places; those found are marked as known."""
    left = list(entries)
    for same in (_is_same, _is_alike):
        for at in places:
            if known[at]:
                continue
            mate = next((e for e in left if same(e.fingerprint, found[at].fingerprint)), None)
            if mate is not None:
                left.remove(mate)
                known[at] = True
    return left


def _is_same(ours: Fingerprint, theirs: Fingerprint) -> bool:
    return ours == theirs


def _is_alike(ours: Fingerprint, theirs: Fingerprint) -> bool:
    what = (ours.rule, ours.quote, ours.concept) == (theirs.rule, theirs.quote, theirs.concept)
    return what and ours.is_near(theirs)


def _moved(
    gone: Mapping[str, Sequence[Entry]], found: Sequence[Entry], new: Collection[str]
) -> tuple[tuple[str, str], ...]:
    """Former paths with the present ones of documents that carry at least half of their entries."""
    pairs: list[tuple[str, str]] = []
    free = set(new)
    for path, entries in sorted(gone.items()):
        shares = {other: _share(entries, found, other) for other in sorted(free)}
        stem = PurePosixPath(path).stem
        likely = [
            other
            for other, share in shares.items()
            if PurePosixPath(other).stem == stem or share >= 1 / 2
        ]
        if likely:
            there = max(likely, key=lambda other: shares[other])
            free.discard(there)
            pairs.append((path, there))
    return tuple(pairs)


def _share(entries: Sequence[Entry], found: Sequence[Entry], path: str) -> float:
    """How many of the entries that quote something are found again in a document."""
    quoting = [entry.fingerprint for entry in entries if entry.fingerprint.quote]
    there = {entry.fingerprint for entry in found if entry.path == path}
    return sum(one in there for one in quoting) / len(quoting) if quoting else 0.0
