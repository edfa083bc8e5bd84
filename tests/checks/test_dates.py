"""The rules on dates and times, on whole paragraphs and with the shipped glossary."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from readout_l10n.checks import date_header, time_changed, time_zone
from readout_l10n.checks.options import Options
from readout_l10n.checks.rule import Pair
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.country_names import country_names
from readout_l10n.glossary.shipped import shipped_glossary
from support import document, line_alignment

CASES = tomllib.loads((Path(__file__).parent / "cases" / "time-zone.toml").read_text("utf-8"))
GLOSSARY = Glossary(read_glossary(shipped_glossary()))


def pair(target_text: str, source_text: str | None = None) -> Pair:
    target = document(target_text.strip(), "fr")
    source = document(source_text, "en") if source_text else None
    alignment = line_alignment(source, target, target_text.count("\n") + 1) if source else None
    return Pair(target, "en", GLOSSARY, source, alignment)


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"])
def test_clocks(case: dict[str, Any]) -> None:
    hits = list(time_zone.check(pair(case["target"])))
    wanted = [case["wanted"] or None] if "wanted" in case else []
    assert [hit.suggestion for hit in hits] == wanted


def test_any_zone_may_be_home() -> None:
    target = document("Le 9 mai 2025, à Tokyo, ils ont signé à 9h00 (7h00, heure de Séoul).", "fr")
    (hit,) = time_zone.check(Pair(target, "en", GLOSSARY, options=Options("Asia/Seoul")))
    assert hit.suggestion == "9h00"


def test_the_source_tells_and_only_one_rule_speaks() -> None:
    source = "On April 3, 2025, in Brussels, they met at 4:00 p.m. (11:00 p.m. Japan time)."
    target = "Le 3 avril 2025, à Bruxelles, ils se sont vus à 16h00 (22h00, heure du Japon)."
    shown = pair(target, source)
    assert list(time_zone.check(shown)) == []
    (hit,) = time_changed.check(shown)
    assert (hit.span.quote, hit.suggestion) == ("22h00", "23h00")


def test_what_the_source_has_wrong_too_is_told() -> None:
    source = "On April 3, 2025, in Brussels, they met at 4:00 p.m. (10:00 p.m. Japan time)."
    target = "Le 3 avril 2025, à Bruxelles, ils se sont vus à 16h00 (22h00, heure du Japon)."
    (hit,) = time_zone.check(pair(target, source))
    assert hit.source is not None
    assert hit.suggestion == "23h00"


def test_the_glossary_names_countries() -> None:
    names = country_names(GLOSSARY, "fr")
    assert names["Türkiye"] == "TR"
    assert names["Royaume de Belgique"] == "BE"
    assert names["République française"] == "FR"


@pytest.mark.parametrize(
    ("head", "said", "found"),
    [
        ("2 janvier 2026", "Le 28 décembre, les ministres ont signé un accord.", False),
        ("3 avril 2025", "Le 4 avril 2025, les ministres ont signé un accord.", False),
        ("3 avril 2025", "Le 5 avril 2025, les ministres ont signé un accord.", True),
        ("3 avril 2025", "Les ministres ont salué l’accord signé le 3 mars et du 3 avril.", False),
        ("11 mars 2021", "Le séisme du 11 mars 2011 a fait des victimes.", False),
        ("3 avril 2025", "Le 3 avril 2026, les ministres ont signé un accord.", True),
        ("3 avril 2025", "Le 3 mai, les ministres signeront un accord.", False),
    ],
)
def test_header_and_body(head: str, said: str, found: bool) -> None:  # noqa: FBT001
    shown = pair(f"{head}\n\n{said}")
    assert shown.day == document(head, "fr").day
    assert bool(list(date_header.check(shown))) is found


def test_a_date_line_the_front_matter_and_the_name_agree() -> None:
    text = (
        "---\nid: x\ndate: 2025-04-03\nkind: readout\ntitle: Titre\nstatus: provisional\n---\n\n"
        "# Titre\n\n3 mai 2025\n\nIls se sont vus.\n"
    )
    target = document(text, "fr", "2025-04-13-x.md")
    assert target.day == date(2025, 4, 3)
    messages = [hit.message for hit in date_header.check(Pair(target, "en", GLOSSARY))]
    assert messages == [
        "the date line says 2025-05-03, the front matter 2025-04-03",
        "the document's date is 2025-04-03, the file's name has 2025-04-13",
    ]
