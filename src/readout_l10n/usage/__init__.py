"""What a language's usage advises against: entries, read from TOML and found in a text."""

from readout_l10n.usage.entry import Entry, Kind, Sample
from readout_l10n.usage.find import Found, Usage
from readout_l10n.usage.read import read_usage
from readout_l10n.usage.shipped import shipped_usage

__all__ = ["Entry", "Found", "Kind", "Sample", "Usage", "read_usage", "shipped_usage"]
