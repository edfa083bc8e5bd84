from dataclasses import make_dataclass
from types import MappingProxyType

from align.fakes import WordEncoder
from readout_l10n import __version__
from readout_l10n.align.ladder import ladder_parse
from readout_l10n.align.signature import aligned_signature, given_signature, weights_hash
from readout_l10n.align.weights import WEIGHTS

GOLD = ladder_parse("[0]:[0]\n[1, 2]:[1]\n")
OTHER = ladder_parse("[0]:[0]\n[1]:[1]\n")


SIDES = [[["a", "b", "c"], ["d", "e"]]]


class NamedEncoder(WordEncoder):
    name = "words:1"


def test_our_alignment_is_signed_with_what_made_it() -> None:
    signature = aligned_signature(NamedEncoder(), [GOLD], SIDES)
    parts = dict(part.split(":", 1) for part in signature.split("|"))
    assert [*parts] == ["readout-l10n", "task", "scorer", "encoder", "weights", "texts", "gold"]
    assert parts["readout-l10n"] == __version__
    assert parts["encoder"] == "words:1"
    assert parts["weights"] == weights_hash(WEIGHTS)


def test_a_given_alignment_is_signed_by_its_beads() -> None:
    signature = given_signature([OTHER], [GOLD])
    start = f"readout-l10n:{__version__}|task:align|scorer:strict+lax|hyp:"
    assert signature.startswith(start)
    assert signature != given_signature([GOLD], [GOLD])
    scored = ladder_parse("[0]:[0]:0.9\n[1]:[1]:0.8\n")
    assert given_signature([scored], [GOLD]) == signature


def test_neither_order_of_files_nor_of_beads_changes_a_signature() -> None:
    turned = given_signature([GOLD, OTHER], [OTHER, GOLD])
    assert given_signature([OTHER, GOLD], [GOLD, OTHER]) == turned
    assert given_signature([OTHER], [GOLD[::-1]]) == given_signature([OTHER], [GOLD])


def test_weights_are_told_apart_by_value_alone() -> None:
    shape = make_dataclass("Weights", ["match", "gap"])
    turned = make_dataclass("Weights", ["gap", "match"])
    weights = shape({"a": 1.0, "b": (2.0, 3.5)}, 0.1)
    assert len(weights_hash(weights)) == 8
    assert weights_hash(turned(0.1, MappingProxyType({"b": [2.0, 3.5], "a": 1.0}))) == weights_hash(
        weights
    )
    assert weights_hash(shape({"a": 1.0, "b": (2.0, 3.25)}, 0.1)) != weights_hash(weights)
