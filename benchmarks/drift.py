"""How well drift is found where it is known: `python benchmarks/drift.py [SIZE]` (200 documents).

On the corpus of `drift_corpus.py`, with its beads given. Right and told are occurrences: of the
renderings planted, how many are told, and of those told how many are the ones planted. A take-over
is found when the concept and the two renderings are right; the day planted is one document off at
most among those that say it, or so many days from the two documents between which it is reported.
Where a sentence leaves a concept out, whatever is told is wrong. `--aligned` aligns the documents
as a user's would be; `--list` prints what is not as planted.
"""

import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import drift_texts as texts
from drift_corpus import Made, TakeOver, glossary, made
from drift_texts import Course, Planted
from readout_l10n.align import align
from readout_l10n.drift import Change, Drift, Sort, Standing, Subject
from readout_l10n.drift.families import Families
from readout_l10n.drift.gather import gather
from readout_l10n.drift.report import measured
from readout_l10n.drift.wordings import are_alike
from readout_l10n.embed import Encoder, default_encoder
from readout_l10n.harvest import Translation

_SIZE = 200
_CLOSE, _FAR, _WITHIN_YEAR = 30, 90, 365
_SORTS = {
    Sort.TERM: texts.CONCEPTS,
    Sort.PHRASE: texts.PHRASES,
    Sort.HEADING: texts.HEADINGS,
    Sort.NAME: texts.PEOPLE,
}


def main() -> None:
    options = {word for word in sys.argv[1:] if word.startswith("--")}
    sizes = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    size = sizes[0] if sizes else _SIZE
    corpus = made(size)
    encoder = default_encoder()
    begun = time.perf_counter()
    translations = corpus.translations
    if "--aligned" in options:
        translations = [_aligned(each, encoder) for each in translations]
    read = time.perf_counter()
    documents, followed = gather(translations, (), glossary(), _vectors(encoder))
    drift = measured(documents, followed, "en")
    done = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{size} documents: aligned in {(read - begun) / size:.3f} s each, gathered and measured "
        f"in {(done - read) / size:.3f} s each, {peak:.0f} MB at most"
    )
    score = _Score(corpus, drift, show="--list" in options)
    score.occurrences()
    score.variants()
    score.take_overs()
    score.splits()
    score.phrases()


def _vectors(encoder: Encoder):  # noqa: ANN202
    return lambda words: encoder.encode([*words], 1)[0].astype("float32")


def _aligned(translation: Translation, encoder: Encoder) -> Translation:
    source, target = translation.source, translation.target
    return Translation(source, target, align(source, target, encoder))


def _base(variant: str) -> str:
    """A planted rendering without its article or honorific."""
    for before in ("le ", "la ", "les ", "l’", "M. ", "Mme "):
        variant = variant.removeprefix(before)
    return variant


@lru_cache(maxsize=100_000)
def _holds(one: str, other: str) -> bool:
    """Whether one wording has all words of another that mean something, or the other way round."""
    families = Families([one, other], "fr")
    ours, theirs = families.key(one), families.key(other)
    return bool(ours & theirs) and (ours <= theirs or theirs <= ours)


@dataclass(frozen=True, slots=True)
class _Found:
    """What was reported of something planted."""

    planted: Planted
    sort: Sort
    subjects: Sequence[Subject]

    @property
    def is_wanted(self) -> bool:
        """Whether it is to be reported: a phrase only if it is rendered in several ways."""
        return self.sort is not Sort.PHRASE or self.planted.course is not Course.STABLE

    def planted_as(self, variant: str) -> str | None:
        """The planted rendering that a reported one is, be it with a word too many or too few."""
        bases = {_base(each): each for each in self.planted.variants}
        exact = (each for base, each in bases.items() if are_alike(base, variant, "fr"))
        near = (each for base, each in bases.items() if _holds(base, variant))
        return next(exact, None) or next(near, None)


