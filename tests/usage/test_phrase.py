import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.tokens import tokens
from readout_l10n.usage.phrase import GAP, PhraseError, parse_phrase


def found(phrase: str, text: str) -> str | None:
    """What a phrase finds at the first word of a text."""
    words = tokens(text, "fr")
    last = parse_phrase(phrase, "fr").ends(text, words, 0)
    return None if last is None or last < 0 else text[: words[last].end]


@pytest.mark.parametrize(
    ("phrase", "text", "wanted"),
    [
        ("initier", "initieront", "initieront"),
        ("initier", "initiées", "initiées"),
        ("convenir =sur", "convenus sur", "convenus sur"),
        ("=chef", "chefs", None),
        ("=à", "a", None),
        ("=à", "À", "À"),
        ("=à", "A", "A"),
        ("mettre|porter =fin", "portent fin", "portent fin"),
        ("prendre {det}? =place", "prit place", "prit place"),
        ("prendre {det}? =place", "prit sa place", "prit sa place"),
        ("réunion … =place", "réunion a hier pris place", "réunion a hier pris place"),
        ("réunion … =place", "réunion qui a hier pris place", None),
        ("réunion … =place", "réunion finie. Une place", None),
        ("réunion =place", "réunion, place", None),
        ("participer =à", "participera aux", None),
        ("participer à", "participera aux", "participera aux"),
    ],
)
def test_words_and_slots(phrase: str, text: str, wanted: str | None) -> None:
    assert found(phrase, text) == wanted


@pytest.mark.parametrize("phrase", ["", "…", "{det} accord", "accord …", "accord {noun}", "a||b"])
def test_what_is_no_phrase_is_told(phrase: str) -> None:
    with pytest.raises(PhraseError):
        parse_phrase(phrase, "fr")


@given(st.lists(st.sampled_from(["très", "bien", "déjà"]), max_size=GAP + 2))
def test_a_gap_holds_up_to_three_words(between: list[str]) -> None:
    text = " ".join(["réunion", *between, "place"])
    assert (found("réunion … =place", text) is not None) == (len(between) <= GAP)


@pytest.mark.parametrize(
    ("phrase", "text", "wanted"),
    [
        ("soutien =pour {name}", "soutien pour Oslo", "soutien pour Oslo"),
        ("soutien =pour {name}", "soutien pour elle", None),
        ("prêt =à {inf}", "prêt à agir", "prêt à agir"),
        ("prêt =à {inf}", "prêt à notre", None),
        ("prêt =à {inf}", "prêt à Alger", None),
    ],
)
def test_names_and_infinitives(phrase: str, text: str, wanted: str | None) -> None:
    assert found(phrase, text) == wanted
