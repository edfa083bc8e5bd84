"""The rows of a glossary that would settle how a subject is rendered."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import count

from readout_l10n.drift.measures import commonest_recent, prefers
from readout_l10n.drift.recent import Calendar
from readout_l10n.drift.subject import Followed, Sort, Standing, Variant
from readout_l10n.drift.variants import told
from readout_l10n.harvest.folding import kind_of
from readout_l10n.harvest.ids import kebab
from readout_l10n.model import ACCEPTED, Forbidden, Status, Term, TermKind
from readout_l10n.text.locale import applies

_MOST = 3
"""Rows that advise against a wording: a longer list would be copied without being read."""


def settling(
    followed: Followed,
    variants: Sequence[Variant],
    source_locale: str,
    calendar: Calendar,
    taken: Collection[str] = (),
) -> tuple[Term, ...]:
    """Rows to copy into the glossary; none where it has said what it can, or nothing is disputed.

    Where the glossary prefers a rendering, they deprecate the wordings that it does not list, those
    that stand once only where there is nothing else. Where it has the concept and prefers nothing,
    the row prefers what is commonest of late. What it lacks becomes a concept, whose id is none of
    those taken, with a row for either side.
    """
    if prefers(followed):
        return _against(followed, variants)
    best = _best(followed, variants, calendar)
    if best is None:
        return ()
    if followed.entries:
        return (_preferring(followed, best),)
    if not any(each.source for each in followed.occurrences):
        return ()
    kind = TermKind.NAME if followed.sort is Sort.NAME else None
    concept = _new_id(followed.text, taken)
    return tuple(
        Term(concept, locale, text, kind or kind_of(text))
        for locale, text in ((source_locale, followed.text), (followed.locale, best.text))
    )


def _against(followed: Followed, variants: Sequence[Variant]) -> tuple[Term, ...]:
    unlisted = [each for each in variants if each.standing is Standing.UNLISTED]
    often = [each for each in unlisted if each.count > 1] or unlisted[:1]
    concept = followed.entries[0].concept if followed.entries else followed.id
    return tuple(
        Term(
            concept,
            followed.locale,
            each.text,
            kind_of(each.text),
            Status.DEPRECATED,
            # The words may be right where the source says something else.
            forbidden=Forbidden.SOURCED,
        )
        for each in often[:_MOST]
    )


def _best(followed: Followed, variants: Sequence[Variant], calendar: Calendar) -> Variant | None:
    """What may be preferred: of those not advised against, the commonest of late."""
    fit = [each for each in variants if each.standing in {Standing.ADMITTED, Standing.UNLISTED}]
    accepted = any(
        entry.status in ACCEPTED and applies(entry.locale, followed.locale)
        for entry in followed.entries
    )
    disputed = len(variants) > 1 or (bool(followed.entries) and not accepted)
    if not fit or not disputed:
        return None
    texts = {each.text for each in fit}
    candidates = [each for each in told(followed.occurrences) if each.variant in texts]
    chosen = commonest_recent(candidates, calendar)
    return next(each for each in fit if each.text == chosen)


def _preferring(followed: Followed, best: Variant) -> Term:
    """The glossary's own row with another status, else a new one."""
    for entry in followed.entries:
        if entry.text == best.text and applies(entry.locale, followed.locale):
            return replace(entry, status=Status.PREFERRED)
    return Term(followed.entries[0].concept, followed.locale, best.text, kind_of(best.text))


def _new_id(text: str, taken: Collection[str]) -> str:
    base = kebab(text)
    names = (base if number == 1 else f"{base}-{number}" for number in count(1))
    return next(name for name in names if name not in taken)
