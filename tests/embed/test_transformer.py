"""With a real model where sentence-transformers is installed; its loading is refused here else."""

import socket
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from readout_l10n.embed import Encoder, TransformerEncoder
from readout_l10n.embed import transformer as transformer_module
from readout_l10n.errors import InputError, ReadoutError

WORDS = (
    "[PAD] [UNK] [CLS] [SEP] [MASK] the minister met president they agreed on trade yes .".split()
)
SENTENCES = ["the minister met the president.", "", "they agreed on trade.", "yes.", "yes.", " "]
LONGEST = 3


class FakeModel:
    """Letters counted, in the interface that we use of SentenceTransformer."""

    def __init__(self, path: str, *, local_files_only: bool) -> None:
        assert local_files_only
        if (Path(path) / "broken").exists():
            raise OSError("no weights")
        self.asked: list[list[str]] = []

    def encode(self, texts: Sequence[str], *, normalize_embeddings: bool, **_: Any) -> Any:
        assert normalize_embeddings
        self.asked.append([*texts])
        counts = np.array([[text.count(letter) + 0.1 for letter in "aeiost"] for text in texts])
        return (counts / np.linalg.norm(counts, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "modules.json").write_text("[]", encoding="utf-8")
    return tmp_path


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> None:
    module = SimpleNamespace(SentenceTransformer=FakeModel)
    monkeypatch.setitem(sys.modules, "sentence_transformers", module)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real model of one layer with weights drawn from a fixed seed."""
    st = pytest.importorskip("sentence_transformers")
    import torch  # noqa: PLC0415
    from sentence_transformers.models import Pooling, Transformer  # noqa: PLC0415
    from transformers import BertConfig, BertModel, BertTokenizerFast  # noqa: PLC0415

    base, path = (tmp_path_factory.mktemp(name) for name in ("base", "model"))
    (base / "vocab.txt").write_text("\n".join(WORDS), encoding="utf-8")
    BertTokenizerFast(str(base / "vocab.txt")).save_pretrained(base)
    torch.manual_seed(0)
    sizes = {"hidden_size": 16, "intermediate_size": 32, "max_position_embeddings": 64}
    layers = {"num_hidden_layers": 1, "num_attention_heads": 2}
    BertModel(BertConfig(vocab_size=len(WORDS), **sizes, **layers)).save_pretrained(base)
    modules = [Transformer(str(base)), Pooling(16)]
    st.SentenceTransformer(modules=modules, device="cpu").save(str(path))
    return path


def assert_joined(encoder: TransformerEncoder) -> None:
    """Each run's vector is that of its joined text, a blank one's is zero."""
    vectors = encoder.encode(SENTENCES, LONGEST)
    assert vectors.dtype == np.float16
    for k in range(LONGEST):
        for i in range(len(SENTENCES)):
            run = [text for text in SENTENCES[i : i + k + 1] if text.strip()]
            if run and i + k < len(SENTENCES):
                wanted = encoder._model.encode([" ".join(run)], normalize_embeddings=True)[0]
                np.testing.assert_allclose(vectors[k, i], wanted, atol=2e-3)
            else:
                assert not vectors[k, i].any()


@pytest.mark.filterwarnings("ignore")
def test_a_real_model_is_used_without_the_network(
    model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached: list[object] = []

    def refuse(*address: object) -> None:
        reached.append(address)
        raise OSError("no network here")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    encoder = TransformerEncoder(model)
    assert_joined(encoder)
    assert reached == []
    assert "SentenceTransformer" in type(encoder._model).__name__


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("lost", ["model.safetensors", "config.json"])
def test_a_real_model_without_a_part_is_refused(model: Path, tmp_path: Path, lost: str) -> None:
    for path in model.rglob("*"):
        copy = tmp_path / path.relative_to(model)
        if path.is_dir():
            copy.mkdir()
        elif path.name != lost or path.parent != model:
            copy.write_bytes(path.read_bytes())
    with pytest.raises(InputError, match="cannot be loaded by sentence-transformers"):
        TransformerEncoder(tmp_path).encode(SENTENCES, LONGEST)


@pytest.mark.usefixtures("fake")
def test_runs_are_the_joined_text(folder: Path) -> None:
    encoder: Encoder = TransformerEncoder(folder)
    assert isinstance(encoder, TransformerEncoder)
    assert_joined(encoder)


@pytest.mark.usefixtures("fake")
def test_a_text_is_encoded_once(folder: Path) -> None:
    encoder = TransformerEncoder(folder)
    encoder.encode(["yes."] * 5, 2)
    assert encoder._model.asked[-1] == ["yes.", "yes. yes."]


@pytest.mark.usefixtures("fake")
def test_stretches_do_not_show(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = TransformerEncoder(folder)
    whole = encoder.encode(SENTENCES, LONGEST)
    monkeypatch.setattr(transformer_module, "_STRETCH", 2)
    np.testing.assert_array_equal(encoder.encode(SENTENCES, LONGEST), whole)


@pytest.mark.usefixtures("fake")
@pytest.mark.parametrize("sentences", [[], [""], ["", " "]], ids=["none", "blank", "blanks"])
def test_nothing_to_encode(folder: Path, sentences: list[str]) -> None:
    vectors = TransformerEncoder(folder).encode(sentences, LONGEST)
    assert vectors.shape == (LONGEST, len(sentences), 6)
    assert not vectors.any()


def test_the_name_changes_with_the_model(folder: Path) -> None:
    weights = folder / "model.safetensors"
    weights.write_bytes(bytes(10_000_000))
    name = TransformerEncoder(folder).name
    assert name.startswith(f"{folder.name} ")
    assert TransformerEncoder(folder).name == name

    weights.write_bytes(bytes([1]) * 10_000_000)
    other = TransformerEncoder(folder).name
    (folder / "modules.json").write_text("[ ]", encoding="utf-8")
    assert len({name, other, TransformerEncoder(folder).name}) == 3


@pytest.mark.parametrize(
    ("name", "message"),
    [("nowhere", "nowhere: is no folder; a folder is wanted"), (".", "has no modules.json; ")],
)
def test_what_is_no_model_is_refused(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        TransformerEncoder(tmp_path / name)
    assert "Nothing is downloaded" in str(caught.value)


@pytest.mark.parametrize(
    ("modules", "message"),
    [
        ('[{"type": "sentence_transformers.models.Pooling"}, {"type": "own.Part"}]', "'own.Part'"),
        ("[{}]", "cannot be read as a model's list of parts: KeyError"),
        ("[1]", "cannot be read as a model's list of parts: TypeError"),
        ("[", "cannot be read as a model's list of parts: JSONDecodeError"),
    ],
)
def test_no_code_of_a_model_is_run(tmp_path: Path, modules: str, message: str) -> None:
    (tmp_path / "modules.json").write_text(modules, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        TransformerEncoder(tmp_path)


@pytest.mark.usefixtures("fake")
def test_a_model_that_cannot_be_loaded_is_refused(folder: Path) -> None:
    (folder / "broken").touch()
    message = "cannot be loaded by sentence-transformers, and nothing is downloaded: no weights"
    with pytest.raises(InputError, match=message):
        TransformerEncoder(folder).encode(SENTENCES, LONGEST)


def test_a_missing_package_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(ReadoutError, match=r"pip install 'readout-l10n\[transformers\]'"):
        TransformerEncoder(folder).encode(SENTENCES, LONGEST)
