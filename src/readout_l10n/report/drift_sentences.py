"""What the reports of drift say alike, in the reader's language."""

from readout_l10n.drift import Change, Drift, Sort, Standing, Subject, Variant
from readout_l10n.drift.compare import Compared, Comparison, Verdict
from readout_l10n.drift.snapshot import snapshot
from readout_l10n.ui import ENGLISH, Say


def sort_word(sort: Sort, say: Say = ENGLISH) -> str:
    words = {
        Sort.TERM: say("term"),
        Sort.NAME: say("name"),
        Sort.HEADING: say("heading"),
        Sort.PHRASE: say("phrase"),
    }
    return words[sort]


def standing_word(standing: Standing, say: Say = ENGLISH) -> str:
    words = {
        Standing.PREFERRED: say("preferred"),
        Standing.ADMITTED: say("admitted"),
        Standing.DEPRECATED: say("deprecated"),
        Standing.SUPERSEDED: say("superseded"),
        Standing.UNLISTED: say("not in the glossary"),
        Standing.LEFT: say("left untranslated"),
        Standing.UNTOLD: say("not told"),
    }
    return words[standing]


def percent(share: float | None, say: Say = ENGLISH) -> str:
    """94.1%, or 94,1 % with the no-break space of French; a dash for None."""
    if share is None:
        return "–"
    from babel.numbers import format_percent  # noqa: PLC0415  (only where a report is written)

    pattern = {"fr": "#,##0.#\u202f%"}.get(say.locale, "#,##0.#%")
    return str(format_percent(share, format=pattern, locale=say.locale))


def scope(drift: Drift, say: Say = ENGLISH) -> str:
    """How many documents there are, and of what days."""
    dated = [document.day for document in drift.documents if document.day]
    count = say.count("{number} document", "{number} documents", len(drift.documents))
    return f"{count}, {min(dated)} – {max(dated)}" if dated else count


def days(variant: Variant) -> str:
    """The first and the last day of a variant, one day if they are the same; empty without any."""
    if variant.first == variant.last:
        return variant.first.isoformat() if variant.first else ""
    return f"{variant.first} – {variant.last}"


def change_sentence(change: Change, say: Say = ENGLISH) -> str:
    """What took over from what, and when."""
    return say(
        "From {day} on, “{after}” takes the place of “{before}”: in {share_after} of the documents,"
        " {share_before} until {last}.",
        day=change.first_after.isoformat(),
        after=change.after,
        before=change.before,
        share_after=percent(change.share_after, say),
        share_before=percent(change.share_before, say),
        last=change.last_before.isoformat(),
    )


def compared_sentence(compared: Compared, say: Say = ENGLISH) -> str:
    """How a subject stood in both reports; only its name where it stands in one."""
    record, before, after = compared.record, compared.before, compared.after
    name = f"{record.text} ({record.locale})"
    if before is None or after is None:
        return name
    apart = {
        "apart_before": f"{before.disagreement:.2f}",
        "apart_after": f"{after.disagreement:.2f}",
    }
    if before.preferred is None or after.preferred is None:
        return say("{name}: disagreement {apart_before} → {apart_after}", name=name, **apart)
    return say(
        "{name}: preferred {before} → {after}, disagreement {apart_before} → {apart_after}",
        name=name,
        before=percent(before.preferred, say),
        after=percent(after.preferred, say),
        **apart,
    )


def trend_line(drift: Drift, against: Comparison | None = None, say: Say = ENGLISH) -> str:
    """How the whole stands, in a line; with an earlier report, how it stood."""
    now = against.after if against else snapshot(drift)
    preferred = percent(now.preferred, say)
    if against is None:
        return say.count(
            "drift: {number} subject, {disagreeing} in disagreement, preferred {preferred}",
            "drift: {number} subjects, {disagreeing} in disagreement, preferred {preferred}",
            len(now.records),
            disagreeing=now.disagreeing,
            preferred=preferred,
        )
    return say.count(
        "drift: {number} subject, {disagreeing} in disagreement (was {disagreeing_before}),"
        " preferred {preferred} (was {preferred_before}); {better} better, {worse} worse",
        "drift: {number} subjects, {disagreeing} in disagreement (was {disagreeing_before}),"
        " preferred {preferred} (was {preferred_before}); {better} better, {worse} worse",
        len(now.records),
        disagreeing=now.disagreeing,
        disagreeing_before=against.before.disagreeing,
        preferred=preferred,
        preferred_before=percent(against.before.preferred, say),
        better=len(against.with_verdict(Verdict.BETTER)),
        worse=len(against.with_verdict(Verdict.WORSE)),
    )


def disputed(drift: Drift) -> tuple[Subject, ...]:
    """The subjects that deserve a decision, the most urgent first."""
    return tuple(subject for subject in drift.subjects if subject.measures.priority > 0)
