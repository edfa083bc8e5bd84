import pytest

from readout_l10n.text.offices import Office, office_beside


@pytest.mark.parametrize(
    ("text", "name", "locale", "expected"),
    [
        ("Prime Minister of India Arun Mehta", "Mehta", "en", Office.PRIME_MINISTER),
        ("Mr. Arun Mehta, Minister for Foreign Affairs of", "Mehta", "en", Office.FOREIGN),
        ("Vice-Minister Mehta", "Mehta", "en", Office.VICE_MINISTER),
        ("Vice President Mehta", "Mehta", "en", None),
        ("former President Mehta", "Mehta", "en", None),
        ("Assistant Secretary of State Mehta", "Mehta", "en", None),
        ("la Première ministre MEHTA", "MEHTA", "fr", Office.PRIME_MINISTER),
        ("le ministre de la Défense indien, M. MEHTA", "MEHTA", "fr", Office.DEFENCE),
        ("M. MEHTA, ambassadeur de l’Inde", "MEHTA", "fr", Office.AMBASSADOR),
        ("l’ancien Président MEHTA", "MEHTA", "fr", None),
        ("le vice-président MEHTA", "MEHTA", "fr", None),
        ("le ministre MEHTA", "MEHTA", "fr", None),
    ],
)
def test_the_office_beside_a_name(
    text: str, name: str, locale: str, expected: Office | None
) -> None:
    start = text.index(name)
    found = office_beside(text, start, start + len(name), locale)
    assert (found[0] if found else None) is expected
