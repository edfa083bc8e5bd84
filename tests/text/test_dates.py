from datetime import date

import pytest

from readout_l10n.text.dates import read_date


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2025/4/3", date(2025, 4, 3)),
        ("2026-01-16", date(2026, 1, 16)),
        ("18.12.2025", date(2025, 12, 18)),
        ("le 03 avril 2025", date(2025, 4, 3)),
        ("Mercredi 1er juillet 2025", date(2025, 7, 1)),
        ("April 3, 2025", date(2025, 4, 3)),
        ("Dec. 18, 2025", date(2025, 12, 18)),
        ("3. März 2025", date(2025, 3, 3)),
        ("3 de abril de 2025", date(2025, 4, 3)),
        ("31/31/2025, puis 2 mai 2025", date(2025, 5, 2)),
    ],
)
def test_a_line_names_a_day(line: str, day: date) -> None:
    assert read_date(line) == day


@pytest.mark.parametrize("line", ["avril 2025", "le 3 avril", "30 février 2025", "12/2025", "mai"])
def test_no_day_is_named(line: str) -> None:
    assert read_date(line) is None
