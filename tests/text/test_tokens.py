import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.inflection import keys
from readout_l10n.text.tokens import tokens


@pytest.mark.parametrize(
    ("text", "locale", "words"),
    [
        ("l’APD d’IWAYA", "fr", ["l", "APD", "d", "IWAYA"]),
        ("aujourd’hui, qu'il", "fr", ["aujourd’hui", "qu", "il"]),
        ("l’Indo-Pacifique", "fr", ["l", "Indo-Pacifique"]),
        ("Japan's ministers' talks", "en", ["Japan", "ministers", "talks"]),
        ("the U.S. side", "en", ["the", "U.S.", "side"]),
        ("(IP4) 12h50", "fr", ["IP4", "12h50"]),
    ],
)
def test_words(text: str, locale: str, words: list[str]) -> None:
    assert [token.text for token in tokens(text, locale)] == words


@given(st.text(max_size=60))
def test_words_stand_where_they_say(text: str) -> None:
    for locale in ("fr", "en", "de"):
        at = 0
        for token in tokens(text, locale):
            assert at <= token.start < token.end
            assert text.startswith(token.text, token.start)
            at = token.end


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("chaîne", "chaînes"),
        ("résilient", "résilientes"),
        ("minerai", "minerais"),
        ("national", "nationaux"),
        ("nouvelle", "nouveaux"),
        ("public", "publique"),
        ("européen", "européennes"),
        ("modifier", "modifié"),
        ("euro-atlantique", "euro-atlantiques"),
        ("État", "Etats"),
        ("directeur", "directrice"),
        ("Indo-Pacifique", "Indo\u2011Pacifique"),
        ("aujourd’hui", "aujourd'hui"),
        ("ministère", "ministe\u0300re"),
    ],
)
def test_forms_of_one_word_share_a_key(one: str, other: str) -> None:
    assert keys(one, "fr") & keys(other, "fr")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mer", "mère"),
        ("politique", "police"),
        ("mondial", "mondain"),
        ("région", "règne"),
        ("sanction", "sanctuaire"),
        ("général", "générique"),
        ("état", "été"),
    ],
)
def test_words_that_only_look_alike_share_none(one: str, other: str) -> None:
    assert not keys(one, "fr") & keys(other, "fr")
