"""Any sentence-transformers model that lies in a folder, LaBSE (Feng et al. 2022) for one.

The package is an extra, `transformers`, and is imported with the first text. Nothing is downloaded:
weights, tokenizer and settings are read from the folder or are missing.
"""

import json
from collections.abc import Sequence
from functools import cached_property
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from readout_l10n.embed.encoder import Vectors
from readout_l10n.errors import InputError, ReadoutError

PACKAGE = "sentence-transformers"
# What every model saved by sentence-transformers has, and a bare transformers model has not, to
# which the package would add a pooling of its own choice.
_MODULES = "modules.json"
# Sentences whose runs are in memory as texts at one time.
_STRETCH = 1024
_BATCH = 32
# So many blocks of a file are read for the model's name, evenly spread: 4 MB of LaBSE's 1.9 GB of
# weights. Training changes them all.
_BLOCKS, _BLOCK = 64, 65536


class TransformerEncoder:
    """An Encoder on the model in a folder; its weights are loaded with the first text.

    Raises InputError where the folder holds no model, or one with code of its own.
    """

    def __init__(self, path: Path) -> None:
        if not (path / _MODULES).is_file():
            seen = f"has no {_MODULES}" if path.is_dir() else "is no folder"
            message = (
                f"{seen}; a folder is wanted that holds a sentence-transformers model, as saved by "
                "its `save`. Nothing is downloaded: fetch the model first"
            )
            raise InputError(str(path), None, message)
        _refuse_code(path / _MODULES)
        self._path = path

    @cached_property
    def name(self) -> str:
        """The folder's name, a hash of its files and the package's version."""
        try:
            package = version(PACKAGE)
        except PackageNotFoundError:
            package = "missing"
        return f"{self._path.resolve().name} {_fingerprint(self._path)} ({PACKAGE} {package})"

    @cached_property
    def _model(self) -> Any:  # noqa: ANN401  (a class of an extra)
        try:
            from sentence_transformers import SentenceTransformer  # noqa: PLC0415
        except ModuleNotFoundError as error:
            message = (
                f"a model in a folder needs {PACKAGE}: pip install 'readout-l10n[transformers]'"
            )
            raise ReadoutError(f"{message} ({error})") from None
        try:
            return SentenceTransformer(str(self._path), local_files_only=True)
        except (OSError, ValueError, LookupError, RuntimeError, ImportError) as error:
            message = f"cannot be loaded by {PACKAGE}, and nothing is downloaded: {error}"
            raise InputError(str(self._path), None, message) from error

    def encode(self, sentences: Sequence[str], longest: int) -> Vectors:
        dimensions = self._vectors(["."]).shape[1]
        vectors = np.zeros((longest, len(sentences), dimensions), dtype=np.float16)
        for start in range(0, len(sentences), _STRETCH):
            numbers: dict[str, int] = {}
            places: list[tuple[int, int]] = []
            order: list[int] = []
            for i in range(start, min(start + _STRETCH, len(sentences))):
                for k in range(min(longest, len(sentences) - i)):
                    filled = [text for text in sentences[i : i + k + 1] if text.strip()]
                    if filled:
                        places.append((k, i))
                        order.append(numbers.setdefault(" ".join(filled), len(numbers)))
            if places:
                runs, starts = np.array(places).T
                vectors[runs, starts] = self._vectors([*numbers])[order]
        return vectors

    def _vectors(self, texts: list[str]) -> NDArray[np.float32]:
        vectors: NDArray[np.float32] = self._model.encode(
            texts,
            batch_size=_BATCH,
            show_progress_bar=False,
            convert_to_numpy=True,
            normalize_embeddings=True,
        )
        return vectors


def _refuse_code(modules: Path) -> None:
    """Raises InputError for a model whose parts are not all sentence-transformers' own.

    The package runs Python files that it finds in a local folder (5.0,
    `_load_module_class_from_ref`), and a readout.toml may come with a text from anywhere.
    """
    try:
        parts = json.loads(modules.read_text(encoding="utf-8"))
        types = [part["type"] for part in parts]
    except (OSError, ValueError, TypeError, KeyError) as error:
        message = f"cannot be read as a model's list of parts: {error!r}"
        raise InputError(str(modules), None, message) from None
    for kind in types:
        if not str(kind).startswith("sentence_transformers."):
            message = (
                f"the part {kind!r} would run code of the model's; only models are used whose "
            )
            raise InputError(str(modules), None, f"{message}parts are all sentence_transformers.…")


def _fingerprint(folder: Path) -> str:
    """A hash of the files' names, sizes and bytes, those of a large file in samples."""
    total = blake2b(digest_size=8)
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if not path.is_file() or any(part.startswith(".") for part in inside.parts):
            continue
        size = path.stat().st_size
        total.update(f"{inside.as_posix()}\n{size}\n".encode())
        step = max(size // _BLOCKS, _BLOCK)
        with path.open("rb") as file:
            for offset in range(0, size, step):
                file.seek(offset)
                total.update(file.read(_BLOCK))
    return total.hexdigest()
