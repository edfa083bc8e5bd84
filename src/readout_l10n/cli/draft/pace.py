"""How far a run of drafts has come, how fast it is, and how long it will take."""

import sys
import time
from types import TracebackType
from typing import Self

import click

from readout_l10n.ui import Say

_PAUSE = 0.2
"""Seconds between two lines."""


class Pace:
    """Progress on stderr: nothing where that is no terminal or there is nothing to be drafted."""

    def __init__(self, documents: int, locale: str, say: Say) -> None:
        self._documents, self._locale, self._say = documents, locale, say
        self._read = 0
        self._known = 0
        """Segments of the documents that have been read."""
        self._done = 0
        self._begun = time.monotonic()
        self._told = 0.0
        self._shown = documents > 0 and sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._shown:
            click.echo("\r\033[K", nl=False, err=True)

    def read(self, count: int) -> None:
        """A document with so many segments to be drafted is taken up."""
        self._read += 1
        self._known += count

    def step(self, count: int) -> None:
        """So many segments more are drafted."""
        self._done += count
        now = time.monotonic()
        if self._shown and now - self._told >= _PAUSE:
            self._told = now
            click.echo(f"\r\033[K{self.line(now - self._begun)}", nl=False, err=True)

    def line(self, seconds: float) -> str:
        """What is said after so many seconds."""
        rate = self._done / seconds if seconds > 0 else 0.0
        total = round(self._known * self._documents / self._read) if self._read else 0
        left = max(total - self._done, 0) / rate if rate else 0.0
        told = f"{total:,}"
        if self._read < self._documents:
            told = self._say("about {number}", number=told)
        return self._say(
            "{locale}: {done} of {total} segments, {rate} a second, {left} left",
            locale=self._locale,
            done=f"{self._done:,}",
            total=told,
            rate=f"{rate:.0f}",
            left=f"{left // 60:.0f}:{left % 60:02.0f}",
        )
