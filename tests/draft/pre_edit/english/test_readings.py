import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.draft.pre_edit.english.readings import fitting
from readout_l10n.draft.pre_edit.english.stream import Word, stream_parse, stream_serialize

LEXICON = {
    "the": "the<det><def><sp>",
    "leaders": "leader<n><pl>",
    "they": "prpers<prn><subj><p3><mf><pl>",
    "discussed": "discuss<vblex><past>/discuss<vblex><pp>/discussed<adj>",
    "held": "hold<vblex><past>/hold<vblex><pp>",
    "announced": "announce<vblex><past>/announce<vblex><pp>",
    "invited": "invite<vblex><past>/invite<vblex><pp>",
    "situation": "situation<n><sg>",
    "meeting": "meet<vblex><ger>/meeting<n><sg>",
    "was": "be<vbser><past><p3><sg>",
    "be": "be<vbser><inf>",
    "had": "have<vbhaver><past>/have<vblex><past>/have<vblex><pp>",
    "would": "would<vaux><inf>",
    "will": "will<n><sg>/will<vaux><inf>",
    "which": "which<det><itg><sp>/which<prn><itg><m><sp>/which<rel><an><mf><sp>",
    "that": "that<cnjsub>/that<det><dem><sg>/that<prn><tn><mf><sg>/that<rel><an><mf><sp>",
    "said": "say<vblex><past>",
    "by": "by<pr>",
    "in": "in<pr>",
    "on": "on<adv>/on<pr>",
    "and": "and<cnjcoo>",
    "also": "also<adv>",
    "Japan": "Japan<np><loc><sg>",
    "began": "begin<vblex><past>",
    "talks": "talk<n><pl>/talk<vblex><pri><p3><sg>",
    "support": "support<n><sg>/support<vblex><inf>/support<vblex><pres>",
    "their": "their<det><pos><sp>",
    ",": ",<cm>",
    ".": ".<sent>",
}


def stream(text: str) -> str:
    return " ".join(f"^{word}/{LEXICON[word]}$" for word in text.split())


def readings(text: str, word: str) -> list[str]:
    words, _ = stream_parse(fitting(stream(text)))
    return [*next(one.readings for one in words if one.surface == word)]


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("the leaders discussed the situation .", "discussed", "past"),
        ("they also discussed the situation .", "discussed", "past"),
        ("talks was announced .", "announced", "pp"),
        ("the leaders had announced talks .", "announced", "pp"),
        ("the leaders had discussed the situation .", "had", "vbhaver"),
        ("the meeting held in Japan began .", "held", "pp"),
        ("the leaders discussed the situation and announced talks .", "announced", "past"),
        ("they began the talks announced by Japan .", "announced", "pp"),
        ("the leaders , which Japan invited , discussed the situation .", "discussed", "past"),
        ("they said that Japan discussed the situation .", "discussed", "past"),
        ("the invited leaders began .", "invited", "pp"),
        ("on Japan , they began .", "on", "pr"),
        ("the meeting began .", "meeting", "n"),
        ("they would support Japan .", "support", "inf"),
        ("their support began .", "support", "n"),
        ("they will support Japan .", "will", "vaux"),
    ],
)
def test_one_reading_is_left(text: str, word: str, tag: str) -> None:
    left = readings(text, word)
    assert left
    assert all(f"<{tag}>" in one for one in left), left


def test_which_after_a_preposition_is_no_article() -> None:
    left = readings("the meeting in which they began .", "which")
    assert left == ["which<prn><itg><m><sp>", "which<rel><an><mf><sp>"]


def test_a_subjunctive_is_said_with_should() -> None:
    text = "they said that the meeting be held ."
    assert "^should/should<vaux><inf>$ ^be/" in fitting(stream(text))


def test_an_unknown_name_stands_after_its_noun() -> None:
    said = fitting("^the/the<det><def><sp>$ ^Nacala/*Nacala$ ^Corridor/Corridor<n><sg>$")
    assert [word.surface for word in stream_parse(said)[0]] == ["the", "corridor", "of", "Nacala"]


@given(st.lists(st.sampled_from([*LEXICON]), max_size=14).map(" ".join))
def test_each_word_keeps_a_reading_and_its_place(text: str) -> None:
    words, _ = stream_parse(fitting(stream(text)))
    assert all(word.readings for word in words)
    said = [word.surface for word in words]
    kept = iter(said)
    assert all(word in kept for word in text.split())
    assert set(said) <= {*text.split(), "should"} | {"would", "will"}


@given(
    st.lists(
        st.builds(Word, st.sampled_from(["", " "]), st.sampled_from(["a", "b\\$", "c"]),
                  st.sampled_from([(), ("x<n>",), ("x<n>", "y<adj>")])),
        max_size=5,
    ),
    st.sampled_from(["", ".", "[]"]),
)  # fmt: skip
def test_a_stream_is_read_as_it_is_written(words: list[Word], rest: str) -> None:
    assert stream_parse(stream_serialize(words, rest)) == (words, rest)
