"""The rules on names, on whole paragraphs and on everybody whom the shipped glossary knows."""

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from readout_l10n.checks import name_title, name_variant, official_title_verbatim
from readout_l10n.checks.rule import Example, Hit, Pair
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.people import Person, people
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.glossary.titles import titles_of
from readout_l10n.model import TermKind
from support import document, line_alignment
from support import pair as example_pair

RULES = (name_variant.RULE, name_title.RULE, official_title_verbatim.RULE)
CASES = tomllib.loads((Path(__file__).parent / "cases" / "names.toml").read_text("utf-8"))["case"]
GLOSSARY = Glossary(read_glossary(shipped_glossary()))
EVERYBODY = people(GLOSSARY, "fr").persons
TODAY = date(2026, 1, 16)


def pair(target_text: str, source_text: str | None = None) -> Pair:
    target = document(target_text.strip(), "fr")
    source = document(source_text.strip(), "en") if source_text else None
    lines = target_text.count("\n") + 1
    alignment = line_alignment(source, target, lines) if source else None
    return Pair(target, "en", GLOSSARY.on(target.day), source, alignment)


def found(shown: Pair) -> list[tuple[str, Hit]]:
    return [(rule.id, hit) for rule in RULES for hit in rule.check(shown)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_paragraphs(case: dict[str, Any]) -> None:
    hits = found(pair(case["target"], case.get("source")))
    seen = [[rule, hit.span.quote] for rule, hit in hits]
    assert sorted(seen) == sorted(case.get("finds", []))


@pytest.mark.parametrize("person", EVERYBODY, ids=lambda person: person.concept)
def test_everybody_is_spelt_rightly_in_either_order(person: Person) -> None:
    for name in person.names:
        for words in (name, (*name[1:], name[0])):
            shown = pair(f"16 janvier 2026\nIls ont reçu {' '.join(words)} à Tokyo.")
            assert found(shown) == []


@pytest.mark.parametrize("person", EVERYBODY, ids=lambda person: person.concept)
def test_everybody_bears_the_titles_of_their_offices(person: Person) -> None:
    for holding in person.holdings:
        day = holding.until or TODAY
        for term in titles_of(GLOSSARY, holding.office, "fr"):
            if term.gender not in {None, person.gender} or person.gender is None:
                continue
            article = "la" if person.gender == "f" else "le"
            for name in person.names:
                said = f"Avec {article} {term.text} {' '.join(name)}, il a signé."
                shown = pair(f"{day.year}/{day.month}/{day.day}\n{said}")
                assert [hit.message for _, hit in found(shown)] == []


@pytest.mark.parametrize(
    ("day", "messages"),
    [
        ("2017-09-01", []),
        ("2021-09-30", []),
        ("2023-05-20", ["« ministre des Affaires étrangères » beside KISHIDA Fumio"]),
        ("2024-12-01", []),
    ],
)
def test_the_day_decides(day: str, messages: list[str]) -> None:
    year, month, number = map(int, day.split("-"))
    said = "Le ministre des Affaires étrangères KISHIDA Fumio est là."
    text = f"{year}/{month}/{number}\n{said}"
    hits = list(name_title.check(pair(text)))
    assert [hit.message.partition(",")[0] for hit in hits] == messages


def test_a_title_laid_down_lately_is_still_a_title() -> None:
    left = next(h.until for p in EVERYBODY if p.concept == "kamikawa-yoko" for h in p.holdings)
    assert left is not None
    for days in (0, 20):
        day = left + timedelta(days=days)
        text = f"{day.year}/{day.month}/{day.day}\nLa ministre KAMIKAWA Yoko est là."
        assert list(name_title.check(pair(text))) == []


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("la visite du Président MODI", "Premier ministre"),
        ("la visite du Premier ministre MOTEGI", "ministre des Affaires étrangères"),
        ("le discours de la Présidente TAKAICHI", "Première ministre"),
        ("le discours du Président TAKAICHI", None),
        ("les Présidents MODI et TOKAÏEV", None),
        ("le discours de la ministre MOTEGI", None),
        ("la ministre MOTEGI", "le ministre"),
        ("au ministre des Affaires étrangères Penny WONG", "à la ministre des Affaires étrangères"),
    ],
)
def test_a_suggestion_fits_the_words_before(text: str, suggestion: str | None) -> None:
    (hit,) = name_title.check(pair(f"16 janvier 2026\nIls ont évoqué {text}."))
    assert hit.suggestion == suggestion


def test_a_namesake_is_who_the_source_says() -> None:
    target = "16 janvier 2026\nLe président HAYASHI est venu."
    agreeing = "January 16, 2026\nPresident Hayashi came."
    assert found(pair(target.replace("2026", "2025"), agreeing.replace("2026", "2025"))) == []
    told = "January 16, 2025\nChief Cabinet Secretary Hayashi came."
    (hit,) = name_title.check(pair(target.replace("2026", "2025"), told))
    assert hit.concept == "hayashi-yoshimasa"
    assert hit.source is not None
    assert hit.source.quote == "Chief Cabinet Secretary Hayashi came."


def test_a_transliteration_warns_and_a_slip_is_an_error() -> None:
    target = "16 janvier 2026\nMM. Volodymyr ZELENSKI et Mark RUTE se sont vus au Kazakstan."
    severities = {hit.span.quote: str(hit.severity) for hit in name_variant.check(pair(target))}
    assert severities == {"ZELENSKI": "warning", "RUTE": "None", "Kazakstan": "warning"}


def test_no_office_is_known_without_a_title() -> None:
    for person in EVERYBODY:
        for holding in person.holdings:
            kinds = {term.kind for term in titles_of(GLOSSARY, holding.office, "fr")}
            assert TermKind.TITLE in kinds


def test_an_office_without_a_title_here_is_silent() -> None:
    rows = (
        "concept,locale,term,kind,status,gender,since,until,office\n"
        "pm-india,en,Prime Minister of India,title,preferred,,,,\n"
        "modi,fr,Narendra MODI,name,preferred,m,2014-05-26,,pm-india\n"
    )
    example = Example("16 janvier 2026\nLe Président Narendra MODI est là.", terms=rows)
    assert list(name_title.check(example_pair(example))) == []
