from readout_l10n.checks.running.told_once import told_once
from readout_l10n.model import Finding, Severity, Span


def finding(rule: str, column: int, end: int) -> Finding:
    return Finding(rule, Severity.ERROR, "a.txt", Span(1, column, 1, end, ""), "")


def test_the_more_exact_rule_tells() -> None:
    elision, agreement = finding("elision", 4, 12), finding("noun-agreement", 4, 12)
    assert [*told_once([agreement, elision])] == [elision]


def test_each_by_itself_is_told() -> None:
    alone = [finding("noun-agreement", 4, 12), finding("elision", 12, 20)]
    assert [*told_once(alone)] == alone
    other = [finding("noun-agreement", 4, 12), finding("verb-agreement", 4, 12)]
    assert [*told_once(other)] == other
