"""Controlled terms: read, written, and found in a text."""

from readout_l10n.glossary.acronyms import Leftover, leftover_acronyms
from readout_l10n.glossary.find import Match
from readout_l10n.glossary.glossary import Glossary
from readout_l10n.glossary.table import read_glossary, table_parse
from readout_l10n.glossary.write import table_serialize

__all__ = [
    "Glossary",
    "Leftover",
    "Match",
    "leftover_acronyms",
    "read_glossary",
    "table_parse",
    "table_serialize",
]
