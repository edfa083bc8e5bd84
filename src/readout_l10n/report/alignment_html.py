"""Alignments as one page that needs nothing else: no script, no network, no other file."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from readout_l10n.model import Bead
from readout_l10n.report.alignment import AlignedPair, Passage, is_one_sided, shape
from readout_l10n.report.beads_html import absence_html, confidence_html, segment_html
from readout_l10n.report.page import page

_FILTERS = (
    ("all", "All", ""),
    ("review", "To review", "No bead is to be reviewed."),
    ("one-sided", "One-sided", "Every bead has both sides."),
)


def alignment_html(pairs: Sequence[AlignedPair], *, review_below: float) -> str:
    """A page with a section a pair: both texts side by side, a bead a row, with its confidence.

    Rows under `review_below` and one-sided rows are marked in words, and can be shown alone.
    """
    sections = [_Section(pair, number, review_below) for number, pair in enumerate(pairs, start=1)]
    body = [
        "<header>",
        "<h1>Alignment</h1>",
        *_contents(sections),
        "</header>",
        *_filters(sections),
        "<main>",
        *_nothing(sections),
        *(line for section in sections for line in section.lines()),
        "</main>",
    ]
    return page(_title(pairs), ("alignment.css",), body)


@dataclass(frozen=True, slots=True)
class _Section:
    pair: AlignedPair
    number: int
    review_below: float

    @property
    def name(self) -> str:
        return f"{self.pair.source.path} – {self.pair.target.path}"

    def is_shown(self, bead: Bead, kind: str) -> bool:
        """Whether a bead is there under a filter."""
        if kind == "review":
            return bead.score < self.review_below
        return kind == "all" or is_one_sided(bead)

    def count(self, kind: str) -> int:
        return sum(self.is_shown(bead, kind) for bead in self.pair.beads)

    def lines(self) -> Iterator[str]:
        alignment = self.pair.alignment
        without = [kind for kind, _, none in _FILTERS if none and not self.count(kind)]
        classes = " ".join(["pair", *(f"without-{kind}" for kind in without)])
        yield f'<section class="{classes}" aria-labelledby="pair-{self.number}">'
        yield f'<h2 id="pair-{self.number}">{escape(self.name)}</h2>'
        yield f'<p class="counts">{escape(self._counts())}</p>'
        yield '<table role="table">'
        yield '<thead role="rowgroup"><tr role="row">'
        for title in (
            "Bead",
            f"Source ({alignment.source_locale})",
            f"Target ({alignment.target_locale})",
            "Confidence",
        ):
            yield f'<th role="columnheader" scope="col">{escape(title)}</th>'
        yield "</tr></thead>"
        yield '<tbody role="rowgroup">'
        passages = {passage.numbers.start: passage for passage in self.pair.passages()}
        for number, bead in enumerate(self.pair.beads, start=1):
            if number in passages:
                yield from _passage(passages[number])
            yield from self._row(bead, number)
        yield "</tbody>"
        yield "</table>"
        yield "</section>"

    def _counts(self) -> str:
        absences = Counter(map(self.pair.absence, self.pair.beads))
        found = [f"{len(self.pair.beads)} beads", f"{self.count('review')} to review"]
        found += [f"{absences[name]} {name}" for name in ("missing", "added", "moved")]
        return ", ".join(found)

    def _row(self, bead: Bead, number: int) -> Iterator[str]:
        alignment = self.pair.alignment
        absence = self.pair.absence(bead)
        kinds = [kind for kind, _, none in _FILTERS if none and self.is_shown(bead, kind)]
        classes = " ".join(["bead", *kinds, *([absence] if absence else [])])
        yield f'<tr role="row" id="{self._prefix}{number}" class="{classes}">'
        yield (
            f'<th role="rowheader" scope="row"><span class="said">bead </span>{number} '
            f'<span class="shape">{shape(bead)}</span></th>'
        )
        for segments, locale, other in (
            (bead.source, alignment.source_locale, bead.target),
            (bead.target, alignment.target_locale, bead.source),
        ):
            yield '<td role="cell">'
            yield from (segment_html(segment, locale) for segment in segments)
            if not segments and other:
                yield f'<p class="absence">{absence_html(self.pair, bead, self._prefix)}</p>'
            yield "</td>"
        yield f'<td role="cell" class="confidence">{confidence_html(bead)}'
        if self.is_shown(bead, "review"):
            yield '<span class="doubt">to review</span>'
        yield "</td></tr>"

    @property
    def _prefix(self) -> str:
        return f"bead-{self.number}-"


def _passage(passage: Passage) -> Iterator[str]:
    """A row over the rows of several beads that share a fate."""
    yield f'<tr role="row" class="passage"><td role="cell" colspan="4">{passage.said()}</td></tr>'


def _title(pairs: Sequence[AlignedPair]) -> str:
    if len(pairs) == 1:
        return f"{pairs[0].source.path} – {pairs[0].target.path}"
    return f"Alignment of {len(pairs)} pairs"


def _contents(sections: Sequence[_Section]) -> Iterator[str]:
    if len(sections) == 1:
        return
    yield '<nav aria-label="Pairs"><ol>'
    for section in sections:
        counts = f"{section.count('review')} to review, {section.count('one-sided')} one-sided"
        name = escape(section.pair.target.path)
        link = f'<a href="#pair-{section.number}">{name}</a>'
        yield f'<li>{link} <span class="counts">{counts}</span></li>'
    yield "</ol></nav>"


def _filters(sections: Sequence[_Section]) -> Iterator[str]:
    """Radio buttons beside `main`, so that the style sheet alone can follow them."""
    for kind, label, _ in _FILTERS:
        count = sum(section.count(kind) for section in sections)
        checked = " checked" if kind == "all" else ""
        yield f'<input type="radio" name="show" id="show-{kind}"{checked}>'
        yield f'<label for="show-{kind}">{label} <span class="counts">{count}</span></label>'


def _nothing(sections: Sequence[_Section]) -> Iterator[str]:
    """What stands under a filter that leaves no bead at all."""
    for kind, _, none in _FILTERS:
        if none and not any(section.count(kind) for section in sections):
            yield f'<p class="none none-{kind}">{none}</p>'
