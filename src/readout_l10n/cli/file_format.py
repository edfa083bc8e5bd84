"""What a command can write, by name (`--format`) or by the suffix of `--output`."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import PurePath
from typing import Any, Self

import click


class FileFormat(StrEnum):
    """Formats of which one is `text`, which is meant where no suffix tells another."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Those that mean it, in small letters; the first is the one it is written with."""
        return (".txt",) if self == "text" else (f".{self}",)

    @classmethod
    def of(cls, name: str | None, output: str | None) -> Self:
        """The format of that name; without one, what the suffix of a file means."""
        if name:
            return cls(name)
        suffix = PurePath(output or "").suffix.lower()
        return next((known for known in cls if suffix in known.suffixes), cls("text"))


def file_format_option(formats: type[FileFormat]) -> Callable[[Any], Any]:
    """The option `--format` of a command, given to it as `output_format`."""
    return click.option(
        "--format",
        "output_format",
        type=click.Choice([known.value for known in formats]),
        help="[default: by --output's suffix, else text]",
    )
