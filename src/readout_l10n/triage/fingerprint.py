"""What a finding is known by when its text has moved: its rule, its words, and those around them.

No line is in it, and no message: the one changes with every edit above, the other with the version.
Source: SARIF 2.1.0, section 3.27.17 (partialFingerprints); PHPStan #5310 on lines in baselines;
ESLint #21226 on baselines that only count.
"""

from dataclasses import dataclass
from hashlib import sha256

from readout_l10n.model import Finding

WORDS_AROUND = 3
"""Enough to tell two places of one number in a paragraph apart."""
WORDS_ALONE = 4
"""A quote of as many words is known without those around it."""
_LONGEST = 120
"""Characters of a quote that are kept as they are."""


@dataclass(frozen=True, slots=True, order=True)
class Fingerprint:
    """A finding without its place; spaces of any kind are one space."""

    rule: str
    quote: str
    """What stands in the target, or in the source when something is missing; shortened."""
    concept: str = ""
    before: str = ""
    """The words before the quote in its line, and after it; none where the quote is enough."""
    after: str = ""

    def is_near(self, other: "Fingerprint") -> bool:
        """Whether two of one rule and quote have the same words on one side at least."""
        before = _agree(self.before.split()[::-1], other.before.split()[::-1])
        return before or _agree(self.after.split(), other.after.split())

    @property
    def digest(self) -> str:
        """The same as a number that another program can compare."""
        parts = (self.rule, self.quote, self.concept, self.before, self.after)
        return sha256("\0".join(parts).encode("utf-8", "backslashreplace")).hexdigest()


def fingerprint(finding: Finding) -> Fingerprint:
    """What the finding is known by."""
    span = finding.span
    quote = span.quote or (finding.source.quote if finding.source else "")
    # A rule of typography may quote a space.
    folded = " ".join(quote.split()) or quote
    concept = finding.concept or ""
    if _is_alone(folded):
        return Fingerprint(finding.rule, _shortened(folded), concept)
    before = span.context[: span.column - 1].split()[-WORDS_AROUND:]
    ends_here = span.end_line == span.line
    after = span.context[span.end_column - 1 :].split()[:WORDS_AROUND] if ends_here else []
    return Fingerprint(finding.rule, folded, concept, " ".join(before), " ".join(after))


def _is_alone(quote: str) -> bool:
    return not quote or len(quote.split()) >= WORDS_ALONE


def _agree(ours: list[str], theirs: list[str]) -> bool:
    """Whether the nearest words are the same, as many as both have, and at least two."""
    shared = min(len(ours), len(theirs))
    return shared > 1 and ours[:shared] == theirs[:shared]


def _shortened(quote: str) -> str:
    if len(quote) <= _LONGEST:
        return quote
    half = _LONGEST // 2
    digest = sha256(quote.encode("utf-8", "backslashreplace")).hexdigest()[:8]
    return f"{quote[:half].rstrip()} … {quote[-half:].lstrip()} #{digest}"
