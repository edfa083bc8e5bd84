"""What the number rules see and how often they err: `python benchmarks/number_rules.py [--all]`.

(a) False alarms: the share of digit-bearing segments of NTREX that the number rules flag, by the
translator's alignment and by ours, every finding printed.
(b) Recall: the French of NTREX and of the shipped corpus, one number changed, dropped or added at a
time. Where a number stands is found by patterns of this file, not by the project's own reader, and
texts in which the rules find something to begin with are left out. Beads are those of
the clean text. The seed is fixed; a kind's mutants are sampled where there are more than `_MOST`.
"""

import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from gold import ROOT, ntrex
from readout_l10n.align import align
from readout_l10n.checks import FAMILIES
from readout_l10n.checks.rule import Pair
from readout_l10n.corpus import find_pairs
from readout_l10n.glossary import Glossary
from readout_l10n.model import Alignment, Bead, Document
from readout_l10n.segment import parse_document, read_document

_MOST = 150
_SEED = 5
_RULES = tuple(
    rule for title, rules in FAMILIES for rule in rules if title in {"Numbers", "Dates and times"}
)
_GAP = " \u00a0\u202f"
_DIGITS = re.compile(
    rf"(?<![\w.,/:[-])(?<!h[{_GAP}])\d+(?:[{_GAP}]\d{{3}})*(?:,\d+)?(?![\w/:]|-\w|[{_GAP}]?h\b)"
)
_CARDINALS = (
    "deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante "
    "cinquante soixante cent mille"
).split()
_ORDINALS = "première deuxième troisième quatrième cinquième sixième septième huitième".split()
_CARDINAL = re.compile(rf"(?<![\w-])(?:{'|'.join(_CARDINALS)})(?![\w-])")
_ORDINAL = re.compile(rf"(?<![\w-])(?:{'|'.join(_ORDINALS)})(?![\w-])")
_MONTH = r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
_UNITS = r"(?:km|m|cm|mètres|kilomètres|milles|miles|kg|hectares|pieds|livres|degrés|km/h)"


@dataclass(frozen=True)
class Text:
    """A bead's two sides, and its neighbours with it, for the rules to read."""

    pair: Pair
    index: int

    @property
    def french(self) -> str:
        return self.pair.beads[self.index].target[0].text

    @property
    def english(self) -> str:
        return self.pair.beads[self.index].source_text

    def messages(self, french: str | None = None) -> Counter[str]:
        """What the number rules say of the bead and its neighbours, with another French."""
        beads = list(self.pair.beads[max(self.index - 1, 0) : self.index + 2])
        here = min(self.index, 1)
        if french is not None:
            changed = replace(beads[here].target[0], text=french, pieces=self._pieces(french))
            beads[here] = replace(beads[here], target=(changed, *beads[here].target[1:]))
        alignment = replace(self.pair.alignment or Alignment("en", "fr", ()), beads=tuple(beads))
        pair = replace(self.pair, alignment=alignment)
        return Counter(f"{rule.id}: {hit.message}" for rule in _RULES for hit in rule.check(pair))

    def _pieces(self, french: str) -> tuple:  # type: ignore[type-arg]
        piece = self.pair.beads[self.index].target[0].pieces[0]
        return (replace(piece, start=0, end=len(french)),)


Mutation = Callable[[random.Random, str], Iterator[str]]


def main() -> None:
    _false_alarms()
    texts = [*_ntrex_texts(), *_corpus_texts()]
    clean = {id(text): text.messages() for text in texts}
    texts = [text for text in texts if not clean[id(text)]]
    rows: list[tuple[str, str, int, int, Counter[str]]] = []
    missed: list[str] = []
    for family, kinds in MUTATIONS.items():
        for kind, mutate in kinds.items():
            rng = random.Random(f"{_SEED} {kind}")  # noqa: S311
            mutants = [(text, french) for text in texts for french in mutate(rng, text.french)]
            mutants = rng.sample(mutants, min(len(mutants), _MOST))
            rules: Counter[str] = Counter()
            seen = 0
            for text, french in mutants:
                new = text.messages(french)
                seen += bool(new)
                rules.update({message.partition(":")[0] for message in new})
                if not new:
                    missed.append(f"{kind}: {_difference(text.french, french)}\n    {text.english}")
            rows.append((family, kind, len(mutants), seen, rules))
    _print_recall(rows)
    if "--all" in sys.argv:
        print(*missed, sep="\n")


