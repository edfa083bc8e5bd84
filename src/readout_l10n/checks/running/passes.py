"""A run in two passes: what the pairs tell of the corpus, then what is found in each.

Between them nothing is held of a pair but its facts. What has been found before under the same
files, settings, terms and corpus is taken from the cache.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from readout_l10n.checks.running.aligned import encoder_name
from readout_l10n.checks.running.corpus import Context, Corpus, Settled
from readout_l10n.checks.running.digest import code_digest, digest
from readout_l10n.checks.running.facts import thaw
from readout_l10n.checks.running.jobs import Crew
from readout_l10n.checks.running.kept import Kept, Nowhere
from readout_l10n.checks.running.relevance import Relevance
from readout_l10n.checks.running.serial import from_json, to_json
from readout_l10n.checks.running.work import (
    Gathered,
    Judged,
    Recipe,
    Task,
    Work,
    fingerprint,
)
from readout_l10n.corpus import PairPaths
from readout_l10n.glossary.habits import Observer
from readout_l10n.model import Finding

_AT_ONCE = 200
"""Pairs that are looked up together, and shared out among the processes."""


@dataclass(frozen=True, slots=True)
class _Found:
    """The findings of a pair, as they are kept."""

    findings: tuple[Finding, ...]


class Run:
    """Pairs of files, and what is known of them so far."""

    def __init__(self, pairs: Sequence[PairPaths], crew: Crew[Work], recipe: Recipe) -> None:
        settings = recipe.settings
        self._pairs = pairs
        self._crew = crew
        self._kept: Kept | Nowhere = recipe.kept or Nowhere()
        self._glossary = recipe.glossary
        self._locale = settings.target_locale
        self._reading = b""
        self._judging = b""
        self._terms = b""
        if recipe.kept:
            name = encoder_name(settings.encoder)
            self._reading = digest(code_digest(), recipe.locales, settings.presegmented, name)
            if not settings.proofreaders:  # what they say tomorrow, nobody knows
                self._judging = digest(
                    self._reading,
                    settings.severities,
                    settings.select,
                    settings.label,
                    settings.options,
                )
            self._terms = Relevance(recipe.glossary, recipe.locales).whole
        self._gathered: list[Gathered] = []

    def results(self, chosen: Sequence[PairPaths]) -> Iterator[Judged]:
        """What comes of the pairs that are chosen of the run's, in order."""
        self._gather()
        settled = self._settled()
        places = {paths: number for number, paths in enumerate(self._pairs)}
        for start in range(0, len(chosen), _AT_ONCE):
            at_once = chosen[start : start + _AT_ONCE]
            yield from self._judge([places[paths] for paths in at_once], settled)
            self._kept.flush()

    def _gather(self) -> None:
        for start in range(0, len(self._pairs), _AT_ONCE):
            pairs = self._pairs[start : start + _AT_ONCE]
            tasks = [Task(paths, fingerprint(paths)) for paths in pairs]
            known = self._known_facts(tasks)
            missing = [number for number, there in enumerate(known) if there is None]
            done = self._crew.do(Work.gather, [tasks[number] for number in missing])
            for number, gathered in zip(missing, done, strict=True):
                self._keep_facts(gathered)
                known[number] = replace(gathered, alignment=None)
            self._gathered += filter(None, known)
            self._kept.flush()

    def _known_facts(self, tasks: Sequence[Task]) -> list[Gathered | None]:
        parts = self._kept.get(self._part_key(task.content) for task in tasks if task.content)
        keyed = [
            (task.content, part, self._facts_key(task.content, part))
            if task.content and (part := parts.get(self._part_key(task.content)))
            else None
            for task in tasks
        ]
        facts = self._kept.get(one[2] for one in keyed if one)
        return [
            Gathered(one[0], there, one[1])
            if one and (there := facts.get(one[2])) and _is_whole(there)
            else None
            for one in keyed
        ]

    def _keep_facts(self, gathered: Gathered) -> None:
        if gathered.content:
            self._kept.put(self._part_key(gathered.content), gathered.part)
            self._kept.put(self._facts_key(gathered.content, gathered.part), gathered.facts)
        if gathered.alignment:
            self._kept.put(*gathered.alignment)

    def _settled(self) -> Settled:
        """What the pairs with a target say together."""
        numbers = [number for number, paths in enumerate(self._pairs) if paths.target]
        corpus = Corpus(Observer(self._glossary, self._locale))
        for number in numbers:
            corpus.add(thaw(self._gathered[number].facts))
        return corpus.settled(
            lambda document: thaw(self._gathered[numbers[document]].facts),
            lambda document: str(self._pairs[numbers[document]].target),
        )

    def _judge(self, numbers: Sequence[int], settled: Settled) -> Iterator[Judged]:
        tasks = [self._task(number, settled) for number in numbers]
        keys = [
            self._findings_key(task, self._gathered[number])
            for number, task in zip(numbers, tasks, strict=True)
        ]
        there = self._kept.get(filter(None, keys))
        known = [
            _judged(task, there[key]) if key and key in there else None
            for task, key in zip(tasks, keys, strict=True)
        ]
        missing = [place for place, judged in enumerate(known) if judged is None]
        done = self._crew.do(Work.judge, [tasks[place] for place in missing])
        for place, judged in enumerate(known):
            if judged is not None:
                yield judged
                continue
            found = next(done)
            key = keys[place]
            if key and found.content == tasks[place].content and not found.unreadable:
                self._kept.put(key, to_json(_Found(found.findings)))
            yield found

    def _task(self, number: int, settled: Settled) -> Task:
        gathered, paths = self._gathered[number], self._pairs[number]
        context = settled.concerning(thaw(gathered.facts)) if paths.target else Context()
        return Task(paths, gathered.content, gathered.facts, context)

    def _part_key(self, content: bytes | None) -> bytes:
        return digest("part", self._reading, content, self._terms)

    def _facts_key(self, content: bytes | None, part: bytes) -> bytes:
        return digest("facts", self._reading, content, part)

    def _findings_key(self, task: Task, gathered: Gathered) -> bytes | None:
        if not self._judging or task.content is None:
            return None
        return digest("findings", self._judging, task.content, gathered.part, task.context)


def _is_whole(facts: bytes) -> bool:
    try:
        thaw(facts)
    except ValueError:
        return False
    return True


def _judged(task: Task, data: bytes) -> Judged | None:
    """What was kept of a pair; None where it is not what we wrote."""
    try:
        found = from_json(_Found, data)
    except ValueError:
        return None
    documents = int(task.paths.target is not None)
    pairs = int(documents and task.paths.source is not None)
    return Judged(task.content, found.findings, documents, pairs)
