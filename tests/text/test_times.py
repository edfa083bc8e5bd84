"""Clock times, durations, and clocks side by side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.clock_style import written_like
from readout_l10n.text.dated_spans import dated_spans
from readout_l10n.text.durations import durations
from readout_l10n.text.local_times import clock_pairs
from readout_l10n.text.times import times

MINUTES = st.integers(0, 24 * 60 - 1)


@given(MINUTES, st.sampled_from(["{h}h{m:02}", "{h} h {m:02}", "{h}:{m:02}", "{h:02}h{m:02}"]))
def test_what_is_written_is_read(minutes: int, form: str) -> None:
    hours, rest = divmod(minutes, 60)
    said = form.format(h=hours, m=rest)
    (time,) = times(f"Ils se sont vus à {said} à Rome.", "fr")
    assert time.minutes == minutes
    assert written_like(minutes, said) == said


@given(MINUTES)
def test_a_duration_is_its_minutes(minutes: int) -> None:
    hours, rest = divmod(minutes, 60)
    texts = [f"L’entretien a duré {minutes} minutes.", f"L’entretien a duré {hours} h {rest:02}."]
    assert {d.minutes for text in texts for d in durations(text, "fr")} == {minutes}
    assert not any(times(text, "fr") for text in texts)


@pytest.mark.parametrize(
    ("locale", "text", "wanted"),
    [
        ("en", "at 4:00 p.m. and 4.40 am", [960, 280]),
        ("en", "at noon, at midnight", [720, 0]),
        ("en", "3 o'clock in the afternoon", [900]),
        ("fr", "à midi, vers minuit", [720, 0]),
        ("fr", "à 16 heures 30, à 4 heures de l’après-midi", [990, 960]),
        ("fr", "une réunion de 3 heures", []),
        ("fr", "de 9 h 00 à 10 h 30", [540, 630]),
        ("de", "um 16:00 Uhr", []),
    ],
)
def test_times(locale: str, text: str, wanted: list[int]) -> None:
    assert [time.minutes for time in times(text, locale)] == wanted


@pytest.mark.parametrize(
    ("locale", "text", "wanted"),
    [
        ("en", "an hour and a half, one and a half hours, half an hour", [90, 90, 30]),
        ("en", "a 90-minute meeting of 1.5 hours", [90, 90]),
        ("en", "three quarters of an hour", [45]),
        ("fr", "une heure et demie, une demi-heure, trois quarts d’heure", [90, 30, 45]),
        ("fr", "2 heures et 15 minutes, 1h50min", [135, 110]),
    ],
)
def test_durations(locale: str, text: str, wanted: list[float]) -> None:
    assert [duration.minutes for duration in durations(text, locale)] == wanted


@pytest.mark.parametrize(
    ("locale", "text", "labels"),
    [
        ("fr", "à 16h00 (23h00, heure du Japon)", [(None, "du Japon")]),
        ("fr", "17 h 15, heure du Japon (10 h 15 à Paris)", [("du Japon", "à Paris")]),
        ("fr", "heure locale : 16h00 ; heure du Japon : 23h00", [("local", "du Japon")]),
        ("fr", "à 16h00, puis ils ont dîné à 23h00, heure du Japon", []),
        ("fr", "à 9h00 (heure locale) et à 16h00 (heure locale)", []),
        ("en", "4 p.m. local time in Brussels (11 p.m. JST)", [("in Brussels", "JST")]),
        ("en", "at 4:00 p.m. (11:00 p.m. Japan time)", [(None, "Japan")]),
        ("ja", "16:00 (23:00)", []),
    ],
)
def test_clock_pairs(locale: str, text: str, labels: list[tuple[str | None, str | None]]) -> None:
    assert [(a.label, b.label) for a, b in clock_pairs(text, locale)] == labels


def test_a_stretch_of_time_is_one_clock() -> None:
    ((here, there),) = clock_pairs("de 16h00 à 17h30 (de 23h00 à 0h30, heure du Japon)", "fr")
    assert [time.minutes for time in here.times] == [960, 1050]
    assert [time.minutes for time in there.times] == [1380, 30]


def test_dated_spans() -> None:
    text = "Le 3 avril 2025 à 16h00, 32 pays ont parlé 110 minutes de 2030 et d’avril 2026."
    assert [text[s:e] for s, e in dated_spans(text, "fr")] == [
        "3 avril 2025",
        "16h00",
        "110 minutes",
    ]


@given(MINUTES, st.sampled_from(["{h}:{m:02} h", "{h}.{m:02} h", "{h}:{m:02} {hours}"]))
def test_spanish_and_catalan_times_are_read(minutes: int, form: str) -> None:
    hours, rest = divmod(minutes, 60)
    for locale, text in (("es", "Se reunieron a las {}."), ("ca", "Es van reunir a les {}.")):
        said = form.format(h=hours, m=rest, hours="horas" if locale == "es" else "hores")
        assert [time.minutes for time in times(text.format(said), locale)] == [minutes]


@pytest.mark.parametrize(
    ("locale", "text", "wanted"),
    [
        ("es", "a las 4 de la tarde, a las cuatro y media de la tarde", [960, 990]),
        ("es", "a las doce de la noche, a la 1 de la madrugada", [0, 60]),
        ("es", "a la una del mediodía y a las 4 p. m.", [780, 960]),
        ("es", "al mediodía, a medianoche", [720, 0]),
        ("es", "a las diez menos cuarto", [585]),
        ("es", "de las 15 a las 17 horas, a las 16, hora local", [900, 1020, 960]),
        ("es", "a partir de 17 h 40, a las 9.30", [1060, 570]),
        ("es", "a las dos partes, a las 12 provincias, las 2 horas de reunión", []),
        ("ca", "a les 9 del matí, a les nou del vespre", [540, 1260]),
        ("ca", "a dos quarts de quatre, a tres quarts d’una", [210, 45]),
        ("ca", "al migdia, a mitjanit, a les 15 hores", [720, 0, 900]),
        ("ca", "a les dues parts, dues hores de reunió", []),
    ],
)
def test_spanish_and_catalan_clocks(locale: str, text: str, wanted: list[int]) -> None:
    assert [time.minutes for time in times(text, locale)] == wanted


@pytest.mark.parametrize(
    ("locale", "text", "wanted"),
    [
        ("es", "duró 2 h 15, unos 45 minutos, media hora", [135, 45, 30]),
        ("es", "dos horas y cuarto, una hora y media, hora y media", [135, 90, 90]),
        ("es", "tres cuartos de hora, 1 h 50 min", [45, 110]),
        ("ca", "2 hores i 15 minuts, mitja hora, tres quarts d’hora", [135, 30, 45]),
        ("ca", "una hora i mitja, vint-i-cinc minuts", [90, 25]),
    ],
)
def test_spanish_and_catalan_durations(locale: str, text: str, wanted: list[int]) -> None:
    assert [duration.minutes for duration in durations(text, locale)] == wanted
    assert not times(text, locale)


def test_hours_counted_to_twelve_are_not_written_anew() -> None:
    assert written_like(17 * 60, "4 de la tarde") is None
    assert written_like(17 * 60, "16:00 h") == "17:00 h"
