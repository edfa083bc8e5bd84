import pytest

from readout_l10n.draft.set_lines import set_figures, set_line
from support import document


@pytest.mark.parametrize(
    ("line", "locale", "drafted"),
    [
        ("April 3, 2025", "es", "3 de abril de 2025"),
        ("(April 3, 2025)", "ca", "(3 d’abril del 2025)"),
        ("2025/4/3", "de", "3. April 2025"),
        ("Thursday, April 3, 2025", "es", "jueves, 3 de abril de 2025"),
        ("April 3, 2025", "ja", "2025年4月3日"),
        ("April 3, 2025", "xx", None),
        ("© Ministry of Foreign Affairs of Japan", "es", "© Ministry of Foreign Affairs of Japan"),
        ("Provisional translation", "es", "Traducción provisional"),
        ("They met in Rome.", "es", None),
    ],
)
def test_set_lines(line: str, locale: str, drafted: str | None) -> None:
    (segment,) = document(f"{line}\n", "en").segments
    found = set_line(segment, locale, "Traducción provisional")
    assert (found and found.replace("'", "’")) == drafted


@pytest.mark.parametrize(
    ("text", "locale", "wanted"),
    [
        ("1,234.5", "es", "1234,5"),
        ("12,345 / 2,000", "es", "12 345 / 2000"),
        ("2.5", "es", "2.5"),
        ("2025", "ca", "2025"),
        ("1,234.5", "de", "1,234.5"),
        ("-", "es", "-"),
    ],
)
def test_figures_of_thousands_are_the_target_s(text: str, locale: str, wanted: str) -> None:
    assert set_figures(text, "en", locale).replace("\u00a0", " ").replace("\u202f", " ") == wanted
