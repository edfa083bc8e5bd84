from datetime import date

import pytest

from readout_l10n.text.verb_dates import contradicted

DAY = date(2025, 6, 15)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Le forum aura lieu à Oslo en avril 2024.", ["aura lieu à Oslo en avril 2024"]),
        ("Le forum aura lieu à Oslo en juin 2025.", []),
        ("Le forum aura lieu le 14 juin 2025.", ["aura lieu le 14 juin 2025"]),
        ("Le forum aura lieu à Oslo, comme en avril 2024.", []),
        ("Il sera signé en 1999, en 2019 ou en 2026.", []),
        ("Le forum s’est tenu à Oslo en août 2025.", ["s’est tenu à Oslo en août 2025"]),
        ("Le forum s’est tenu à Oslo en juin 2025.", []),
        ("Le pacte est entré en vigueur en 2026.", ["est entré en vigueur en 2026"]),
    ],
)
def test_contradicted(text: str, wanted: list[str]) -> None:
    assert [text[found.start : found.end] for found in contradicted(text, DAY)] == wanted
