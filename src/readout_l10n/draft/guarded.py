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
        texts = [passage.text for passage in passages]
        terms = [self._terms(text) for text in texts]
        whole = [self._whole(text, found) for text, found in zip(texts, terms, strict=True)]
        todo = [i for i, ready in enumerate(whole) if ready is None]
        drafts = dict(
            zip(todo, self._first([texts[i] for i in todo], [terms[i] for i in todo]), strict=True)
        )
        self._again(texts, terms, drafts)
        return [
            ready or self._checked(text, found, drafts.get(i))
            for i, (ready, text, found) in enumerate(zip(whole, texts, terms, strict=True))
        ]

    def _terms(self, text: str) -> tuple[Occurrence, ...]:
        return occurrences(text, self.glossary, self.source_locale, self.target_locale)

    def _whole(self, text: str, found: tuple[Occurrence, ...]) -> Draft | None:
        """The glossary's own form of a segment that is one term."""
        if (
            len(found) == 1
            and found[0].slot
            and text[: found[0].start] + text[found[0].end :] == ""
        ):
            words = found[0].slot.text
            capital = words[:1].upper() + words[1:] if text[:1].isupper() else words
            return Draft(capital, self.name, self.model)
        return None

    def _first(
        self, texts: Sequence[str], terms: Sequence[tuple[Occurrence, ...]]
    ) -> list[Draft | None]:
        """Drafts with everything protected but the names that the engine should know itself."""
        return self._drafts(
            [
                protect(text, self._spans(text, tuple(one for one in found if not one.is_name)))
                for text, found in zip(texts, terms, strict=True)
            ]
        )

    def _again(
        self,
        texts: Sequence[str],
        terms: Sequence[tuple[Occurrence, ...]],
        drafts: dict[int, Draft | None],
    ) -> None:
        """Puts better drafts in place of those that lack names, or that did not come through."""
        lacking = [
            i
            for i, draft in drafts.items()
            if draft is None
            or unsaid(terms[i], self.glossary, self.target_locale, draft.text)
            or self._lost(texts[i], draft.text)
        ]
        if isinstance(self.engine, SlotEngine):
            every = [protect(texts[i], self._spans(texts[i], terms[i])) for i in lacking]
            for i, draft in zip(lacking, self._drafts(every), strict=True):
                if draft is not None:
                    drafts[i] = self._better(texts[i], terms[i], drafts[i], draft)
        failed = [i for i in lacking if drafts[i] is None]
        plain = self.engine.draft([Passage(texts[i]) for i in failed])
        for i, draft in zip(failed, plain, strict=True):
            drafts[i] = draft and replace(draft, notes=(_UNPROTECTED, *draft.notes))

    def _better(
        self, text: str, found: tuple[Occurrence, ...], one: Draft | None, other: Draft
    ) -> Draft:
        """Of two drafts the one that lacks less; the first if they lack as much."""
        if one is None:
            return other
        lacks = [
            len(unsaid(found, self.glossary, self.target_locale, draft.text))
            + len(self._lost(text, draft.text))
            for draft in (one, other)
        ]
        return other if lacks[1] < lacks[0] else one

    def _spans(self, text: str, found: tuple[Occurrence, ...]) -> list[Span]:
        """What is given in advance: everything, or what is verbatim to an engine without slots."""
        places = {(one.start, one.end) for one in found}
        titles = title_spans(text, self.source_locale)
        verbatim = [
            *address_spans(text),
            *(span for span in titles if (span.start, span.end) not in places),
        ]
        people = list(name_spans(text, self.source_locale, self.target_locale, self.glossary))
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
        return [
            replace(draft, text=text)
            if draft is not None and (text := restored(one, draft.text)) is not None
            else None
            for one, draft in zip(given, done, strict=True)
        ]

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
