"""A translation memory: one file, embedded, used by several processes at once."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection
from types import TracebackType
from typing import Self

from readout_l10n.draft.engine import Draft, Passage
from readout_l10n.draft.memory.contents import Count, counts, origins, units_for
from readout_l10n.draft.memory.database import Database
from readout_l10n.draft.memory.grams import FLOOR
from readout_l10n.draft.memory.look_up import Match, Want, look_up, matches_of
from readout_l10n.draft.memory.search import Search
from readout_l10n.draft.memory.unit import Unit
from readout_l10n.draft.memory.whole import Whole, digests, forget, put_in
from readout_l10n.draft.memory.write import Added, write
from readout_l10n.text.locale import applies, language

FILE_NAME = "memory.sqlite3"
_TOTALS = "SELECT source_locale, target_locale, units, digest FROM totals WHERE units > 0"


@dataclass(frozen=True, slots=True)
class Total:
    """What a memory has for two locales."""

    source_locale: str
    target_locale: str
    units: int
    digest: int
    """The same for the same units, in whatever order they came."""


class Memory:
    """The memory in a file, which is made at first use, for its owner's eyes only.

    A memory is of the thread that uses it first. Every method raises EngineError for a file that
    cannot be used; one that is damaged is moved aside then, and the next use begins a new one.
    """

    def __init__(self, path: Path, name: str | None = None) -> None:
        self.path = path
        self.name = name or path.name
        """What drafts from it say that they come from."""
        self._database = Database(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; a later use opens it again."""
        self._database.close()

    def add(self, units: Iterable[Unit]) -> Added:
        """Add units; what is there already is not added again.

        A unit replaces what an earlier call gave for its source in its document. Units go in by
        the thousand, each thousand whole or not at all.
        """
        return write(self._database, units)

    def put_in(self, documents: Sequence[Whole]) -> None:
        """Put whole documents in the place of what it has of them, in one transaction."""
        put_in(self._database, documents)

    def digests(self) -> dict[str, bytes]:
        """The digest of each document that was put in whole, by its name."""
        return digests(self._database)

    def forget(self, origins: Collection[str]) -> int:
        """Take out all units of these origins: how many there were."""
        return forget(self._database, origins)

    def counts(self) -> tuple[Count, ...]:
        """How many units it holds, by pair of locales and standing."""
        with self._database.reading() as connection:
            return counts(connection)

    def origins(self) -> dict[str, int]:
        """How many units come from which document, the most first."""
        with self._database.reading() as connection:
            return origins(connection)

    def units(self, source_locale: str, target_locale: str) -> Iterator[Unit]:
        """Those that translate one locale into another, as the file is at the first of them."""
        with self._database.reading() as connection:
            yield from units_for(connection, source_locale, target_locale)

    def totals(self) -> tuple[Total, ...]:
        """What it holds, by pair of locales."""
        with self._database.reading() as connection:
            return _totals(connection)

    def engine(
        self,
        source_locale: str,
        target_locale: str,
        *,
        adapt: bool = True,
        threshold: float = FLOOR,
    ) -> "MemoryEngine":
        """What drafts from it. `threshold` is the least match rate, 0.7 at the least.

        With `adapt`, numbers, dates, times and names are put into the translation of a text that
        differs in nothing else.
        """
        if not FLOOR <= threshold <= 1:
            raise ValueError(f"a match rate of {threshold}: {FLOOR} to 1 can be looked up")
        return MemoryEngine(self, source_locale, target_locale, adapt=adapt, threshold=threshold)

    def reading(self) -> AbstractContextManager[Connection]:
        """A block in which the file is seen as it is at its beginning."""
        return self._database.reading()


class MemoryEngine:
    """Drafts from a memory."""

    name = "memory"

    def __init__(
        self,
        memory: Memory,
        source_locale: str,
        target_locale: str,
        *,
        adapt: bool,
        threshold: float,
    ) -> None:
        self._memory = memory
        self._source_locale, self._target_locale = source_locale, target_locale
        self._adapt, self._threshold = adapt, threshold

    @property
    def model(self) -> str:
        """The memory's name, how many units it has for the locales, and a hash of them."""
        with self._memory.reading() as connection:
            return self._want(connection).model

    def matches(self, text: str) -> list[Match]:
        """All that the memory says of a text, the likeliest first."""
        with self._memory.reading() as connection:
            want = self._want(connection)
            if not want.target_locales:
                return []
            search = Search(connection, self._source_locale, want.target_locales, self._threshold)
            return matches_of(connection, search, Passage(text), want)

    @property
    def units(self) -> int:
        """How many units it has for the locales."""
        with self._memory.reading() as connection:
            return sum(total.units for total in self._fit(connection))

    def draft(self, passages: Sequence[Passage]) -> Sequence[Draft | None]:
        """A draft a passage, all from the memory as it is at one moment."""
        known: dict[Passage, Draft | None] = {}
        with self._memory.reading() as connection:
            want = self._want(connection)
            if want.target_locales:
                search = Search(
                    connection, self._source_locale, want.target_locales, self._threshold
                )
                for passage in passages:
                    if passage not in known:
                        known[passage] = look_up(connection, search, passage, want)
        return [known.get(passage) for passage in passages]

    def _fit(self, connection: Connection) -> list[Total]:
        """What the memory has that will do for the locales."""
        return [
            total
            for total in _totals(connection)
            if language(total.source_locale) == language(self._source_locale)
            and applies(total.target_locale, self._target_locale)
        ]

    def _want(self, connection: Connection) -> Want:
        fit = self._fit(connection)
        units, digest = sum(t.units for t in fit), sum(t.digest for t in fit) % 2**62
        return Want(
            self._source_locale,
            self._target_locale,
            tuple(dict.fromkeys(total.target_locale for total in fit)),
            self._threshold,
            self._adapt,
            f"{self._memory.name}, {units:,} units, {digest:016x}",
        )


def _totals(connection: Connection) -> tuple[Total, ...]:
    return tuple(Total(*row) for row in connection.execute(_TOTALS))
