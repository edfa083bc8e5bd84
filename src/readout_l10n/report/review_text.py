"""What a reviewer has to look at in a pair, for a terminal."""

import textwrap
from collections.abc import Iterator

from readout_l10n.model import Finding
from readout_l10n.report.alignment import is_one_sided, line_range
from readout_l10n.report.review import Review, Row
from readout_l10n.report.text import severity_name, tally
from readout_l10n.ui import ENGLISH, Say

_INDENT = 10


def review_text(review: Review, *, review_below: float, width: int, say: Say = ENGLISH) -> str:
    """The beads with findings, doubtful or one-sided; of the others how many there are."""
    rows = tuple(review.rows())
    kept = [row for row in rows if _stands_out(row, review_below)]
    blocks = (
        ["\n".join(_finding(f, width, say) for _, f in review.whole())] if review.whole() else []
    )
    blocks += ["\n".join(_row(review, row, review_below, width, say)) for row in kept]
    others = len(rows) - len(kept)
    untouched = say.count(
        "{number} other bead has nothing to look at",
        "{number} other beads have nothing to look at",
        others,
    )
    return "\n\n".join([*blocks, f"{tally(review.report, say)}; {untouched}"]) + "\n"


def _stands_out(row: Row, review_below: float) -> bool:
    return bool(row.findings) or row.bead.score < review_below or is_one_sided(row.bead)


def _row(review: Review, row: Row, review_below: float, width: int, say: Say) -> Iterator[str]:
    bead = row.bead
    doubt = say("to review") if bead.score < review_below else ""
    lines = say(
        "lines {source} : {target}", source=line_range(bead.source), target=line_range(bead.target)
    )
    yield f"{row.number}  {lines}  {bead.score:.2f} {doubt}".rstrip()
    empty = f"[{review.pair.absence(bead)}]"
    for locale, text in (
        (review.pair.alignment.source_locale, bead.source_text),
        (review.pair.alignment.target_locale, bead.target_text),
    ):
        yield _wrapped(f"{locale} | ", text or empty, width)
    for _, finding in row.findings:
        yield _finding(finding, width, say)


def _finding(finding: Finding, width: int, say: Say) -> str:
    return _wrapped(
        f"{severity_name(finding.severity, say)} | ",
        f"{say.again(finding.message)} [{finding.rule}]",
        width,
    )


def _wrapped(head: str, text: str, width: int) -> str:
    head = head.rjust(_INDENT)
    return textwrap.fill(
        text, width, initial_indent=head, subsequent_indent=" " * _INDENT, break_on_hyphens=False
    )
