"""Terms → OmegaT glossary."""

from collections.abc import Iterable

from readout_l10n.formats.bilingual import cell, fields_beside, pairs, plain_source, plain_target
from readout_l10n.model import ACCEPTED, Term

_COMMENT = "#"
_TOLD = ("locale", "term")


def omegat_serialize(terms: Iterable[Term], source_locale: str, target_locale: str) -> str:
    """A row a pair of accepted forms, the target's other fields as its comment.

    Forms that are not accepted are left out, since OmegaT offers every target for insertion, as are
    source terms that begin with `#`, whose lines it would take for comments. Fields of source
    terms have a place only where there is no target.
    """
    accepted = (term for term in terms if term.status in ACCEPTED)
    rows = (
        "\t".join(_row(here, there, is_first=is_first)).rstrip("\t")
        for here, there, is_first in pairs(accepted, source_locale, target_locale)
        if not here.text.startswith(_COMMENT)
    )
    return "".join(f"{row}\n" for row in dict.fromkeys(rows))


def _row(here: Term, there: Term | None, *, is_first: bool) -> tuple[str, ...]:
    source = cell(here.text)
    if there is None:
        plain = plain_source(source, here.locale, source)
        return source, "", fields_beside(here, plain, told=_TOLD)
    plain = plain_target(source, there.locale, cell(there.text), is_first=is_first)
    return source, cell(there.text), fields_beside(there, plain, told=_TOLD)
