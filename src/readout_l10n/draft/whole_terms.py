"""Segments that are one controlled term: their drafts are in the glossary."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from readout_l10n.draft.engine import Draft, Passage
from readout_l10n.glossary import Glossary
from readout_l10n.model import ACCEPTED, Status, Term


@dataclass(frozen=True, slots=True)
class WholeTerms:
    """An engine that knows the glossary's terms, and nothing else."""

    glossary: Glossary
    source_locale: str
    target_locale: str
    name: str = "glossary"
    model: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "model", glossary_hash(self.glossary))

    def draft(self, passages: Sequence[Passage]) -> list[Draft | None]:
        """The preferred form of each passage that is a term; the others are its alternatives."""
        return [self._draft(passage.text) for passage in passages]

    def _draft(self, text: str) -> Draft | None:
        whole = [
            match
            for match in self.glossary.find(text, self.source_locale)
            if (match.start, match.end) == (0, len(text)) and match.term.status in ACCEPTED
        ]
        forms: list[Term] = []
        for match in whole:
            found = self.glossary.renderings(match.term.concept, self.target_locale, *ACCEPTED)
            kind = match.term.kind
            forms += sorted(
                found, key=lambda t: (t.status is not Status.PREFERRED, t.kind is not kind)
            )
        texts = list(dict.fromkeys(_with_capital(form.text, text) for form in forms))
        if not texts:
            return None
        return Draft(texts[0], self.name, self.model, alternatives=tuple(texts[1:]))


def _with_capital(form: str, source: str) -> str:
    return form[:1].upper() + form[1:] if source[:1].isupper() else form


def glossary_hash(glossary: Glossary) -> str:
    """Twelve figures that change with the terms, whatever their order."""
    rows = sorted(map(repr, glossary.terms))
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()[:12]
