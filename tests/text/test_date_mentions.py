"""Dates of running text, as CLDR writes them and as people do."""

from datetime import date

import pytest
from babel import Locale
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.calendar_words import CALENDARS
from readout_l10n.text.date_mentions import date_mentions, day_figures

DAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31))
PATTERNS = {
    "en": ("EEEE, MMMM d, y", "MMMM d, y", "MMM d, y", "d MMMM y", "EEE, MMM d, y", "y/M/d"),
    "fr": ("EEEE d MMMM y", "d MMMM y", "d MMM y", "EEE d MMM y", "dd/MM/y", "y-MM-dd", "dd.MM.y"),
    "es": ("EEEE, d 'de' MMMM 'de' y", "d 'de' MMMM 'de' y", "d MMM y", "d/M/y", "d-M-y"),
    "ca": ("EEEE, d MMMM 'del' y", "d MMMM 'de' y", "d MMMM 'del' y", "d MMM y", "d/M/y"),
}  # fmt: skip
AROUND = {
    "en": ("On ", ", they met."),
    "fr": ("Ils se sont vus le ", ", puis ont signé."),
    "es": ("Se reunieron el ", ", y firmaron."),
    "ca": ("Es van reunir el ", ", i van signar."),
}


def parts(text: str, locale: str) -> list[tuple[int | None, ...]]:
    return [(m.day, m.month, m.year, m.weekday) for m in date_mentions(text, locale)]


@given(DAYS, st.sampled_from([(code, p) for code, each in PATTERNS.items() for p in each]))
def test_what_cldr_writes_is_read(day: date, form: tuple[str, str]) -> None:
    locale, pattern = form
    said = format_date(day, pattern, locale=locale)
    before, after = AROUND[locale]
    (mention,) = date_mentions(before + said + after, locale)
    assert (mention.day, mention.month, mention.year) == (day.day, day.month, day.year)
    assert mention.weekday in {day.weekday(), None}
    assert (mention.weekday is None) == ("E" not in pattern)
    assert (before + said + after)[mention.start : mention.end] == said


@given(DAYS, DAYS)
def test_a_range_keeps_both_days(first: date, last: date) -> None:
    one, other = sorted((first, last))
    said = f"du {one.day} au {other.day} {format_date(other, 'MMMM y', locale='fr')}"
    if one.day < other.day:
        assert parts(said, "fr") == [
            (one.day, other.month, other.year, None),
            (other.day, other.month, other.year, None),
        ]


@pytest.mark.parametrize(
    ("locale", "text", "wanted"),
    [
        ("en", "the 3rd of April", [(3, 4, None, None)]),
        ("en", "the third of April 2020", [(3, 4, 2020, None)]),
        ("en", "from April 30 to May 2, 2025", [(30, 4, 2025, None), (2, 5, 2025, None)]),
        ("en", "on April 3 (Thu)", [(3, 4, None, 3)]),
        ("en", "Members may march 3 times", []),
        ("en", "On Sept. 5 and in mid-October", [(5, 9, None, None), (None, 10, None, None)]),
        ("en", "May 10,000 people", [(None, 5, None, None)]),
        ("fr", "le premier mai", [(1, 5, None, None)]),
        ("fr", "le vingt et un mai", [(21, 5, None, None)]),
        ("fr", "lundi 7 et mardi 8 avril 2025", [(7, 4, 2025, 0), (8, 4, 2025, 1)]),
        ("fr", "(10-18/01/2026)", [(10, 1, 2026, None), (18, 1, 2026, None)]),
        ("fr", "du 30 mars au 2 avril 2025", [(30, 3, 2025, None), (2, 4, 2025, None)]),
        ("fr", "de mars à avril 2025", [(None, 3, 2025, None), (None, 4, 2025, None)]),
        ("fr", "jeudi 3 au matin, vendredi", [(3, None, None, 3), (None, None, None, 4)]),
        ("fr", "la planète Mars", []),
        ("de", "am 3. April 2025", []),
    ],
)
def test_running_text(locale: str, text: str, wanted: list[tuple[int | None, ...]]) -> None:
    assert parts(text, locale) == wanted


def test_names_are_those_of_cldr() -> None:
    for code, words in CALENDARS.items():
        months = Locale(code).months["stand-alone"]["wide"]
        days = Locale(code).days["stand-alone"]["wide"]
        assert words.months == {name.lower(): number for number, name in months.items()}
        assert words.weekdays == {name.lower(): number for number, name in days.items()}


@pytest.mark.parametrize(
    ("locale", "text", "wanted"),
    [
        ("es", "el 1.º de mayo, el 1º de mayo y el primero de mayo", [(1, 5, None, None)] * 3),
        ("es", "el 16 de enero del 2026", [(16, 1, 2026, None)]),
        ("es", "del 3 al 5 de abril de 2025", [(3, 4, 2025, None), (5, 4, 2025, None)]),
        (
            "es",
            "del 30 de mayo al 2 de junio de 2025",
            [(30, 5, 2025, None), (2, 6, 2025, None)],
        ),
        ("es", "el lunes 7 y el martes 8 de abril", [(7, 4, None, 0), (8, 4, None, 1)]),
        ("es", "en setiembre de 2024", [(None, 9, 2024, None)]),
        ("es", "el treinta y uno de diciembre", [(31, 12, None, None)]),
        ("es", "abril 3, 2025", [(3, 4, 2025, None)]),
        ("es", "Santo Domingo, alta mar", []),
        ("ca", "l’1 d’abril de 2025", [(1, 4, 2025, None)]),
        ("ca", "l'1 d'octubre i 1r de maig", [(1, 10, None, None), (1, 5, None, None)]),
        ("ca", "del 3 al 5 d’abril", [(3, 4, None, None), (5, 4, None, None)]),
        ("ca", "el vint-i-dos d’agost del 2025", [(22, 8, 2025, None)]),
        ("ca", "des de 2020, set països", []),
        ("ca", "16 de des. de 2025", [(16, 12, 2025, None)]),
        ("ca", "dissabte i els diumenges", [(None, None, None, 5), (None, None, None, 6)]),
    ],
)
def test_spanish_and_catalan(locale: str, text: str, wanted: list[tuple[int | None, ...]]) -> None:
    assert parts(text, locale) == wanted


def test_american_figures_may_be_either() -> None:
    assert [m.month_first for m in date_mentions("on 04/05/2025 and 04/25/2025", "en")] == [
        True,
        False,
    ]
    assert parts("04/25/2025", "en") == [(25, 4, 2025, None)]


def test_a_surname_is_no_certain_month() -> None:
    text = "Theresa May said in May that April came"
    assert [m.certain for m in date_mentions(text, "en")] == [False, True, True]


def test_figures_of_days() -> None:
    text = "les 03 et 4 avril, le premier mai, le 01er juin et le 05/07/2025"
    assert [text[s:e] for s, e in day_figures(text, "fr")] == ["03", "4", "01er"]
