"""What a published figure of alignment was made with (sacrebleu's `Signature`)."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from hashlib import blake2b

from readout_l10n import __version__
from readout_l10n.align.ladder import Rung
from readout_l10n.align.weights import WEIGHTS
from readout_l10n.embed import Encoder

_BYTES = 4

_Ladders = Iterable[Sequence[Rung]]


def aligned_signature(
    encoder: Encoder, gold: _Ladders, texts: Iterable[Sequence[Sequence[str]]]
) -> str:
    """Signature of a score of our own alignment, `readout-l10n:0.2.0|task:align|…|gold:1f2e3d4c`.

    `texts` are both sides of each text, sentence by sentence. Neither the names of files nor their
    order change it.
    """
    return _signature(
        encoder=encoder.name,
        weights=weights_hash(WEIGHTS),
        texts=_hash(sorted(_hash([list(side) for side in text]) for text in texts)),
        gold=_ladders_hash(gold),
    )


def given_signature(found: _Ladders, gold: _Ladders) -> str:
    """Signature of a score of ladders made elsewhere: their hash stands for the aligner."""
    return _signature(hyp=_ladders_hash(found), gold=_ladders_hash(gold))


def weights_hash(weights: object) -> str:
    """Eight hexadecimal digits that change with any weight, whatever order they stand in.

    Takes dataclasses, mappings, sequences, numbers and strings, one in another.
    """
    return _hash(_plain(weights))


def _signature(**made_with: str) -> str:
    parts = {"readout-l10n": __version__, "task": "align", "scorer": "strict+lax", **made_with}
    return "|".join(f"{key}:{value}" for key, value in parts.items())


def _ladders_hash(ladders: _Ladders) -> str:
    """Of the beads without their scores, which no score of agreement looks at."""
    beads = ([[rung.source, rung.target] for rung in ladder] for ladder in ladders)
    return _hash(sorted(_hash(sorted(ladder)) for ladder in beads))


def _hash(value: object) -> str:
    text = json.dumps(value, sort_keys=True, ensure_ascii=False)
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_BYTES).hexdigest()


def _plain(value: object) -> object:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(member) for key, member in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(member) for member in value]
    return value
