"""What the rules over usage entries share: an entry found becomes a hit."""

from collections.abc import Iterator

from readout_l10n.checks.rule import Hit, Pair
from readout_l10n.model import Edit, Segment
from readout_l10n.text.language import is_language
from readout_l10n.text.quotations import in_quotation_marks, quotations
from readout_l10n.usage import Found, Kind, shipped_usage
from readout_l10n.usage.find import is_said


def advice(pair: Pair, kind: Kind) -> Iterator[Hit]:
    """A hit for each entry of a kind that the target goes against.

    Publisher's lines, names and original titles are left alone, and so is what the glossary has a
    term for: its own rules judge that.
    """
    usage = pair.options.usage or shipped_usage()
    for segment in pair.translated:
        for found in usage.find(segment.text, pair.target.locale, kind):
            if _is_name(segment.text, found.start) or _is_original(pair, segment, found):
                continue
            said = pair.source_of(segment)
            source = " ".join(one.text for one in said)
            if found.entry.said:
                if source and is_said(found.entry, source):
                    yield _hit(pair, segment, found, said)
            elif not _is_term(pair, segment, found) and not _is_misled(
                pair, segment, found, source
            ):
                yield _hit(pair, segment, found, ())


def _is_name(text: str, start: int) -> bool:
    """Whether a capital inside the sentence shows a name: « l’association Challenge »."""
    return text[start].isupper() and any(map(str.isalnum, text[:start]))


def _is_original(pair: Pair, segment: Segment, found: Found) -> bool:
    """Whether it stands in a title quoted in the source's language."""
    locales = (pair.source_locale, (pair.target.locale,))
    return any(
        one.start <= found.start and found.end <= one.end and is_language(one.text, *locales)
        for one in quotations(segment.text)
    )


def _is_term(pair: Pair, segment: Segment, found: Found) -> bool:
    """Whether a term holds it; a spelling that can be mended is wrong in a term, too."""
    if found.entry.fix:
        return False
    matches = pair.glossary.find(segment.text, pair.target.locale)
    return any(
        match.start <= found.start and found.end <= match.end and " " in match.term.text
        for match in matches
    )


def _is_misled(pair: Pair, segment: Segment, found: Found, source: str) -> bool:
    """Whether a false friend says the same of a calque, by the source's word."""
    if found.entry.kind is not Kind.CALQUE or not source:
        return False
    usage = pair.options.usage or shipped_usage()
    return any(
        one.start < found.end and found.start < one.end and is_said(one.entry, source)
        for one in usage.find(segment.text, pair.target.locale, Kind.FALSE_FRIEND)
    )


def _hit(pair: Pair, segment: Segment, found: Found, said: tuple[Segment, ...]) -> Hit:
    entry = found.entry
    seen = segment.text[found.start : found.end]
    replacement = _with_capital(entry.write, seen) if entry.replace else None
    return Hit(
        pair.at(segment, found.start, found.end),
        f"« {seen} »: {entry.reason}; write {entry.write}",
        suggestion=replacement,
        source=pair.source_quote(said),
        severity=entry.severity,
        edits=_edits(pair, segment, found, replacement),
    )


def _edits(pair: Pair, segment: Segment, found: Found, replacement: str | None) -> tuple[Edit, ...]:
    quoted = in_quotation_marks(segment.text, found.start)
    if replacement is None or not found.entry.fix or quoted:
        return ()
    return (pair.edit(segment, found.start, found.end, replacement),)


def _with_capital(text: str, seen: str) -> str:
    return text[0].upper() + text[1:] if seen[0].isupper() else text
