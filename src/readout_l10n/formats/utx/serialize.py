"""Terms → UTX 1.11."""

from collections.abc import Iterable

from readout_l10n import __version__
from readout_l10n.formats.bilingual import (
    cell,
    fields_beside,
    pairs,
    plain_source,
    plain_target,
)
from readout_l10n.formats.utx.words import COMMENT, NAME, NOUN, STATUSES
from readout_l10n.model import Status, Term, TermKind

_COLUMNS = ("src", "tgt", "src:pos", "term status", "src:comment", "tgt:comment", "concept ID")
_END = "\r\n"


def utx_serialize(terms: Iterable[Term], source_locale: str, target_locale: str) -> str:
    """A UTX 1.11 text: a row a pair of forms of any status, its status and concept in columns.

    Fields without a column stand in the comments, each side in its own. Concepts without a source
    term are left out, as are source terms that begin with `#`, which would make their line a
    comment. There is no date in it, so that equal terms give equal text.
    """
    header = (
        f"#UTX 1.11; {source_locale}/{target_locale}; creator: readout-l10n {__version__}",
        "#" + "\t".join(_COLUMNS),
    )
    rows = (
        "\t".join(_row(here, there, is_first=is_first))
        for here, there, is_first in pairs(terms, source_locale, target_locale)
        if not here.text.startswith(COMMENT)
    )
    return "".join(f"{line}{_END}" for line in (*header, *dict.fromkeys(rows)))


def _row(here: Term, there: Term | None, *, is_first: bool) -> tuple[str, ...]:
    said = ("concept", "locale", "term")
    concept = cell(here.concept)
    source = plain_source(concept, here.locale, cell(here.text))
    beside = fields_beside(here, source, told=said)
    if there is None:
        return cell(here.text), "", _part_of_speech(here), "", beside, "", concept
    target = plain_target(concept, there.locale, cell(there.text), is_first=is_first)
    # Superseded forms share a word with deprecated ones; the comment tells them apart.
    told = said if there.status is Status.SUPERSEDED else (*said, "status")
    return (
        cell(here.text),
        cell(there.text),
        _part_of_speech(here),
        STATUSES[there.status],
        beside,
        fields_beside(there, target, told=told),
        concept,
    )


def _part_of_speech(term: Term) -> str:
    """Names are proper nouns; a phrase may be of any part of speech, so nothing is said."""
    if term.kind is TermKind.NAME:
        return NAME
    return "" if term.kind is TermKind.PHRASE else NOUN
