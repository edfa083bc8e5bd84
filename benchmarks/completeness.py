"""What the rules on completeness find and falsely see: `python benchmarks/completeness.py`.

Clean pairs are NTREX sentence by sentence, the WMT21 terminology task, the gold beads of the novels
(every second one) and the shipped corpus. Each kind of defect is put into one sentence at a time
(seeded), and counts as found when its rule speaks on that sentence's bead.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from align import gold_texts
from gold import ROOT, ntrex, wmt_terms
from readout_l10n.align import align
from readout_l10n.checks import RULES, Rule
from readout_l10n.checks.rule import Pair
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.opposites import opposites
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.model import Alignment, Bead, Document, Segment, SegmentKind
from readout_l10n.segment import parse_document, read_document
from readout_l10n.text.negation import negations

_OURS = (
    "segment-missing",
    "segment-added",
    "sense-reversed",
    "negation-changed",
    "name-missing",
    "clause-missing",
    "length-ratio",
)
_RULES: dict[str, Rule] = {rule.id: rule for rule in RULES if rule.id in _OURS}
_SEED = 11
_FEWEST_WORDS = 20
_MOST = 150
"""Sentences of a set that are changed in one way."""

_Row = tuple[str, str]
_Mutation = Callable[[str, str, random.Random], str | None]


def main() -> None:
    glossary = Glossary(read_glossary(shipped_glossary()))
    choose = random.Random(_SEED)  # noqa: S311
    sets = _sets()
    print("== clean pairs")
    for name, rows in sets.items():
        pairs = _books(glossary) if name == "novels" else _documents(rows, glossary)
        print(f"{name:<10}{len(rows):>6} beads   {dict(_false(name, pairs))}")
    print("== one defect at a time, in one bead")
    for kind, (rule_id, mutate) in _MUTATIONS.items():
        for name in ("ntrex", "wmt", "corpus"):
            changed = _changed(sets[name], mutate, choose)
            found = sum(_is_found(row, rule_id, kind, glossary) for row in changed)
            if changed:
                share = f"{found:>5} of {len(changed):>5}{found / len(changed):>8.1%}"
                print(f"{kind:<24}{rule_id:<18}{name:<8}{share}")
    if "-q" not in sys.argv:
        print("== structure, aligned anew")
        _structure(sets["ntrex"], glossary, choose)


def _false(name: str, pairs: Iterable[Pair]) -> Counter[str]:
    """Findings on clean pairs by rule, printed with -v."""
    counts: Counter[str] = Counter()
    for pair in pairs:
        for rule in _RULES.values():
            for hit in rule.check(pair):
                counts[rule.id] += 1
                if "-v" in sys.argv:
                    print(f"{name}: {rule.id}: {hit.message}")
                    print(f"    {hit.source.quote if hit.source else ''}\n    {hit.span.quote}")
    return counts


def _changed(rows: list[_Row], mutate: _Mutation, choose: random.Random) -> list[_Row]:
    changed = ((source, mutate(source, target, choose)) for source, target in rows)
    found = [(source, target) for source, target in changed if target is not None]
    return choose.sample(found, min(len(found), _MOST))


def _is_found(row: _Row, rule_id: str, kind: str, glossary: Glossary) -> bool:
    found = any(_RULES[rule_id].check(next(_documents([row], glossary))))
    if not found and "-m" in sys.argv:
        print(f"missed {kind}\n    {row[0]}\n    {row[1]}")
    return found


def _sets() -> dict[str, list[_Row]]:
    novels = [
        (
            " ".join(text.target[j] for j in rung.target),
            " ".join(text.source[i] for i in rung.source),
        )
        for _, text in gold_texts("novels")
        for rung in text.gold
        if rung.source and rung.target
    ]
    return {
        "ntrex": [(english, french) for _, english, french in ntrex()],
        "wmt": [(row["source"], row["target"]) for row in wmt_terms()],
        "novels": novels[::2],
        "corpus": [
            (bead.source_text, bead.target_text)
            for pair in _corpus(Glossary())
            for bead in pair.beads
            if bead.source and bead.target
        ],
    }


def _books(glossary: Glossary) -> Iterator[Pair]:
    """Each novel with its gold alignment."""
    for _, text in gold_texts("novels"):
        source, target = _lines(text.target, "en"), _lines(text.source, "fr")
        beads = (
            Bead(
                tuple(source.segments[j] for j in rung.target),
                tuple(target.segments[i] for i in rung.source),
            )
            for rung in text.gold
        )
        yield Pair(target, "en", glossary, source, Alignment("en", "fr", tuple(beads)))


def _corpus(glossary: Glossary) -> Iterator[Pair]:
    for path in sorted((ROOT / "corpus" / "fr").glob("*.md")):
        original = path.parents[1] / "en" / path.name
        if original.exists():
            source, target = read_document(original, "en"), read_document(path, "fr")
            alignment = align(source, target)
            yield Pair(target, "en", glossary, source, alignment)


def _documents(rows: list[_Row], glossary: Glossary) -> Iterator[Pair]:
    """Pairs of a row each, so that no neighbour excuses anything."""
    for source, target in rows:
        documents = [
            parse_document(text.replace("\n", " "), path="", locale=locale, presegmented=True)
            for text, locale in ((source, "en"), (target, "fr"))
        ]
        bead = Bead(documents[0].segments, documents[1].segments)
        yield Pair(documents[1], "en", glossary, documents[0], Alignment("en", "fr", (bead,)))


def _negation_dropped(source: str, target: str, choose: random.Random) -> str | None:
    found = [n.without for n in negations(target, "fr") if n.without]
    return choose.choice(found) if found and negations(source, "en") else None


_FINITE = re.compile(
    r"(?<![-’'\w])(?P<verb>(?:est|sont|était|étaient|a|ont|avait|avaient|sera|seront|peut|peuvent|"
    r"doit|doivent|fut|devrait|pourrait|serait|reste|souhaite|estime|permet)|\w+(?:eront|era))\b"
    r"(?! (?:pas|plus|jamais)|-)"
)


def _negation_added(_: str, target: str, choose: random.Random) -> str | None:
    found = [
        match
        for match in _FINITE.finditer(target)
        if not re.search(
            r"(?:\b(?:ne|y|se|le|la|les|lui|leur|en|nous|vous)\s|[’'])$", target[: match.start()]
        )
    ]
    if not found:
        return None
    match = choose.choice(found)
    ne = "n’" if match["verb"][0] in "aeéêiou" else "ne "
    changed = f"{target[: match.start()]}{ne}{match['verb']} pas{target[match.end() :]}"
    return changed if len(negations(changed, "fr")) > len(negations(target, "fr")) else None


_SWAPS = (
    ("y compris", "à l’exception de"),
    ("notamment", "à l’exception de"),
    ("avant", "après"),
    ("après", "avant"),
    ("plus de", "moins de"),
    ("moins de", "plus de"),
    ("au moins", "au plus"),
    ("augmentation", "diminution"),
    ("hausse", "baisse"),
    ("baisse", "hausse"),
    ("augmenter", "diminuer"),
    ("renforcer", "affaiblir"),
    ("renforcement", "affaiblissement"),
    ("réduire", "accroître"),
    ("soutien", "opposition"),
    ("nord", "sud"),
    ("sud", "nord"),
    ("ouest", "est"),
    ("salué", "déploré"),
    ("accepté", "rejeté"),
    ("l’an dernier", "l’an prochain"),
    ("importations", "exportations"),
    ("exportations", "importations"),
)


def _relation_swapped(source: str, target: str, choose: random.Random) -> str | None:
    """A relation word of the French by its opposite, where the English says the relation too."""
    said = {(pole.relation, pole.side) for pole in opposites().find(source, "en") if pole.certain}
    found = []
    for old, new in _SWAPS:
        for match in re.finditer(rf"(?<![\w-]){old}(?![\w-])", target):
            pole = next(
                (
                    p
                    for p in opposites().find(target, "fr")
                    if p.certain and p.start <= match.start() < p.end
                ),
                None,
            )
            if pole and (pole.relation, pole.side) in said:
                found.append(target[: match.start()] + new + target[match.end() :])
    return choose.choice(found) if found else None


_CLAUSE = re.compile(
    r",\s|\s;|\s:|\s(?=(?:qui|dont|où|afin|tandis|alors|et|en\s\w+ant)\s)", re.IGNORECASE
)


def _clause_dropped(_: str, target: str, __: random.Random) -> str | None:
    """The last clause of a long French sentence left out."""
    if len(target.split()) < _FEWEST_WORDS:
        return None
    body = target.rstrip(" .!?»”")
    cuts = [
        match.start()
        for match in _CLAUSE.finditer(body)
        if len(body[match.start() :].split()) >= 4 and match.start() > 0.35 * len(body)
    ]
    return body[: cuts[-1]].rstrip(" ,;:") + target[len(body) :] if cuts else None


def _name_swapped(source: str, target: str, choose: random.Random) -> str | None:
    """A country of both sides by one of neither."""
    there = [
        match
        for english, french in _COUNTRIES.items()
        if english in source
        for match in re.finditer(rf"(?<![\w-]){french}(?![\w-])", target)
    ]
    others = [french for english, french in _COUNTRIES.items() if english not in source]
    if not there or not others:
        return None
    match = choose.choice(there)
    return target[: match.start()] + choose.choice(others) + target[match.end() :]


_COUNTRIES = {
    "Japan": "Japon",
    "China": "Chine",
    "Germany": "Allemagne",
    "Spain": "Espagne",
    "India": "Inde",
    "Indonesia": "Indonésie",
    "France": "France",
    "Italy": "Italie",
    "Russia": "Russie",
    "Ukraine": "Ukraine",
    "United States": "États-Unis",
    "Brazil": "Brésil",
    "Chile": "Chili",
    "Morocco": "Maroc",
}


def _name_dropped(source: str, target: str, choose: random.Random) -> str | None:
    """A country left out of a list of three or more, which are named on both sides."""
    countries = "|".join(_COUNTRIES.values())
    form = re.compile(rf"(?:, |\()(?:le |la |les |l’)?({countries})(?=,| et )")
    said = {french for english, french in _COUNTRIES.items() if english in source}
    found = [match for match in form.finditer(target) if match[1] in said]
    if not found:
        return None
    match = choose.choice(found)
    kept = "(" if match[0].startswith("(") else ""
    after = target[match.end() :].removeprefix(", ") if kept else target[match.end() :]
    return target[: match.start()] + kept + after


_MUTATIONS: dict[str, tuple[str, _Mutation]] = {
    "negation dropped": ("negation-changed", _negation_dropped),
    "negation added": ("negation-changed", _negation_added),
    "relation swapped": ("sense-reversed", _relation_swapped),
    "name swapped": ("name-missing", _name_swapped),
    "name dropped of a list": ("name-missing", _name_dropped),
    "clause dropped": ("clause-missing", _clause_dropped),
}


def _structure(rows: list[_Row], glossary: Glossary, choose: random.Random) -> None:
    documents: dict[str, list[_Row]] = {}
    for name, english, french in ntrex():
        documents.setdefault(name, []).append((english, french))
    strangers = [french for _, french in rows]
    found: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for own in documents.values():
        source = _lines([english for english, _ in own], "en")
        french = [target for _, target in own]
        at = choose.randrange(len(french))
        without = french[:at] + french[at + 1 :]
        _count(source, without, "segment-missing", "sentence dropped", glossary, found, total)
        stranger = choose.choice([s for s in strangers if s not in french])
        more = [*french[:at], stranger, *french[at:]]
        _count(source, more, "segment-added", "sentence added", glossary, found, total)
        if len(french) > 12:
            at = choose.randrange(len(french) - 5)
            rest = french[:at] + french[at + 5 :]
            _count(source, rest, "segment-missing", "five dropped", glossary, found, total)
            run = choose.sample([s for s in strangers if s not in french], 5)
            more = french[:at] + run + french[at:]
            _count(source, more, "segment-added", "five added", glossary, found, total)
    for pair in _corpus(glossary):
        _drop_each(pair, found, total)
    for kind in total:
        print(f"{kind:<40}{found[kind]:>5} of {total[kind]:>5}{found[kind] / total[kind]:>8.1%}")


def _lines(sentences: list[str], locale: str) -> Document:
    return parse_document("\n".join(sentences), path=locale, locale=locale, presegmented=True)


def _count(
    source: Document,
    french: list[str],
    rule: str,
    kind: str,
    glossary: Glossary,
    found: Counter[str],
    total: Counter[str],
) -> None:
    """Exactly one finding of the rule is wanted."""
    target = _lines(french, "fr")
    pair = Pair(target, "en", glossary, source, align(source, target))
    found[kind] += len(list(_RULES[rule].check(pair))) == 1
    total[kind] += 1


def _drop_each(pair: Pair, found: Counter[str], total: Counter[str]) -> None:
    """Each item, note and heading of the French left out of the target, and then of the source."""
    assert pair.source is not None
    for kind in (SegmentKind.ITEM, SegmentKind.NOTE, SegmentKind.HEADING):
        blocks = sorted({s.block for s in pair.target.segments if s.kind is kind})
        for block in blocks:
            whole = [b for b in pair.beads if any(s.block == block for s in b.target)]
            if not all(b.source for b in whole) or any(
                s.block != block for b in whole for s in b.target
            ):
                continue
            if kind is not SegmentKind.NOTE and _is_link(pair.target, block):
                continue
            theirs = {s for b in whole for s in b.source}
            target = _without(pair.target, {s for b in whole for s in b.target})
            shorter = replace(pair, target=target, alignment=align(pair.source, target))
            before = Counter(h.message for h in _RULES["segment-missing"].check(pair))
            now = Counter(h.message for h in _RULES["segment-missing"].check(shorter))
            found[f"{kind} dropped"] += now != before
            total[f"{kind} dropped"] += 1
            source = _without(pair.source, theirs)
            longer = replace(pair, source=source, alignment=align(source, pair.target))
            before = Counter(h.message for h in _RULES["segment-added"].check(pair))
            now = Counter(h.message for h in _RULES["segment-added"].check(longer))
            found[f"{kind} added"] += now != before
            total[f"{kind} added"] += 1


def _is_link(document: Document, block: int) -> bool:
    """Whether a block is a heading over links, or one of these: segment-added leaves them alone."""
    headings = [s for s in document.segments if s.kind is SegmentKind.HEADING and s.block <= block]
    return bool(headings) and re.match("Liens|Document joint", headings[-1].text) is not None


def _without(document: Document, segments: set[Segment]) -> Document:
    return replace(document, segments=tuple(s for s in document.segments if s not in segments))


if __name__ == "__main__":
    main()
