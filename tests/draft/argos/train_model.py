"""Trains the two small models of this folder, which are real ones: `python train_model.py`.

It needs torch, which nothing else here does; the packages that it makes are kept beside it, so that
the tests need no torch. One goes from English into Spanish by sentencepiece, one from French into
English by BPE. Transformers with pre-norm (Vaswani et al. 2017; Xiong et al. 2020), two layers of
64 dimensions on either side, on some 1,100 sentences of `pairs.py`; the weights are put into
CTranslate2's own specification and kept as int8. Under three minutes on one core.
"""

import io
import json
import math
import sys
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import ctranslate2
import numpy as np
import sentencepiece
import torch
from pairs import triples
from sacremoses import MosesPunctNormalizer, MosesTokenizer
from subword_nmt.apply_bpe import BPE
from subword_nmt.learn_bpe import learn_bpe
from torch import nn

HERE = Path(__file__).parent
DRAWN = 3400
WIDTH, HEADS, LAYERS, INNER = 64, 4, 2, 128
STEPS, BATCH, RATE = 1200, 32, 3e-3
UNKNOWN, START, END = 0, 1, 2
SPECIAL = ["<unk>", "<s>", "</s>"]

Encode = Callable[[str], list[str]]


class Model(nn.Module):
    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, WIDTH)
        nn.init.normal_(self.embedding.weight, std=WIDTH**-0.5)
        one = {"dropout": 0.1, "batch_first": True, "norm_first": True}
        self.encoder = nn.TransformerEncoder(
            nn.TransformerEncoderLayer(WIDTH, HEADS, INNER, **one),
            LAYERS,
            nn.LayerNorm(WIDTH),
            enable_nested_tensor=False,
        )
        self.decoder = nn.TransformerDecoder(
            nn.TransformerDecoderLayer(WIDTH, HEADS, INNER, **one), LAYERS, nn.LayerNorm(WIDTH)
        )

    def forward(self, source: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
        """Logits; a padded place holds -1."""
        memory = self.encoder(self._embedded(source), src_key_padding_mask=source < 0)
        later = torch.triu(torch.ones(target.shape[1], target.shape[1], dtype=torch.bool), 1)
        states = self.decoder(
            self._embedded(target), memory, tgt_mask=later, memory_key_padding_mask=source < 0
        )
        return states @ self.embedding.weight.T

    def _embedded(self, ids: torch.Tensor) -> torch.Tensor:
        return self.embedding(ids.clamp(min=0)) * math.sqrt(WIDTH) + positions(ids.shape[1])


def positions(length: int) -> torch.Tensor:
    """As CTranslate2 makes them where a model brings none: counted from 1, all sines first."""
    scales = torch.exp(-torch.arange(WIDTH // 2) * (math.log(10000) / (WIDTH // 2 - 1)))
    angles = torch.arange(1, length + 1)[:, None] * scales
    return torch.cat([angles.sin(), angles.cos()], dim=1)


def trained(pairs: Sequence[tuple[list[int], list[int]]], vocabulary: int) -> Model:
    model = Model(vocabulary)
    optimizer = torch.optim.Adam(model.parameters(), lr=RATE, betas=(0.9, 0.98))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, STEPS, pct_start=0.1)
    loss_of = nn.CrossEntropyLoss(ignore_index=-1, label_smoothing=0.05)
    for step in range(STEPS):
        chosen = [pairs[i] for i in torch.randint(len(pairs), (BATCH,))]
        source = padded([one for one, _ in chosen])
        target = padded([[START, *other, END] for _, other in chosen])
        logits = model(source, target[:, :-1])
        loss = loss_of(logits.flatten(0, 1), target[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step % 100 == 99:
            sys.stderr.write(f"step {step + 1}: {loss.item():.3f}\n")
    return model.eval()


def padded(rows: Sequence[list[int]]) -> torch.Tensor:
    longest = max(map(len, rows))
    return torch.tensor([row + [-1] * (longest - len(row)) for row in rows])


def save(model: Model, tokens: list[str], folder: Path) -> None:
    """The model as CTranslate2 reads it."""
    spec = ctranslate2.specs.TransformerSpec.from_config(LAYERS, HEADS)
    weight = array(model.embedding.weight)
    spec.encoder.embeddings[0].weight = weight
    spec.decoder.embeddings.weight = weight
    spec.decoder.projection.weight = weight
    for side, own in ((spec.encoder, model.encoder), (spec.decoder, model.decoder)):
        put_norm(side.layer_norm, own.norm)
        for there, here in zip(side.layer, own.layers, strict=True):
            put_self_attention(there.self_attention, here)
            put_feed_forward(there.ffn, here, here.norm3 if side is spec.decoder else here.norm2)
            if side is spec.decoder:
                put_cross_attention(there.attention, here)
    spec.register_source_vocabulary(tokens)
    spec.register_target_vocabulary(tokens)
    spec.validate()
    spec.optimize(quantization="int8")
    folder.mkdir()
    spec.save(str(folder))


def array(tensor: torch.Tensor) -> np.ndarray:
    return tensor.detach().numpy().copy()


def put_norm(there: object, here: nn.LayerNorm) -> None:
    there.gamma, there.beta = array(here.weight), array(here.bias)


def put_linear(there: object, weight: torch.Tensor, bias: torch.Tensor) -> None:
    there.weight, there.bias = array(weight), array(bias)


def put_self_attention(there: object, layer: nn.Module) -> None:
    put_norm(there.layer_norm, layer.norm1)
    put_linear(there.linear[0], layer.self_attn.in_proj_weight, layer.self_attn.in_proj_bias)
    put_linear(there.linear[1], layer.self_attn.out_proj.weight, layer.self_attn.out_proj.bias)


def put_cross_attention(there: object, layer: nn.Module) -> None:
    attention = layer.multihead_attn
    put_norm(there.layer_norm, layer.norm2)
    put_linear(there.linear[0], attention.in_proj_weight[:WIDTH], attention.in_proj_bias[:WIDTH])
    put_linear(there.linear[1], attention.in_proj_weight[WIDTH:], attention.in_proj_bias[WIDTH:])
    put_linear(there.linear[2], attention.out_proj.weight, attention.out_proj.bias)


def put_feed_forward(there: object, layer: nn.Module, norm: nn.LayerNorm) -> None:
    put_norm(there.layer_norm, norm)
    put_linear(there.linear_0, layer.linear1.weight, layer.linear1.bias)
    put_linear(there.linear_1, layer.linear2.weight, layer.linear2.bias)


def by_sentencepiece(texts: Sequence[str], path: Path) -> tuple[Encode, Encode]:
    """Trains a tokenizer into a file; what encodes either language with it."""
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(texts),
        model_prefix=str(path.with_suffix("")),
        vocab_size=320,
        normalization_rule_name="identity",  # the usual one has 240 kB
        minloglevel=2,
    )
    path.with_suffix(".vocab").unlink()
    processor = sentencepiece.SentencePieceProcessor(model_file=str(path))

    def encode(text: str) -> list[str]:
        return processor.encode(text, out_type=str)

    return encode, encode


def by_bpe(source: str, target: str, texts: Sequence[str], path: Path) -> tuple[Encode, Encode]:
    """The same with merges (Sennrich et al. 2016) of Moses' tokens."""

    def words(text: str, locale: str) -> list[str]:
        return MosesTokenizer(locale).tokenize(MosesPunctNormalizer(locale).normalize(text))

    counted = io.StringIO("\n".join(" ".join(words(text, source)) for text in texts))
    codes = io.StringIO()
    learn_bpe(counted, codes, 300)
    path.write_text(codes.getvalue(), encoding="utf-8")
    codes.seek(0)
    bpe = BPE(codes)
    return (
        lambda text: bpe.segment_tokens(words(text, source)),
        lambda text: bpe.segment_tokens(words(text, target)),
    )


def package(source: str, target: str, sides: tuple[int, int], *, bpe: bool) -> Path:
    torch.manual_seed(1)
    names = {"en": "English", "es": "Spanish", "fr": "French"}
    pairs = [(triple[sides[0]], triple[sides[1]]) for triple in triples(DRAWN)]
    texts = [text for pair in pairs for text in pair]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        if bpe:
            ours, theirs = by_bpe(source, target, texts, folder / "bpe.model")
        else:
            ours, theirs = by_sentencepiece(texts, folder / "sentencepiece.model")
        encoded = [(ours(one), theirs(other)) for one, other in pairs]
        tokens = [*SPECIAL, *sorted({t for pair in encoded for side in pair for t in side})]
        ids = {token: number for number, token in enumerate(tokens)}
        numbered = [([ids[t] for t in one], [ids[t] for t in other]) for one, other in encoded]
        save(trained(numbered, len(tokens)), tokens, folder / "model")
        metadata = {
            "package_version": "1.0",
            "argos_version": "1.9",
            "from_code": source,
            "from_name": names[source],
            "to_code": target,
            "to_name": names[target],
        }
        (folder / "metadata.json").write_text(json.dumps(metadata, indent=1), encoding="utf-8")
        path = HERE / f"{source}_{target}.argosmodel"
        archive(folder, f"tests-{source}_{target}", path)
    return path


def archive(folder: Path, name: str, path: Path) -> None:
    """The folder as a zip that is the same whenever it is made."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                member = zipfile.ZipInfo(f"{name}/{file.relative_to(folder).as_posix()}")
                member.compress_type = zipfile.ZIP_DEFLATED
                member.external_attr = 0o100644 << 16
                made.writestr(member, file.read_bytes())


def main() -> None:
    torch.set_num_threads(1)
    for path in (package("en", "es", (0, 2), bpe=False), package("fr", "en", (1, 0), bpe=True)):
        sys.stderr.write(f"{path.name}: {path.stat().st_size / 1000:.0f} kB\n")


if __name__ == "__main__":
    main()
