"""The arrays that the aligner counts in."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def running(values: Floats) -> Floats:
    """Sums of the values before each one, and of all."""
    return np.concatenate(([0.0], np.cumsum(values)))


def largest(values: NDArray[np.float32], count: int, axis: int) -> NDArray[np.float32]:
    """So many of the values along an axis, the largest, in any order."""
    cut = values.shape[axis] - count
    return np.take(np.partition(values, cut, axis=axis), range(cut, cut + count), axis=axis)
