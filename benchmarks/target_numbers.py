"""What the rules on numbers, dates and times see in Spanish and Catalan: a planted change a kind.

`python benchmarks/target_numbers.py`. There is no published Spanish or Catalan of our readouts, so
that the targets are drafts of the shipped corpus by Apertium, names, dates and figures kept; every
sentence is judged beside its own source. First what is found in the drafts as they are, then, for
each kind of change, how many of its places are seen when that place alone is changed or dropped: by
the rules, and by what asks whether a draft holds what its source holds (`lost`), which asks for no
number in words. `--all` lists what either missed.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator

from adherence import sentences
from readout_l10n.checks import FAMILIES
from readout_l10n.checks.rule import Pair
from readout_l10n.draft import Passage
from readout_l10n.draft.apertium import apertium
from readout_l10n.draft.guarded import Guarded
from readout_l10n.draft.survival import lost
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.model import Alignment, Bead
from readout_l10n.segment import parse_document
from readout_l10n.text.date_mentions import date_mentions
from readout_l10n.text.durations import durations
from readout_l10n.text.number_words import SCALES
from readout_l10n.text.numbers import Number, numbers
from readout_l10n.text.times import times

_PAIRS = (("en", "es"), ("fr", "es"), ("fr", "ca"), ("en", "ca"))
_MOST = 150
_SEED = 5
_RULES = tuple(
    rule for title, rules in FAMILIES for rule in rules if title in {"Numbers", "Dates and times"}
)
_MONTHS = {
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
}
_WEEKDAYS = {
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "ca": "dilluns dimarts dimecres dijous divendres dissabte diumenge",
}
_CARDINALS = {
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta",
    "ca": "dos tres quatre cinc sis set vuit nou deu onze dotze quinze vint trenta",
}
_ORDINALS = {
    "es": "primera segunda tercera cuarta quinta sexta séptima octava novena décima",
    "ca": "primera segona tercera quarta cinquena sisena setena vuitena novena desena",
}
_SCALES = {
    "es": ("millones", "billones"),
    "ca": ("milions", "bilions"),
}
_Mutation = Callable[[random.Random, str, str], Iterator[str]]


def main() -> None:
    glossary = Glossary(read_glossary(shipped_glossary()))
    for source, target in _PAIRS:
        engine = apertium(source, target)
        if engine is None:
            print(f"{source}→{target}   no mode is installed")
            continue
        texts = sentences(source)
        drafts = Guarded(engine, glossary, source, target).draft([Passage(text) for text in texts])
        rows = [(text, draft.text) for text, draft in zip(texts, drafts, strict=True) if draft]
        _report(rows, source, target)


def _report(rows: list[tuple[str, str]], source: str, target: str) -> None:
    print(f"== {source}→{target}: {len(rows)} segments")
    clean = []
    for text, drafted in rows:
        found = _messages(text, drafted, source, target)
        for message in found:
            print(f"    as drafted: {message} | {text} | {drafted}")
        if not found and not lost(text, drafted, source, target):
            clean.append((text, drafted))
    print(f"{'kind':<24}{'mutants':>8}{'rules':>8}{'lost':>8}{'either':>8}  by rule")
    sums = Counter[str]()
    missed: list[str] = []
    for kind, mutate in _MUTATIONS.items():
        rng = random.Random(f"{_SEED} {kind}")  # noqa: S311
        mutants = [
            (text, drafted, changed)
            for text, drafted in clean
            for changed in mutate(rng, drafted, target)
            if changed != drafted
        ]
        mutants = rng.sample(mutants, min(len(mutants), _MOST))
        if not mutants:
            continue
        counts, rules = Counter[str](), Counter[str]()
        for text, drafted, changed in mutants:
            said = _messages(text, changed, source, target)
            gone = lost(text, changed, source, target)
            counts += Counter(
                {"rules": bool(said), "lost": bool(gone), "either": bool(said or gone)}
            )
            rules.update({message.partition(":")[0] for message in said})
            if not (said and gone):
                by = "rules" if gone else "lost" if said else "either"
                missed.append(f"{kind} ({by}): {text} | {drafted} | {changed}")
        sums += counts + Counter({"mutants": len(mutants)})
        _line(kind, len(mutants), counts, ", ".join(f"{r} {n}" for r, n in rules.most_common()))
    _line("all", sums["mutants"], sums, "")
    if "--all" in sys.argv:
        print(*missed, sep="\n")


def _line(kind: str, mutants: int, counts: Counter[str], by_rule: str) -> None:
    shares = "".join(f"{counts[way] / mutants:>8.1%}" for way in ("rules", "lost", "either"))
    print(f"{kind:<24}{mutants:>8}{shares}  {by_rule}")


def _messages(text: str, drafted: str, source: str, target: str) -> list[str]:
    """What the rules say of a sentence beside its source."""
    ours, theirs = (
        parse_document(said, path=f"x.{locale}", locale=locale, presegmented=True)
        for said, locale in ((text, source), (drafted, target))
    )
    alignment = Alignment(source, target, (Bead(ours.segments, theirs.segments),))
    pair = Pair(theirs, source, Glossary(()), ours, alignment)
    return [f"{rule.id}: {hit.message}" for rule in _RULES for hit in rule.check(pair)]


def _other_figure(rng: random.Random, said: str) -> str:
    places = [i for i, char in enumerate(said) if char.isdigit()]
    at = rng.choice(places)
    figures = [d for d in "123456789" if d != said[at]]
    return said[:at] + rng.choice(figures) + said[at + 1 :]


def _spans(text: str, locale: str) -> list[tuple[int, int]]:
    """Places of dates, times and durations."""
    readers = (date_mentions, times, durations)
    return [(said.start, said.end) for read in readers for said in read(text, locale)]


def _plain(text: str, locale: str) -> Iterator[Number]:
    """Numbers in figures that belong to no date, time or duration."""
    taken = _spans(text, locale)
    for number in numbers(text, locale):
        if not number.spelled and not any(
            number.start < end and start < number.end for start, end in taken
        ):
            yield number


def _figures(rng: random.Random, text: str, locale: str) -> Iterator[str]:
    for number in _plain(text, locale):
        said = text[number.start : number.end]
        yield text[: number.start] + _other_figure(rng, said) + text[number.end :]


def _figures_dropped(_: random.Random, text: str, locale: str) -> Iterator[str]:
    for number in _plain(text, locale):
        yield text[: number.start] + text[number.end :].lstrip()


def _in_turn(words: dict[str, str]) -> _Mutation:
    """Each word of a list changed for the one beside it."""

    def mutate(_: random.Random, text: str, locale: str) -> Iterator[str]:
        known = words[locale].split()
        for match in re.finditer(rf"(?<![\w-])(?:{'|'.join(known)})(?![\w-])", text):
            at = known.index(match[0])
            yield text[: match.start()] + known[at - 1 if at else 1] + text[match.end() :]

    return mutate


def _day(_: random.Random, text: str, locale: str) -> Iterator[str]:
    for day in date_mentions(text, locale):
        figures = re.compile(r"\d{1,2}").search(text, day.start, day.end)
        if day.day and figures:
            other = str(int(figures[0]) + (1 if int(figures[0]) < 28 else -1))
            yield text[: figures.start()] + other + text[figures.end() :]


def _year(rng: random.Random, text: str, _: str) -> Iterator[str]:
    for match in re.finditer(r"(?<!\d)20\d\d(?!\d)", text):
        other = str(int(match[0]) + rng.choice((-1, 1)))
        yield text[: match.start()] + other + text[match.end() :]


def _date_dropped(_: random.Random, text: str, locale: str) -> Iterator[str]:
    for day in date_mentions(text, locale):
        if day.is_day:
            yield text[: day.start] + text[day.end :].lstrip()


def _hour(_: random.Random, text: str, locale: str) -> Iterator[str]:
    for time in times(text, locale):
        figures = re.compile(r"\d{1,2}").match(text, time.start)
        if figures:
            other = str((int(figures[0]) + 1) % 24)
            yield text[: figures.start()] + other + text[figures.end() :]


def _minutes(_: random.Random, text: str, locale: str) -> Iterator[str]:
    for time in times(text, locale):
        figures = re.compile(r"(?<=[:.])\d\d").search(text, time.start, time.end)
        if figures:
            other = f"{(int(figures[0]) + 10) % 60:02d}"
            yield text[: figures.start()] + other + text[figures.end() :]


def _time_dropped(_: random.Random, text: str, locale: str) -> Iterator[str]:
    for time in times(text, locale):
        end = re.compile(r"[\s\u00a0]?h?(?!\w)").match(text, time.end)
        yield text[: time.start] + text[end.end() if end else time.end :]


def _duration(rng: random.Random, text: str, locale: str) -> Iterator[str]:
    for said in durations(text, locale):
        words = text[said.start : said.end]
        if any(map(str.isdigit, words)):
            yield text[: said.start] + _other_figure(rng, words) + text[said.end :]


def _scale(_: random.Random, text: str, locale: str) -> Iterator[str]:
    one, other = _SCALES[locale]
    for match in re.finditer(rf"(?<!\w){one}(?!\w)", text):
        yield text[: match.start()] + other + text[match.end() :]


def _scale_dropped(_: random.Random, text: str, locale: str) -> Iterator[str]:
    words = [word for word in SCALES[locale] if word.startswith("mil") and word != "mil"]
    for match in re.finditer(
        rf"(?<=\d)[\s\u00a0](?:mil[\s\u00a0])?(?:{'|'.join(words)})(?!\w)", text
    ):
        yield text[: match.start()] + text[match.end() :]


def _swapped(pattern: str, other: dict[str, str]) -> _Mutation:
    def mutate(_: random.Random, text: str, _locale: str) -> Iterator[str]:
        for match in re.finditer(pattern, text):
            yield text[: match.start()] + other[match[0]] + text[match.end() :]

    return mutate


_MUTATIONS: dict[str, _Mutation] = {
    "figure": _figures,
    "figure dropped": _figures_dropped,
    "scale": _scale,
    "scale dropped": _scale_dropped,
    "percent sign dropped": _swapped(r"[\s\u00a0]?%", {" %": "", "\u00a0%": "", "%": ""}),
    "currency": _swapped(
        r"(?<!\w)(?:dólares|dòlars|yenes|iens|euros)(?!\w)",
        {"dólares": "yenes", "dòlars": "iens", "yenes": "euros", "iens": "euros", "euros": "yenes"},
    ),
    "cardinal in words": _in_turn(_CARDINALS),
    "ordinal in words": _in_turn(_ORDINALS),
    "day": _day,
    "month": _in_turn(_MONTHS),
    "year": _year,
    "weekday": _in_turn(_WEEKDAYS),
    "date dropped": _date_dropped,
    "hour": _hour,
    "minutes": _minutes,
    "time dropped": _time_dropped,
    "duration": _duration,
}


if __name__ == "__main__":
    main()
