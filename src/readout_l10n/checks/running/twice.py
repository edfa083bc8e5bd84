"""One mistake that two rules tell of, told once."""

from collections.abc import Callable, Iterable

from readout_l10n.model import Finding


def told_once(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without those that say again what a more exact rule says of the place."""
    every = list(findings)
    by_rule: dict[str, list[Finding]] = {}
    for finding in every:
        by_rule.setdefault(finding.rule, []).append(finding)
    return [finding for finding in every if not _is_told(finding, by_rule)]


def _is_told(finding: Finding, by_rule: dict[str, list[Finding]]) -> bool:
    if finding.rule not in _GIVES_WAY:
        return False
    other, is_same = _GIVES_WAY[finding.rule]
    return any(is_same(finding, exact) for exact in by_rule.get(other, ()))


def _is_one_place(finding: Finding, exact: Finding) -> bool:
    """Whether both speak of the same words."""
    return finding.span == exact.span


def _ends_before(finding: Finding, exact: Finding) -> bool:
    """Whether « moins de » stands right before the number."""
    end, start = finding.span, exact.span
    return end.end_line == start.line and 0 <= start.column - end.end_column <= 1


def _wants_the_same_gender(finding: Finding, exact: Finding) -> bool:
    """Whether « secrétaire général de l’OTAN » is wanted, and « Le secrétaire général » is too."""
    title, mended = finding.suggestion or "", exact.suggestion or ""
    overlap = _overlap(finding, exact)
    return overlap and bool(title and mended) and " ".join(title.split()[:2]) in mended


def _overlap(finding: Finding, exact: Finding) -> bool:
    one, other = finding.span, exact.span
    return (one.line, one.column) < (other.end_line, other.end_column) and (
        other.line,
        other.column,
    ) < (one.end_line, one.end_column)


_GIVES_WAY: dict[str, tuple[str, Callable[[Finding, Finding], bool]]] = {
    "name-missing": ("country-changed", _is_one_place),
    "sense-reversed": ("number-bound", _ends_before),
    "office-changed": ("name-title", _overlap),
    "name-title": ("noun-agreement", _wants_the_same_gender),
}
"""By rule: the one that tells the same more exactly, or mends it, and when it does."""
