"""Countries, cities and their zones."""

from zoneinfo import available_timezones

import pytest

from readout_l10n.text.cities import ABBREVIATIONS, CITIES, COUNTRIES, MAIN_ZONES, PEOPLES
from readout_l10n.text.places import (
    country_of_zone,
    place_mentions,
    zones_of_country,
    zones_of_label,
)


def test_every_zone_is_known() -> None:
    zones = {*CITIES, *MAIN_ZONES.values(), *(z for n in ABBREVIATIONS.values() for z in n.split())}
    assert zones <= available_timezones()


def test_every_country_has_zones() -> None:
    for country in {*COUNTRIES, *MAIN_ZONES, *PEOPLES.values()}:
        assert zones_of_country(country)
    assert len(zones_of_country("US")) > 1


def test_no_city_is_listed_twice() -> None:
    names = [name for names in CITIES.values() for name in names.split(", ")]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(
    ("locale", "text", "wanted"),
    [
        ("fr", "En déplacement au Royaume de Belgique", [("BE", True)]),
        ("fr", "à New Delhi (Inde)", [("IN", True), ("IN", True)]),
        ("fr", "le ministre de l’Inde", [("IN", False)]),
        ("fr", "la situation en Ukraine", [("UA", False)]),
        ("fr", "en Guinée-Bissau", [("GW", True)]),
        ("en", "in Brussels, Belgium", [("BE", True), ("BE", True)]),
        ("en", "visited Italy", [("IT", True)]),
        ("de", "in Brüssel", []),
    ],
)
def test_mentions(locale: str, text: str, wanted: list[tuple[str, bool]]) -> None:
    found = place_mentions(text, locale)
    assert [(mention.place.country, mention.located) for mention in found] == wanted


def test_labels() -> None:
    assert zones_of_label("japonaise", "fr") == {"Asia/Tokyo"}
    assert zones_of_label("de Paris", "fr") == {"Europe/Paris"}
    assert zones_of_label("JST", "en") == {"Asia/Tokyo"}
    assert zones_of_label("de Nulle-Part", "fr") is None
    assert country_of_zone("Asia/Kolkata") == "IN"
