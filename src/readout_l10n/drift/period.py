"""What of a corpus a report is about: a stretch of time, kinds of documents, some subjects."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date

from readout_l10n.drift.subject import DriftDocument, Followed


def within(
    documents: Sequence[DriftDocument],
    followed: Iterable[Followed],
    since: date | None = None,
    until: date | None = None,
    kinds: Collection[str] = (),
) -> tuple[tuple[DriftDocument, ...], tuple[Followed, ...]]:
    """The documents from a day up to and with another, of some kinds, and what was found in them.

    A document without a day is left out where a day is asked for; no kinds are all kinds.
    """
    kept = [
        number
        for number, document in enumerate(documents)
        if _in_time(document.day, since, until) and (not kinds or document.kind in kinds)
    ]
    numbers = {old: new for new, old in enumerate(kept)}
    narrowed = (
        replace(
            each,
            occurrences=tuple(
                replace(found, document=numbers[found.document])
                for found in each.occurrences
                if found.document in numbers
            ),
        )
        for each in followed
    )
    return tuple(documents[number] for number in kept), tuple(narrowed)


def about(followed: Iterable[Followed], names: Collection[str]) -> tuple[Followed, ...]:
    """The subjects that a name means: an id, a term of the concept, or how the source says it.

    Letter case makes no difference; no names are all subjects.
    """
    wanted = {name.casefold() for name in names}
    return tuple(each for each in followed if not wanted or wanted & _names(each))


def _names(followed: Followed) -> set[str]:
    texts = (followed.id, followed.text, *(entry.text for entry in followed.entries))
    return {text.casefold() for text in texts}


def _in_time(day: date | None, since: date | None, until: date | None) -> bool:
    if day is None:
        return since is None and until is None
    return (since is None or since <= day) and (until is None or day <= until)
