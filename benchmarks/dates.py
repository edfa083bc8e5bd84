"""Recall and false alarms of the rules on dates and times: `python benchmarks/dates.py`.

Every finding on the NTREX and WMT21 pairs, on the French of the seeds and on the shipped corpus is
printed, to be judged. Then one date or time at a time is changed in the target (of the pairs, in
segments that were silent; zones and consecutive years in a target alone), and a finding of one of
these rules that was not there before counts as found.
"""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from gold import GOLD, ROOT, ntrex, wmt_terms
from readout_l10n.align import align
from readout_l10n.checks.rule import Pair
from readout_l10n.checks.run import Settings, check_pair
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.model import Alignment, Bead, Document, Finding
from readout_l10n.segment import parse_document, read_document
from readout_l10n.text.calendar_words import CALENDARS
from readout_l10n.text.consecutive import consecutive_years
from readout_l10n.text.date_mentions import date_mentions
from readout_l10n.text.local_times import clock_pairs
from readout_l10n.text.times import times

RULES = frozenset(
    "date-changed month-changed weekday-changed weekday-date date-impossible date-header "
    "period-changed time-changed time-zone duration-changed consecutive-years day-padded "
    "first-of-month".split()
)
WORDS = CALENDARS["fr"]
Mutation = Callable[[str, random.Random], Iterator[str]]

HOSTS = (
    ("à Bruxelles", "Europe/Brussels"),
    ("à New Delhi", "Asia/Kolkata"),
    ("au Népal", "Asia/Kathmandu"),
    ("à Téhéran", "Asia/Tehran"),
    ("à Kaboul", "Asia/Kabul"),
    ("à Washington", "America/New_York"),
    ("à Los Angeles", "America/Los_Angeles"),
    ("à Brasília", "America/Sao_Paulo"),
    ("à Santiago du Chili", "America/Santiago"),
    ("à Canberra", "Australia/Sydney"),
    ("à Adélaïde", "Australia/Adelaide"),
    ("en Nouvelle-Zélande", "Pacific/Auckland"),
    ("au Kenya", "Africa/Nairobi"),
    ("à Dakar", "Africa/Abidjan"),
    ("au Caire", "Africa/Cairo"),
    ("au Royaume-Uni", "Europe/London"),
    ("en République de Corée", "Asia/Seoul"),
    ("au Vietnam", "Asia/Ho_Chi_Minh"),
    ("à Rangoun", "Asia/Yangon"),
    ("à Ottawa", "America/Toronto"),
    ("à Mexico", "America/Mexico_City"),
    ("en Türkiye", "Europe/Istanbul"),
    ("en Ukraine", "Europe/Kyiv"),
    ("à Colombo", "Asia/Colombo"),
    ("à Addis-Abeba", "Africa/Nairobi"),
)


def main() -> None:
    glossary = Glossary(read_glossary(shipped_glossary()))
    pairs = list(_pairs(glossary))
    for pair in pairs:
        for finding in _findings(pair):
            _show(finding)
    print(f"\n{'mutation':<32}{'tried':>7}{'found':>7}{'recall':>8}")
    for name, mutation in MUTATIONS.items():
        tried, found = _recall(pairs, mutation, told="twelve" in name)
        print(f"{name:<32}{tried:>7}{found:>7}{found / max(tried, 1):>8.2f}")
    _zones(glossary)
    _counts(glossary)


def _show(finding: Finding) -> None:
    print(f"{finding.path}:{finding.span.line} {finding.rule}: {finding.message}")


def _findings(pair: Pair) -> tuple[Finding, ...]:
    return check_pair(pair, Settings(select=RULES))


