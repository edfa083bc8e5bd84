"""What is done with one pair of files: once for its facts, once for its findings."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from readout_l10n.checks.name_variant import full_names
from readout_l10n.checks.rule import Pair
from readout_l10n.checks.running.aligned import Aligner
from readout_l10n.checks.running.corpus import Context
from readout_l10n.checks.running.digest import digest
from readout_l10n.checks.running.facts import Facts, freeze, gather, thaw, unpack
from readout_l10n.checks.running.kept import Kept
from readout_l10n.checks.running.relevance import Relevance
from readout_l10n.corpus import PairPaths
from readout_l10n.embed.store import Row
from readout_l10n.errors import InputError
from readout_l10n.glossary import Glossary
from readout_l10n.glossary.habits import Observer
from readout_l10n.model import Alignment, Document, Finding
from readout_l10n.segment import read_document

if TYPE_CHECKING:
    from readout_l10n.checks.run import Settings

_REMEMBERED = 16
"""Pairs that stay read between the two passes: all those of a small run."""


class MakePair(Protocol):
    """`checks.run.make_pair`."""

    def __call__(
        self,
        target: Document,
        source: Document | None,
        glossary: Glossary,
        settings: "Settings",
        alignment: Alignment | None = None,
    ) -> Pair: ...


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that a worker is made of, in this process or another."""

    glossary: Glossary
    settings: "Settings"
    make_pair: MakePair
    check_pair: Callable[[Pair, "Settings"], tuple[Finding, ...]]
    kept: Kept | None = None

    @property
    def locales(self) -> tuple[str, str]:
        """The source's and the target's."""
        return self.settings.source_locale, self.settings.target_locale

    def __call__(self) -> "Work":
        return Work(self)


@dataclass(frozen=True, slots=True)
class Task:
    """A pair of files as they are."""

    paths: PairPaths
    content: bytes | None
    """The fingerprint of both files and of their paths; None where one cannot be read."""
    facts: bytes | None = None
    """Frozen, where they have been gathered."""
    context: Context = field(default_factory=Context)

    @property
    def name(self) -> str:
        return str(self.paths.target or self.paths.source)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a pair tells the run."""

    content: bytes | None
    facts: bytes
    """Frozen."""
    part: bytes
    """The fingerprint of the terms that can matter to the pair; empty where nothing is kept."""
    alignment: Row | None = None
    """To be kept, where it was not there."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of checking a pair."""

    content: bytes | None
    findings: tuple[Finding, ...] = ()
    documents: int = 0
    pairs: int = 0
    unreadable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Texts:
    source: Document | None
    target: Document | None
    unreadable: tuple[str, ...]


_Same = tuple[PairPaths, bytes | None]


class Work:
    """A glossary and settings made ready for many pairs, one after the other."""

    def __init__(self, recipe: Recipe) -> None:
        self._recipe = recipe
        self._settings = recipe.settings
        self._glossary = recipe.glossary
        self._observer = Observer(self._glossary, self._settings.target_locale)
        self._aligner = Aligner(self._glossary, self._settings.encoder, recipe.kept)
        self._relevance = Relevance(self._glossary, recipe.locales) if recipe.kept else None
        self._read: OrderedDict[_Same, tuple[_Texts, Pair | None]] = OrderedDict()

    def gather(self, task: Task) -> Gathered:
        """The facts of a pair that has a target."""
        content = fingerprint(task.paths)
        texts = self._texts(task.paths)
        documents = [document for document in (texts.source, texts.target) if document]
        alignment, row = None, None
        if texts.source and texts.target:
            alignment, row = self._aligner.aligned(texts.source, texts.target)
        facts = freeze(
            gather(
                texts.target,
                texts.source,
                alignment,
                self._observer,
                full_names(texts.target),
            )
            if texts.target
            else Facts(None)
        )
        part = self._relevance.part(documents) if self._relevance else b""
        self._remember((task.paths, content), texts, alignment)
        return Gathered(content, facts, part, row)

    def judge(self, task: Task) -> Judged:
        """The findings of a pair."""
        content = fingerprint(task.paths)
        known = self._read.pop((task.paths, content), None)
        texts, pair = known or (self._texts(task.paths), None)
        if texts.target is None:
            return Judged(content, unreadable=texts.unreadable)
        if pair is None:
            same = task.facts is not None and content == task.content
            packed = thaw(task.facts).alignment if same and task.facts else None
            alignment = None
            if texts.source and packed:
                alignment = unpack(packed, texts.source, texts.target)
            pair = self._pair(texts, alignment)
        context = task.context
        pair = replace(
            pair, habits=context.habits, roll=context.spellings, elsewhere=context.elsewhere
        )
        findings = self._recipe.check_pair(pair, self._settings)
        return Judged(content, findings, 1, int(texts.source is not None), texts.unreadable)

    def _texts(self, paths: PairPaths) -> _Texts:
        settings = self._settings
        unreadable: list[str] = []
        documents: list[Document | None] = []
        locales = (settings.source_locale, settings.target_locale)
        for path, locale in zip((paths.source, paths.target), locales, strict=True):
            try:
                documents.append(
                    read_document(path, locale, presegmented=settings.presegmented)
                    if path
                    else None
                )
            except InputError as error:
                documents.append(None)
                unreadable.append(str(error))
        return _Texts(documents[0], documents[1], tuple(unreadable))

    def _pair(self, texts: _Texts, alignment: Alignment | None) -> Pair:
        assert texts.target is not None
        make = self._recipe.make_pair
        return make(texts.target, texts.source, self._glossary, self._settings, alignment)

    def _remember(self, same: _Same, texts: _Texts, alignment: Alignment | None) -> None:
        pair = self._pair(texts, alignment) if texts.target else None
        self._read[same] = texts, pair
        if len(self._read) > _REMEMBERED:
            self._read.popitem(last=False)


def fingerprint(paths: PairPaths) -> bytes | None:
    """Of what two files hold and how their paths are shown; None where one cannot be read."""
    try:
        held = [path.read_bytes() if path else None for path in (paths.source, paths.target)]
    except OSError:
        return None
    return digest(paths.source, paths.target, held)
