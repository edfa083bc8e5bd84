"""OmegaT glossary → terms."""

from collections.abc import Iterator

from readout_l10n.errors import InputError
from readout_l10n.formats.bilingual import BilingualRow, Side, bilingual_placed
from readout_l10n.glossary.placed import PlacedTerm, distinct, terms_of
from readout_l10n.model import Term


def omegat_parse(
    text: str, path: str = "-", source_locale: str = "en", target_locale: str = "fr"
) -> tuple[Term, ...]:
    """The terms of an OmegaT glossary, by concept, source terms first.

    The file does not say its locales. A source term is a concept, unless the comment names another
    (`concept: …`); its first target is preferred, others are admitted, unless the comment says
    otherwise. Lines that begin with `#` are comments. Raises InputError for a line without a source
    term.
    """
    return terms_of(distinct(omegat_placed(text, path, source_locale, target_locale)))


def omegat_placed(
    text: str, path: str = "-", source_locale: str = "en", target_locale: str = "fr"
) -> tuple[PlacedTerm, ...]:
    """The terms with their lines, also those of rows that stand twice. Raises InputError."""
    return bilingual_placed(_rows(text, path), source_locale, target_locale, path)


def _rows(text: str, path: str) -> Iterator[BilingualRow]:
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        source, target, comment = ([cell.strip() for cell in line.split("\t", 2)] + ["", ""])[:3]
        if not source:
            message = "no source term before the first tab; fill it in or delete the line"
            raise InputError(path, number, message)
        comment = comment.replace("\t", " ")
        yield BilingualRow(
            number,
            "",
            Side(source, comment="" if target else comment),
            Side(target, comment=comment) if target else None,
        )