def _false_alarms() -> None:
    documents: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, english, french in ntrex():
        documents[name].append((english, french))
    bearing = sum(bool(re.search(r"\d", e + f)) for rows in documents.values() for e, f in rows)
    for way in ("the translator's alignment", "our alignment"):
        print(f"== {way}")
        flagged = set()
        for name, rows in documents.items():
            source, target = (_document(name, side, rows) for side in ("en", "fr"))
            beads = align(source, target) if way == "our alignment" else _one_to_one(source, target)
            pair = Pair(target, "en", Glossary(()), source, beads)
            for rule in _RULES:
                for hit in rule.check(pair):
                    flagged.add((name, hit.span.line))
                    print(f"{name}:{hit.span.line} {rule.id}: {hit.message}")
        share = len(flagged) / bearing
        print(f"{len(flagged)} of {bearing} digit-bearing segments flagged: {share:.1%}")


def _print_recall(rows: list[tuple[str, str, int, int, Counter[str]]]) -> None:
    print(f"{'family':<10}{'kind':<22}{'mutants':>8}{'seen':>6}{'recall':>8}  by rule")
    for family, kind, count, seen, rules in rows:
        said = ", ".join(f"{rule} {n}" for rule, n in rules.most_common())
        print(f"{family:<10}{kind:<22}{count:>8}{seen:>6}{seen / max(count, 1):>8.1%}  {said}")
    for family in (*MUTATIONS, "all"):
        own = [row for row in rows if family in {row[0], "all"}]
        count, seen = sum(row[2] for row in own), sum(row[3] for row in own)
        print(f"{family:<32}{count:>8}{seen:>6}{seen / count:>8.1%}")


def _difference(before: str, after: str) -> str:
    start = next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0)
    begin = max(start - 50, 0)
    return f"{before[begin : start + 40]!r} -> {after[begin : start + 40]!r}"


def _document(name: str, locale: str, rows: list[tuple[str, str]]) -> Document:
    text = "\n".join(row[locale == "fr"] for row in rows)
    return parse_document(text, path=f"{name}.{locale}", locale=locale, presegmented=True)


def _one_to_one(source: Document, target: Document) -> Alignment:
    beads = zip(source.segments, target.segments, strict=True)
    return Alignment("en", "fr", tuple(Bead((s,), (t,)) for s, t in beads))


def _ntrex_texts() -> Iterator[Text]:
    documents: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, english, french in ntrex():
        documents[name].append((english, french))
    for name, rows in documents.items():
        source, target = (_document(name, side, rows) for side in ("en", "fr"))
        pair = Pair(target, "en", Glossary(()), source, _one_to_one(source, target))
        yield from (Text(pair, i) for i in range(len(pair.beads)))


def _corpus_texts() -> Iterator[Text]:
    for paths in find_pairs([ROOT / "corpus"], "en", "fr"):
        if not paths.source or not paths.target:
            continue
        source, target = read_document(paths.source, "en"), read_document(paths.target, "fr")
        pair = Pair(target, "en", Glossary(()), source, align(source, target))
        for i, bead in enumerate(pair.beads):
            if bead.source and bead.target:
                yield Text(pair, i)


def _each(pattern: re.Pattern[str], change: Callable[[random.Random, str], str]) -> Mutation:
    """Each place of a pattern (its group 1, if it has one) changed in turn."""

    def mutate(rng: random.Random, french: str) -> Iterator[str]:
        for match in pattern.finditer(french):
            group = 1 if pattern.groups else 0
            new = change(rng, match[group])
            if new != match[group]:
                yield french[: match.start(group)] + new + french[match.end(group) :]

    return mutate


def _plus_or_minus_one(rng: random.Random, digits: str) -> str:
    """15 -> 16, 2019 -> 2020: what a slip of the eye makes."""
    value = int(re.sub(r"\D", "", digits)) + rng.choice((-1, 1))
    return str(max(value, 1))


