"""The rules over a draft: what they find goes to the translator as notes."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readout_l10n.config import Config
    from readout_l10n.draft.judged import Check
    from readout_l10n.glossary import Glossary
    from readout_l10n.model import Alignment, Document, Finding


def draft_check(config: "Config", target_locale: str, glossary: "Glossary") -> "Check":
    """All rules that the configuration runs, as for a published translation into the locale."""
    from dataclasses import replace

    from readout_l10n.checks.run import check_pair, make_pair

    settings = replace(config, target_locale=target_locale).settings()

    def check(
        source: "Document", target: "Document", alignment: "Alignment"
    ) -> "Iterable[Finding]":
        return check_pair(make_pair(target, source, glossary, settings, alignment), settings)

    return check
