"""The arrays that the aligner counts in."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def running(values: Floats) -> Floats:
    """Sums of the values before each one, and of all."""
    return np.concatenate(([0.0], np.cumsum(values)))
