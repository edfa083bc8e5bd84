"""OmegaT's glossaries: source, target and comment between tabs."""

from readout_l10n.formats.omegat.parse import omegat_parse, omegat_placed
from readout_l10n.formats.omegat.serialize import omegat_serialize

__all__ = ["omegat_parse", "omegat_placed", "omegat_serialize"]
