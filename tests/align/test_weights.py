import pytest

from readout_l10n.align.weights import WEIGHTS, Weights


def test_weights_are_in_the_order_of_the_features() -> None:
    backwards = dict(reversed(WEIGHTS.match.items()))
    with pytest.raises(ValueError, match=r"weights are for \('more·loose', "):
        Weights(backwards, WEIGHTS.single, WEIGHTS.gap)


def test_every_feature_has_a_weight() -> None:
    with pytest.raises(ValueError, match=r"weights are for \('any',\), the features are "):
        Weights(WEIGHTS.match, {"any": 1.0}, WEIGHTS.gap)
