"""One mistake is told once: by the rule that says most exactly what is wrong."""

from collections.abc import Callable, Iterable, Iterator

from readout_l10n.model import Finding

_Same = Callable[[Finding, Finding], bool]
"""Whether a finding and a more exact one tell of the same mistake."""


def told_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without those of which a more exact one tells the same mistake."""
    found = tuple(findings)
    for finding in found:
        exact = _GIVES_WAY.get(finding.rule, {})
        if not any(other.rule in exact and exact[other.rule](finding, other) for other in found):
            yield finding


def _meet(finding: Finding, exact: Finding) -> bool:
    """Whether two findings share a character."""
    ours, theirs = finding.span, exact.span
    begins = (ours.line, ours.column) < (theirs.end_line, theirs.end_column)
    return begins and (theirs.line, theirs.column) < (ours.end_line, ours.end_column)


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
    meet = _meet(finding, exact)
    return meet and bool(title and mended) and " ".join(title.split()[:2]) in mended


def _to(same: _Same, *rules: str) -> dict[str, _Same]:
    return dict.fromkeys(rules, same)


_GIVES_WAY: dict[str, dict[str, _Same]] = {
    "article-asymmetry": _to(_meet, "country-preposition"),
    "capital-inside": _to(_meet, "official-name", "place-name", "term-case", "nationality-capital"),
    "name-missing": _to(_is_one_place, "country-changed"),
    "name-title": _to(_wants_the_same_gender, "noun-agreement"),
    "noun-agreement": _to(_meet, "elision", "number-form", "official-name"),
    "office-changed": _to(_meet, "name-title"),
    "official-name": _to(_meet, "acronym-expansion", "place-name", "term-case", "term-deprecated"),
    "participle-agreement": _to(_meet, "official-name"),
    "sense-reversed": _to(_ends_before, "number-bound"),
    "term-case": _to(_meet, "term-inconsistent"),
    "word-misspelt": _to(_meet, "name-misspelt", "prefix-joined"),
}
"""By rule: those that see the same mistake and name it, or mend it, more exactly, and when."""