def _other_digit(rng: random.Random, digits: str) -> str:
    places = [i for i, char in enumerate(digits) if char.isdigit()]
    i = rng.choice(places)
    lowest = "1" if i == 0 else "0"
    choices = [d for d in "0123456789" if d != digits[i] and d >= lowest]
    return digits[:i] + rng.choice(choices) + digits[i + 1 :]


def _other_word(words: list[str]) -> Callable[[random.Random, str], str]:
    def change(rng: random.Random, word: str) -> str:
        i = words.index(word)
        up = i == 0 or (i + 1 < len(words) and rng.random() < 0.5)
        return words[i + 1] if up else words[i - 1]

    return change


def _swap(*pairs: tuple[str, str]) -> Callable[[random.Random, str], str]:
    table = dict(pairs) | {b: a for a, b in pairs}
    return lambda _, word: table.get(word, word)


def _twice(rng: random.Random, french: str) -> Iterator[str]:
    """One of two equal numbers changed."""
    found = list(_DIGITS.finditer(french))
    equal = [m for m in found if sum(m[0] == other[0] for other in found) > 1]
    for match in equal:
        yield french[: match.start()] + _other_digit(rng, match[0]) + french[match.end() :]


def _exchanged(_: random.Random, french: str) -> Iterator[str]:
    """An amount with a digit more or less: 1 200 -> 12 000."""
    for match in re.finditer(rf"(?<![\w.,])\d{{1,3}}(?:[{_GAP}]\d{{3}})+", french):
        value = int(re.sub(r"\D", "", match[0])) * 10
        yield french[: match.start()] + f"{value:,}".replace(",", "\u00a0") + french[match.end() :]


def _added(new: Callable[[random.Random, str], str], pattern: str) -> Mutation:
    def mutate(rng: random.Random, french: str) -> Iterator[str]:
        matches = list(re.finditer(pattern, french))
        if matches:
            match = rng.choice(matches)
            yield french[: match.start()] + new(rng, match[0]) + french[match.end() :]

    return mutate


def _said_again(rng: random.Random, french: str) -> Iterator[str]:
    """A number of the sentence given to another of its nouns."""
    numbers = [m[0] for m in _DIGITS.finditer(french)]
    nouns = list(re.finditer(r"\b(?:les|des) (?=[a-zé]+s\b)", french))
    if numbers and nouns:
        match = rng.choice(nouns)
        yield french[: match.start()] + f"les {rng.choice(numbers)} " + french[match.end() :]


