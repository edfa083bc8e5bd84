"""What two languages write alike, names and numbers: runs of sentences as vectors of forms."""

import re
import unicodedata
import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from readout_l10n.align.arrays import Ints

# Classes of the hash that forms are counted under.
_BUCKETS = 256
_FORM = re.compile(r"\d+(?:[.,\u00a0\u202f]\d{3})*|\w+")
# Cognates share beginnings: the 4 letters of Simard, Foster & Isabelle (1992).
_PREFIX = 4


class Surface:
    """Unit vectors of the runs of a text, zero where they have no numbers or long words."""

    def __init__(self, texts: Sequence[str], longest: int) -> None:
        counts = np.zeros((len(texts) + 1, _BUCKETS), dtype=np.float32)
        for number, text in enumerate(texts, start=1):
            for form in _FORM.findall(_without_accents(text)):
                if form[0].isdigit():
                    key, weight = re.sub(r"\D", "", form), 2.0
                elif len(form) >= _PREFIX:
                    key, weight = form[:_PREFIX].casefold(), 1.0 + form[0].isupper()
                else:
                    continue
                code = zlib.crc32(key.encode())
                counts[number, code % _BUCKETS] += weight if code & 0x10000 else -weight
        self._sums = counts.cumsum(axis=0, dtype=np.float32)
        self._lengths = np.arange(1, longest + 1)[:, None]

    def runs(self, starts: Ints) -> NDArray[np.float32]:
        """`[k, s]` is the run of k + 1 texts from `starts[s]` on, or of all that are left."""
        ends = np.minimum(starts + self._lengths, len(self._sums) - 1)
        total = self._sums[ends] - self._sums[starts]
        norm = np.linalg.norm(total, axis=2, keepdims=True)
        return np.asarray(total / np.maximum(norm, 1e-9), dtype=np.float32)


def _without_accents(text: str) -> str:
    return "".join(
        char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char)
    )
