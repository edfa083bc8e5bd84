"""The formats of glossaries: told from each other, read and written."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath

from readout_l10n.errors import InputError, ReadoutError
from readout_l10n.formats.omegat import omegat_placed, omegat_serialize
from readout_l10n.formats.tbx import Dialect, tbx_ignored, tbx_placed, tbx_serialize
from readout_l10n.formats.utx import utx_placed, utx_serialize
from readout_l10n.glossary.cells import REQUIRED
from readout_l10n.glossary.placed import PlacedTerm, distinct, terms_of
from readout_l10n.glossary.table import read_bytes, table_header, table_placed
from readout_l10n.glossary.write import pairs_serialize, table_serialize
from readout_l10n.model import Term
from readout_l10n.segment.decode import decode
from readout_l10n.text.locale import is_tag, language


class GlossaryFormat(StrEnum):
    """What a glossary can be written as; the versions and styles of TBX are read as one."""

    TABLE = "csv"
    PAIRS = "two-column"
    TBX2 = "tbx2"
    TBX3_DCA = "tbx3-dca"
    TBX3_DCT = "tbx3-dct"
    OMEGAT = "omegat"
    UTX = "utx"

    @property
    def is_tbx(self) -> bool:
        return self in {self.TBX2, self.TBX3_DCA, self.TBX3_DCT}

    @property
    def is_bilingual(self) -> bool:
        """Whether a file of it holds one pair of locales."""
        return self in {self.PAIRS, self.OMEGAT, self.UTX}

    @property
    def is_guarded(self) -> bool:
        """Whether a spreadsheet that opens a file of it runs none of its terms."""
        return self not in {self.OMEGAT, self.UTX}


_SUFFIXES = {
    ".csv": GlossaryFormat.TABLE,
    ".tbx": GlossaryFormat.TBX3_DCA,
    ".xml": GlossaryFormat.TBX3_DCA,
    ".utx": GlossaryFormat.UTX,
    ".tsv": GlossaryFormat.OMEGAT,
    ".tab": GlossaryFormat.OMEGAT,
    ".txt": GlossaryFormat.OMEGAT,
    ".utf8": GlossaryFormat.OMEGAT,
}
_XML = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\x00?|\x00<)")
_UTX = re.compile(rb"(?:\xef\xbb\xbf)?#UTX")


def format_of_suffix(path: str) -> GlossaryFormat:
    """The format that a file's name asks for. Raises InputError for a suffix of none."""
    suffix = PurePath(path).suffix.lower()
    if suffix not in _SUFFIXES:
        known = ", ".join(sorted(_SUFFIXES))
        message = f"suffix {suffix!r} is of no glossary format ({known}); name the format"
        raise InputError(path, None, message)
    return _SUFFIXES[suffix]


def detect_format(path: str, data: bytes) -> GlossaryFormat:
    """The format of a glossary file: by its first line where that tells, else by its suffix.

    A file of an unknown suffix without anything that tells is taken for a table.
    """
    if _XML.match(data):
        return GlossaryFormat.TBX3_DCA
    if _UTX.match(data):
        return GlossaryFormat.UTX
    by_suffix = _SUFFIXES.get(PurePath(path).suffix.lower(), GlossaryFormat.TABLE)
    if by_suffix is GlossaryFormat.OMEGAT:
        header = table_header(data.split(b"\n", 1)[0].decode("utf-8-sig", errors="replace"))
        if set(REQUIRED) <= set(header):
            return GlossaryFormat.TABLE
        # Words of three letters look like tags; those of two seldom head a list of terms.
        if len(header) == 2 and all(is_tag(tag) and len(language(tag)) == 2 for tag in header):
            return GlossaryFormat.PAIRS
    return by_suffix


def read_terms(
    path: Path,
    source_locale: str = "en",
    target_locale: str = "fr",
    given: GlossaryFormat | None = None,
) -> tuple[Term, ...]:
    """The terms of a glossary file in whatever format, in its order.

    The locales are those of a format that names none (OmegaT's). Raises InputError.
    """
    data = read_bytes(path)
    return terms_of(placed_terms(data, str(path), source_locale, target_locale, given))


def placed_terms(
    data: bytes,
    path: str,
    source_locale: str = "en",
    target_locale: str = "fr",
    given: GlossaryFormat | None = None,
    *,
    strict: bool = True,
) -> tuple[PlacedTerm, ...]:
    """The terms of a glossary with their lines. Raises InputError.

    Without `strict`, also those that stand twice, of which a table of ours should have none.
    """
    found = given or detect_format(path, data)
    if found.is_tbx:
        rows = tbx_placed(data, path)
    elif found is GlossaryFormat.UTX:
        rows = utx_placed(decode(data, path), path)
    elif found is GlossaryFormat.OMEGAT:
        rows = omegat_placed(decode(data, path), path, source_locale, target_locale)
    else:
        return table_placed(decode(data, path), path, strict=strict)
    return distinct(rows) if strict else rows


def left_unread(data: bytes, path: str, given: GlossaryFormat | None = None) -> Counter[str]:
    """What a file says that our terms have no field for, with how often. Raises InputError."""
    found = given or detect_format(path, data)
    return tbx_ignored(data, path) if found.is_tbx else Counter()


@dataclass(frozen=True, slots=True)
class Written:
    """A glossary as the text of a file, and what that text says when it is read again."""

    text: str
    terms: tuple[Term, ...]


def write_terms(
    terms: Sequence[Term], wanted: GlossaryFormat, source_locale: str, target_locale: str
) -> Written:
    """The terms in a format.

    One that holds a pair of locales gets these two, or others of their languages where the terms
    have none of just these tags. Raises ReadoutError for a language that they have not at all.
    """
    here, there = _met(terms, source_locale), _met(terms, target_locale)
    if wanted.is_bilingual and terms and None in {here, there}:
        missing = target_locale if here else source_locale
        has = ", ".join(sorted({term.locale for term in terms}))
        message = f"{wanted} holds a pair of locales, but no term is in {missing!r} (terms are in"
        mend = "name others with --source-locale and --target-locale"
        raise ReadoutError(f"{message} {has}); {mend}")
    locales = (here or source_locale, there or target_locale)
    text = _serialized(terms, wanted, *locales)
    read = placed_terms(text.encode(), "<written>", *locales, wanted, strict=False)
    return Written(text, terms_of(distinct(read)))


def _serialized(
    terms: Sequence[Term], wanted: GlossaryFormat, source_locale: str, target_locale: str
) -> str:
    match wanted:
        case GlossaryFormat.TABLE:
            return table_serialize(terms)
        case GlossaryFormat.PAIRS:
            return pairs_serialize(terms, source_locale, target_locale)
        case GlossaryFormat.OMEGAT:
            return omegat_serialize(terms, source_locale, target_locale)
        case GlossaryFormat.UTX:
            return utx_serialize(terms, source_locale, target_locale)
        case GlossaryFormat.TBX2 | GlossaryFormat.TBX3_DCA | GlossaryFormat.TBX3_DCT:
            return tbx_serialize(terms, Dialect(wanted.value))


def _met(terms: Sequence[Term], wanted: str) -> str | None:
    """The locale that is meant: the tag itself, else the most used of its language."""
    counts = Counter(term.locale for term in terms)
    same = [locale for locale in counts if locale.lower() == wanted.lower()]
    alike = [locale for locale, _ in counts.most_common() if language(locale) == language(wanted)]
    return next(iter([*same, *alike]), None)
