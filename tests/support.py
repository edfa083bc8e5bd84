"""What several test modules build their subjects with."""

from collections.abc import Iterable
from pathlib import Path

from readout_l10n.checks import RULES
from readout_l10n.checks.rule import Example, Pair
from readout_l10n.glossary import Glossary, table_parse
from readout_l10n.model import Alignment, Bead, Document, Edit
from readout_l10n.segment import parse_document
from readout_l10n.triage.ignores import ignores

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
"""Data with right answers, kept beside the project where it is at hand."""

GLOSSARY_HEADER = "concept,locale,term,kind,status\n"


def glossary(rows: str) -> Glossary:
    """A glossary of rows; concept, locale, term, kind and status, or as their own header says."""
    rows = rows.strip()
    header = "" if rows.startswith("concept,") else GLOSSARY_HEADER
    return Glossary(table_parse(header + rows + "\n"))


def document(text: str, locale: str, path: str = "text.txt") -> Document:
    return parse_document(text, path=path, locale=locale)


def line_alignment(source: Document, target: Document, lines: int) -> Alignment:
    """The alignment in which each line of the source stands beside the same of the target."""
    beads = (
        Bead(
            tuple(s for s in source.segments if s.line == line),
            tuple(t for t in target.segments if t.line == line),
        )
        for line in range(1, lines + 1)
    )
    return Alignment(
        source.locale, target.locale, tuple(bead for bead in beads if bead.source or bead.target)
    )


def pair(example: Example) -> Pair:
    """What a rule is shown of an example."""
    path = f"text{example.suffix}"
    target = document(example.target, "fr", path)
    source = document(example.source, "en", path) if example.source else None
    lines = max(example.target.count("\n"), (example.source or "").count("\n")) + 1
    return Pair(
        target=target,
        source_locale="en",
        glossary=glossary(example.terms).on(target.day),
        source=source,
        alignment=line_alignment(source, target, lines) if source else None,
        label=example.label,
        options=example.options,
        rule_ids=tuple(rule.id for rule in RULES),
        unused=ignores(target),
    )


def mended(text: str, edits: Iterable[Edit]) -> str:
    """A text after edits that do not overlap."""
    for edit in sorted(edits, key=lambda e: (e.start, e.end), reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
