"""The three ways of writing TBX-Basic, and the words of the standard for ours."""

from dataclasses import dataclass
from enum import StrEnum

from readout_l10n.model import Status, TermKind

CORE = "urn:iso:std:iso:30042:ed-2"
MIN = "http://www.tbxinfo.net/ns/min"
BASIC = "http://www.tbxinfo.net/ns/basic"
CORES = frozenset({"", CORE, "urn:iso:std:iso:30042:ed:3.0", "iso.org/ns/tbx/2016"})
"""Namespaces met on the elements of the core, those of drafts too."""
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

STATUSES = {
    Status.PREFERRED: "preferredTerm-admn-sts",
    Status.ADMITTED: "admittedTerm-admn-sts",
    Status.DEPRECATED: "deprecatedTerm-admn-sts",
    Status.SUPERSEDED: "supersededTerm-admn-sts",
}
KINDS = {
    TermKind.FULL_FORM: "fullForm",
    TermKind.ACRONYM: "acronym",
    TermKind.SHORT_FORM: "shortForm",
    TermKind.PHRASE: "phrase",
}
"""TBX-Basic has no termType for names and titles."""
GENDERS = {"m": "masculine", "f": "feminine", "n": "neuter"}


class Dialect(StrEnum):
    V2 = "tbx2"
    V3_DCA = "tbx3-dca"
    V3_DCT = "tbx3-dct"

    @property
    def names(self) -> "Names":
        return _V2_NAMES if self is Dialect.V2 else _V3_NAMES


@dataclass(frozen=True, slots=True)
class Names:
    """What the elements are called that the versions name differently."""

    root: str
    header: str
    concept: str
    language: str
    term: str


_V2_NAMES = Names("martif", "martifHeader", "termEntry", "langSet", "tig")
_V3_NAMES = Names("tbx", "tbxHeader", "conceptEntry", "langSec", "termSec")
NAMES = {names.root: names for names in (_V2_NAMES, _V3_NAMES)}