def _pairs(glossary: Glossary) -> Iterator[Pair]:
    documents: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, english, french in ntrex():
        documents[name].append((english, french))
    documents["wmt21"] = [(row["source"], row["target"]) for row in wmt_terms()]
    for name, rows in documents.items():
        source = _lines(f"{name}.en", "en", [english for english, _ in rows])
        target = _lines(f"{name}.fr", "fr", [french for _, french in rows])
        beads = zip(source.segments, target.segments, strict=True)
        alignment = Alignment("en", "fr", tuple(Bead((s,), (t,)) for s, t in beads))
        yield Pair(target, "en", glossary, source, alignment)
    for path in sorted((ROOT / "corpus" / "fr").glob("*.md")):
        target = read_document(path, "fr")
        english = path.parents[1] / "en" / path.name
        original = read_document(english, "en") if english.exists() else None
        beads_of = align(original, target, None, glossary.concepts) if original else None
        yield Pair(target, "en", glossary, original, beads_of)
    for path in sorted((GOLD.parent / "seeds").glob("*.txt")):
        yield Pair(read_document(path, "fr"), "en", glossary)


def _lines(path: str, locale: str, lines: list[str]) -> Document:
    return parse_document("\n".join(lines), path=path, locale=locale, presegmented=True)


def _recall(pairs: list[Pair], mutation: Mutation, *, told: bool) -> tuple[int, int]:
    """How many mutants there were, and how many were found: the bead alone is changed.

    With `told`, only where the source says which half of the day it means.
    """
    chance = random.Random(1)  # noqa: S311
    tried = found = 0
    for pair in pairs:
        faulty = {finding.span.line for finding in _findings(pair)}
        for number, bead in enumerate(pair.beads):
            for at, segment in enumerate(bead.target):
                if not bead.source or segment.line in faulty:
                    continue
                if told and any(time.half for time in times(bead.source_text, "en")):
                    continue
                for text in mutation(segment.text, chance):
                    tried += 1
                    found += _is_found(pair, number, at, text)
    return tried, found


def _is_found(pair: Pair, number: int, at: int, text: str) -> bool:
    if pair.alignment is None:
        return False
    beads = list(pair.alignment.beads)
    old = beads[number].target[at]
    new = replace(old, text=text)
    targets = list(beads[number].target)
    targets[at] = new
    beads[number] = replace(beads[number], target=tuple(targets))
    segments = tuple(new if segment is old else segment for segment in pair.target.segments)
    mutant = replace(
        pair,
        target=replace(pair.target, segments=segments),
        alignment=replace(pair.alignment, beads=tuple(beads)),
    )
    before = {(f.rule, f.message) for f in _findings(pair)}
    return any((f.rule, f.message) not in before for f in _findings(mutant))


def _months(text: str, chance: random.Random) -> Iterator[str]:
    for mention in date_mentions(text, "fr"):
        said = text[mention.start : mention.end]
        if mention.month and (name := WORDS.month_name(mention.month)) in said:
            others = [other for other in WORDS.months if other not in text]
            new = said.replace(name, chance.choice(others))
            yield text[: mention.start] + new + text[mention.end :]


def _days(text: str, chance: random.Random) -> Iterator[str]:
    for mention in date_mentions(text, "fr"):
        if mention.is_day and mention.day:
            others = [day for day in range(2, 29) if str(day) not in text]
            said = text[mention.start : mention.end]
            new = re.sub(
                rf"(?<!\d)0?{mention.day}(?:er)?(?!\d)", str(chance.choice(others)), said, count=1
            )
            if new != said:
                yield text[: mention.start] + new + text[mention.end :]


def _years(text: str, chance: random.Random) -> Iterator[str]:
    for mention in date_mentions(text, "fr"):
        said = text[mention.start : mention.end]
        if mention.is_day and mention.year and str(mention.year) in said:
            new = said.replace(str(mention.year), str(mention.year + chance.choice((-2, -1, 1, 3))))
            yield text[: mention.start] + new + text[mention.end :]


