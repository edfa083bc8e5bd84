"""What each feature of a bead adds to its price."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from readout_l10n.align.coverage import WORD_FEATURES
from readout_l10n.align.features import MATCH_FEATURES, SINGLE_FEATURES


@dataclass(frozen=True, slots=True)
class Weights:
    """The price of one of each feature, as −log p.

    `match` and `single` name the features of features.py in their order, `words` those of
    coverage.py, else ValueError is raised.
    """

    match: Mapping[str, float]
    single: Mapping[str, float]
    gap: float
    """Of a row of one-sided beads, besides those of its beads."""
    words: Mapping[str, float] = field(default_factory=dict)
    """Of coverage.py's features; none for a sketch, which looks at no words."""

    def __post_init__(self) -> None:
        words = WORD_FEATURES if self.words else ()
        for weights, features in (
            (self.match, MATCH_FEATURES),
            (self.single, SINGLE_FEATURES),
            (self.words, words),
        ):
            if tuple(weights) != features:
                raise ValueError(f"weights are for {tuple(weights)}, the features are {features}")


# Conditional random fields', as `python benchmarks/train_align.py --sketch` prints them, and then
# the same without --sketch (some 8 minutes each on one core); its docstring names the data.
SKETCH = Weights(
    match={
        "any": -0.50,
        "1-2": -1.13,
        "1-3": -1.07,
        "1-more": -1.37,
        "2-2": -0.27,
        "2-more": -0.35,
        "extra": 0.98,
        "cosine": -10.26,
        "cosine·extra": -1.95,
        "nearby mean": 1.38,
        "nearby mean·extra": -0.40,
        "nearby best": 1.80,
        "neighbours": -0.67,
        "neighbours·extra": -0.42,
        "edge gain": -7.05,
        "weakest": -1.72,
        "length": 0.28,
        "length²": 0.04,
        "length ratio": 1.55,
        "surface": -1.83,
        "surface·extra": -0.34,
        "end": 0.53,
        "1-2·loose": -1.74,
        "more·loose": -1.55,
    },
    single={
        "any": -0.08,
        "length": -0.38,
        "anchored": 0.88,
        "surplus": 0.13,
        "rate": 0.28,
    },
    gap=2.94,
)

WEIGHTS = Weights(
    match={
        "any": -2.15,
        "1-2": -1.20,
        "1-3": -1.27,
        "1-more": -1.63,
        "2-2": 0.05,
        "2-more": 0.17,
        "extra": 1.11,
        "cosine": -7.19,
        "cosine·extra": -1.05,
        "nearby mean": -1.31,
        "nearby mean·extra": -0.25,
        "nearby best": 0.87,
        "neighbours": -1.79,
        "neighbours·extra": -1.68,
        "edge gain": -3.65,
        "weakest": 0.15,
        "length": 0.28,
        "length²": 0.00,
        "length ratio": 1.83,
        "surface": -0.38,
        "surface·extra": -0.20,
        "end": 0.85,
        "1-2·loose": -1.80,
        "more·loose": -1.94,
    },
    single={
        "any": -1.26,
        "length": -0.17,
        "anchored": 0.22,
        "surplus": 0.44,
        "rate": -0.41,
    },
    gap=2.76,
    words={
        "explained by one": -1.15,
        "explained by all": -1.26,
        "covered": 4.71,
        "covered worse": -0.57,
        "beside": 2.26,
        "beside most": 3.16,
        "edge covers": -6.79,
        "covered·extra": 1.45,
        "covered worse·extra": 0.35,
        "beside·extra": 0.13,
        "concepts shared": -1.08,
        "concepts alone": 0.24,
    },
)
