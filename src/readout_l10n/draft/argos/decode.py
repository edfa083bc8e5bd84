"""Many texts through one package at once, by CTranslate2 (Klein et al. 2020).

Everything is given to one `translate_batch`, which sorts it by length, makes batches of so many
tokens and puts the results back in order. Settings of the search are argostranslate's (1.11,
`apply_packaged_translation`), so that the text is the same.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from pathlib import Path
from typing import Any

from readout_l10n.draft.argos.doubts import doubts
from readout_l10n.draft.argos.package import Package
from readout_l10n.draft.argos.parts import parts
from readout_l10n.draft.argos.settings import Settings
from readout_l10n.draft.argos.tokenizer import Tokenizer, load_tokenizer, surface
from readout_l10n.draft.argos.trouble import broken, needs

_BATCH = 512
"""Tokens. Throughput hardly differs from 256 to 1,024; argostranslate's default is 32."""
_LONGEST = 150
"""Tokens: models never saw longer sentences in training (argos-train, config.yml)."""
_LONGEST_DRAFT = 256
"""Tokens after which a draft is cut off: CTranslate2's default, which argostranslate leaves."""


@dataclass(frozen=True, slots=True)
class Decoded:
    texts: tuple[str, ...]
    """The likeliest first; always one."""
    notes: tuple[str, ...] = ()


class Decoder:
    """A package's model, loaded. Raises EngineError where it cannot be."""

    def __init__(self, package: Package, settings: Settings) -> None:
        self._package = package
        self._beam = settings.beam
        self._tokenizer: Tokenizer = load_tokenizer(package)
        self._translator = _translator(package, settings)
        self._known = _vocabulary(package.folder / "model")

    def decode(self, texts: Sequence[str], best: int = 1) -> list[Decoded]:
        """Each text translated, with so many of the likeliest results; a text has words."""
        cut = [parts(text, self._package.source, self._fits) for text in texts]
        tokens = [self._tokenizer.encode(part) for part in chain.from_iterable(cut)]
        results = iter(self._translated(tokens, best))
        unknown = iter([self._unknown(row) for row in tokens])
        decoded = []
        for text, its_parts in zip(texts, cut, strict=True):
            made = [next(results) for _ in its_parts]
            strange = [token for _ in its_parts for token in next(unknown)]
            decoded.append(self._decoded(text, made, strange))
        return decoded

    def _fits(self, text: str) -> bool:
        return len(self._tokenizer.encode(text)) <= _LONGEST

    def _translated(self, tokens: list[list[str]], best: int) -> list[list[list[str]]]:
        """Hypotheses of each row of tokens, without the target's prefix."""
        prefix = self._package.target_prefix
        try:
            results = self._translator.translate_batch(
                tokens,
                target_prefix=[[prefix]] * len(tokens) if prefix else None,
                replace_unknowns=True,
                max_batch_size=_BATCH,
                batch_type="tokens",
                beam_size=max(best, self._beam),
                num_hypotheses=best,
                length_penalty=0.2,
                max_decoding_length=_LONGEST_DRAFT,
            )
        except (RuntimeError, ValueError) as error:
            raise broken(self._package, "CTranslate2 cannot run the model", error) from None
        begun = [prefix] if prefix else []
        return [
            [row[1:] if begun and row[:1] == begun else row for row in result.hypotheses]
            for result in results
        ]

    def _decoded(self, text: str, made: list[list[list[str]]], unknown: list[str]) -> Decoded:
        """What a text's parts came to. Alternatives are given for texts in one part only."""
        whole = " ".join(self._text(hypotheses[0]) for hypotheses in made)
        others = [self._text(row) for row in made[0][1:]] if len(made) == 1 else []
        notes = list(doubts(text, whole, unknown))
        if len(made) > 1:
            notes.append(
                f"longer than the model takes at once: drafted in {len(made)} parts, look where "
                "they meet"
            )
        if any(len(hypotheses[0]) >= _LONGEST_DRAFT for hypotheses in made):
            notes.append("the draft was cut off at the model's limit: its end is missing")
        return Decoded(tuple(dict.fromkeys([whole, *others])), tuple(notes))

    def _text(self, tokens: list[str]) -> str:
        return self._tokenizer.decode(tokens).removeprefix(" ")

    def _unknown(self, tokens: list[str]) -> list[str]:
        """What of a text the model has no tokens for, neighbours together."""
        if not self._known:
            return []
        runs = groupby(tokens, key=self._known.__contains__)
        return ["".join(map(surface, run)) for known, run in runs if not known]


def _translator(package: Package, settings: Settings) -> Any:  # noqa: ANN401  (a class of an extra)
    try:
        import ctranslate2
    except ModuleNotFoundError as error:
        raise needs("ctranslate2", error) from None
    try:
        return ctranslate2.Translator(
            str(package.folder / "model"),
            device=settings.device,
            compute_type=settings.compute_type,
            inter_threads=settings.workers,
            intra_threads=1,
        )
    except (RuntimeError, ValueError, OSError) as error:
        raise broken(package, "CTranslate2 cannot load the model", error) from None


def _vocabulary(folder: Path) -> frozenset[str]:
    """The tokens that a model knows on its source side; none where it does not tell them."""
    for name in ("shared_vocabulary", "source_vocabulary"):
        try:
            if (path := folder / f"{name}.json").is_file():
                return frozenset(map(str, json.loads(path.read_text(encoding="utf-8"))))
            if (path := folder / f"{name}.txt").is_file():
                return frozenset(path.read_text(encoding="utf-8").split("\n"))
        except (OSError, ValueError):
            continue
    return frozenset()
