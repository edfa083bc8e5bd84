"""Headings and set lines of readouts, whose draft is no engine's to guess: “Related links”.

`data/headings.csv` has a heading a row, its forms in a language between semicolons, the first the
one that is written. Countries stand in some: `{1}` is a name alone, `{the 1}` one with its article,
`{of 1}` and `{in 1}` one with French « de » or « en ». Their names are the glossary's. Nothing of
this is a controlled term: a heading may say the same in other words, and no rule asks for these.
An organisation may stand for a country by its acronym: “Japan–NATO Relations”.
"""

import csv
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib.resources import files

from readout_l10n.draft.engine import Draft, Passage
from readout_l10n.glossary import Glossary
from readout_l10n.model import ACCEPTED, Status, Term, TermKind
from readout_l10n.text.articles import contracted
from readout_l10n.text.locale import applies, language

_SLOT = re.compile(r"\{(?:(the|of|in) )?(\d)\}")
_BEFORE = {
    "": "(?:the )?",
    "the": r"(?:the |les? |la |l’)?",
    "of": r"(?:du |des |de la |de l’|de |d’)",
    "in": r"(?:en |aux? |à )",
}
"""What stands before a country in a source, by its slot."""
_COUNTRY = r"[^\W\d_][^–—:;,()]*?"
_NUMBERED = re.compile(r"(?P<mark>(?:\(?\d+\)?[.)]?\s+)?)(?P<words>.*?)(?P<end>\s?:?)", re.DOTALL)
_E_FOR_Y = re.compile(r"(?<!\w)y (?=(?:I|Í|Hi)(?![aeo]))")
_ARTICLES = {"es": {"m": "el", "f": "la"}, "ca": {"m": "el", "f": "la"}}
_VOWEL = re.compile(r"[AEIOUÉÎ]")


@dataclass(frozen=True, slots=True)
class Headings:
    """An engine that knows these lines, and nothing else."""

    glossary: Glossary
    source_locale: str
    target_locale: str
    name: str = "headings"
    model: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "model", hashlib.sha256(_table().encode()).hexdigest()[:12])

    def draft(self, passages: Sequence[Passage]) -> list[Draft | None]:
        """The target's own words for each passage that is such a line."""
        return [self._draft(passage.text) for passage in passages]

    def _draft(self, text: str) -> Draft | None:
        parts = _NUMBERED.fullmatch(text.replace("'", "’").replace("\u00a0", " "))
        if parts is None:
            return None
        for pattern, row in _patterns(language(self.source_locale)):
            if found := pattern.fullmatch(parts["words"]):
                words = self._written(row.get(language(self.target_locale), ""), found)
                if words:
                    return Draft(
                        f"{parts['mark']}{words}{parts['end'].strip()}", self.name, self.model
                    )
        return None

    def _written(self, forms: str, found: re.Match[str]) -> str | None:
        """The first form with its countries put in; None where one is not known."""
        form = forms.partition(";")[0].strip()
        countries: dict[str, Term] = {}
        for slot, said in found.groupdict().items():
            country = self._party(said)
            if country is None:
                return None
            countries[slot.removeprefix("c")] = country
        filled = _SLOT.sub(
            lambda slot: _said(countries[slot[2]], slot[1] or "", self.target_locale), form
        )
        if language(self.target_locale) == "es":
            filled = _E_FOR_Y.sub("e ", filled)
        return contracted(filled, self.target_locale)

    def _party(self, said: str) -> Term | None:
        """What the target calls a country, or an organisation by its acronym, with its article."""
        for match in self.glossary.find(said, self.source_locale):
            concept, kind = match.term.concept, match.term.kind
            if (match.start, match.end) != (0, len(said)):
                continue
            if self._is_country(concept):
                return self._name(concept, is_acronym=False)
            if kind is TermKind.ACRONYM and (named := self._name(concept, is_acronym=True)):
                return replace(named, article=self._article(concept))
        return None

    def _name(self, concept: str, *, is_acronym: bool) -> Term | None:
        names = [
            term
            for term in self.glossary.renderings(concept, self.target_locale, *ACCEPTED)
            if (term.kind is TermKind.ACRONYM) is is_acronym
        ]
        names.sort(key=lambda term: term.status is not Status.PREFERRED)
        return names[0] if names else None

    def _article(self, concept: str) -> str | None:
        """Of an acronym: that of its full form’s gender."""
        articles = _ARTICLES.get(language(self.target_locale), {})
        terms = self.glossary.renderings(concept, self.target_locale, *ACCEPTED)
        return next((articles.get(term.gender or "") for term in terms if term.gender), None)

    def _is_country(self, concept: str) -> bool:
        return any(term.article for term in self.glossary.renderings(concept, "fr"))


def _said(country: Term, before: str, locale: str) -> str:
    name = country.text
    article = "" if country.article in {None, "-"} else str(country.article)
    if before == "the" or (before and not applies("fr", locale)):
        space = "" if not article or article.endswith("’") else " "
        return f"{article}{space}{name}"
    if before == "of":
        joined = {"le": "du ", "les": "des ", "la": "de la ", "l’": "de l’"}
        return joined.get(article, "d’" if _VOWEL.match(name) else "de ") + name
    if before == "in":
        is_feminine = country.gender == "f" or _VOWEL.match(name)
        return {"les": "aux ", "": "à "}.get(article, "en " if is_feminine else "au ") + name
    return name


@lru_cache
def _patterns(code: str) -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    """What the lines look like in a language, each with its row; those without countries first."""
    found = [
        (form, row)
        for row in csv.DictReader(_table().splitlines())
        for form in _forms(row.get(code, ""))
    ]
    found.sort(key=lambda pair: "{" in pair[0])
    return tuple((_pattern(form), row) for form, row in found)


def _forms(cell: str) -> Iterator[str]:
    yield from (form.strip().replace("'", "’") for form in cell.split(";") if form.strip())


def _pattern(form: str) -> re.Pattern[str]:
    parts: list[str] = []
    at = 0
    for slot in _SLOT.finditer(form):
        parts += [_literal(form[at : slot.start()])]
        parts += [_BEFORE[slot[1] or ""], f"(?P<c{slot[2]}>{_COUNTRY})"]
        at = slot.end()
    return re.compile("".join(parts) + _literal(form[at:]), re.IGNORECASE)


def _literal(text: str) -> str:
    """Words as they are, but dashes in any length and with or without spaces."""
    words = [re.escape(part) for part in re.split(r"\s*–\s*", text)]
    return r"\s*[-–—]\s*".join(words)


@lru_cache
def _table() -> str:
    return files("readout_l10n").joinpath("data", "headings.csv").read_text(encoding="utf-8")
