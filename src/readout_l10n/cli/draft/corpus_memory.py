"""The memory of a run's corpus: its published pairs, aligned once and kept in the user's cache."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from readout_l10n.cli.configured import cache_folder
from readout_l10n.cli.draft.pairs import PairUnits, absolute, layouts, pairs_in
from readout_l10n.errors import InputError
from readout_l10n.ui import Say

if TYPE_CHECKING:
    from readout_l10n.config import Config
    from readout_l10n.corpus import Layout
    from readout_l10n.draft.memory import Memory
    from readout_l10n.draft.memory.corpus import Due, Pair
    from readout_l10n.glossary import Glossary

FOLDER = "corpora"
"""In the cache folder; one file for each pair of folders, which no other corpus looks into."""
_MANY = 200
"""Pairs that take a minute or so to align."""

corpus_memory_option = click.option(
    "--no-corpus-memory",
    is_flag=True,
    help="Do not look segments up in the published pairs of the folders.",
)


class CorpusMemory:
    """The memories of the folders that a run drafts for, in one target locale."""

    def __init__(
        self,
        memories: "Sequence[tuple[Layout, Memory]]",
        config: "Config",
        locale: str,
        glossary: "Glossary",
        say: Say,
        *,
        jobs: int = 1,
    ) -> None:
        self._memories = tuple(memories)
        self._config, self._locale = config, locale
        self._glossary, self._say = glossary, say
        self._units = PairUnits(config, locale, glossary, say, jobs=jobs) if memories else None
        self._updated = False

    @property
    def aligned(self) -> int:
        """How many pairs were aligned for it in this run."""
        return self._units.aligned if self._units else 0

    @property
    def memories(self) -> "tuple[Memory, ...]":
        return tuple(memory for _, memory in self._memories)

    @property
    def there(self) -> "tuple[Memory, ...]":
        """Those that an earlier run has made."""
        return tuple(memory for memory in self.memories if memory.path.is_file())

    def update(self) -> None:
        """Align what has changed since the last run; what is gone goes."""
        if self._updated or self._units is None:
            return
        self._updated = True
        work = [(memory, self._due(layout, memory)) for layout, memory in self._memories]
        changed = sum(len(due.changed) for _, due in work)
        if changed >= _MANY:
            click.echo(
                self._say(
                    "{count} published pairs are aligned for the memory, once; "
                    "--no-corpus-memory leaves them out",
                    count=f"{changed:,}",
                ),
                err=True,
            )
        for memory, due in work:
            if due.gone:
                memory.forget(due.gone)
            if due.changed:
                self._units.put_into(memory, due.changed)

    def waiting(self) -> int:
        """How many pairs `update` would align; nothing is written."""
        return sum(
            self._is_published(pair)
            for layout, memory in self._memories
            for pair in self._due(layout, memory if memory.path.is_file() else None).changed
        )

    def _is_published(self, pair: "Pair") -> bool:
        try:
            return self._units is not None and self._units.published(pair) is not None
        except InputError:
            return False

    def _due(self, layout: "Layout", memory: "Memory | None") -> "Due":
        from readout_l10n.draft.memory.corpus import Due, due

        assert self._units is not None
        named = (
            (_name(layout, pair.source), pair)
            for pair in pairs_in(layout, self._config, self._locale)
            if pair.source
        )
        pairs = tuple(self._units.pairs(named))
        return due(memory, pairs) if memory else Due(pairs, ())


@contextmanager
def corpus_memory(
    documents: Sequence[Path],
    config: "Config",
    locale: str,
    glossary: "Glossary",
    say: Say,
    *,
    wanted: bool,
    jobs: int = 1,
) -> Iterator[CorpusMemory]:
    """The memory of the folders that documents lie in; an empty one where it is not wanted.

    So many processes share its alignments. Where the configuration keeps no caches, it is gone
    when the block is over.
    """
    from readout_l10n.draft.memory import Memory

    with ExitStack() as stack:
        home = cache_folder(config) / FOLDER
        if wanted and not config.cache_megabytes:
            home = Path(stack.enter_context(TemporaryDirectory(prefix="readout-l10n-")))
        found = layouts(documents, config, locale) if wanted else ()
        locales = (config.source_locale, locale)
        memories = [
            (one, stack.enter_context(Memory(home / _file(one, *locales), _title(one, *locales))))
            for one in found
        ]
        yield CorpusMemory(memories, config, locale, glossary, say, jobs=jobs)


def _name(layout: "Layout", source: Path) -> str:
    """A document as its corpus calls it, wherever the command is run."""
    return (layout.source.name / absolute(source).relative_to(layout.source)).as_posix()


def _file(layout: "Layout", source_locale: str, target_locale: str) -> str:
    told = f"{layout.source}\0{layout.target}"
    digest = blake2b(told.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    return f"{layout.source.parent.name}-{source_locale}-{target_locale}-{digest}.sqlite3"


def _title(layout: "Layout", source_locale: str, target_locale: str) -> str:
    return f"published pairs of {layout.source.parent.name} ({source_locale}, {target_locale})"
