"""The report of `findings.py` in each format, as it stands in `golden/`.

`READOUT_REWRITE=1 pytest tests/report` writes the files anew; read the difference.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from readout_l10n.model import CheckReport, Severity
from readout_l10n.report.findings_html import findings_html
from readout_l10n.report.github import findings_github
from readout_l10n.report.json import findings_json
from readout_l10n.report.junit import findings_junit
from readout_l10n.report.sarif import findings_sarif
from readout_l10n.report.text import findings_text
from report.findings import REPORT, RULES

GOLDEN = Path(__file__).parent / "golden"


def body(report: CheckReport) -> str:
    """The page without its style sheet."""
    return findings_html(report, RULES).partition("<body>\n")[2]


WRITERS: dict[str, Callable[[CheckReport], str]] = {
    "findings.txt": lambda report: f"{findings_text(report)}\n",
    "findings.json": lambda report: f"{findings_json(report)}\n",
    "findings.github": lambda report: f"{findings_github(report)}\n",
    "findings.sarif": lambda report: findings_sarif(report, RULES, "1.2.3"),
    "findings.xml": lambda report: findings_junit(report, Severity.ERROR),
    "findings.html": body,
}


def test_every_file_is_written_by_a_format() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(WRITERS)


@pytest.mark.parametrize("name", WRITERS)
def test_the_report_is_written_as_it_was(name: str) -> None:
    written = WRITERS[name](REPORT)
    if os.environ.get("READOUT_REWRITE"):
        (GOLDEN / name).write_text(written, encoding="utf-8")
    assert written == (GOLDEN / name).read_text(encoding="utf-8")
