"""A drift report in Markdown (GitHub's), for a wiki or a merge request."""

import re
from collections.abc import Iterator, Sequence

from readout_l10n.drift import Drift, Occurrence, Place, Subject
from readout_l10n.drift.compare import Comparison, Verdict
from readout_l10n.glossary.write import table_serialize
from readout_l10n.report.drift_sentences import (
    change_sentence,
    compared_sentence,
    days,
    disputed,
    percent,
    scope,
    sort_word,
    standing_word,
    trend_line,
)
from readout_l10n.ui import ENGLISH, Say

_MOST = 30
"""Subjects with a section of their own; the table has all."""
_EXAMPLES = 2
"""Passages shown of each variant, the latest."""
_VARIANTS = 8
_AROUND = 90
"""Characters shown on either side of the words in a passage."""
_MARKS = re.compile(r"[\\`*_{}\[\]#|~$]|:(?=//)|^[-+>=]|(?<=\d)[.)](?=\s|$)")


def drift_markdown(drift: Drift, against: Comparison | None = None, say: Say = ENGLISH) -> str:
    """A summary, the subjects by priority in a table, and a section for each of the first.

    What comes from documents is escaped: no mark-up, HTML, link or mention in it has an effect.
    """
    found = disputed(drift)
    blocks = [f"# {say('Drift of terms')}", *_summary(drift, against, say)]
    if found:
        blocks.append("\n".join(_ranking(found, say)))
    for subject in found[:_MOST]:
        blocks += _section(drift, subject, say)
    if len(found) > _MOST:
        text = say("Sections for the first {most} of {all} subjects.", most=_MOST, all=len(found))
        blocks.append(text)
    if drift.signature:
        blocks.append(f"`{drift.signature.replace('`', '')}`")
    return "\n\n".join(blocks) + "\n"


def escaped(text: str) -> str:
    """A text on one line that Markdown shows as it is."""
    line = " ".join(text.split())
    line = line.replace("&", "&amp;").replace("<", "&lt;")
    # A word joiner keeps forges from telling the people whose names follow.
    return _MARKS.sub(r"\\\g<0>", line).replace("@", "@\u2060").replace("www.", "www\\.")


def _summary(drift: Drift, against: Comparison | None, say: Say) -> Iterator[str]:
    yield scope(drift, say)
    yield escaped(trend_line(drift, against, say))
    if drift.unreadable:
        yield "\n".join(f"- {escaped(message)}" for message in drift.unreadable)
    for verdict, title in ((Verdict.WORSE, say("Worse")), (Verdict.BETTER, say("Better"))):
        compared = against.with_verdict(verdict) if against else ()
        if compared:
            yield f"## {title}"
            yield "\n".join(f"- {escaped(compared_sentence(each, say))}" for each in compared)


def _ranking(subjects: Sequence[Subject], say: Say) -> Iterator[str]:
    yield _row(
        "",
        say("subject"),
        say("sort"),
        say("locale"),
        say("times"),
        say("preferred"),
        say("disagreement"),
        say("renderings"),
    )
    yield "|--:|---|---|---|--:|--:|--:|---|"
    for number, subject in enumerate(subjects, start=1):
        own = subject.measures
        shares = ", ".join(
            f"{escaped(each.text)} {percent(each.share, say)}" for each in subject.variants[:3]
        )
        more = " …" if len(subject.variants) > 3 else ""
        yield _row(
            str(number),
            escaped(subject.text),
            sort_word(subject.sort, say),
            subject.locale,
            str(own.count),
            percent(own.preferred, say),
            f"{own.disagreement:.2f}",
            shares + more,
        )


def _section(drift: Drift, subject: Subject, say: Say) -> Iterator[str]:
    yield f"## {escaped(subject.text)} ({subject.locale})"
    if subject.entries:
        yield say("Concept {id}", id=f"`{subject.entries[0].concept}`")
    header = (say("rendering"), say("standing"), say("times"), say("documents"), say("days"))
    lines = [_row(*header), "|---|---|--:|--:|---|"]
    for each in subject.variants[:_VARIANTS]:
        standing = standing_word(each.standing, say)
        lines.append(
            _row(escaped(each.text), standing, str(each.count), str(each.documents), days(each))
        )
    yield "\n".join(lines)
    if len(subject.variants) > _VARIANTS:
        more = len(subject.variants) - _VARIANTS
        yield say.count("and {number} variant more", "and {number} variants more", more)
    for change in subject.changes:
        yield escaped(change_sentence(change, say))
    if subject.split:
        paths = ", ".join(escaped(drift.documents[number].target) for number in subject.split)
        yield say("Several renderings in one document: {paths}", paths=paths)
    yield "\n".join(_examples(subject))
    if subject.settling:
        yield say("Rows of the glossary that would settle it:")
        yield _fenced(table_serialize(subject.settling))


def _examples(subject: Subject) -> Iterator[str]:
    """Of each variant the first passage in the latest documents that have it."""
    for variant in subject.variants[:_VARIANTS]:
        firsts: dict[int, Occurrence] = {}
        for each in subject.occurrences:
            if each.variant == variant.text:
                firsts.setdefault(each.document, each)
        for number in sorted(firsts, reverse=True)[:_EXAMPLES]:
            yield from _example(firsts[number])


def _example(occurrence: Occurrence) -> Iterator[str]:
    yield f"- {_passage(occurrence.target)}"
    if occurrence.source:
        yield f"  - {_passage(occurrence.source)}"


def _passage(place: Place) -> str:
    """The words in bold, what stands around them, and where that is."""
    before, after = place.text[: place.start], place.text[place.end :]
    if len(before) > _AROUND:
        before = f"…{before[-_AROUND:].partition(' ')[2]}"
    if len(after) > _AROUND:
        after = f"{after[:_AROUND].rpartition(' ')[0]}…"
    words = f"**{escaped(place.written)}**" if place.written.strip() else ""
    shown = f"{_open(before)}{words}{_open(after)}"
    return f"{shown} ({escaped(place.path)}:{place.line})"


def _open(text: str) -> str:
    """Escaped, with the space at its ends that parts it from the words."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{escaped(text)}{after}"


def _fenced(text: str) -> str:
    """A block of code whose fence is longer than any run of backticks in it."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}csv\n{text.rstrip()}\n{fence}"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
