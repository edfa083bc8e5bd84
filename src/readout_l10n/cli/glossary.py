"""The glossary that a configuration asks for."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readout_l10n.config import Config
    from readout_l10n.glossary import Glossary


def configured_glossary(config: "Config") -> "Glossary":
    """The configured glossaries as one, else the one that ships. Raises InputError."""
    from readout_l10n.glossary import Glossary, read_glossary
    from readout_l10n.glossary.shipped import shipped_glossary

    paths = (shipped_glossary(),) if config.glossary is None else config.glossary
    return Glossary(term for path in paths for term in read_glossary(path))
