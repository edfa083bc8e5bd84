"""Ignores in readout.toml: `[[ignore]]` with a rule, a reason, and a path or a quote."""

import os
import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from readout_l10n.model import Finding


@dataclass(frozen=True, slots=True)
class ConfiguredIgnore:
    """What is not to count: findings of a rule, by document and by the words found."""

    rule: str
    reason: str
    path: str | None = None
    """A pattern for the document's path from the configuration's folder; `*` passes over `/`."""
    quote: str | None = None
    """The words that the finding quotes, of the source where something is missing; `*` is free."""
    file: str = ""
    """The configuration that it stands in."""
    line: int = 1
    text: str = ""
    """That line."""

    def concerns(self, path: str) -> bool:
        """Whether it is about a document."""
        return self.path is None or fnmatchcase(relative(path, Path(self.file).parent), self.path)

    def holds(self, finding: Finding) -> bool:
        """Whether the finding is not to count."""
        return (
            finding.rule == self.rule and self.concerns(finding.path) and self._is_quoted(finding)
        )

    def _is_quoted(self, finding: Finding) -> bool:
        if self.quote is None:
            return True
        quote = finding.span.quote or (finding.source.quote if finding.source else "")
        pattern = ".*".join(map(re.escape, _folded(self.quote).split("*")))
        return re.fullmatch(pattern, _folded(quote)) is not None


def relative(path: str, folder: Path) -> str:
    """A path as it is written from a folder, with slashes."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive
        return Path(path).as_posix()


def _folded(text: str) -> str:
    return " ".join(text.split())
