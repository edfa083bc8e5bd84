"""An encoder that is named at once and loaded when it is first needed."""

from collections.abc import Callable, Sequence
from functools import cached_property

from readout_l10n.embed.encoder import Encoder, Vectors


class LazyEncoder:
    """The Encoder that `load` returns, which has to bear the name given."""

    def __init__(self, name: str, load: Callable[[], Encoder]) -> None:
        self._name = name
        self._load = load

    @property
    def name(self) -> str:
        return self._name

    def __getstate__(self) -> dict[str, object]:
        """Without what is loaded: another process loads it for itself."""
        return {key: value for key, value in self.__dict__.items() if key != "_loaded"}

    @cached_property
    def _loaded(self) -> Encoder:
        return self._load()

    def encode(self, sentences: Sequence[str], longest: int) -> Vectors:
        return self._loaded.encode(sentences, longest)
