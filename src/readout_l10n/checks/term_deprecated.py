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
from readout_l10n.text.language import confidences, likeliest
from readout_l10n.text.locale import language
from readout_l10n.text.quotations import QUOTATION

_SEVERITIES = {Status.DEPRECATED: Severity.WARNING, Status.SUPERSEDED: Severity.ERROR}
_FOREIGN_WORDS = 3
"""A quotation with as many words besides the term can be told to be in another language."""
_FOREIGN_CONFIDENCE = 0.2
"""A quoted title that is the target language less surely than this is an original title."""


def check(pair: Pair) -> Iterator[Hit]:
    for segment in pair.target.segments:
        for match in pair.glossary.find(segment.text, pair.target.locale):
            severity = _SEVERITIES.get(match.term.status)
            if severity is None or _is_foreign(segment, match, pair):
                continue
            source = _said_in_source(pair, segment, match.term.concept)
            if pair.source is not None and source is None:
                continue
            yield _hit(pair, segment, match, severity, source)


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


def _said_in_source(pair: Pair, segment: Segment, concept: str) -> SourceQuote | None:
    """Where the source says the concept: in the same bead, else first in the document."""
    if pair.source is None:
        return None
    for candidate in (*pair.source_of(segment), *pair.source.segments):
        found = pair.glossary.find_all(candidate.text, pair.source_locale)
        if any(match.term.concept == concept for match in found):
            return pair.source_quote((candidate,))
    return None


def _is_foreign(segment: Segment, match: Match, pair: Pair) -> bool:
    """Whether the words stand in a sentence, or in a quoted title, of another language."""
    locale = pair.target.locale
    seen = likeliest(segment.text, (locale, pair.source_locale))
    return seen not in {None, language(locale)} or _in_foreign_title(segment, match, locale)


def _in_foreign_title(segment: Segment, match: Match, locale: str) -> bool:
    for quotation in QUOTATION.finditer(segment.text):
        inside = quotation.start() < match.start and match.end < quotation.end()
        title = next(filter(None, quotation.groups()), "")
        said = segment.text[match.start : match.end]
        if inside and len(title.replace(said, "").split()) >= _FOREIGN_WORDS:
            sure = confidences(title, (locale,)).get(language(locale), 0.0)
            if sure < _FOREIGN_CONFIDENCE:
                return True
    return False


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
