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


# Learned on ../shared/gold as a conditional random field, by the forerunner of
# benchmarks/train_align.py: for its objective they are .4 % above the least (1058 to 1054). Learned
# on one half of the books and news, the other half gave strict F1 .93 (novels), .93 (omissions),
# and .90 on the yearbook, which neither half held; these fits began at the weights of all texts,
# which may flatter them a little.
WEIGHTS = Weights(
    match={
        "any": -0.48,
        "1-2": -1.39,
        "1-3": -1.53,
        "1-more": -1.85,
        "2-2": -0.74,
        "2-more": -0.85,
        "extra": 0.98,
        "cosine": -10.49,
        "cosine·extra": -2.14,
        "nearby mean": 1.27,
        "nearby mean·extra": -0.65,
        "nearby best": 1.74,
        "neighbours": -0.24,
        "neighbours·extra": 0.26,
        "edge gain": -6.67,
        "weakest": -1.95,
        "length": 0.26,
        "length²": 0.03,
        "length ratio": 1.83,
        "surface": -1.89,
        "surface·extra": -0.43,
        "end": 0.54,
        "1-2·loose": -1.90,
        "more·loose": -1.84,
    },
    single={
        "any": -2.74,
        "length": -0.35,
        "anchored": 0.86,
        "surplus": 0.27,
        "rate": -0.56,
    },
    gap=2.67,
)
