"""When a finding is about a listed defect."""

from typing import Any

from readout_l10n.model import Finding


def touches(finding: Finding, defect: dict[str, Any]) -> bool:
    """Whether a finding and a defect of the same file share a line and their quotes meet.

    A defect without a quote is something absent, and so is what a finding without one is about.
    """
    first = defect["line"]
    last = first + defect["quote"].count("\n") + (not defect["quote"])
    span = finding.span
    if span.end_line < first or span.line > last:
        return False
    here, there = span.quote, defect["quote"]
    return bool(here) == bool(there) and (here in there or there in here)
