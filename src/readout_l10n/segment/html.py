"""HTML → blocks of the page's main text, each character still knowing its place in the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby

from readout_l10n.model import Link
from readout_l10n.segment.block import Block, Form
from readout_l10n.segment.html_runs import Place, Run, html_runs
from readout_l10n.segment.lines import Line, paragraphs
from readout_l10n.segment.mapped import Mapped, joined, whole

LINK_DENSITY = 0.5
"""Share of a block's characters in links above which it is taken for navigation.

Pomikálek 2011, Removing Boilerplate and Duplicate Content from Web Corpora, section 3.2; jusText's
default of 0.2 is for blocks judged in their context, which ours are not.
"""
_SPACES = " \t\n\r\f"


@dataclass(slots=True)
class _Building:
    place: Place
    parts: list[Mapped] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    linked: int = 0
    runs: list[Run] = field(default_factory=list)

    def add(self, run: Run) -> None:
        self.runs.append(run)
        if run.ends_line:
            self.lines.append(Line(_collapsed(self.parts), hard=True))
            self.parts = []
            return
        self.parts.append(run.mapped)
        if run.place.link:
            self.linked += _ink(run.mapped.text)

    def finish(self) -> None:
        self.lines.append(Line(_collapsed(self.parts)))
        self.parts = []

    @property
    def link_density(self) -> float:
        ink = sum(_ink(line.mapped.text) for line in self.lines)
        return self.linked / ink if ink else 0.0


def html_blocks(text: str, start: int = 0, end: int | None = None) -> list[Block]:
    """Headings, items and paragraphs of the main text of `text[start:end]`.

    The main text is what `main`, `role=main` or `article` holds; on a page without these, all
    but the blocks that are mostly links.
    """
    blocks: list[Block] = []
    entries: set[int] = set()
    for building in _kept(text, start, end):
        for mapped in paragraphs(building.lines):
            entry = building.place.entry
            first = entry is not None and entry.number not in entries
            if entry is not None:
                entries.add(entry.number)
            blocks.append(
                Block(
                    _form(building.place),
                    mapped,
                    building.place.heading,
                    mark=entry.mark if entry and first else "",
                    depth=entry.depth if entry else 0,
                )
            )
    return blocks


def html_links(text: str, start: int = 0, end: int | None = None) -> list[Link]:
    """Links and images of the main text, as `html_blocks` finds it."""
    links: list[Link] = []
    for building in _kept(text, start, end):
        for anchor, members in groupby(building.runs, key=lambda run: run.place.anchor):
            runs = list(members)
            images = [run.image for run in runs if run.image]
            if anchor is not None:
                words = "".join(run.mapped.text for run in runs).strip()
                words = words or " ".join(image.text for image in images)
                links.append(Link(anchor.href, words, anchor.start, _end(runs)))
            links += images
    return links


def _end(runs: Iterable[Run]) -> int:
    ends = [run.image.end if run.image else 0 for run in runs]
    ends += [run.mapped.pieces[-1].raw_end for run in runs if run.mapped.pieces]
    return max(ends)


@lru_cache(maxsize=1)
def _kept(text: str, start: int, end: int | None) -> tuple[_Building, ...]:
    """Paragraphs of the page's main text; its blocks and its links are asked for one by one."""
    runs = [run for run in html_runs(text, start, end) if not run.place.hidden]
    runs, marked = _main(_without_forms(runs))
    return tuple(
        building
        for building in _buildings(runs)
        if marked or building.place.heading == 1 or building.link_density <= LINK_DENSITY
    )


def _main(runs: list[Run]) -> tuple[list[Run], bool]:
    """Text runs of the page's main part, and whether the page marks one.

    `main` comes before `article`; of several, the one with the most text.
    """
    for tag in ("main", "article"):
        sizes: Counter[int] = Counter()
        for run in runs:
            for landmark in run.place.landmarks:
                if landmark.tag == tag:
                    sizes[landmark.number] += _ink(run.mapped.text)
        if sizes:
            largest, size = sizes.most_common(1)[0]
            if size:
                return [run for run in runs if largest in run.place.landmark_numbers], True
    return runs, False


def _without_forms(runs: list[Run]) -> list[Run]:
    """Text runs outside forms, but for a page that is one form as a whole (ASP.NET)."""
    outside = [run for run in runs if not run.place.form]
    return outside if 2 * _size(outside) >= _size(runs) else runs


def _size(runs: Iterable[Run]) -> int:
    return sum(_ink(run.mapped.text) for run in runs)


def _buildings(runs: Iterable[Run]) -> Iterator[_Building]:
    building: _Building | None = None
    for run in runs:
        if building is None or run.place.block != building.place.block:
            if building is not None:
                building.finish()
                yield building
            building = _Building(run.place)
        building.add(run)
    if building is not None:
        building.finish()
        yield building


def _form(place: Place) -> Form:
    if place.heading:
        return Form.HEADING
    return Form.ITEM if place.item else Form.PARAGRAPH


def _collapsed(parts: list[Mapped]) -> Mapped:
    """Text of the parts with each run of HTML white space made one space, which maps to the run."""
    mapped = joined(parts)
    text = mapped.text
    out: list[Mapped] = []
    at = 0
    while at < len(text):
        end = at + 1
        space = text[at] in _SPACES
        while end < len(text) and (text[end] in _SPACES) == space:
            end += 1
        part = mapped.cut(at, end)
        if space and part.text != " ":
            part = whole(" ", part.pieces[0].raw_start, part.pieces[-1].raw_end)
        out.append(part)
        at = end
    return joined(out).stripped()


def _ink(text: str) -> int:
    return sum(not char.isspace() for char in text)
