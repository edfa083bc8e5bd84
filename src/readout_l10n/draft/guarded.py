"""An engine with what it must not touch kept from it, and controlled terms as the glossary says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, runtime_checkable

from readout_l10n.draft.country_articles import with_country_articles
from readout_l10n.draft.engine import Draft, Engine, Passage
from readout_l10n.draft.pipe import Slotted
from readout_l10n.draft.protect import (
    Protected,
    Span,
    address_spans,
    figure_spans,
    kept_spans,
    name_spans,
    named,
    protect,
    restored,
    title_spans,
)
from readout_l10n.draft.slots import SlotKind
from readout_l10n.draft.survival import lost
from readout_l10n.draft.terms import (
    Occurrence,
    occurrences,
    substituted,
    term_spans,
    unsaid,
)
from readout_l10n.glossary import Glossary
from readout_l10n.text.articles import contracted

_REPLACED = "“{was}” was replaced by the glossary’s “{term}”; look at what agrees with it"
_UNSAID = "“{said}” is not rendered as the glossary wants it: “{term}”"
_UNPROTECTED = "translated without protection of names, dates and terms: compare them all"
_LOST = "{what} of the source is not in the draft"


@runtime_checkable
class SlotEngine(Protocol):
    """An engine that takes words given in advance and makes the sentence agree with them."""

    @property
    def conjugates(self) -> bool:
        """Whether slots may be verbs."""
        ...

    def slotted(self, texts: Sequence[Slotted]) -> list[Draft | None]:
        """Drafts with the slots' words in place; None where one does not come through."""
        ...


