from dataclasses import replace

from readout_l10n.model import CheckReport, Severity, Span
from readout_l10n.report.github import findings_github
from report.test_text import FINDING


def test_a_finding_is_an_annotation_of_its_place() -> None:
    assert findings_github(CheckReport((FINDING,), 1, 1)) == (
        "::error file=fr/x.md,line=12,endLine=12,col=9,endColumn=10,title=number-changed::"
        "23 stands where the source has 32%0Asource: The 32 countries took part. (en/x.md:14)"
    )


def test_across_lines_there_are_no_columns() -> None:
    across = replace(FINDING, span=Span(12, 9, 13, 2, "23\n4"), severity=Severity.INFO)
    line = findings_github(CheckReport((across,), 1, 1))
    assert line.startswith("::notice file=fr/x.md,line=12,endLine=13,title=number-changed::")


def test_marks_that_mean_something_are_escaped() -> None:
    odd = replace(FINDING, path="a,b:c.md", message="50 %\r\nleft", source=None)
    line = findings_github(CheckReport((odd,), 1, 1))
    assert line.startswith("::error file=a%2Cb%3Ac.md,line=12,")
    assert line.endswith("::50 %25%0D%0Aleft")


def test_what_could_not_be_read_is_said() -> None:
    report = CheckReport((), 0, 0, unreadable=("fr/z.md: no such file",))
    assert findings_github(report) == "::error ::fr/z.md: no such file"
