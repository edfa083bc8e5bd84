"""What is wrong with a glossary, for people and programs (docs/glossary-formats.md)."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from readout_l10n.glossary.validate import Problem
from readout_l10n.model import Severity, Term

VERSION = 1


def problems_text(problems: Sequence[Problem], terms: Sequence[Term]) -> str:
    """A line a problem, with its mend, and a line of all."""
    lines = [f"{p.path}:{p.line}: {p.severity}: {p.message}; {p.mend} [{p.rule}]" for p in problems]
    concepts = len({term.concept for term in terms})
    counts = Counter(problem.severity for problem in problems)
    tally = ", ".join(
        f"{counts[severity]} {severity}{'s' if counts[severity] != 1 else ''}"
        for severity in reversed(Severity)
        if counts[severity]
    )
    summary = f"{tally or 'no problems'} in {len(terms)} terms of {concepts} concepts"
    return "".join(f"{line}\n" for line in [*lines, *([""] if lines else []), summary])


def problems_json(problems: Sequence[Problem], terms: Sequence[Term]) -> str:
    """The same as a JSON text, version 1."""
    counts = Counter(problem.severity for problem in problems)
    report = {
        "version": VERSION,
        "problems": [_problem(problem) for problem in problems],
        "summary": {
            "concepts": len({term.concept for term in terms}),
            "terms": len(terms),
            "problems": len(problems),
            "by_severity": {severity.value: counts[severity] for severity in Severity},
        },
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "rule": problem.rule,
        "severity": problem.severity.value,
        "path": problem.path,
        "line": problem.line,
        "message": problem.message,
        "mend": problem.mend,
    }
