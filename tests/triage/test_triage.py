from dataclasses import replace

import pytest

from readout_l10n.model import CheckReport, Finding, HeldBy, Severity, SourceQuote, Span
from readout_l10n.triage.configured import ConfiguredIgnore
from readout_l10n.triage.triage import Triage, triaged

FINDING = Finding(
    "number-changed", Severity.ERROR, "fr/a.md", Span(1, 5, 1, 7, "23", "Les 23 pays"), "wrong"
)
REPORT = CheckReport((FINDING,), 1, 1, paths=("fr/a.md",))
IGNORE = ConfiguredIgnore(
    "number-changed", "dit ainsi", file="readout.toml", line=7, text="[[ignore]]"
)
ALL = Triage(
    ran=frozenset({"number-changed", "ignore-unused"}), unused=Severity.WARNING, is_whole=True
)


@pytest.mark.parametrize(
    ("path", "quote", "holds"),
    [
        (None, None, True),
        ("fr/a.md", "23", True),
        ("fr/*.md", "2*", True),
        ("*.md", None, True),
        ("fr/b.md", None, False),
        (None, "2", False),
        (None, "23 pays", False),
    ],
)
def test_an_ignore_goes_by_rule_path_and_quote(
    path: str | None, quote: str | None, *, holds: bool
) -> None:
    ignore = replace(IGNORE, path=path, quote=quote)
    report = triaged(REPORT, replace(ALL, ignores=(ignore,), unused=None))
    assert bool(report.held) is holds
    if holds:
        held = report.held[0].held
        assert held is not None
        assert (held.by, held.reason) == (HeldBy.CONFIG, "dit ainsi")


def test_what_is_missing_is_quoted_from_the_source_with_any_spaces() -> None:
    missing = replace(
        FINDING, span=Span(1, 1, 1, 1, ""), source=SourceQuote("en/a.md", 1, "They\u00a0dined.")
    )
    assert replace(IGNORE, quote="They dined.").holds(missing)


def test_paths_start_from_the_configuration() -> None:
    ignore = replace(IGNORE, path="fr/a.md", file="docs/readout.toml")
    assert ignore.concerns("docs/fr/a.md")
    assert not ignore.concerns("fr/a.md")


def test_an_ignore_without_a_finding_is_reported_at_its_line() -> None:
    ignore = replace(IGNORE, path="fr/*.md", quote="24")
    report = triaged(REPORT, replace(ALL, ignores=(ignore,)))
    _, unused = report.findings
    assert (unused.rule, unused.path, unused.span.line) == ("ignore-unused", "readout.toml", 7)
    assert unused.message == (
        "number-changed finds nothing in fr/*.md that quotes “24”; take the ignore away"
    )


@pytest.mark.parametrize(
    ("path", "is_whole", "reported"),
    [("fr/*.md", False, False), ("fr/a.md", False, True), ("fr/b.md", False, False),
     ("fr/b.md", True, True), (None, False, False)],
)  # fmt: skip
def test_a_run_over_some_documents_says_nothing_of_others(
    path: str | None, *, is_whole: bool, reported: bool
) -> None:
    ignore = replace(IGNORE, path=path)
    empty = replace(REPORT, findings=())
    report = triaged(empty, replace(ALL, ignores=(ignore,), is_whole=is_whole))
    assert bool(report.findings) is reported


def test_a_rule_that_did_not_run_says_nothing_of_its_ignores() -> None:
    triage = replace(ALL, ignores=(IGNORE,), ran=frozenset({"ignore-unused"}))
    assert triaged(replace(REPORT, findings=()), triage).findings == ()
    off = replace(ALL, ignores=(IGNORE,), unused=None)
    assert triaged(replace(REPORT, findings=()), off).findings == ()