_KEEP_BACK = r"(?<!\bles )(?<!\bces )(?<!\bleurs )(?<!\bses )(?<!\baux )(?<!\bdes )(?<!\bLes )"
_DIGIT_DROP = re.compile(_DIGITS.pattern + rf"[{_GAP}]?")
_WORD_DROP = re.compile(rf"{_KEEP_BACK}(?<![\w-])(?:{'|'.join(_CARDINALS)})[{_GAP}](?=\w)")
MUTATIONS: dict[str, dict[str, Mutation]] = {
    "changed": {
        "integer, ±1": _each(
            re.compile(
                rf"(?<![\w.,/:[-])(?<!h[{_GAP}])\d{{1,3}}(?![\w/:,.]|[{_GAP}](?:\d|%|h\b|{_MONTH}|{_UNITS}))"
            ),
            _plus_or_minus_one,
        ),
        "integer, a digit": _each(
            re.compile(rf"{_DIGITS.pattern}(?![{_GAP}]{_UNITS}\b)"), _other_digit
        ),
        "decimal": _each(re.compile(r"(?<![\w.,])\d+,\d+(?!\w)"), _other_digit),
        "decimal mark lost": _each(
            re.compile(r"(?<![\w.,])\d+,\d+(?!\w)"), lambda _, said: said.replace(",", "")
        ),
        "thousands": _each(
            re.compile(rf"(?<![\w.,])\d{{1,3}}(?:[{_GAP}]\d{{3}})+(?!\d)"), _other_digit
        ),
        "ten times": _exchanged,
        "percentage": _each(re.compile(rf"(\d+(?:,\d+)?)[{_GAP}]?%"), _other_digit),
        "percent sign lost": _each(re.compile(rf"\d([{_GAP}]?%)(?! à | et )"), lambda *_: ""),
        "year, ±1": _each(re.compile(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w/])"), _plus_or_minus_one),
        "day, ±1": _each(re.compile(rf"\b(\d{{1,2}})[{_GAP}]{_MONTH}"), _plus_or_minus_one),
        "clock, ±1 h": _each(re.compile(rf"\b(\d{{1,2}})[{_GAP}]?h\b"), _plus_or_minus_one),
        "ordinal, ±1": _each(re.compile(r"\b(\d+)(?:e|ème|è)\b"), _plus_or_minus_one),
        "ordinal in words": _each(_ORDINAL, _other_word(_ORDINALS)),
        "number word": _each(_CARDINAL, _other_word(_CARDINALS)),
        "scale": _each(
            re.compile(rf"\d[{_GAP}](millions?|milliards?)\b"),
            _swap(("million", "milliard"), ("millions", "milliards")),
        ),
        "magnitude": _each(
            re.compile(r"\bdes (milliers|millions|centaines|dizaines)\b"),
            _swap(("milliers", "millions"), ("centaines", "dizaines")),
        ),
        "fraction": _each(
            re.compile(r"\b(?:deux tiers|trois quarts|la moitié|un tiers|un quart)\b"),
            _swap(
                ("deux tiers", "trois quarts"), ("la moitié", "un tiers"), ("un quart", "un tiers")
            ),
        ),
        "currency": _each(
            re.compile(
                r"(?:\d|millions? de|milliards? de|millions? d’|milliards? d’)[ \u00a0\u202f]?"
                r"(yens?|dollars?|euros?|livres)\b"
            ),
            _swap(("yen", "dollar"), ("yens", "dollars"), ("euros", "livres"), ("euro", "livre")),
        ),
        "range end": _each(
            re.compile(r"(?:\d[-–]| à | et )(\d{1,3})(?![\w,.]\d)(?=[ \u00a0\u202f]\w)"),
            _plus_or_minus_one,
        ),
        "conversion": _each(
            re.compile(rf"(?<![\w,.])(\d+(?:,\d+)?)[{_GAP}]{_UNITS}\b"),
            lambda _, said: f"{float(said.replace(',', '.')) * 1.3:.0f}",
        ),
        "unit": _each(
            re.compile(
                rf"(?:\d|{'|'.join(_CARDINALS)})[{_GAP}](heures|minutes|jours|semaines|mois|ans|"
                r"km|kilomètres|mètres)\b"
            ),
            _swap(
                ("heures", "minutes"),
                ("jours", "semaines"),
                ("mois", "ans"),
                ("km", "miles"),
                ("kilomètres", "mètres"),
            ),
        ),
        "bound": _each(
            re.compile(r"\b(plus de|moins de|au moins|au plus|près de|jusqu’à) (?=\d)"),
            _swap(
                ("plus de", "moins de"),
                ("au moins", "au plus"),
                ("près de", "plus de"),
                ("jusqu’à", "au moins"),
            ),
        ),
        "one of two equal": _twice,
    },
    "dropped": {
        "digits": _each(_DIGIT_DROP, lambda *_: ""),
        "year": _each(
            re.compile(r"( ?(?:en |de )?(?<![\w.,/-])(?:19|20)\d\d)(?![\w/])"), lambda *_: ""
        ),
        "number word": _each(_WORD_DROP, lambda *_: ""),
        "scale": _each(re.compile(r"\d([ \u00a0\u202f](?:millions?|milliards?))\b"), lambda *_: ""),
    },
    "added": {
        "digits": _added(
            lambda rng, _: f"les {rng.randint(2, 99)} ", r"\b(?:les|des) (?=[a-zéèêà]+s\b)"
        ),
        "number word": _added(
            lambda rng, _: f"{rng.choice(_CARDINALS[:9])} ", r"\bdes (?=[a-zéèêà]+s\b)"
        ),
        "year": _added(
            lambda rng, said: f" en {rng.randint(1990, 2030)}{said}", r"(?<=[a-zé])[,.](?=\s|$)"
        ),
        "one said again": _said_again,
    },
}

if __name__ == "__main__":
    main()
