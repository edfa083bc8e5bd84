"""Mark-up that a reader sees: « &nbsp; », « <br> », « **gras** ».

Why: what one program writes for another was pasted where people read.
Runs on a lone target, on what is shown: in HTML and Markdown only what their reading leaves over,
in plain text all of it. Code and addresses are left alone, and so is what the source shows as well.
Entities have their characters for a mend. More than a few make one finding.
Source: HTML Living Standard, 13.5, for entities; CommonMark 0.31 for Markdown's marks.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity
from readout_l10n.text.markup import Visible, visible_markup
from readout_l10n.text.verbatim import in_address

_MANY = 4
"""More marks than that in a text make one finding."""


def check(pair: Pair) -> Iterator[Hit]:
    hits = [
        _hit(pair, segment, seen)
        for segment in pair.target.segments
        for seen in visible_markup(segment.text)
        if not _is_meant(pair, segment, seen)
    ]
    if len(hits) > _MANY:
        edits = tuple(edit for hit in hits for edit in hit.edits)
        message = (
            f"{hits[0].message}; {len(hits) - 1} more marks of such kinds are left in the text"
        )
        yield Hit(hits[0].span, message, edits=edits if len(edits) == len(hits) else ())
    else:
        yield from hits


def _hit(pair: Pair, segment: Segment, seen: Visible) -> Hit:
    said = segment.text[seen.start : seen.end]
    edits = (
        (pair.edit(segment, seen.start, seen.end, seen.character),)
        if seen.character and pair.target.path.lower().endswith((".txt", "-"))
        else ()
    )
    return Hit(pair.at(segment, seen.start, seen.end), f"« {said} » is {seen.what}", edits=edits)


def _is_meant(pair: Pair, segment: Segment, seen: Visible) -> bool:
    """Whether it is code, part of an address, or in the source too."""
    before = segment.raw_range(seen.start, seen.start)[0]
    in_code = pair.target.text[max(before - 1, 0) : before] == "`"
    said = segment.text[seen.start : seen.end]
    in_source = any(said in source.text for source in pair.source_of(segment))
    return in_code or in_source or in_address(segment.text, seen.start, seen.end)


RULE = Rule(
    "markup-left",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Ils ont dit&nbsp;: « paix ».",
            finds=("« &nbsp; » is an entity",),
            fixed="Ils ont dit\u00a0: « paix ».",
        ),
        Example(
            target="Ils se sont vus à <b>Rome</b>, **hier**.",
            finds=(
                "« <b> » is a tag",
                "« </b> » is a tag",
                "« **hier** » is Markdown's mark of emphasis",
            ),
        ),
        Example(target="Recherche & développement ; AT&T ; 3 < 4 et 5 > 2, cf. note*."),
        Example(source="Use <b> here.", target="Employez <b> ici."),
    ),
)
