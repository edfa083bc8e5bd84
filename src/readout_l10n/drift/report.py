"""What was followed through a corpus, measured and ranked."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date

from readout_l10n.drift.changes import changes
from readout_l10n.drift.measures import measures
from readout_l10n.drift.recent import Calendar
from readout_l10n.drift.settling import settling
from readout_l10n.drift.subject import Drift, DriftDocument, Followed, Occurrence, Subject
from readout_l10n.drift.variants import split_documents, variants


def measured(
    documents: Sequence[DriftDocument],
    followed: Iterable[Followed],
    source_locale: str,
    unreadable: Iterable[str] = (),
    signature: str = "",
) -> Drift:
    """The documents by day, and the subjects by priority; those without a place are left out."""
    order = sorted(range(len(documents)), key=lambda number: _place(documents[number]))
    numbers = {old: new for new, old in enumerate(order)}
    ordered = tuple(documents[old] for old in order)
    moved = [
        replace(each, occurrences=_moved(each.occurrences, numbers))
        for each in followed
        if each.occurrences
    ]
    calendar = Calendar([document.day for document in ordered])
    taken = {entry.concept for each in moved for entry in each.entries}
    subjects = (_subject(each, source_locale, calendar, taken) for each in moved)
    return Drift(
        source_locale=source_locale,
        documents=ordered,
        subjects=tuple(sorted(subjects, key=_rank)),
        unreadable=tuple(unreadable),
        signature=signature,
    )


def _subject(
    followed: Followed, source_locale: str, calendar: Calendar, taken: Collection[str]
) -> Subject:
    found = variants(followed.occurrences, calendar)
    return Subject(
        sort=followed.sort,
        id=followed.id,
        locale=followed.locale,
        text=followed.text,
        occurrences=followed.occurrences,
        variants=found,
        changes=changes(followed.occurrences, calendar.days),
        split=split_documents(followed.occurrences),
        measures=measures(followed, calendar),
        entries=followed.entries,
        settling=settling(followed, found, source_locale, calendar, taken),
    )


def _moved(occurrences: Iterable[Occurrence], numbers: dict[int, int]) -> tuple[Occurrence, ...]:
    """With the new numbers of their documents; by document, then by place."""
    renumbered = (replace(each, document=numbers[each.document]) for each in occurrences)
    return tuple(
        sorted(
            renumbered,
            key=lambda each: (each.document, each.target.line, each.target.start),
        )
    )


def _place(document: DriftDocument) -> tuple[bool, date, str]:
    return document.day is None, document.day or date.min, document.target


def _rank(subject: Subject) -> tuple[float, float, int, str, str]:
    own = subject.measures
    return -own.priority, -own.weight, -own.count, subject.text, subject.locale
