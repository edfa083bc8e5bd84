import csv
from itertools import chain

import pytest
from tests.support import ROOT, glossary

from readout_l10n.draft import Passage
from readout_l10n.draft.headings import Headings
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.shipped import shipped_glossary

TABLE = ROOT / "src" / "readout_l10n" / "data" / "headings.csv"
SHIPPED = Glossary(read_glossary(shipped_glossary()))


def drafted(text: str, source: str, target: str, terms: Glossary = SHIPPED) -> str | None:
    draft = Headings(terms, source, target).draft([Passage(text)])[0]
    return draft.text if draft else None


@pytest.mark.parametrize(
    ("text", "source", "target", "expected"),
    [
        ("Related links", "en", "es", "Enlaces relacionados"),
        ("Liens", "fr", "ca", "Enllaços relacionats"),
        ("1. Opening remarks", "en", "es", "1. Palabras de apertura"),
        ("Overview", "en", "de", "Überblick"),
        ("Related links", "en", "ja", "関連リンク"),
        ("Joint Statement (in English)", "en", "es", "Declaración conjunta (en inglés)"),
        ("Japan–India Relations", "en", "es", "Relaciones entre el Japón y la India"),
        ("Japan - India Relations", "en", "ca", "Relacions entre el Japó i l’Índia"),
        ("Relations Japon\u00a0– Inde", "fr", "es", "Relaciones entre el Japón y la India"),
        ("Japan–Israel Relations", "en", "es", "Relaciones entre el Japón e Israel"),
        (
            "Japan–U.S. Summit Meeting",
            "en",
            "es",
            "Reunión cumbre entre el Japón y los Estados Unidos",
        ),
        ("Japan–NATO Relations", "en", "es", "Relaciones entre el Japón y la OTAN"),
        ("Japan–India Relations", "en", "de", "Beziehungen Japan – Indien"),
        ("Situation in Ukraine", "en", "fr", "Situation en Ukraine"),
        (
            "Telephone Talk between the Foreign Ministers of Japan and the Philippines",
            "en",
            "es",
            (
                "Conversación telefónica entre los Ministros de Relaciones Exteriores"
                " del Japón y de Filipinas"
            ),
        ),
        (
            (
                "Entretien téléphonique entre les ministres des Affaires étrangères"
                " du Japon et de l’Inde"
            ),
            "fr",
            "ca",
            "Conversa telefònica entre els ministres d’Afers Exteriors del Japó i de l’Índia",
        ),
        ("Situation in the harbour", "en", "es", None),
        ("Related links to it", "en", "es", None),
        ("Related links", "en", "fi", None),
    ],
)
def test_a_heading(text: str, source: str, target: str, expected: str | None) -> None:
    assert drafted(text, source, target) == expected


def test_no_country_no_heading() -> None:
    assert drafted("Japan–India Relations", "en", "es", glossary("concept,locale,term\n")) is None


def test_the_table_is_whole() -> None:
    rows = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
    assert all(row["en"] and row["fr"] and row["es"] and row["ca"] for row in rows)
    for code in ("en", "fr"):
        forms = list(chain.from_iterable(row[code].lower().split("; ") for row in rows))
        assert len(forms) == len(set(forms))
    for row in rows:
        slots = {code: cell.count("1}") for code, cell in row.items() if cell}
        assert len({bool(count) for count in slots.values()}) == 1, row
