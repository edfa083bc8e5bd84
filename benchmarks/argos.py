"""One batch over many documents against argostranslate's call for each: throughput, same text.

The package is made here: a Transformer of the size that Argos packages have (base: 6 layers of 512,
32,000 tokens, int8) with random weights, which translates nothing but takes as long as one that
does; the end of a sentence is made likely after some 24 tokens. The tokenizer is that of the small
model in `tests/draft/argos`, and so are the sentences, no two alike. argostranslate is the real one
without stanza and minisbd: a line is a sentence to it, and splitting costs it nothing.

`python benchmarks/argos.py [DOCUMENTS] [SENTENCES] [COMPUTE_TYPE]`, by default 200 documents of 5
sentences in float32. In int8 (`auto`), rounding depends on what else is in a batch, and of random
weights many results are near to each other, so that some texts differ. Needs
`pip install --no-deps argostranslate`.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from readout_l10n.draft import Passage
from readout_l10n.draft.argos import argos, read_settings
from readout_l10n.draft.argos.install import install

ROOT = Path(__file__).parents[1]
STUBS = ROOT / "tests" / "draft" / "argos"
LAYERS, HEADS, WIDTH, INNER, VOCABULARY = 6, 8, 512, 2048, 32_000
LENGTH = 24


def main(documents: int = 200, sentences: int = 5, compute_type: str = "float32") -> None:
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ[variable] = str(home / variable)
        os.environ["ARGOS_PACKAGES_DIR"] = str(home / "packages")
        os.environ["ARGOS_COMPUTE_TYPE"] = compute_type
        package, _ = install(STUBS / "en_es.argosmodel", home / "packages")
        make_random(package.folder / "model")
        texts = list(made_up(documents, sentences))
        ours, our_seconds = by_us(texts)
        theirs, their_seconds = by_argostranslate(texts)
    count = documents * sentences
    print(f"{documents} documents of {sentences} sentences, {os.cpu_count()} cores, {compute_type}")
    print(f"readout-l10n, one batch:     {count / our_seconds:8.1f} sentences/s")
    print(f"argostranslate, {documents} calls: {count / their_seconds:8.1f} sentences/s")
    print(f"ratio: {their_seconds / our_seconds:.2f}")
    same = sum(a == b for a, b in zip(ours, theirs, strict=True))
    print(f"documents with the same text: {same} of {documents}")


def by_us(texts: list[list[str]]) -> tuple[list[str], float]:
    engine = argos("en", "es", settings=read_settings(os.environ))
    if engine is None:
        raise AssertionError("the package is not found")
    engine.draft([Passage("Loaded.")])
    start = time.perf_counter()
    drafts = engine.draft([Passage(sentence) for text in texts for sentence in text])
    seconds = time.perf_counter() - start
    lines = iter([draft.text if draft else "" for draft in drafts])
    return ["\n".join(next(lines) for _ in text) for text in texts], seconds


def by_argostranslate(texts: list[list[str]]) -> tuple[list[str], float]:
    """In a process of its own, which tells its results and the seconds without its imports."""
    code = """
import json, sys, time
from argostranslate_stubs import stub
stub()
from argostranslate import translate
translation = translate.get_translation_from_codes("en", "es")
translation.translate("Loaded.")
start = time.perf_counter()
results = [translation.translate("\\n".join(text)) for text in json.load(sys.stdin)]
json.dump([results, time.perf_counter() - start], sys.stdout)
"""
    run = subprocess.run(
        [sys.executable, "-c", code],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(STUBS)},
        check=True,
    )
    results, seconds = json.loads(run.stdout)
    return results, seconds


def made_up(documents: int, sentences: int) -> Iterator[list[str]]:
    """Documents of different sentences, 16 words long on average."""
    sys.path.append(str(STUBS))
    from pairs import triples  # noqa: PLC0415

    drawn = iter([english for english, _, _ in triples(20 * documents * sentences)])
    for _ in range(documents):
        yield [sentence for sentence, _ in zip(drawn, range(sentences), strict=False)]


def make_random(folder: Path) -> None:
    """Put a model of base size with random weights in place of the small one."""
    import ctranslate2  # noqa: PLC0415

    tokens = json.loads((folder / "shared_vocabulary.json").read_text(encoding="utf-8"))
    tokens += [f"▁{number}unused" for number in range(VOCABULARY - len(tokens))]
    shutil.rmtree(folder)
    folder.mkdir()
    spec = ctranslate2.specs.TransformerSpec.from_config(LAYERS, HEADS)
    chance = np.random.default_rng(1)
    fill(spec, chance)
    embeddings = drawn(chance, VOCABULARY, WIDTH)
    spec.encoder.embeddings[0].weight = spec.decoder.embeddings.weight = embeddings
    # The further a sentence has come, the more its states point to the end's embedding.
    towards_end = drawn(chance, 1, WIDTH)[0]
    outputs = drawn(chance, VOCABULARY, WIDTH)
    outputs[tokens.index("</s>")] = 4 * towards_end
    spec.decoder.projection.weight = outputs
    places = np.arange(512)[:, None] - LENGTH
    spec.decoder.position_encodings.encodings = (places * 40 * towards_end / LENGTH).astype("f4")
    spec.register_source_vocabulary(tokens)
    spec.register_target_vocabulary(tokens)
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))


def fill(spec: Any, chance: np.random.Generator) -> None:  # noqa: ANN401
    """The layers' weights, as wide as they are drawn at the start of a training."""
    for side in (spec.encoder, spec.decoder):
        put_norm(side.layer_norm)
        for layer in side.layer:
            put_attention(layer.self_attention, (3 * WIDTH, WIDTH), chance)
            if side is spec.decoder:
                put_attention(layer.attention, (WIDTH, 2 * WIDTH, WIDTH), chance)
            put_norm(layer.ffn.layer_norm)
            put_linear(layer.ffn.linear_0, INNER, WIDTH, chance)
            put_linear(layer.ffn.linear_1, WIDTH, INNER, chance)


def put_attention(spec: Any, widths: tuple[int, ...], chance: np.random.Generator) -> None:  # noqa: ANN401
    put_norm(spec.layer_norm)
    for linear, width in zip(spec.linear, widths, strict=True):
        put_linear(linear, width, WIDTH, chance)


def put_norm(spec: Any) -> None:  # noqa: ANN401
    spec.gamma, spec.beta = np.ones(WIDTH, "f4"), np.zeros(WIDTH, "f4")


def put_linear(spec: Any, out: int, into: int, chance: np.random.Generator) -> None:  # noqa: ANN401
    spec.weight, spec.bias = drawn(chance, out, into), np.zeros(out, "f4")


def drawn(chance: np.random.Generator, out: int, into: int) -> np.ndarray:
    return (chance.standard_normal((out, into)) * into**-0.5).astype("f4")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]), *sys.argv[3:4])
