from readout_l10n.model import CheckReport, Finding, Severity, SourceQuote, Span
from readout_l10n.report.text import findings_text

LINE = "Ce sont 23 pays qui ont pris part à la réunion."
FINDING = Finding(
    rule="number-changed",
    severity=Severity.ERROR,
    path="fr/x.md",
    span=Span(12, 9, 12, 11, "23", LINE),
    message="23 stands where the source has 32",
    source=SourceQuote("en/x.md", 14, "The 32 countries took part."),
)
EXPECTED = """\
fr/x.md
fr/x.md:12:9: error: 23 stands where the source has 32 [number-changed]
      12 | Ce sont ⟦23⟧ pays qui ont pris part à la réunion.
  source | The 32 countries took part. (en/x.md:14)

1 error in 1 document, 1 of them beside their source
     1  number-changed
not translated yet: en/y.md
not checked: fr/z.md: no such file"""


def test_a_report_as_it_is_read() -> None:
    report = CheckReport((FINDING,), 1, 1, ("en/y.md",), ("fr/z.md: no such file",))
    assert findings_text(report) == EXPECTED


def test_nothing_found() -> None:
    report = CheckReport((), 3, 2)
    assert findings_text(report) == "no findings in 3 documents, 2 of them beside their source"


def test_colour_only_when_asked_for() -> None:
    report = CheckReport((FINDING,), 1, 1)
    assert "\x1b" not in findings_text(report)
    assert "\x1b[7m23\x1b[0m" in findings_text(report, colour=True)


def test_long_lines_are_cut_around_the_quote() -> None:
    line = "a" * 100 + " vers 23 pays " + "b" * 100
    finding = Finding(
        "number-changed", Severity.INFO, "x", Span(1, 107, 1, 109, "23", line), "seen"
    )
    (shown,) = (t for t in findings_text(CheckReport((finding,), 1, 0)).split("\n") if " | " in t)
    assert shown == "       1 | … vers ⟦23⟧ pays …"
