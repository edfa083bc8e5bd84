"""The lexicon of French forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.morphology import inflected, is_form, readings


def _said(form: str) -> set[tuple[str, str | None, bool | None]]:
    return {(read.lemma, read.gender, read.is_plural) for read in readings(form)}


def test_every_reading_of_a_form() -> None:
    assert _said("royale") == {("royal", "f", False)}
    assert {"noun", "verb"} == {
        "noun" if read.is_noun else "verb"
        for read in readings("risque")
        if read.is_noun or read.verb
    }
    (read,) = (read for read in readings("prévues"))
    assert read.is_participle
    assert read.is_adjective
    assert (read.lemma, read.gender, read.is_plural) == ("prévoir", "f", True)


def test_either_gender_or_number_is_none() -> None:
    assert _said("stratégique") == {("stratégique", None, False)}
    assert ("pays", "m", None) in _said("pays")


@pytest.mark.parametrize(
    ("form", "is_subjunctive", "is_indicative"),
    [
        ("puisse", True, False),
        ("peut", False, True),
        ("aide", True, True),
        ("pourrait", False, False),
    ],
)
def test_moods(form: str, *, is_subjunctive: bool, is_indicative: bool) -> None:
    finite = [read for read in readings(form) if read.is_third]
    assert any(read.is_subjunctive for read in finite) is is_subjunctive
    assert any(read.is_indicative for read in finite) is is_indicative


@pytest.mark.parametrize(
    ("lemma", "tags", "form"),
    [
        ("stratégique", "adj fem pl", "stratégiques"),
        ("royal", "adj fem sg", "royale"),
        ("beau", "adj mas pl", "beaux"),
        ("pouvoir", "spre 3sg", "puisse"),
        ("être", "ipre 3pl", "sont"),
        ("avoir", "ifut 3sg", "aura"),
        ("aller", "ipre 3pl", "vont"),
        ("continuer", "ifut 3pl", "continueront"),
        ("continuer", "adj spre", None),
    ],
)
def test_inflected(lemma: str, tags: str, form: str | None) -> None:
    assert inflected(lemma, frozenset(tags.split())) == form


def test_a_form_that_french_lacks_has_no_reading() -> None:
    assert readings("contribuants") == ()
    assert not is_form("xyzzy")
    assert is_form("aujourd’hui")


@given(st.text(max_size=12))
def test_any_string_may_be_asked(form: str) -> None:
    assert bool(readings(form)) == is_form(form)
