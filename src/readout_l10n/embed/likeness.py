"""Likeness in meaning of short texts in any two languages."""

from collections.abc import Callable, Sequence

from readout_l10n.embed.encoder import Encoder


def likeness(encoder: Encoder) -> Callable[[str, Sequence[str]], list[float]]:
    """A function that gives the cosine of a text and each of some others."""

    def cosines(text: str, others: Sequence[str]) -> list[float]:
        vectors = encoder.encode([text, *others], 1)[0].astype(float)
        return [float(value) for value in vectors[1:] @ vectors[0]]

    return cosines
