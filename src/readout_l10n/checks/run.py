"""Rules over documents: what `readout-l10n check` does, for anyone who imports it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from readout_l10n.align import align
from readout_l10n.checks import RULES, name_variant
from readout_l10n.checks.options import Options
from readout_l10n.checks.rule import Hit, Pair, Rule
from readout_l10n.corpus import PairPaths
from readout_l10n.embed import Encoder
from readout_l10n.errors import InputError
from readout_l10n.glossary import Glossary
from readout_l10n.glossary.habits import Habits, Observer
from readout_l10n.model import CheckReport, Document, Finding, Severity
from readout_l10n.proofread import Proofreader, Remark
from readout_l10n.segment import read_document
from readout_l10n.text.locale import language
from readout_l10n.text.roll import FEWEST, Roll


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


def check_files(pairs: Iterable[PairPaths], glossary: Glossary, settings: Settings) -> CheckReport:
    """The findings of every target, read, aligned with its source where there is one.

    A file that cannot be read is named in the report; what is left of its pair is checked.
    """
    findings: list[Finding] = []
    unreadable: list[str] = []
    untranslated: list[str] = []
    documents = aligned = 0
    pairs = tuple(pairs)
    habits = _habits(pairs, glossary, settings)
    roll = _roll(pairs, settings)
    for paths in pairs:
        source = _read(paths.source, settings.source_locale, settings, unreadable)
        target = _read(paths.target, settings.target_locale, settings, unreadable)
        if paths.target is None:
            untranslated.append(str(paths.source))
        if target is None:
            continue
        documents += 1
        aligned += source is not None
        pair = make_pair(target, source, glossary, settings)
        findings += check_pair(replace(pair, habits=habits, roll=roll), settings)
    return CheckReport(tuple(findings), documents, aligned, tuple(untranslated), tuple(unreadable))


def check_pair(pair: Pair, settings: Settings) -> tuple[Finding, ...]:
    """The findings of one target, by place."""
    found = (
        _finding(pair, rule, hit, settings) for rule in _rules(settings) for hit in rule.check(pair)
    )
    remarked = (
        _remarked(pair, proofreader.id, remark, settings)
        for proofreader in settings.proofreaders
        if _is_on(proofreader.id, Severity.INFO, settings)
        for remark in proofreader.remarks(pair.target)
    )
    return tuple(sorted((*found, *remarked), key=lambda f: (f.span.line, f.span.column, f.rule)))


def make_pair(
    target: Document, source: Document | None, glossary: Glossary, settings: Settings
) -> Pair:
    """A target and its source, aligned, as rules want them."""
    return Pair(
        target=target,
        source_locale=settings.source_locale,
        glossary=glossary.on(target.day or (source.day if source else None)),
        source=source,
        alignment=align(source, target, settings.encoder, glossary.concepts) if source else None,
        label=settings.label,
        options=settings.options,
    )


def _roll(pairs: Sequence[PairPaths], settings: Settings) -> Roll:
    """The people whom the targets of the run name, if a rule asks for them."""
    if len(pairs) <= FEWEST or name_variant.RULE not in _rules(settings):
        return Roll()
    # What cannot be read is reported when it is checked.
    targets = (_read(paths.target, settings.target_locale, settings, []) for paths in pairs)
    return Roll(name_variant.full_names(target) for target in targets if target)


def _habits(pairs: Iterable[PairPaths], glossary: Glossary, settings: Settings) -> Habits:
    """What the corpus keeps to, by the pairs that name a concept without a preferred rendering."""
    if not glossary.unmarked(settings.target_locale):
        return {}
    observer = Observer(glossary, settings.target_locale)
    for paths in pairs:
        # What cannot be read is reported when it is checked.
        source = _read(paths.source, settings.source_locale, settings, [])
        if source and observer.has_to_see(source):
            target = _read(paths.target, settings.target_locale, settings, [])
            if target:
                observer.see(align(source, target, settings.encoder, glossary.concepts))
    return observer.habits()


def _read(
    path: Path | None, locale: str, settings: Settings, unreadable: list[str]
) -> Document | None:
    """The document, or None for no path and for a file whose trouble is added to `unreadable`."""
    if path is None:
        return None
    try:
        return read_document(path, locale, presegmented=settings.presegmented)
    except InputError as error:
        unreadable.append(str(error))
        return None


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
