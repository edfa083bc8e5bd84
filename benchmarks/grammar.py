"""Slips of grammar put into correct French, found again: `python benchmarks/grammar.py`.

Each French sentence of NTREX, WMT21 and the shipped corpus is changed once per kind, where the
kind applies, at a place drawn by a fixed seed; found means that one of the kind's rules touches the
changed words. The mutations know nothing of the rules' word lists.
"""

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator

from gold import ROOT, ntrex, wmt_terms
from readout_l10n.checks import RULES
from readout_l10n.checks.rule import Pair
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.segment import parse_document

_PARTICIPLE = r"(?P<word>[a-zà-ÿ]{3,}(?:é|i|(?<!q)u))(?P<end>es|s|e)\b"
_KINDS: dict[str, tuple[str, Callable[[re.Match[str]], str], tuple[str, ...]]] = {
    "plural dropped": (
        r"\b(?P<lead>[Ll]es|[Dd]es|[Cc]es|ses|leurs|aux) (?P<word>[a-zà-ÿ]{4,}[^sxz\W])s\b",
        lambda m: f"{m['lead']} {m['word']}",
        ("noun-agreement",),
    ),
    "gender of « un », « ce »": (
        r"\b(?P<lead>[Uu]ne|[Cc]ette) (?P<word>[bcdfgjklmnpqrstv][a-zà-ÿ]{4,})\b",
        lambda m: f"{ ({'une': 'un', 'cette': 'ce'}[m['lead'].lower()]) } {m['word']}",
        ("noun-agreement",),
    ),
    "adjective's gender": (
        (
            r"\b(?P<lead>(?:la|une|cette) [a-zà-ÿ]{4,}) "
            r"(?P<word>[a-zà-ÿ]+(?:al|ain|ois|ais|if|joint))"
            r"(?P<end>e)\b"
        ),
        lambda m: f"{m['lead']} {m['word']}",
        ("noun-agreement",),
    ),
    "verb's number": (
        r"(?P<lead>^(?:Les|Des|Ces|Ils|Elles)\b(?: [\wà-ÿ’-]+){0,3}) (?P<word>ont|sont)\b",
        lambda m: f"{m['lead']} { ({'ont': 'a', 'sont': 'est'}[m['word']]) }",
        ("verb-agreement",),
    ),
    "participle after « être »": (
        rf"(?P<lead>^[^,;:«»()]{{3,60}} (?:est|sont|était|étaient|été)) {_PARTICIPLE}",
        lambda m: f"{m['lead']} {m['word']}",
        ("participle-agreement",),
    ),
    "infinitive for participle": (
        r"\b(?P<lead>a|ont|avait|avaient) (?P<word>[a-zà-ÿ]{3,})é\b",
        lambda m: f"{m['lead']} {m['word']}er",
        ("verb-form",),
    ),
    "elision undone": (
        r"\b(?P<lead>[Dd]|qu)’(?P<word>[aeiouéèê][a-zà-ÿ]{2,}|ils?|elles?|une?|on)\b",
        lambda m: f"{m['lead']}e {m['word']}",
        ("elision",),
    ),
    "contraction undone": (
        r"\b(?P<lead>du|des|aux?) (?P<word>[a-zà-ÿ]{4,})\b",
        lambda m: (
            f"{ ({'du': 'de le', 'des': 'de les', 'au': 'à le', 'aux': 'à les'}[m['lead']]) }"
            f" {m['word']}"
        ),
        ("contraction",),
    ),
    "auxiliary dropped": (
        (
            r"(?P<lead>^(?:Les?|La|Ils?|Elles?)\b[^,;:«»]{0,50}?) (?:a|ont) (?P<word>[a-zà-ÿ]+é) "
            r"(?P<after>que|le|la|les|un|une|son|sa|leur)\b"
        ),
        lambda m: f"{m['lead']} {m['word']} {m['after']}",
        ("auxiliary-missing",),
    ),
}


def main() -> None:
    glossary = Glossary(read_glossary(shipped_glossary()))
    rules = {rule.id: rule for rule in RULES}
    random.seed(5)
    texts = tuple(_texts())
    done, found = Counter[str](), Counter[str]()
    for kind, (pattern, change, ids) in _KINDS.items():
        for text in texts:
            places = list(re.finditer(pattern, text))
            if not places:
                continue
            place = random.choice(places)  # noqa: S311
            changed = text[: place.start()] + change(place) + text[place.end() :]
            document = parse_document(changed, path="x", locale="fr", presegmented=True)
            pair = Pair(document, "en", glossary)
            first, last = place.start() + 1, place.start() + len(change(place)) + 1
            done[kind] += 1
            found[kind] += any(
                hit.span.column < last and first < hit.span.end_column
                for rule in ids
                for hit in rules[rule].check(pair)
            )
    for kind, total in done.items():
        print(f"{kind:<28}{found[kind]:>5} of {total:<5}{found[kind] / total:>7.1%}")


def _texts() -> Iterator[str]:
    yield from (french for _, _, french in ntrex())
    yield from (row["target"] for row in wmt_terms())
    for path in sorted((ROOT / "corpus" / "fr").glob("*.md")):
        for line in path.read_text(encoding="utf-8").split("\n---\n", 1)[-1].splitlines():
            if sentence := line.strip("-# *"):
                yield from re.split(r"(?<=\.) (?=[A-ZÀ-Ý])", sentence)


if __name__ == "__main__":
    main()
