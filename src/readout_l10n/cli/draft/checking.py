"""The rules over a draft: what they find goes to the translator as notes."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readout_l10n.checks.run import Settings
    from readout_l10n.config import Config
    from readout_l10n.draft.finished import Finish
    from readout_l10n.draft.judged import Check
    from readout_l10n.glossary import Glossary
    from readout_l10n.model import Alignment, Document, Finding

_WORTH = 24
"""Documents of those under way that are worth starting a process for: it takes four seconds."""


@dataclass(frozen=True, slots=True)
class DraftRules:
    """All that the check of a draft is made of, in this process or another."""

    glossary: "Glossary"
    settings: "Settings"

    def __call__(self) -> "Check":
        return self.check

    def check(
        self, source: "Document", target: "Document", alignment: "Alignment"
    ) -> "Iterable[Finding]":
        """What the rules find, as in a published translation."""
        from readout_l10n.checks.run import check_pair, make_pair

        pair = make_pair(target, source, self.glossary, self.settings, alignment)
        return check_pair(pair, self.settings)


@contextmanager
def finishing_with_rules(
    config: "Config", target_locale: str, glossary: "Glossary", jobs: int
) -> "Iterator[Finish]":
    """Drafts finished by so many processes, with all rules that the configuration runs.

    The processes begin with the first documents, if these are many enough, and end with the block.
    """
    from readout_l10n.checks.running.jobs import Crew
    from readout_l10n.draft.finished import finished

    settings = replace(config, target_locale=target_locale).settings()
    with Crew(DraftRules(glossary, settings), jobs, _WORTH) as crew:
        yield lambda roughs: crew.do(finished, roughs)
