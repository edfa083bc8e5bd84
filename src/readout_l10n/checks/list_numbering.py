"""Items or sections whose numbers repeat, skip one, go back, or are not the source's.

Why: three sections that all bear the number 1 tell of a text pasted together and not read again;
a number left out tells of a section lost on the way.
Runs on a lone target. What a reader sees is judged: `1. 1. 1.` in Markdown counts on by itself and
is right, three HTML lists that begin with 1 each are not. A list may begin anew under a heading
without a number, after a colon, or after prose; the source's own slips are left alone.
Source: CommonMark 0.31, section 5.3, and the HTML Living Standard, 4.4.5, for what is shown.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Edit, Segment, Severity, Span
from readout_l10n.segment.series import Member, Series, series

_MOST_SHOWN = 8
"""Numbers of a list that a message shows."""
_LATE_STARTS = (2, 3)
"""A list that begins so has lost its beginning; one that begins later is an excerpt."""


def check(pair: Pair) -> Iterator[Hit]:
    theirs = series(pair.source) if pair.source else []
    slips = {one.members[one.broken_at].segment for one in theirs if one.broken_at is not None}
    values = {member.segment: member.number.value for one in theirs for member in one.members}
    for listed in series(pair.target):
        if listed.broken_at is not None:
            member = listed.members[listed.broken_at]
            spaced = _stands_spaced(pair, member)
            if not spaced and not slips.intersection(pair.source_of(member.segment)):
                yield _broken(pair, listed, listed.broken_at)
            continue
        renumbered = _renumbered(pair, listed, values)
        if renumbered is not None:
            yield renumbered
        elif pair.source is None and len(listed.members) > 1 and listed.values[0] in _LATE_STARTS:
            if _stands_spaced(pair, listed.members[0]):
                continue
            first = listed.members[0].number
            message = f"the list begins with {first.text}; wanted {first.written(1)}"
            yield Hit(_place(pair, listed.members[0]), message, severity=Severity.WARNING)


def _stands_spaced(pair: Pair, member: Member) -> bool:
    """Whether the number before a member's has a space before its stop: « 2 . », space-stray's."""
    before = re.escape(member.number.written(member.number.value - 1).rstrip(".)"))
    lines = pair.target.text[: member.segment.raw_range(0, 0)[0]].splitlines()
    return any(re.match(rf"\s*{before}\s+[.)](?:\s|$)", line) for line in lines)


def _broken(pair: Pair, listed: Series, at: int) -> Hit:
    begin = 0 if len(listed.members) <= _MOST_SHOWN else max(at - 2, 0)
    shown = listed.members[begin : begin + _MOST_SHOWN]
    figures = ", ".join(member.number.text for member in shown)
    first = shown[0].number
    wanted = ", ".join(first.written(first.value + at) for at in range(len(shown)))
    return Hit(
        _place(pair, listed.members[at]),
        f"numbered {figures}; wanted {wanted}",
        source=pair.source_quote(pair.source_of(listed.members[at].segment)),
        edits=_counted_on(listed),
    )


def _counted_on(listed: Series) -> tuple[Edit, ...]:
    """What numbers the members of a list on, where all of them bear the number 1."""
    if set(listed.values) != {1}:
        return ()
    edits = []
    for value, member in enumerate(listed.members[1:], 2):
        if member.figure is None:
            return ()
        edits.append(Edit(*member.figure, member.number.written(value)))
    return tuple(edits)


def _renumbered(pair: Pair, listed: Series, values: dict[Segment, int]) -> Hit | None:
    """The first member whose number is another one in the source; None without such."""
    for member in listed.members:
        wanted = [values[source] for source in pair.source_of(member.segment) if source in values]
        if len(wanted) == 1 and wanted[0] != member.number.value:
            figure = member.number.written(wanted[0])
            return Hit(
                _place(pair, member),
                f"numbered {member.number.text}; the source has {figure}",
                suggestion=figure,
                source=pair.source_quote(pair.source_of(member.segment)),
            )
    return None


def _place(pair: Pair, member: Member) -> Span:
    """From its number, where that is written, to the end of its first segment."""
    segment = member.segment
    start, end = segment.raw_range(0, len(segment.text))
    return pair.target.stretch(start if segment.mark_start is None else segment.mark_start, end)


_LONG = "Les deux ministres ont réaffirmé que leurs pays poursuivraient ces travaux toute l’année."

RULE = Rule(
    "list-numbering",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target=f"1. Préambule\n{_LONG}\n1. Économie\n{_LONG}\n1. Culture\n{_LONG}",
            finds=("numbered 1, 1, 1; wanted 1, 2, 3",),
            fixed=f"1. Préambule\n{_LONG}\n2. Économie\n{_LONG}\n3. Culture\n{_LONG}",
        ),
        Example(
            target=f"1) {_LONG}\n2) {_LONG}\n4) {_LONG}",
            finds=("numbered 1, 2, 4; wanted 1, 2, 3",),
        ),
        Example(
            target=f"I. Énergie\n{_LONG}\nII. Santé\n{_LONG}\nII. Culture\n{_LONG}",
            finds=("numbered I, II, II; wanted I, II, III",),
        ),
        Example(
            target=f"a) {_LONG}\nc) {_LONG}\nb) {_LONG}",
            finds=("numbered a, c, b; wanted a, b, c",),
        ),
        Example(
            source="1. They discussed energy.\n2. They discussed health.",
            target="1. Ils ont évoqué l’énergie.\n3. Ils ont évoqué la santé.",
            finds=("numbered 1, 3; wanted 1, 2",),
        ),
        Example(
            source="(1) They discussed energy.\n(2) They discussed health.",
            target="(2) Ils ont évoqué l’énergie.\n(3) Ils ont évoqué la santé.",
            finds=("numbered 2; the source has 1",),
        ),
        Example(
            target="2. Ils ont évoqué l’énergie.\n3. Ils ont évoqué la santé.",
            finds=("the list begins with 2; wanted 1",),
        ),
        Example(
            source="1. They discussed energy.\n3. They discussed health.",
            target="1. Ils ont évoqué l’énergie.\n3. Ils ont évoqué la santé.",
        ),
        Example(
            target="Ils ont retenu :\n1. l’énergie ;\n2. la santé.\nIls suivront :\n1. le commerce."
        ),
        Example(
            target=f"1. Paix\n{_LONG}\n2 . Santé\n{_LONG}\n3. Climat\n{_LONG}\n4. Fin\n{_LONG}"
        ),
        Example(
            target=f"Première journée\n1. {_LONG}\n2. {_LONG}\nSeconde journée\n1. {_LONG}",
        ),
        Example(target=f"1. Énergie\n(1) {_LONG}\n(2) {_LONG}\n2. Santé\n(1) {_LONG}"),
        Example(target="M. Martin a ouvert la séance.\nM. Petit l’a close."),
    ),
)
