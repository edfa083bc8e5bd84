"""Drafts for one pair of locales: documents that want one → their segments, drafted and written."""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

from readout_l10n.draft.code_spans import code_places, kept_in
from readout_l10n.draft.engine import Draft, Engine, Passage
from readout_l10n.draft.finished import Finish, Rough, finishing
from readout_l10n.draft.inline import inline_of, marked_words
from readout_l10n.draft.judged import without_findings
from readout_l10n.draft.note_calls import with_calls
from readout_l10n.draft.outside import own_asides
from readout_l10n.draft.plan import Plan, Standing, foreign, spared
from readout_l10n.draft.segments import BATCH, Watch, drafts_of
from readout_l10n.draft.set_lines import ENGINE, set_figures, set_line
from readout_l10n.draft.state import Record, State
from readout_l10n.draft.suspicions import suspicions
from readout_l10n.draft.typography import respaced
from readout_l10n.draft.women import Women, women
from readout_l10n.errors import InputError
from readout_l10n.glossary import Glossary
from readout_l10n.model import Document, DraftSheet, DraftUnit, Provenance, Segment
from readout_l10n.segment import read_document
from readout_l10n.segment.asides import Aside

DOCUMENT = "md"
"""The format that is the draft itself, whatever its source's suffix."""
_UNTRANSLATED = "no engine has a draft of it; the source stands there"
_WAS_ACCEPTED = "the source has changed since this was accepted; the first alternative was accepted"
_CALL_LOST = re.compile(r"\[\d+\] of the source is not in the draft")
"""What `Guarded` says of calls, which are put back here."""
_GROUP = 8
"""Batches' worth of passages that are gathered before the engines are asked."""

Write = Callable[[Path, bytes], None]
"""Puts a file in place, whole or not at all."""
Serialize = Callable[[DraftSheet], str]


@dataclass(frozen=True, slots=True)
class Recipe:
    """What drafts are made with."""

    source_locale: str
    target_locale: str
    engines: tuple[Engine, ...]
    """Asked in this order."""
    glossary_hash: str
    day: date
    label: str | None = None
    finish: Finish = field(default_factory=finishing)
    """Puts drafts into their sources' shape, and may let rules judge them."""
    formats: Mapping[str, Serialize] | None = None
    """By name, what is written beside the document."""
    jobs: int = 1
    glossary: Glossary = field(default_factory=Glossary)
    """Tells who of the people that a document names is a woman."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft that has been written; without units where its source could not be read.

    Nor has it any where a person has come before us.
    """

    plan: Plan
    units: tuple[DraftUnit, ...] = ()
    kept: int = 0
    """Units taken over from the draft that was there."""


@dataclass(frozen=True, slots=True)
class _Want:
    """A unit that is there already, or the passages that have to be drafted for it."""

    unit: DraftUnit
    passage: Passage | None = None
    words: tuple[str, ...] = ()
    """What each mark inside its source encloses."""
    asked: tuple[str, ...] = ()
    """Those that are not code or an address."""
    prior: DraftUnit | None = None
    """What was drafted in its place before the source changed."""
    is_kept: bool = False


def draft_documents(
    plans: Iterable[Plan],
    recipe: Recipe,
    state: State,
    write: Write,
    watch: Watch,
    is_read: Watch = lambda _: None,
) -> Iterator[Drafted]:
    """Each document as soon as it is written, in order; those that cannot be read come earlier.

    The engines get the passages of many documents at once, and no more documents are in memory.
    `is_read` is told of each document that is taken up how many passages it has. When the process
    is killed, a later call goes on from the last batch. Raises EngineError, and what `write`
    raises.
    """
    group: list[tuple[Plan, Document, list[_Want]]] = []
    size = 0
    for plan in plans:
        if not plan.standing.is_drafted:
            continue
        try:
            document, wants = _opened(plan, recipe, state)
        except InputError as error:
            is_read(0)
            yield Drafted(_unreadable(plan, error))
            continue
        group.append((plan, document, wants))
        count = sum(want.passage is not None for want in wants)
        is_read(count)
        size += count
        if size >= BATCH * _GROUP * recipe.jobs:
            yield from _finished(group, recipe, state, write, watch)
            group, size = [], 0
    yield from _finished(group, recipe, state, write, watch)
    state.forget_journal()


