"""Controlled terms: read, and find in a text."""

from readout_l10n.glossary.find import Match
from readout_l10n.glossary.glossary import Glossary
from readout_l10n.glossary.table import read_glossary, table_parse

__all__ = ["Glossary", "Match", "read_glossary", "table_parse"]
