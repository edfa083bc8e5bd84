import pytest

from readout_l10n.text.event_order import (
    begins_at,
    clocks_backwards,
    events_backwards,
    follows_at,
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ils se sont vus de 14h30 à 13h50.", ["de 14h30 à 13h50"]),
        ("Ouvert entre 11 h 00 et 10 h 15", ["entre 11 h 00 et 10 h 15"]),
        ("de 14h30 à 15h10", []),
        ("la fête, de 22h30 à 2h00", []),
        ("de 16h00 à 10h00 le lendemain", []),
        ("de 9h00 du matin", []),
    ],
)
def test_clocks(text: str, wanted: list[str]) -> None:
    assert [text[found.start : found.end] for found in clocks_backwards(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Le projet, qui commencera en juin 2027, se terminera en mai 2027.",
            ["se terminera en mai 2027"],
        ),
        ("Il débutera le 3 mai 2027 et prendra fin le 9 mai 2027.", []),
        ("Il débutera le 9 mai 2027 et prendra fin le 3 mai 2027.", ["prendra fin le 3 mai 2027"]),
        ("Il débutera en mai 2027 et prendra fin le 3 mai 2027.", []),
    ],
)
def test_events(text: str, wanted: list[str]) -> None:
    assert [text[found.start : found.end] for found in events_backwards(text)] == wanted


def test_what_followed() -> None:
    assert begins_at("À partir de 18h10, ils se sont vus.") == 18 * 60 + 10
    followed = follows_at("Un déjeuner a suivi à 12h00.")
    assert followed is not None
    assert followed[1] == 12 * 60
    assert follows_at("Il a suivi les travaux.") is None
