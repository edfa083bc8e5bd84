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


# A conditional random field's, as `python benchmarks/train_align.py` prints them (7 minutes on one
# core); its docstring names the data.
SKETCH = Weights(
    match={
        "any": -0.52,
        "1-2": -1.12,
        "1-3": -1.05,
        "1-more": -1.35,
        "2-2": -0.25,
        "2-more": -0.33,
        "extra": 0.98,
        "cosine": -10.24,
        "cosine·extra": -1.95,
        "nearby mean": 1.36,
        "nearby mean·extra": -0.39,
        "nearby best": 1.80,
        "neighbours": -0.64,
        "neighbours·extra": -0.40,
        "edge gain": -7.03,
        "weakest": -1.73,
        "length": 0.27,
        "length²": 0.04,
        "length ratio": 1.66,
        "surface": -1.82,
        "surface·extra": -0.34,
        "end": 0.53,
        "1-2·loose": -1.74,
        "more·loose": -1.54,
    },
    single={
        "any": -0.08,
        "length": -0.38,
        "anchored": 0.88,
        "surplus": 0.13,
        "rate": 0.28,
    },
    gap=2.93,
)

WEIGHTS = Weights(
    match={
        "any": -1.00,
        "1-2": -1.09,
        "1-3": -1.37,
        "1-more": -1.73,
        "2-2": -0.08,
        "2-more": -0.03,
        "extra": 1.68,
        "cosine": -7.09,
        "cosine·extra": -1.05,
        "nearby mean": -1.42,
        "nearby mean·extra": -0.24,
        "nearby best": 1.02,
        "neighbours": -1.37,
        "neighbours·extra": -1.26,
        "edge gain": -3.87,
        "weakest": -0.03,
        "length": 0.24,
        "length²": 0.01,
        "length ratio": 2.04,
        "surface": -0.25,
        "surface·extra": -0.25,
        "end": 0.85,
        "1-2·loose": -1.70,
        "more·loose": -1.94,
    },
    single={
        "any": -0.94,
        "length": -0.18,
        "anchored": 0.24,
        "surplus": 0.44,
        "rate": -0.51,
    },
    gap=2.69,
    words={
        "explained by one": -1.13,
        "explained by all": -1.24,
        "covered": 4.01,
        "covered worse": 0.01,
        "beside": 2.25,
        "beside most": 3.13,
        "edge covers": -6.31,
        "covered·extra": 1.32,
        "covered worse·extra": 0.33,
        "beside·extra": 0.22,
        "concepts shared": -0.50,
        "concepts alone": 0.30,
    },
)
