"""Gold ladders on disk, beside what is to agree with them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from readout_l10n.align import align
from readout_l10n.align.ladder import Rung, ladder_parse, rungs
from readout_l10n.align.signature import aligned_signature, given_signature
from readout_l10n.embed import Encoder, default_encoder
from readout_l10n.errors import InputError
from readout_l10n.model import Document
from readout_l10n.segment import read_document
from readout_l10n.segment.decode import decode

GOLD_SUFFIX = ".gold"
LADDER_SUFFIX = ".ladder"

_BEADS = "a bead a line, such as [0, 1]:[0]"


@dataclass(frozen=True, slots=True)
class Judged:
    """A gold ladder, and the one found that is to agree with it."""

    path: str
    gold: tuple[Rung, ...]
    found: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found beside the gold, text by text, and how it was made."""

    texts: tuple[Judged, ...]
    signature: str


@dataclass(frozen=True, slots=True)
class _Gold:
    path: Path
    ladder: tuple[Rung, ...]
    lines: tuple[int, ...]
    """Where in the file each rung stands, from 1."""


def judge_aligner(
    gold: Path, source_locale: str, target_locale: str, encoder: Encoder | None = None
) -> Judgement:
    """Our own alignment of the texts beside gold: `STEM.en`, `STEM.fr`, a sentence a line.

    `gold` is a ladder, or a folder of `.gold` files. Raises InputError where it has no bead, and
    where a text is absent or has fewer sentences than the gold speaks of.
    """
    every = _read_gold(gold)
    texts = [_texts(one, source_locale, target_locale) for one in every]
    encoder = encoder or default_encoder()
    found = [rungs(align(*sides, encoder).beads) for sides in texts]
    sentences = ([[s.text for s in side.segments] for side in sides] for sides in texts)
    ladders = [one.ladder for one in every]
    return Judgement(_judged(every, found), aligned_signature(encoder, ladders, sentences))


def judge_ladders(gold: Path, found: Path) -> Judgement:
    """Ladders made elsewhere: one file, or a folder with one of the same stem for each gold file.

    Raises InputError where either side lacks a file that the other has.
    """
    if not found.is_dir():
        return judge_ladder(gold, _read(found), str(found))
    every = _read_gold(gold)
    paths = [_counterpart(found, one) for one in every]
    spare = [path for path in _files(found) if path.suffix == LADDER_SUFFIX and path not in paths]
    if spare and gold.is_dir():
        raise InputError(str(spare[0]), None, "no gold goes with it; add that or take this away")
    return _given(every, [ladder_parse(_read(path), str(path)) for path in paths])


def judge_ladder(gold: Path, text: str, path: str = "-") -> Judgement:
    """One ladder made elsewhere, beside one gold file; `path` is what messages call it."""
    every = _read_gold(gold)
    if len(every) > 1:
        message = f"one ladder, but {gold} holds {len(every)} {GOLD_SUFFIX} files; name one of them"
        raise InputError(path, None, message)
    return _given(every, [ladder_parse(text, path)])


def _given(gold: Sequence[_Gold], found: Sequence[tuple[Rung, ...]]) -> Judgement:
    return Judgement(_judged(gold, found), given_signature(found, [one.ladder for one in gold]))


def _judged(gold: Sequence[_Gold], found: Sequence[tuple[Rung, ...]]) -> tuple[Judged, ...]:
    return tuple(
        Judged(str(one.path), one.ladder, ladder) for one, ladder in zip(gold, found, strict=True)
    )


def _read_gold(path: Path) -> list[_Gold]:
    if not path.is_dir():
        return [_gold(path)]
    paths = [member for member in _files(path) if member.suffix == GOLD_SUFFIX]
    if not paths:
        raise InputError(str(path), None, f"no {GOLD_SUFFIX} file in it; one holds {_BEADS}")
    return [_gold(member) for member in paths]


def _gold(path: Path) -> _Gold:
    text = _read(path)
    ladder = ladder_parse(text, str(path))
    if not ladder:
        raise InputError(str(path), None, f"no bead in it; gold holds {_BEADS}")
    lines = (number for number, line in enumerate(text.splitlines(), start=1) if line.strip())
    return _Gold(path, ladder, tuple(lines))


def _texts(gold: _Gold, source_locale: str, target_locale: str) -> tuple[Document, Document]:
    source, target = _text(gold, source_locale), _text(gold, target_locale)
    for rung, line in zip(gold.ladder, gold.lines, strict=True):
        for text, indices in ((source, rung.source), (target, rung.target)):
            if indices and max(indices) >= len(text.segments):
                has = f"{text.path} has {len(text.segments)} lines, so no index {max(indices)}"
                message = f"{has} (from 0){_advice(gold, source, target)}"
                raise InputError(str(gold.path), line, message)
    return source, target


def _text(gold: _Gold, locale: str) -> Document:
    path = gold.path.with_name(f"{gold.path.stem}.{locale}")
    if path.is_file():
        return read_document(path, locale, presegmented=True)
    there = {one.name for one in _of_stem(gold.path.parent, gold)} or {"none"}
    message = (
        f"no {path.name} beside it (texts there: {', '.join(sorted(there))}); "
        "name the locales of the texts, or give an alignment to score"
    )
    raise InputError(str(gold.path), None, message)


def _advice(gold: _Gold, source: Document, target: Document) -> str:
    """What to try: the sides swapped, where the gold fits them so."""
    fits = all(
        max(rung.source, default=-1) < len(target.segments)
        and max(rung.target, default=-1) < len(source.segments)
        for rung in gold.ladder
    )
    if not fits:
        return "; is it the text that this gold was made of?"
    return f"; it fits with source locale {target.locale} and target locale {source.locale}"


def _counterpart(folder: Path, gold: _Gold) -> Path:
    """`STEM.ladder`, else the file with the gold's own name, else the only one of that stem."""
    of_stem = _of_stem(folder, gold)
    for suffix in (LADDER_SUFFIX, gold.path.suffix):
        for path in of_stem:
            if path.suffix == suffix:
                return path
    if len(of_stem) == 1:
        return of_stem[0]
    several = ", ".join(path.name for path in of_stem)
    mend = f"it could be any of {several}" if several else "add it"
    message = f"no {gold.path.stem}{LADDER_SUFFIX} in it for {gold.path}; {mend}"
    raise InputError(str(folder), None, message)


def _of_stem(folder: Path, gold: _Gold) -> list[Path]:
    """Files named like the gold up to their suffix; the gold itself is none of them."""
    own = gold.path.resolve()
    files = _files(folder)
    return [path for path in files if path.stem == gold.path.stem and path.resolve() != own]


def _files(folder: Path) -> list[Path]:
    return sorted(
        path for path in folder.iterdir() if path.is_file() and not path.name.startswith(".")
    )


def _read(path: Path) -> str:
    try:
        return decode(path.read_bytes(), str(path))
    except FileNotFoundError:
        raise InputError(str(path), None, "no such file or folder") from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError(str(path), None, f"cannot be read: {reason}") from None
