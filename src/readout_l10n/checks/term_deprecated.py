"""A rendering that the glossary advises against or has replaced.

Why: « alliance quadrilatérale » makes an alliance of what is none; such renderings come back as
long as nobody flags them.
Runs on a lone target. With a source, the concept must be said somewhere in it, since the same
words may render something else. Titles quoted in another language are left alone.
Source: TBX administrative status (ISO 30042): deprecated warns, superseded is an error.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary import Match
from readout_l10n.model import Segment, Severity, SourceQuote, Status
from readout_l10n.text.verbatim import in_other_language

_SEVERITIES = {Status.DEPRECATED: Severity.WARNING, Status.SUPERSEDED: Severity.ERROR}


def check(pair: Pair) -> Iterator[Hit]:
    for segment in pair.target.segments:
        for match in pair.glossary.find(segment.text, pair.target.locale):
            severity = _SEVERITIES.get(match.term.status)
            if severity is None or in_other_language(
                segment.text, match.start, match.end, pair.target.locale, pair.source_locale
            ):
                continue
            said = pair.said_in_source(segment, match.term.concept)
            if pair.source is not None and not said:
                continue
            yield _hit(pair, segment, match, severity, pair.source_quote(said))


def _hit(
    pair: Pair, segment: Segment, match: Match, severity: Severity, source: SourceQuote | None
) -> Hit:
    term = match.term
    wanted = pair.glossary.preferred(term.concept, pair.target.locale, term.kind)
    said = segment.text[match.start : match.end]
    message = f"« {said} » is {term.status}"
    if wanted:
        message += f"; wanted « {wanted.text} »"
    if term.note:
        message += f" ({term.note.rstrip('.')})"
    return Hit(
        pair.at(segment, match.start, match.end),
        message,
        suggestion=wanted.text if wanted else None,
        source=source,
        concept=term.concept,
        severity=severity,
    )


_TERMS = """
quad,en,Quad,short form,preferred
quad,fr,Quad,short form,preferred
quad,fr,alliance quadrilatérale,phrase,deprecated
route,en,Middle Corridor,full form,preferred
route,fr,corridor médian,full form,preferred
route,fr,corridor central,full form,superseded
ict,en,ICT,acronym,preferred
ict,fr,TIC,acronym,preferred
ict,fr,ICT,acronym,deprecated
"""

RULE = Rule(
    "term-deprecated",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Ils ont salué l’alliance quadrilatérale.",
            terms=_TERMS,
            finds=("« alliance quadrilatérale » is deprecated; wanted « Quad »",),
        ),
        Example(
            source="The Middle Corridor matters.",
            target="Le corridor central est important.",
            terms=_TERMS,
            finds=("« corridor central » is superseded; wanted « corridor médian »",),
        ),
        Example(
            target="Ils développeront les technologies de l’information (ICT).",
            terms=_TERMS,
            finds=("« ICT » is deprecated; wanted « TIC »",),
        ),
        Example(
            source="The central corridor of the building was closed.",
            target="Le corridor central du bâtiment était fermé.",
            terms=_TERMS,
        ),
        Example(
            target="Ils ont salué le cadre commun (Japan-India ICT Comprehensive Framework).",
            terms=_TERMS,
        ),
        Example(target="They spoke of trade and of the ICT of the future.", terms=_TERMS),
        Example(target="Ils ont salué le Quad.", terms=_TERMS),
    ),
)
