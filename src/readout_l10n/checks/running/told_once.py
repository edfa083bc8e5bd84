"""One mistake is told once: by the rule that says most exactly what is wrong."""

from collections.abc import Iterable, Iterator

from readout_l10n.model import Finding

_GIVES_WAY = {
    "article-asymmetry": ("country-preposition",),
    "capital-inside": ("official-name", "place-name", "term-case", "nationality-capital"),
    "noun-agreement": ("elision", "name-title", "number-form", "official-name"),
    "official-name": ("acronym-expansion", "place-name", "term-case", "term-deprecated"),
    "participle-agreement": ("official-name",),
    "term-case": ("term-inconsistent",),
    "word-misspelt": ("name-misspelt", "prefix-joined"),
}
"""By rule: those that see the same mistake and name it, or mend it, more exactly."""


def told_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without those at whose place a more exact one tells of the same mistake."""
    found = tuple(findings)
    for finding in found:
        exact = _GIVES_WAY.get(finding.rule, ())
        if not any(other.rule in exact and _meet(finding, other) for other in found):
            yield finding


def _meet(one: Finding, other: Finding) -> bool:
    """Whether two findings share a character."""
    ours, theirs = one.span, other.span
    begins = (ours.line, ours.column) < (theirs.end_line, theirs.end_column)
    return begins and (theirs.line, theirs.column) < (ours.end_line, ours.end_column)
