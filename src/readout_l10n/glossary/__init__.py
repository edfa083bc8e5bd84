"""Controlled terms: read, and find in a text."""

from readout_l10n.glossary.acronyms import Leftover, leftover_acronyms
from readout_l10n.glossary.find import Match
from readout_l10n.glossary.glossary import Glossary
from readout_l10n.glossary.table import read_glossary, table_parse

__all__ = [
    "Glossary",
    "Leftover",
    "Match",
    "leftover_acronyms",
    "read_glossary",
    "table_parse",
]