class _Score:
    def __init__(self, corpus: Made, drift: Drift, *, show: bool) -> None:
        self._corpus = corpus
        self._drift = drift
        self._show = show
        self._found = [
            _Found(planted, sort, [s for s in drift.subjects if _is(s, planted, sort)])
            for sort, all_planted in _SORTS.items()
            for planted in all_planted
        ]
        terms = glossary().terms
        self._listed = {term.text for term in terms if term.locale == "fr"}

    def occurrences(self) -> None:
        """Of each sort, listed and unlisted apart, how many are told and right."""
        print(f"\n{'renderings':<24}{'planted':>9}{'right':>9}{'wrong':>9}")
        said: dict[tuple[str, int], list[str]] = defaultdict(list)
        for each in self._corpus.said:
            said[each.planted.id, each.document].append(each.variant)
        totals: dict[str, Counter[str]] = defaultdict(Counter)
        for found in self._found:
            if not found.is_wanted:
                continue
            told: dict[int, list[str | None]] = defaultdict(list)
            for subject in found.subjects:
                for o in subject.occurrences:
                    if o.standing is not Standing.UNTOLD:
                        told[o.document].append(found.planted_as(o.variant))
            for number in range(len(self._drift.documents)):
                wanted = Counter(said[found.planted.id, number])
                for variant, count in wanted.items():
                    row = totals[self._row(found, variant)]
                    row["planted"] += count
                    row["right"] += min(told[number].count(variant), count)
                surplus = Counter(told[number]) - wanted
                totals[self._row(found, None)]["wrong"] += surplus.total()
                self._list(f"{found.planted.id}: {number}", surplus, wanted - Counter(told[number]))
        for name, row in totals.items():
            share = f"{row['right'] / row['planted']:>9.1%}" if row["planted"] else ""
            print(f"{name:<24}" + "".join(f"{row[c]:>9}" for c in _COUNTED) + share)

    def _row(self, found: _Found, variant: str | None) -> str:
        if variant is None:
            return f"{found.sort}"
        if found.sort is not Sort.TERM:
            return str(found.sort)
        return f"{found.sort}, {'listed' if _base(variant) in self._listed else 'unlisted'}"

    def variants(self) -> None:
        """Whether each planted rendering is one reported variant, and each reported one planted."""
        print(f"\n{'variants':<24}{'planted':>9}{'found':>9}{'reported':>9}{'right':>9}")
        for sort in _SORTS:
            counts: Counter[str] = Counter()
            for found in self._found:
                if found.sort is not sort or not found.is_wanted:
                    continue
                said = {s.variant for s in self._corpus.said if s.planted is found.planted}
                reported = [v.text for s in found.subjects for v in s.variants]
                right = {found.planted_as(text) for text in reported}
                counts["planted"] += len(said)
                counts["found"] += len(said & right)
                counts["reported"] += len(reported)
                counts["right"] += sum(found.planted_as(text) is not None for text in reported)
                for text in reported:
                    if self._show and found.planted_as(text) is None:
                        print(f"  no variant of {found.planted.id}: {text}")
            print(f"{sort:<24}" + "".join(f"{counts[c]:>9}" for c in _COLUMNS))

    def take_overs(self) -> None:
        """How many are found, and how near their day."""
        print(f"\n{'take-overs':<24}{'planted':>9}{'found':>9}", end="")
        print(f"{'1 doc':>9}{'30 days':>9}{'90 days':>9}{'a year':>9}")
        rows: dict[str, Counter[str]] = defaultdict(Counter)
        right: set[tuple[str, Change]] = set()
        for take_over in self._corpus.take_overs:
            found = next(f for f in self._found if f.planted is take_over.planted)
            changes = [*_matching(found, take_over)]
            row = rows[take_over.planted.course]
            row["planted"] += 1
            if not changes:
                if self._show:
                    print(f"  missed: {take_over.planted.id}, {take_over.day}")
                continue
            best = min(changes, key=lambda change: _days(change, take_over))
            days = _days(best, take_over)
            row["found"] += 1
            row["1 doc"] += self._documents_off(take_over, best) <= 1
            row["30 days"] += days <= _CLOSE
            row["90 days"] += days <= _FAR
            row["a year"] += days <= _WITHIN_YEAR
            if days <= _WITHIN_YEAR:
                right.add((take_over.planted.id, best))
            if self._show:
                print(f"  {take_over.planted.id}: {best.first_after} for {take_over.day}")
        for course, row in rows.items():
            print(f"{course:<24}{row['planted']:>9}" + "".join(f"{row[c]:>9}" for c in _DISTANCES))
        reported = [(f, c) for f in self._found for s in f.subjects for c in s.changes]
        kinds: Counter[str] = Counter()
        for found, change in reported:
            correct = (found.planted.id, change) in right
            name = "right" if correct else str(found.planted.course)
            kinds[name] += 1
            if self._show and not correct:
                print(f"  not planted: {found.planted.id}: {change}")
        elsewhere = len({(s.id, c) for s in self._drift.subjects for c in s.changes}) - len(
            {(s.id, c) for f in self._found for s in f.subjects for c in s.changes}
        )
        told = ", ".join(f"{count} {name}" for name, count in kinds.items())
        print(f"reported: {len(reported)} ({told}), of what was not planted {elsewhere}")

    def _documents_off(self, take_over: TakeOver, change: Change) -> int:
        """How many documents that say the concept lie between the day and that reported."""
        days = [
            self._drift.documents[number].day
            for number in {s.document for s in self._corpus.said if s.planted is take_over.planted}
        ]
        low, high = sorted((take_over.day, change.first_after))
        return sum(low <= day < high for day in days if day)

    def splits(self) -> None:
        """Documents that have two renderings of one concept."""
        planted = self._corpus.splits
        reported = {
            (found.planted.id, number)
            for found in self._found
            if found.sort is Sort.TERM
            for subject in found.subjects
            for number in subject.split
        }
        print(f"\nsplits: {len(planted)} planted, {len(reported)} reported", end="")
        print(f", {len(planted & reported)} of them right")

    def phrases(self) -> None:
        """Which phrases are reported."""
        drifting = [p for p in texts.PHRASES if p.course is not Course.STABLE]
        phrases = [s for s in self._drift.subjects if s.sort is Sort.PHRASE]
        right = [p for p in drifting if any(_is(s, p, Sort.PHRASE) for s in phrases)]
        others = [s for s in phrases if not any(_is(s, p, Sort.PHRASE) for p in drifting)]
        print(f"phrases: {len(drifting)} planted, {len(right)} found, {len(others)} others")
        for other in others if self._show else ():
            print(f"  {other.text}: {' | '.join(v.text for v in other.variants)}")

    def _list(self, place: str, surplus: Counter[str | None], missing: Counter[str]) -> None:
        if self._show and (surplus or missing):
            print(f"  {place}: {dict(surplus)} for {dict(missing)}")


_COUNTED = ("planted", "right", "wrong")
_COLUMNS = ("planted", "found", "reported", "right")
_DISTANCES = ("found", "1 doc", "30 days", "90 days", "a year")


def _is(subject: Subject, planted: Planted, sort: Sort) -> bool:
    if subject.sort is not sort:
        return False
    if sort is Sort.TERM:
        return subject.id == planted.id
    if sort is Sort.NAME:
        return planted.english.split()[-1].casefold() in subject.text.casefold()
    ours, theirs = planted.english.casefold(), subject.text.casefold()
    return ours in theirs or theirs in ours


def _matching(found: _Found, take_over: TakeOver) -> Iterator[Change]:
    for subject in found.subjects:
        for change in subject.changes:
            one, other = map(found.planted_as, (change.before, change.after))
            if (one, other) == (take_over.before, take_over.after):
                yield change


def _days(change: Change, take_over: TakeOver) -> int:
    """Days between the day planted and the two documents that a change is said to lie between."""
    early = (take_over.day - change.first_after).days
    late = (change.last_before - take_over.day).days
    return max(early, late, 0)


if __name__ == "__main__":
    main()
