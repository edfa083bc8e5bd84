"""Rules over documents: what `readout-l10n check` does, for anyone who imports it."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from readout_l10n.align import align
from readout_l10n.checks import RULES, ignore_unused
from readout_l10n.checks.options import Options
from readout_l10n.checks.rule import Hit, Pair, Rule
from readout_l10n.checks.running.jobs import Crew
from readout_l10n.checks.running.kept import Kept
from readout_l10n.checks.running.passes import Run
from readout_l10n.checks.running.told_once import told_once
from readout_l10n.checks.running.work import Recipe
from readout_l10n.corpus import PairPaths
from readout_l10n.embed import Encoder
from readout_l10n.glossary import Glossary
from readout_l10n.model import Alignment, CheckReport, Document, Finding, Severity
from readout_l10n.proofread import Proofreader, Remark
from readout_l10n.text.locale import language
from readout_l10n.triage.ignores import held_in_text, ignores, unmatched

_MOST = 4
"""Processes where nobody says how many: each takes some 400 MB."""
_WORTH = 16
"""Pairs that take a process longer than to get ready (`benchmarks/throughput.py`)."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is told besides its files."""

    source_locale: str = "en"
    target_locale: str = "fr"
    severities: Mapping[str, Severity | None] = field(default_factory=dict)
    """By rule id: the severity to give all its findings; None turns the rule off."""
    select: frozenset[str] | None = None
    """Rule ids to run; None for all."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """By locale: the line that a provisional translation carries."""
    options: Options = field(default_factory=Options)
    presegmented: bool = False
    encoder: Encoder | None = None
    """What texts are aligned with; None for the default encoder."""
    proofreaders: tuple[Proofreader, ...] = ()
    """Sources of findings beside the rules."""

    @property
    def label(self) -> str | None:
        """The target locale's label, or its language's."""
        locale = self.target_locale
        return self.labels.get(locale) or self.labels.get(language(locale))


def check_files(
    pairs: Iterable[PairPaths],
    glossary: Glossary,
    settings: Settings,
    corpus: Iterable[PairPaths] = (),
    *,
    jobs: int | None = 1,
    kept: Kept | None = None,
) -> CheckReport:
    """The findings of every target, read, aligned with its source where there is one.

    A file that cannot be read is named in the report; what is left of its pair is checked. Where
    only some pairs of a corpus are to be checked, `corpus` is all of them, which they are
    compared with. `jobs` processes share the work, with None as many as it is worth; the report is
    the same. What has been found before is taken from `kept`. Raises InputError where a process
    crashes.
    """
    pairs = tuple(pairs)
    recipe = Recipe(glossary, settings, make_pair, check_pair, kept)
    findings: list[Finding] = []
    unreadable: list[str] = []
    checked: list[str] = []
    aligned = 0
    with Crew(recipe, *_processes(jobs)) as crew:
        run = Run(tuple(corpus) or pairs, crew, recipe)
        for paths, judged in zip(pairs, run.results(pairs), strict=True):
            findings += judged.findings
            unreadable += judged.unreadable
            aligned += judged.pairs
            checked += [str(paths.target)] * judged.documents
    return CheckReport(
        findings=tuple(finding for finding in findings if not finding.held),
        documents=len(checked),
        pairs=aligned,
        untranslated=tuple(str(paths.source) for paths in pairs if paths.target is None),
        unreadable=tuple(unreadable),
        held=tuple(finding for finding in findings if finding.held),
        paths=tuple(checked),
    )


def _processes(jobs: int | None) -> tuple[int, int]:
    """How many, and the pairs that each is worth being started for."""
    if jobs is None:
        return min(os.cpu_count() or 1, _MOST), _WORTH
    return jobs, 1


def check_pair(pair: Pair, settings: Settings) -> tuple[Finding, ...]:
    """The findings of one target, by place; those that its text ignores are held."""
    rules = tuple(_rules(settings))
    found = [_finding(pair, rule, hit, settings) for rule in rules for hit in rule.check(pair)]
    found = [*told_once(found), *_remarks(pair, settings)]
    if known := ignores(pair.target):
        could = {rule.id for rule in rules if pair.source or not rule.needs_source}
        left = unmatched(found, pair.target, known, could)
        found = [*held_in_text(found, pair.target, known)]
        if ignore_unused.RULE in rules:
            hits = ignore_unused.check(replace(pair, unused=left))
            found += [_finding(pair, ignore_unused.RULE, hit, settings) for hit in hits]
    return tuple(sorted(found, key=lambda f: (f.span.line, f.span.column, f.rule)))


def _remarks(pair: Pair, settings: Settings) -> Iterator[Finding]:
    for proofreader in settings.proofreaders:
        if _is_on(proofreader.id, Severity.INFO, settings):
            for remark in proofreader.remarks(pair.target):
                yield _remarked(pair, proofreader.id, remark, settings)


def recheck(
    target: Document, source: Document | None, glossary: Glossary, settings: Settings
) -> tuple[Finding, ...]:
    """The findings in a target by the rules that can mend, as after edits."""
    able = frozenset(rule.id for rule in _rules(settings) if rule.is_fixable)
    pair = make_pair(target, source, glossary, settings)
    return check_pair(pair, replace(settings, select=able))


def make_pair(
    target: Document,
    source: Document | None,
    glossary: Glossary,
    settings: Settings,
    alignment: Alignment | None = None,
) -> Pair:
    """A target and its source, aligned unless they are already, as rules want them."""
    if source and alignment is None:
        alignment = align(source, target, settings.encoder, glossary.concepts)
    return Pair(
        target=target,
        source_locale=settings.source_locale,
        glossary=glossary.on(target.day or (source.day if source else None)),
        source=source,
        alignment=alignment if source else None,
        label=settings.label,
        options=settings.options,
        rule_ids=tuple(rule.id for rule in RULES),
        encoder=settings.encoder,
    )


def rules_run(settings: Settings) -> frozenset[str]:
    """The ids of the rules that run."""
    return frozenset(rule.id for rule in _rules(settings))


def _rules(settings: Settings) -> Iterator[Rule]:
    for rule in RULES:
        if _is_on(rule.id, rule.severity, settings):
            yield rule


def _is_on(rule_id: str, severity: Severity, settings: Settings) -> bool:
    selected = settings.select is None or rule_id in settings.select
    return selected and settings.severities.get(rule_id, severity) is not None


def _remarked(pair: Pair, rule_id: str, remark: Remark, settings: Settings) -> Finding:
    return Finding(
        rule=rule_id,
        severity=settings.severities.get(rule_id) or remark.severity,
        path=pair.target.path,
        span=pair.at(remark.segment, remark.start, remark.end),
        message=remark.message,
        suggestion=remark.suggestion,
    )


def _finding(pair: Pair, rule: Rule, hit: Hit, settings: Settings) -> Finding:
    return Finding(
        rule=rule.id,
        severity=settings.severities.get(rule.id) or hit.severity or rule.severity,
        path=pair.target.path,
        span=hit.span,
        message=hit.message,
        suggestion=hit.suggestion,
        source=hit.source,
        concept=hit.concept,
        edits=hit.edits,
    )
