"""Catalan numbers in words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.catalan_numbers import CatalanNumber, catalan_numbers

SMALL = (
    "un dos tres quatre cinc sis set vuit nou deu onze dotze tretze catorze quinze setze disset "
    "divuit dinou vint"
).split()
TENS = "vint trenta quaranta cinquanta seixanta setanta vuitanta noranta".split()


def read(text: str) -> list[CatalanNumber]:
    found = list(re.finditer(r"[^\W\d_]+", text))
    ends = [0, *(match.end() for match in found)]
    joined = [
        not text[end : match.start()].strip(" -") for match, end in zip(found, ends, strict=False)
    ]
    return list(catalan_numbers([match[0] for match in found], joined))


def below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    said = [] if not hundreds else ["cent"] if hundreds == 1 else [f"{SMALL[hundreds - 1]}-cents"]
    if 0 < rest <= 20:
        said.append(SMALL[rest - 1])
    elif rest:
        tens, units = divmod(rest, 10)
        link = "-i-" if tens == 2 else "-"
        said.append(TENS[tens - 2] + (link + SMALL[units - 1] if units else ""))
    return " ".join(said)


def written(number: int) -> str:
    """A number in words: an own writer, of which the reader knows nothing."""
    parts = []
    for size, one, several in ((10**6, "un milió", "milions"), (1000, "mil", "mil")):
        count, number = divmod(number, size)
        if count == 1:
            parts.append(one)
        elif count:
            parts.append(f"{written(count)} {several}")
    return " ".join([*parts, *([below_thousand(number)] if number else [])])


@given(st.integers(11, 10**9))
def test_what_is_written_is_read(number: int) -> None:
    assert [one.value for one in read(written(number))] == [number]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("la primera reunió, el segon dia, la tercera", [(1, True), (2, True), (3, True)]),
        ("divuitena sessió, setanta-cinquè aniversari", [(18, True), (75, True)]),
        ("mil milions, dos mil cinc-cents milions", [(10**9, False), (2_500_000_000, False)]),
        ("quatre i cinc", [(4, False), (5, False)]),
        ("nou països, un nou acord", [(9, False), (1, False)]),
        ("s’ha de fer i deu ser", []),
        ("una trentena de països, segons ells", [(1, False)]),
        ("la mateixa cadena, una escena", [(1, False)]),
        ("vint i deu", [(20, False)]),
    ],
)
def test_running_words(text: str, wanted: list[tuple[int, bool]]) -> None:
    assert [(one.value, one.is_ordinal) for one in read(text)] == wanted
