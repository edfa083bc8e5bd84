"""A rendering that the glossary advises against or has replaced.

Why: « alliance quadrilatérale » makes an alliance of what is none; such renderings come back as
long as nobody flags them.
Runs on a lone target. With a source, the concept must be said somewhere in it, since the same
words may render something else, unless the glossary forbids the form always; it may also forbid it
only with a source, or only outside quotation marks. Titles quoted in another language are left
alone. The suggestion takes the number of what it replaces where that is certain.
Source: TBX administrative status (ISO 30042): deprecated warns, superseded is an error.
"""

from collections.abc import Iterator, Sequence

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary import Match
from readout_l10n.model import ACCEPTED, Forbidden, Segment, Severity, SourceQuote, Status
from readout_l10n.text.fitting import fitted
from readout_l10n.text.quotations import in_quotation_marks
from readout_l10n.text.verbatim import in_other_language

_SEVERITIES = {Status.DEPRECATED: Severity.WARNING, Status.SUPERSEDED: Severity.ERROR}


def check(pair: Pair) -> Iterator[Hit]:
    for segment in pair.target.segments:
        found = pair.glossary.find_all(segment.text, pair.target.locale)
        for match in found:
            severity = _SEVERITIES.get(match.term.status)
            if severity is None or _is_inside(match, found):
                continue
            if _is_accepted(segment.text, match, found):
                continue
            if in_other_language(
                segment.text, match.start, match.end, pair.target.locale, pair.source_locale
            ):
                continue
            said = pair.said_in_source(segment, match.term.concept)
            source = pair.source_quote(said) if said else None
            if _counts(pair, match, segment, source):
                yield _hit(pair, segment, match, severity, source)


def _is_inside(match: Match, found: Sequence[Match]) -> bool:
    """Whether a longer term holds the place; one that only overlaps it does not excuse it."""
    return any(
        other.start <= match.start
        and match.end <= other.end
        and other.end - other.start > match.end - match.start
        for other in found
    )


def _is_accepted(text: str, match: Match, found: Sequence[Match]) -> bool:
    """Whether the place is rather a form of an accepted term that has the same keys."""
    said = text[match.start : match.end].casefold()
    return said != match.term.text.casefold() and any(
        (other.start, other.end) == (match.start, match.end) and other.term.status in ACCEPTED
        for other in found
    )


def _counts(pair: Pair, match: Match, segment: Segment, source: SourceQuote | None) -> bool:
    """Whether a form is a mistake where it stands."""
    usually = source is not None or pair.source is None
    match match.term.forbidden:
        case Forbidden.ALWAYS:
            return True
        case Forbidden.SOURCED:
            return source is not None
        case Forbidden.UNQUOTED:
            return usually and not in_quotation_marks(segment.text, match.start)
        case Forbidden.USUALLY:
            return usually


def _hit(
    pair: Pair, segment: Segment, match: Match, severity: Severity, source: SourceQuote | None
) -> Hit:
    term = match.term
    wanted = pair.glossary.preferred(term.concept, pair.target.locale, term.kind)
    said = segment.text[match.start : match.end]
    message = f"« {said} » is {term.status}"
    suggestion = fitted(wanted.text, said, term.text, pair.target.locale) if wanted else None
    if suggestion:
        message += f"; wanted « {suggestion} »"
    if term.note:
        message += f" ({term.note.rstrip('.')})"
    return Hit(
        pair.at(segment, match.start, match.end),
        message,
        suggestion=suggestion,
        source=source,
        concept=term.concept,
        severity=severity,
    )


_TERMS = """
concept,locale,term,kind,status,forbidden
quad,en,Quad,short form,preferred,
quad,fr,Quad,short form,preferred,
quad,fr,alliance quadrilatérale,phrase,deprecated,
route,en,Middle Corridor,full form,preferred,
route,fr,corridor médian,full form,preferred,
route,fr,corridor central,full form,superseded,
ict,en,ICT,acronym,preferred,
ict,fr,TIC,acronym,preferred,
ict,fr,ICT,acronym,deprecated,
law,en,rule of law,phrase,preferred,
law,fr,État de droit,phrase,preferred,
law,fr,règle de droit,phrase,deprecated,sourced
missile,fr,missile balistique,phrase,preferred,
missile,fr,missile ballistique,phrase,deprecated,always
programs,fr,question nucléaire et des missiles,phrase,preferred,
oecd,fr,développement économiques,phrase,preferred,
oecd,fr,développement économique,phrase,deprecated,
allies,fr,alliés,phrase,preferred,
allies,fr,camp occidental,phrase,deprecated,unquoted
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
        Example(
            source="They defend the rule of law.",
            target="Ils défendent la règle de droit.",
            terms=_TERMS,
            finds=("« règle de droit » is deprecated; wanted « État de droit »",),
        ),
        Example(target="Cette règle de droit coutumier les lie.", terms=_TERMS),
        Example(
            source="It launched two rockets.",
            target="Elle a tiré deux missiles ballistiques.",
            terms=_TERMS,
            finds=("« missiles ballistiques » is deprecated; wanted « missiles balistiques »",),
        ),
        Example(
            target="La question nucléaire et des missiles ballistiques demeure.",
            terms=_TERMS,
            finds=("« missiles ballistiques » is deprecated; wanted « missiles balistiques »",),
        ),
        Example(
            target="Le camp occidental a répondu.",
            terms=_TERMS,
            finds=("« camp occidental » is deprecated; wanted « alliés »",),
        ),
        Example(target="Le développement économiques.", terms=_TERMS),
        Example(
            target="Le développement économique.",
            terms=_TERMS,
            finds=(
                "« développement économique » is deprecated; wanted « développement économiques »",
            ),
        ),
        Example(target="Il a parlé d’un « prétendu camp occidental ».", terms=_TERMS),
    ),
)
