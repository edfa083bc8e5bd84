"""A clock time of the source is another in the translation, or local and Japan time are swapped.

Why: 4:00 p.m. becomes « 4 h 00 » or « 17 h 00 » as easily as a figure is mistyped, and people come
to a meeting that is over.
Compares times of day by value: 4 p.m., 16:00 and « 16 heures » are one, "noon" is « midi »; "at
4:00" may be either half of the day. Durations are `duration-changed`'s. A time that a sentence
beside it took over is there; "noon" may be left out; one that only the translation has is left to
`time-zone`.
Source: pofilter and Verifika compare the digits of times; none reads both halves of the day.
"""

from collections.abc import Iterator

from readout_l10n.checks.placed import placed
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Bead, Segment, Severity
from readout_l10n.text.calendar_words import dates_are_read
from readout_l10n.text.clock_style import written_like
from readout_l10n.text.durations import durations
from readout_l10n.text.local_times import LOCAL
from readout_l10n.text.time_changes import swaps, unmatched_times
from readout_l10n.text.times import DAY, ClockTime, times

_SLIPS = {
    60: "an hour later",
    DAY - 60: "an hour earlier",
    DAY // 2: "the other half of the day",
}


def check(pair: Pair) -> Iterator[Hit]:
    if not dates_are_read(pair.source_locale, pair.target.locale):
        return
    for i, bead in pair.rendered:
        wanted = placed(bead.source, pair.source_locale, times)
        given = placed(bead.target, pair.target.locale, times)
        if not wanted:
            continue
        lost, new = unmatched_times(
            tuple(time for _, time in wanted), tuple(time for _, time in given)
        )
        lost = [time for time in lost if not _elsewhere(pair, i, time, free=bool(new))]
        if lost:
            yield from _changed(
                pair,
                bead,
                [(segment, time) for segment, time in wanted if time in lost],
                [(segment, time) for segment, time in given if time in new],
            )
        else:
            yield from _swapped(pair, bead)


def _elsewhere(pair: Pair, at: int, time: ClockTime, *, free: bool) -> bool:
    """Whether a time stands in a sentence beside, or where it was taken for a duration.

    With `free`, in a sentence whose own source does not ask for it.
    """
    locale = pair.target.locale
    for bead in pair.beside(at):
        asked = placed(bead.source, pair.source_locale, times) if free else []
        if any(time.agrees(other) for _, other in asked):
            continue
        if any(time.agrees(other) for _, other in placed(bead.target, locale, times)):
            return True
    here = pair.beads[at].target
    near = [segment for bead in pair.beside(at) for segment in bead.target]
    lasting = (d.minutes for s in (*here, *near) for d in durations(s.text, locale))
    return any((time.minutes - minutes) % (DAY // 2) == 0 for minutes in lasting)


def _changed(
    pair: Pair,
    bead: Bead,
    lost: list[tuple[Segment, ClockTime]],
    new: list[tuple[Segment, ClockTime]],
) -> Iterator[Hit]:
    for segment, time in lost:
        said = segment.text[time.start : time.end]
        quote = pair.source_quote((segment,))
        if not new:
            if not any(char.isdecimal() for char in said):
                continue
            message = f"{said} is in the source but not in the target"
            yield Hit(pair.across(bead.target), message, source=quote)
            continue
        here, other = new.pop(0)
        shown = here.text[other.start : other.end]
        slip = _SLIPS.get((other.minutes - time.minutes) % DAY)
        yield Hit(
            pair.at(here, other.start, other.end),
            f"{shown} stands where the source has {said}" + (f": {slip}" if slip else ""),
            suggestion=None if time.half else written_like(time.minutes, shown),
            source=quote,
        )


def _swapped(pair: Pair, bead: Bead) -> Iterator[Hit]:
    for segment in bead.target:
        for source in bead.source:
            found = swaps(source.text, pair.source_locale, segment.text, pair.target.locale)
            if not found:
                continue
            first = found[0]
            start, end = first.target.start, max(swap.target.end for swap in found)
            said = source.text[first.source.start : first.source.end]
            theirs = "local time" if first.source_label == LOCAL else first.source_label.strip()
            ours = "local" if first.target_label == LOCAL else first.target_label.strip()
            yield Hit(
                pair.at(segment, start, end),
                f"{segment.text[first.target.start : first.target.end]} is given as the time "
                f"« {ours} »; in the source {said} is that of « {theirs} »",
                source=pair.source_quote((source,)),
            )
            return


RULE = Rule(
    "time-changed",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="The talks began at 4:00 p.m.",
            target="L’entretien a débuté à 17 h 00.",
            finds=("17 h 00 stands where the source has 4:00 p.m.: an hour later",),
        ),
        Example(
            source="The talks began at 4:00 p.m. local time.",
            target="L’entretien a débuté à 4h00, heure locale.",
            finds=("4h00 stands where the source has 4:00 p.m.: the other half of the day",),
        ),
        Example(
            source="They met at 4:00 p.m. local time (11:00 p.m. Japan time) in Brussels.",
            target="Ils se sont vus à 23h00 (16h00, heure du Japon) à Bruxelles.",
            finds=(
                (
                    "16h00 is given as the time « du Japon »; in the source 4:00 p.m. is that of "
                    "« local time »"
                ),
            ),
        ),
        Example(
            source="The dinner began at 8 p.m. and they left.",
            target="Le dîner a débuté et ils sont partis.",
            finds=("8 p.m. is in the source but not in the target",),
        ),
        Example(
            source="At noon (9:00 p.m. Japan time) they met for 2 hours and 15 minutes.",
            target="À midi (21 heures, heure du Japon), ils se sont vus pendant 2 h 15.",
        ),
        Example(
            source="They met at 4:00 and signed at 5.30pm.",
            target="Ils se sont vus à 16h00 et ont signé à 17 heures 30.",
        ),
        Example(
            source="They met at 10 a.m.\nThey left.",
            target="Ils se sont vus.\nIls sont partis après s’être vus à 10 heures.",
        ),
    ),
)
