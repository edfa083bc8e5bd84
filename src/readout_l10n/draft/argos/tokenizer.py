"""Texts → the tokens that a package's model knows, and back, as argostranslate makes them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from readout_l10n.draft.argos.package import BPE, SENTENCEPIECE, Package
from readout_l10n.draft.argos.trouble import broken, needs

_SPACE = "▁"
"""Sentencepiece's mark for a space (Kudo & Richardson 2018)."""
_GOES_ON = "@@"
"""At the end of a piece of a word that goes on (Sennrich et al. 2016)."""


class Tokenizer(Protocol):
    def encode(self, text: str) -> list[str]: ...

    def decode(self, tokens: Sequence[str]) -> str: ...


def load_tokenizer(package: Package) -> Tokenizer:
    """The package's own; sentencepiece where it has both. Raises EngineError."""
    if (package.folder / SENTENCEPIECE).is_file():
        return _SentencePiece(package)
    return _Bpe(package)


def surface(token: str) -> str:
    """The characters of a text that a token stands for."""
    return token.replace(_SPACE, "").removesuffix(_GOES_ON)


class _SentencePiece:
    def __init__(self, package: Package) -> None:
        from sentencepiece import SentencePieceProcessor

        try:
            path = package.folder / SENTENCEPIECE
            self._processor: Any = SentencePieceProcessor(model_file=str(path))
        except (OSError, RuntimeError) as error:
            raise broken(package, f"sentencepiece cannot read {SENTENCEPIECE}", error) from None

    def encode(self, text: str) -> list[str]:
        tokens: list[str] = self._processor.encode(text, out_type=str)
        return tokens

    def decode(self, tokens: Sequence[str]) -> str:
        """The text; unlike argostranslate's, it keeps the low lines (`_`) of the source."""
        text: str = self._processor.decode_pieces(list(tokens))
        return text.replace(_SPACE, " ")


class _Bpe:
    """Moses' words (sacremoses), then the merges that the package was trained with."""

    def __init__(self, package: Package) -> None:
        from sacremoses import MosesDetokenizer, MosesPunctNormalizer, MosesTokenizer

        self._normalizer: Any = MosesPunctNormalizer(package.source)
        self._words: Any = MosesTokenizer(package.source)
        self._text: Any = MosesDetokenizer(package.target)
        self._merges = _merges(package, package.folder / BPE)

    def encode(self, text: str) -> list[str]:
        words = self._words.tokenize(self._normalizer.normalize(text))
        tokens: list[str] = self._merges.segment_tokens(words)
        return tokens

    def decode(self, tokens: Sequence[str]) -> str:
        text: str = self._text.detokenize(" ".join(tokens).replace(f"{_GOES_ON} ", "").split(" "))
        return text


def _merges(package: Package, path: Path) -> Any:  # noqa: ANN401  (a class of an extra)
    try:
        from subword_nmt.apply_bpe import BPE as Merges  # noqa: N811
    except ModuleNotFoundError as error:
        raise needs("subword-nmt", error) from None
    try:
        with path.open(encoding="utf-8") as file:
            return Merges(file)
    except (OSError, ValueError, SystemExit) as error:  # it exits at a line that it cannot read
        raise broken(package, f"the merges of {BPE} cannot be read", error) from None
