"""A report with a finding of every sort, and rules by hand, for the formats that write them."""

from dataclasses import dataclass, replace

from readout_l10n.model import (
    CheckReport,
    Edit,
    Finding,
    Held,
    HeldBy,
    Severity,
    SourceQuote,
    Span,
)
from report.test_text import FINDING


@dataclass(frozen=True, slots=True)
class Rule:
    id: str
    severity: Severity
    documentation: str
    needs_source: bool = False
    is_fixable: bool = False
    examples: tuple[()] = ()

    @property
    def summary(self) -> str:
        return self.documentation.partition("\n")[0]


RULES = (
    Rule(
        "number-changed",
        Severity.ERROR,
        "A number changed.\n\nWhy: so.\nSource: x.",
        needs_source=True,
    ),
    Rule("double-word", Severity.WARNING, "A word twice.\n\nWhy: so.\nSource: y.", is_fixable=True),
)
NASTY = "<script>alert('x')</script> \"quoted\" & </td></style> ]]>"
_DOUBLE = Finding(
    "double-word",
    Severity.WARNING,
    "fr/été à Gênes.md",
    Span(2, 4, 2, 9, "de de", "Le de de jour."),
    "« de » stands twice",
    suggestion="de",
    edits=(Edit(20, 23, ""),),
)
_MISSING = Finding(
    "segment-missing",
    Severity.ERROR,
    "fr/été à Gênes.md",
    Span(3, 5, 3, 5, "", "Fin."),
    "nothing here renders it",
    source=SourceQuote("en/été à Gênes.md", 3, "They dined."),
)
_LABEL = Finding("label-missing", Severity.INFO, "/docs/y.md", Span(1, 1, 1, 1, "", "---"), "gone")
_ACROSS = Finding(
    "wrong-language",
    Severity.ERROR,
    "/docs/y.md",
    Span(4, 1, 5, 6, "Ein Satz\nmehr.", "Ein Satz"),
    NASTY,
    concept="a & b",
)
REPORT = CheckReport(
    findings=(FINDING, _DOUBLE, _MISSING, _LABEL, _ACROSS),
    documents=4,
    pairs=2,
    untranslated=("en/y.md",),
    unreadable=("fr/z.md: no such file",),
    held=(
        replace(FINDING, held=Held(HeldBy.TEXT, "as agreed")),
        replace(_DOUBLE, held=Held(HeldBy.CONFIG, "a name"), edits=()),
        replace(_MISSING, held=Held(HeldBy.BASELINE)),
    ),
    paths=("fr/x.md", "fr/été à Gênes.md", "/docs/y.md", "fr/clean.md"),
    notes=("1 entry of readout-baseline.json matches nothing any more",),
)
EMPTY = CheckReport((), 2, 1, paths=("fr/a.md", "fr/b.md"))