def waiting(plans: Iterable[Plan], recipe: Recipe, state: State) -> Iterator[tuple[Plan, int]]:
    """Each document that is to be drafted, and how many segments an engine would be asked for."""
    for plan in plans:
        try:
            _, wants = _opened(plan, recipe, state)
        except InputError as error:
            yield _unreadable(plan, error), 0
        else:
            yield plan, sum(want.passage is not None for want in wants)


def _unreadable(plan: Plan, error: InputError) -> Plan:
    return replace(plan, standing=Standing.UNREADABLE, reason=str(error))


def _opened(plan: Plan, recipe: Recipe, state: State) -> tuple[Document, list[_Want]]:
    document = read_document(plan.job.source, recipe.source_locale)
    record = state.record(plan.job.target)
    if record and plan.is_afresh:
        units = (unit if unit.accepted else replace(unit, text="") for unit in record.units)
        record = replace(record, units=tuple(units))
    return document, _wants(document, record, recipe)


def _finished(
    group: Sequence[tuple[Plan, Document, list[_Want]]],
    recipe: Recipe,
    state: State,
    write: Write,
    watch: Watch,
) -> Iterator[Drafted]:
    passages = [want.passage for _, _, wants in group for want in wants if want.passage]
    drafts = iter(
        drafts_of(passages, recipe.engines, recipe.glossary_hash, state, watch, jobs=recipe.jobs)
    )
    words = [word for _, _, wants in group for want in wants for word in want.asked]
    drafted = _words(words, recipe, state)
    roughs = []
    for plan, document, wants in group:
        units = tuple(
            _unit(want, next(drafts), drafted, recipe) if want.passage else want.unit
            for want in wants
        )
        roughs.append(_rough(plan, document, units, recipe))
    finished = recipe.finish(roughs)
    for (plan, _, wants), rough, done in zip(group, roughs, finished, strict=True):
        if theirs := foreign(plan.job, state):
            yield Drafted(spared(plan, theirs))
            continue
        _store(plan, done.text, done.units, rough.provenance, recipe, state, write)
        yield Drafted(plan, done.units, sum(want.is_kept for want in wants))


def _words(words: Sequence[str], recipe: Recipe, state: State) -> dict[str, str]:
    """What links and emphasis enclose, drafted by itself."""
    each = list(dict.fromkeys(words))
    drafts = drafts_of(
        [Passage(word) for word in each],
        recipe.engines,
        recipe.glossary_hash,
        state,
        lambda _: None,
        jobs=recipe.jobs,
    )
    locales = (recipe.source_locale, recipe.target_locale)
    return {
        word: respaced(draft.text, *locales)
        for word, draft in zip(each, drafts, strict=True)
        if draft
    }


def _wants(document: Document, record: Record | None, recipe: Recipe) -> list[_Want]:
    code = code_places(document)
    wants = [_fresh(document, i, recipe, code) for i in range(len(document.segments))]
    wants += [_beside(document, aside) for aside in own_asides(document)]
    texts = [segment.text for segment in document.segments]
    known = women(texts, recipe.glossary, recipe.source_locale)
    wants = [_knowing(want, known) for want in wants]
    if record is None:
        return wants
    old, new = [unit.source for unit in record.units], [want.unit.source for want in wants]
    for tag, i, end, j, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            for before, now in zip(range(i, end), range(j, stop), strict=True):
                if record.units[before].text:
                    kept = _kept(record.units[before], wants[now].unit)
                    wants[now] = _Want(kept, is_kept=True)
        elif tag == "replace":
            for before, now in zip(range(i, end), range(j, stop), strict=False):
                wants[now] = replace(wants[now], prior=record.units[before])
    return wants


def _knowing(want: _Want, known: Women) -> _Want:
    passage = want.passage
    return (
        want
        if passage is None
        else replace(want, passage=replace(passage, women=known.in_text(passage.text)))
    )


def _kept(old: DraftUnit, now: DraftUnit) -> DraftUnit:
    notes = without_findings(old.notes)
    return replace(old, line=now.line, kind=now.kind, aside=now.aside, notes=notes)