def _weekdays(text: str, chance: random.Random) -> Iterator[str]:
    for mention in date_mentions(text, "fr"):
        if mention.weekday is None:
            continue
        name = WORDS.weekday_name(mention.weekday)
        others = [other for other in WORDS.weekdays if other not in text.lower()]
        said = text[mention.start : mention.end]
        new = re.sub(name, chance.choice(others), said, flags=re.IGNORECASE)
        if new != said:
            yield text[: mention.start] + new + text[mention.end :]


def _shifted(hours: int) -> Mutation:
    def mutate(text: str, chance: random.Random) -> Iterator[str]:
        for time in times(text, "fr"):
            said = text[time.start : time.end]
            if figure := re.match(r"\d{1,2}", said):
                sign = chance.choice((-1, 1))
                new = f"{(int(figure[0]) + sign * hours) % 24}{said[figure.end() :]}"
                yield text[: time.start] + new + text[time.end :]

    return mutate


def _swapped(text: str, _chance: random.Random) -> Iterator[str]:
    for first, second in clock_pairs(text, "fr"):
        here, there = (text[clock.start : clock.end] for clock in (first, second))
        between = text[first.end : second.start]
        yield text[: first.start] + there + between + here + text[second.end :]


MUTATIONS: dict[str, Mutation] = {
    "month changed": _months,
    "day changed": _days,
    "year changed": _years,
    "weekday changed": _weekdays,
    "time shifted by an hour": _shifted(1),
    "time shifted by twelve hours": _shifted(12),
    "local and Japan time swapped": _swapped,
}


def _zones(glossary: Glossary) -> None:
    """Right and wrong arithmetic all over the world, in a French text alone."""
    right, wrong, false, found = 0, 0, 0, 0
    for place, zone in HOSTS:
        for day in (date(2025, 1, 15), date(2025, 4, 3), date(2025, 7, 20), date(2025, 10, 28)):
            local = datetime(day.year, day.month, day.day, 9, 30, tzinfo=ZoneInfo(zone))
            tokyo = local.astimezone(ZoneInfo("Asia/Tokyo"))
            for shift in (0, -60, 60, 30, 720):
                shown = tokyo + timedelta(minutes=shift)
                text = (
                    f"Le {day.day} {WORDS.month_name(day.month)} {day.year}, en visite {place}, "
                    f"le ministre a parlé à 9h30 ({shown.hour}h{shown.minute:02}, heure du Japon)."
                )
                hits = _findings(Pair(_lines("x.fr", "fr", [text]), "en", glossary))
                right, wrong = right + (not shift), wrong + bool(shift)
                false, found = false + bool(hits and not shift), found + bool(hits and shift)
                if bool(hits) != bool(shift):
                    print(f"  {'false' if hits else 'missed'}: {text}")
    print(f"zone arithmetic right: {right}, false alarms {false}")
    print(f"{'zone arithmetic broken, alone':<32}{wrong:>7}{found:>7}{found / wrong:>8.2f}")


def _counts(glossary: Glossary) -> None:
    """Counts of consecutive years since a year, in a French text alone."""
    counted: Counter[str] = Counter()
    ordinals = ("deuxième", "troisième", "quatrième", "cinquième", "sixième")
    for first in (2020, 2022, 2023):
        for year in range(first + 1, first + 5):
            for number, word in enumerate(ordinals, 2):
                for form in ("année consécutive depuis", "année de suite depuis"):
                    text = f"{year}/4/3\nIls se voient pour la {word} {form} {first}."
                    hits = _findings(
                        Pair(parse_document(text, path="x", locale="fr"), "en", glossary)
                    )
                    kind = "right" if number == year - first + 1 else "wrong"
                    counted[kind] += 1
                    counted[f"{kind} told"] += bool(hits)
                    assert list(consecutive_years(text, "fr"))
    print(f"consecutive years right: {counted['right']}, false alarms {counted['right told']}")
    wrong, found = counted["wrong"], counted["wrong told"]
    print(f"{'consecutive years wrong, alone':<32}{wrong:>7}{found:>7}{found / wrong:>8.2f}")


if __name__ == "__main__":
    main()
