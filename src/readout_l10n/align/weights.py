"""What each feature of a bead adds to its price."""

from collections.abc import Mapping
from dataclasses import dataclass

from readout_l10n.align.features import MATCH_FEATURES, SINGLE_FEATURES


@dataclass(frozen=True, slots=True)
class Weights:
    """The price of one of each feature, as −log p.

    `match` and `single` name the features of features.py in their order, else ValueError is raised.
    """

    match: Mapping[str, float]
    single: Mapping[str, float]
    gap: float
    """Of a row of one-sided beads, besides those of its beads."""

    def __post_init__(self) -> None:
        for weights, features in ((self.match, MATCH_FEATURES), (self.single, SINGLE_FEATURES)):
            if tuple(weights) != features:
                raise ValueError(f"weights are for {tuple(weights)}, the features are {features}")


# A conditional random field's, as `python benchmarks/train_align.py` prints them (7 minutes on one
# core); its docstring names the data.
WEIGHTS = Weights(
    match={
        "any": -0.58,
        "1-2": -1.36,
        "1-3": -1.48,
        "1-more": -1.83,
        "2-2": -0.63,
        "2-more": -0.71,
        "extra": 0.89,
        "cosine": -10.34,
        "cosine·extra": -2.08,
        "nearby mean": 1.28,
        "nearby mean·extra": -0.57,
        "nearby best": 1.80,
        "neighbours": -0.36,
        "neighbours·extra": 0.17,
        "edge gain": -6.79,
        "weakest": -1.87,
        "length": 0.27,
        "length²": 0.04,
        "length ratio": 1.78,
        "surface": -1.75,
        "surface·extra": -0.38,
        "end": 0.53,
        "1-2·loose": -1.89,
        "more·loose": -1.81,
    },
    single={
        "any": -2.49,
        "length": -0.33,
        "anchored": 0.91,
        "surplus": 0.26,
        "rate": -0.49,
    },
    gap=2.78,
)