@dataclass(frozen=True, slots=True)
class Guarded:
    """An engine whose drafts hold what the source holds: names, figures and controlled terms."""

    engine: Engine
    glossary: Glossary
    source_locale: str
    target_locale: str

    @property
    def name(self) -> str:
        return self.engine.name

    @property
    def model(self) -> str:
        return self.engine.model

    def draft(self, passages: Sequence[Passage]) -> list[Draft | None]:
        """A draft a passage, with placeholders verified and what went missing in its notes."""
        terms = [self._terms(passage) for passage in passages]
        drafts = [
            draft and self._ranked(passage.text, found, draft)
            for passage, found, draft in zip(
                passages, terms, self._first(passages, terms), strict=True
            )
        ]
        self._again(passages, terms, drafts)
        return [
            self._checked(passage.text, found, draft)
            for passage, found, draft in zip(passages, terms, drafts, strict=True)
        ]

    def _terms(self, passage: Passage) -> tuple[Occurrence, ...]:
        """The controlled terms of a passage, those in what is kept left out."""
        found = occurrences(
            passage.text, self.glossary, self.source_locale, self.target_locale, passage.women
        )
        return tuple(
            one
            for one in found
            if all(one.end <= start or end <= one.start for start, end in passage.kept)
        )

    def _first(
        self,
        passages: Sequence[Passage],
        terms: Sequence[tuple[Occurrence, ...]],
    ) -> list[Draft | None]:
        """Drafts with everything protected but the names that the engine should know itself."""
        return self._drafts(
            [
                self._protected(passage, tuple(one for one in found if not one.is_name))
                for passage, found in zip(passages, terms, strict=True)
            ]
        )

    def _again(
        self,
        passages: Sequence[Passage],
        terms: Sequence[tuple[Occurrence, ...]],
        drafts: list[Draft | None],
    ) -> None:
        """Puts better drafts in place of those that lack names, or that did not come through."""
        texts = [passage.text for passage in passages]
        lacking = [
            i
            for i, draft in enumerate(drafts)
            if draft is None
            or unsaid(terms[i], self.glossary, self.target_locale, draft.text)
            or self._lost(texts[i], draft.text)
        ]
        if isinstance(self.engine, SlotEngine):
            every = [self._protected(passages[i], terms[i]) for i in lacking]
            for i, draft in zip(lacking, self._drafts(every), strict=True):
                if draft is not None:
                    drafts[i] = self._better(texts[i], terms[i], drafts[i], draft)
        failed = [i for i in lacking if drafts[i] is None]
        plain = self.engine.draft([passages[i] for i in failed])
        for i, draft in zip(failed, plain, strict=True):
            if draft is not None:
                bare = replace(draft, notes=(_UNPROTECTED, *draft.notes))
                drafts[i] = self._ranked(texts[i], terms[i], bare)

    def _better(
        self, text: str, found: tuple[Occurrence, ...], one: Draft | None, other: Draft
    ) -> Draft:
        """Of two drafts the one that lacks less; the first if they lack as much."""
        if one is None or self._lacks(text, found, other.text) < self._lacks(text, found, one.text):
            return other
        return one

    def _ranked(self, text: str, found: tuple[Occurrence, ...], draft: Draft) -> Draft:
        """A draft with the alternative first that lacks least; equals keep the engine's order."""
        each = (draft.text, *draft.alternatives)
        if len(each) == 1:
            return draft
        best, *others = sorted(each, key=lambda other: self._lacks(text, found, other))
        return replace(draft, text=best, alternatives=tuple(others))

    def _lacks(self, text: str, found: tuple[Occurrence, ...], drafted: str) -> int:
        """How much of a source's terms, names and figures its draft has not."""
        terms = unsaid(found, self.glossary, self.target_locale, drafted)
        return len(terms) + len(self._lost(text, drafted))

    def _protected(self, passage: Passage, found: tuple[Occurrence, ...]) -> Protected:
        kept = kept_spans(passage.text, passage.kept)
        return protect(passage.text, [*kept, *self._spans(passage, found)])

    def _spans(self, passage: Passage, found: tuple[Occurrence, ...]) -> list[Span]:
        """What is given in advance: everything, or what is verbatim to an engine without slots."""
        text = passage.text
        places = {(one.start, one.end) for one in found}
        titles = title_spans(text, self.source_locale)
        verbatim = [
            *address_spans(text),
            *(span for span in titles if (span.start, span.end) not in places),
        ]
        people = list(
            name_spans(text, self.source_locale, self.target_locale, self.glossary, passage.women)
        )
        if not isinstance(self.engine, SlotEngine):
            return [*verbatim, *people]
        figures = figure_spans(text, self.source_locale, self.target_locale)
        terms = [
            span
            for span in term_spans(found)
            if span.slot.kind is not SlotKind.VERB or self.engine.conjugates
        ]
        return [*verbatim, *figures, *terms, *people]

    def _drafts(self, given: Sequence[Protected]) -> list[Draft | None]:
        if isinstance(self.engine, SlotEngine):
            drafts = self.engine.slotted([Slotted(one.text, one.slots) for one in given])
            return [
                draft and replace(draft, text=contracted(draft.text, self.target_locale))
                for draft in drafts
            ]
        done = self.engine.draft([Passage(one.text) for one in given])
        return [draft and _restored(one, draft) for one, draft in zip(given, done, strict=True)]

    def _checked(
        self, text: str, found: tuple[Occurrence, ...], draft: Draft | None
    ) -> Draft | None:
        """A draft with terms put in that it has otherwise, and notes of all that it lacks."""
        if draft is None:
            return None
        notes = list(draft.notes)
        words = with_country_articles(draft.text, self.glossary, self.target_locale)
        for one in unsaid(found, self.glossary, self.target_locale, words):
            said = text[one.start : one.end]
            wanted = one.slot.text if one.slot else self._form(one)
            own = self._alone(said) if one.slot else None
            put = (
                substituted(words, own, one.slot, self.target_locale) if own and one.slot else None
            )
            if put is None:
                notes.append(_UNSAID.format(said=said, term=wanted))
            else:
                words = put
                notes.append(_REPLACED.format(was=own, term=wanted))
        missing = self._lost(text, words)
        notes += [_LOST.format(what=what) for what in missing]
        notes += self._doubtful(text)
        return replace(draft, text=words, notes=tuple(dict.fromkeys(notes)))

    def _lost(self, text: str, drafted: str) -> list[str]:
        return lost(text, drafted, self.source_locale, self.target_locale, self.glossary)

    def _doubtful(self, text: str) -> Iterator[str]:
        """What a translator is to know of names whose form in the target is not sure."""
        for _, _, name in named(text, self.source_locale, self.target_locale, self.glossary):
            if name.note:
                yield name.note

    def _alone(self, said: str) -> str | None:
        """What the engine makes of a term by itself."""
        draft = self.engine.draft([Passage(said)])[0]
        return draft.text if draft else None

    def _form(self, one: Occurrence) -> str:
        forms = self.glossary.renderings(one.concepts[0], self.target_locale)
        return forms[0].text


def _restored(given: Protected, draft: Draft) -> Draft | None:
    """A draft and its alternatives with their slots filled, without those that mangled one."""
    whole = [
        text
        for drafted in (draft.text, *draft.alternatives)
        if (text := restored(given, drafted)) is not None
    ]
    if not whole:
        return None
    best, *others = dict.fromkeys(whole)
    return replace(draft, text=best, alternatives=tuple(others))