def _fresh(
    document: Document, number: int, recipe: Recipe, code: Sequence[tuple[int, int]]
) -> _Want:
    segments = document.segments
    segment = segments[number]
    unit = DraftUnit(segment.text, "", segment.line, segment.kind)
    written = set_line(segment, recipe.target_locale, recipe.label)
    if written is not None:
        return _Want(replace(unit, text=written, engine=ENGINE))
    kept = kept_in(segment, code)
    if not any(map(str.isalpha, _without(segment.text, kept))):
        text = set_figures(segment.text, recipe.source_locale, recipe.target_locale)
        return _Want(replace(unit, text=text, engine=ENGINE))
    passage = Passage(
        segment.text,
        segments[number - 1].text if number else None,
        segments[number + 1].text if number + 1 < len(segments) else None,
        kept,
    )
    words = marked_words(document, segment)
    return _Want(unit, passage, words, _asked(document, segment))


def _without(text: str, places: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(places):
        text = text[:start] + text[end:]
    return text


def _beside(document: Document, aside: Aside) -> _Want:
    line, _ = document.position(aside.start)
    return _Want(DraftUnit(aside.text, "", line, aside=aside.key), Passage(aside.text))


def _asked(document: Document, segment: Segment) -> tuple[str, ...]:
    """What an engine is asked for of the words that marks enclose."""
    words = zip(inline_of(document, segment).marks, marked_words(document, segment), strict=True)
    return tuple(word for mark, word in words if not mark.is_verbatim)


def _unit(
    want: _Want, draft: Draft | None, drafted: Mapping[str, str], recipe: Recipe
) -> DraftUnit:
    unit, prior = want.unit, want.prior
    words = tuple(drafted.get(word, word) for word in want.words)
    if draft is None:
        unit = replace(unit, notes=(_UNTRANSLATED,))
    else:
        locales = (recipe.source_locale, recipe.target_locale)
        text = respaced(draft.text, *locales) if draft.match is None else draft.text
        text, moved = with_calls(unit.source, text)
        told = [note for note in draft.notes if not _CALL_LOST.fullmatch(note)]
        doubts = suspicions(unit.source, text, *locales)
        unit = replace(
            unit,
            text=text,
            engine=draft.engine,
            model=draft.model,
            match=draft.match,
            alternatives=draft.alternatives,
            notes=tuple(dict.fromkeys((*told, *moved, *doubts))),
            words=words,
        )
    return _after(unit, prior) if prior else unit


def _after(unit: DraftUnit, prior: DraftUnit) -> DraftUnit:
    """A unit whose source took the place of another one's."""
    others = (prior.text, *unit.alternatives) if prior.text else unit.alternatives
    notes = (_WAS_ACCEPTED, *unit.notes) if prior.accepted else unit.notes
    return replace(
        unit,
        previous=prior.source,
        alternatives=tuple(dict.fromkeys(text for text in others if text != unit.text)),
        notes=notes,
    )


def _rough(plan: Plan, document: Document, units: tuple[DraftUnit, ...], recipe: Recipe) -> Rough:
    provenance = Provenance(
        engine=", ".join(dict.fromkeys(u.engine for u in units if u.engine not in {"", ENGINE})),
        model="; ".join(dict.fromkeys(u.model for u in units if u.model)),
        glossary=recipe.glossary_hash,
        day=recipe.day,
        source=plan.job.source.name,
    )
    path = str(plan.job.target)
    return Rough(document, units, path, recipe.target_locale, recipe.label, provenance)


def _store(
    plan: Plan,
    text: str,
    units: tuple[DraftUnit, ...],
    provenance: Provenance,
    recipe: Recipe,
    state: State,
    write: Write,
) -> None:
    """Put a draft's files in place, so that a kill at any moment leaves none that is not known."""
    sheet = DraftSheet(
        str(plan.job.source), plan.job.target.name, recipe.source_locale, recipe.target_locale,
        provenance, units,
    )  # fmt: skip
    formats = recipe.formats or {}
    files = {
        path: (text if name == DOCUMENT else formats[name](sheet)).encode("utf-8")
        for name, path in plan.job.files
    }
    state.intend(files)
    for path, data in files.items():
        write(path, data)
    record = Record(
        recipe.source_locale,
        recipe.target_locale,
        plan.source_hash,
        os.path.relpath(plan.job.source.resolve(), state.folder.resolve()),
        recipe.label,
        provenance,
        units,
    )
    state.finish(plan.job.target, record, files)
