"""What two languages write alike, names and numbers: runs of sentences as vectors of forms."""

import re
import unicodedata
import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

# Classes of the hash that forms are counted under.
_BUCKETS = 256
_FORM = re.compile(r"\d+(?:[.,\u00a0\u202f]\d{3})*|\w+")
# Cognates share beginnings: the 4 letters of Simard, Foster & Isabelle (1992).
_PREFIX = 4


def surface(texts: Sequence[str], longest: int) -> NDArray[np.float32]:
    """Unit vectors of the runs' numbers and word beginnings; zero where there are none.

    `[k, i]` is texts i to i + k.
    """
    counts = np.zeros((len(texts) + 1, _BUCKETS))
    for number, text in enumerate(texts):
        for form in _FORM.findall(_without_accents(text)):
            if form[0].isdigit():
                key, weight = re.sub(r"\D", "", form), 2.0
            elif len(form) >= _PREFIX:
                key, weight = form[:_PREFIX].casefold(), 1.0 + form[0].isupper()
            else:
                continue
            code = zlib.crc32(key.encode())
            counts[number + 1, code % _BUCKETS] += weight if code & 0x10000 else -weight
    sums = counts.cumsum(axis=0)
    runs = np.zeros((longest, len(texts), _BUCKETS), dtype=np.float32)
    for k in range(min(longest, len(texts))):
        total = sums[k + 1 :] - sums[: len(texts) - k]
        norm = np.linalg.norm(total, axis=1, keepdims=True)
        runs[k, : len(texts) - k] = total / np.maximum(norm, 1e-9)
    return runs


def _without_accents(text: str) -> str:
    return "".join(
        char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char)
    )
