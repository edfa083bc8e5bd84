"""Passages through engines, one engine after the other, each batch kept as soon as it is there."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from readout_l10n.draft.engine import Draft, Engine, Passage
from readout_l10n.draft.state import State

BATCH = 256
"""Passages that an engine gets at once: so many are done again after a kill."""
NEAR = 0.85
"""From this match rate on, a memory's fuzzy match comes before what an engine says.

The band from 85 % is mended faster than machine translation in most studies of post-editing; below
it the match becomes an alternative.
"""

Watch = Callable[[int], None]


def drafts_of(
    passages: Sequence[Passage],
    engines: Sequence[Engine],
    salt: str,
    state: State,
    watch: Watch,
    *,
    jobs: int = 1,
) -> list[Draft | None]:
    """A draft a passage, of the first engine that has one; None where none has.

    A match under `NEAR` waits until the other engines have been asked. `watch` is told of every
    passage that needs no engine any more. `salt` tells runs with other glossaries apart.
    """
    found: dict[int, Draft] = {}
    fuzzy: dict[int, Draft] = {}
    for engine in engines:
        todo = [i for i in range(len(passages)) if i not in found]
        drafts = _asked([passages[i] for i in todo], engine, salt, state, jobs)
        for i, draft in zip(todo, drafts, strict=True):
            if draft is not None and draft.match is not None and draft.match < NEAR:
                fuzzy.setdefault(i, draft)
            elif draft is not None:
                found[i] = _beside(draft, fuzzy.get(i))
                watch(1)
    watch(len(passages) - len(found))
    return [found.get(i) or fuzzy.get(i) for i in range(len(passages))]


def _beside(draft: Draft, match: Draft | None) -> Draft:
    """A draft with a memory's poorer match as its first alternative."""
    if match is None or match.text == draft.text:
        return draft
    note = f"the memory has a match of {match.match or 0:.0%}, which is the first alternative"
    alternatives = (match.text, *(text for text in draft.alternatives if text != match.text))
    return replace(draft, alternatives=alternatives, notes=(*draft.notes, note))


def _asked(
    passages: Sequence[Passage], engine: Engine, salt: str, state: State, jobs: int
) -> Sequence[Draft | None]:
    if engine.name in {"memory", "glossary", "headings"}:
        # Quick, and a memory looks at what stands around; nothing to be kept.
        return engine.draft(passages)
    alone = [replace(passage, before=None, after=None) for passage in passages]
    keys = {passage: _key(engine, salt, passage) for passage in dict.fromkeys(alone)}
    known = state.journalled(list(keys.values()))
    todo = [passage for passage, key in keys.items() if key not in known]
    batches = [todo[start : start + BATCH] for start in range(0, len(todo), BATCH)]
    for batch, drafts in _drafted(batches, engine, jobs):
        rows = [(keys[passage], draft) for passage, draft in zip(batch, drafts, strict=True)]
        state.journal(rows)
        known.update(rows)
    return [known[keys[passage]] for passage in alone]


def _drafted(
    batches: Sequence[Sequence[Passage]], engine: Engine, jobs: int
) -> Iterator[tuple[Sequence[Passage], Sequence[Draft | None]]]:
    """Batches and their drafts, in order; engines leave Python, so that threads help."""

    def ask(batch: Sequence[Passage]) -> Sequence[Draft | None]:
        return engine.draft(batch)

    if jobs == 1 or len(batches) < 2:
        yield from ((batch, ask(batch)) for batch in batches)
        return
    with ThreadPoolExecutor(jobs) as pool:
        try:
            yield from zip(batches, pool.map(ask, batches), strict=True)
        finally:
            pool.shutdown(cancel_futures=True)


def _key(engine: Engine, salt: str, passage: Passage) -> bytes:
    kept = "".join(f"\0{start}-{end}" for start, end in passage.kept)
    women = "".join(f"\0{one}" for one in sorted(passage.women.surnames | passage.women.offices))
    told = f"{engine.name}\0{engine.model}\0{salt}\0{passage.text}{kept}{women}"
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).digest()
