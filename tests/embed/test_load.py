from pathlib import Path

import numpy as np
import pytest

from readout_l10n import embed
from readout_l10n.embed import CachedEncoder, Encoder, LazyEncoder, default_encoder, load_encoder
from readout_l10n.errors import InputError


def refuse() -> Encoder:
    raise AssertionError("the encoder was loaded")


def test_the_default_is_loaded_with_the_first_text() -> None:
    encoder = load_encoder()
    assert encoder.name == default_encoder().name
    np.testing.assert_array_equal(
        encoder.encode(["They met."], 1), default_encoder().encode(["They met."], 1)
    )


def test_with_a_full_cache_nothing_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = ["They met.", "They agreed."]
    vectors = load_encoder(cache=tmp_path).encode(texts, 2)
    monkeypatch.setattr(embed, "default_encoder", refuse)
    np.testing.assert_array_equal(load_encoder(cache=tmp_path).encode(texts, 2), vectors)


def test_no_megabytes_no_cache(tmp_path: Path) -> None:
    assert isinstance(load_encoder(cache=tmp_path), CachedEncoder)
    assert isinstance(load_encoder(cache=tmp_path, megabytes=0), LazyEncoder)
    assert isinstance(load_encoder(), LazyEncoder)


def test_a_model_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "modules.json").write_text("[]", encoding="utf-8")
    assert load_encoder(tmp_path).name.startswith(tmp_path.name)
    assert load_encoder(tmp_path, cache=tmp_path).name == load_encoder(tmp_path).name
    with pytest.raises(InputError):
        load_encoder(tmp_path / "none")
