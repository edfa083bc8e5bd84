"""What a run as a whole says of one document: all that a rule may know of the others."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Usage:
    """How the documents of a run mostly render or write something, and where they first do."""

    gist: int
    """Of the rendering, or of the form: others of the same gist are no other usage."""
    text: str
    path: str
    line: int
    documents: int

    def where(self, path: str) -> str:
        """Its place as told in a document of a path."""
        return f"at line {self.line}" if path == self.path else f"in {self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """By the gist of what stands in a document: what the run keeps to, where it varies."""

    renderings: Mapping[int, Usage] = field(default_factory=dict)
    """By the gist of a source sentence or heading."""
    headings: Mapping[int, Usage] = field(default_factory=dict)
    """By the letters of a target heading."""
