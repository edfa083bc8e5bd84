from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.draft.installed import installed
from tests.support import ROOT, glossary

from readout_l10n.draft import Draft, Passage
from readout_l10n.draft.guarded import Guarded
from readout_l10n.draft.survival import lost
from readout_l10n.draft.terms import occurrences, unsaid
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.segment.read import read_document

ROWS = """
concept,locale,term,kind,status,gender
oda,fr,aide au développement,full form,preferred,f
oda,es,ayuda al desarrollo,full form,preferred,f
"""


@dataclass(frozen=True, slots=True)
class Fake:
    """An engine that does with a text what it is told to."""

    translate: Callable[[str], str | Sequence[str]]
    name: str = "fake"
    model: str = "none"

    def draft(self, passages: Sequence[Passage]) -> list[Draft | None]:
        return [self._draft(self.translate(passage.text)) for passage in passages]

    def _draft(self, made: str | Sequence[str]) -> Draft:
        best, *others = [made] if isinstance(made, str) else made
        return Draft(best, self.name, self.model, alternatives=tuple(others))


def guarded(translate: Callable[[str], str | Sequence[str]]) -> Guarded:
    return Guarded(Fake(translate), glossary(ROWS), "fr", "es")


def one(engine: Guarded, text: str) -> Draft:
    draft = engine.draft([Passage(text)])[0]
    assert draft is not None
    return draft


def test_names_stand_for_their_placeholders() -> None:
    draft = one(guarded(lambda text: text.replace("le ministre", "el ministro")), "le ministre ABE")
    assert (draft.text, draft.notes) == ("el ministro ABE", ())


def test_placeholders_of_the_caller_are_kept_apart_from_ours() -> None:
    text = "⟦4⟧ le ministre ABE ⟦0⟧"
    assert one(guarded(lambda text: text.replace("ministre", "ministro")), text).text == (
        "⟦4⟧ le ministro ABE ⟦0⟧"
    )


def test_a_mangled_placeholder_is_retried_without_and_flagged() -> None:
    draft = one(guarded(lambda text: text.replace("⟦0⟧", "⟦5⟧")), "le ministre ABE")
    assert draft.text == "le ministre ABE"
    assert draft.notes == (
        "translated without protection of names, dates and terms: compare them all",
    )


def test_the_alternative_that_has_the_glossarys_term_comes_first() -> None:
    made = ("Loa la asistencia", "Alaba la asistencia", "Loa la ayuda al desarrollo")
    draft = one(guarded(lambda _: made), "Il loue l’aide au développement")
    assert draft.text == "Loa la ayuda al desarrollo"
    assert draft.alternatives == made[:2]
    assert draft.notes == ()


def test_of_alternatives_as_good_the_engines_best_comes_first() -> None:
    draft = one(guarded(lambda _: ("Loa", "Alaba")), "Il loue")
    assert (draft.text, draft.alternatives) == ("Loa", ("Alaba",))


def test_alternatives_that_mangle_a_placeholder_are_left_out() -> None:
    draft = one(guarded(lambda _: ("el ministro ⟦5⟧", "ministro ⟦0⟧")), "le ministre ABE")
    assert (draft.text, draft.alternatives) == ("ministro ABE", ())


def test_a_term_is_put_where_the_engine_has_another_word() -> None:
    said = {
        "aide au développement": "asistencia",
        "Il loue l’aide au développement": "Loa el asistencia",
    }
    draft = one(guarded(lambda text: said.get(text, text)), "Il loue l’aide au développement")
    assert draft.text == "Loa la ayuda al desarrollo"
    assert draft.notes == (
        (
            "“asistencia” was replaced by the glossary’s “ayuda al desarrollo”;"
            " look at what agrees with it"
        ),
    )


def test_a_term_that_is_nowhere_and_a_lost_figure_are_flagged() -> None:
    alone = {"aide au développement": "asistencia"}
    draft = one(guarded(lambda text: alone.get(text, "nada")), "l’aide au développement de 12 pays")
    assert draft.notes == (
        "“aide au développement” is not rendered as the glossary wants it: “ayuda al desarrollo”",
        "12 of the source is not in the draft",
    )


def test_code_is_kept_and_no_term_is_sought_in_it() -> None:
    text = "tapez aide au développement ici"
    engine = guarded(lambda text: text.replace("tapez", "teclee").replace("ici", "aquí"))
    (draft,) = engine.draft([Passage(text, kept=((6, 27),))])
    assert draft is not None
    assert (draft.text, draft.notes) == ("teclee aide au développement aquí", ())


def test_a_readout_keeps_terms_names_and_figures() -> None:
    terms = Glossary(read_glossary(shipped_glossary()))
    for source, target in (("en", "es"), ("fr", "es"), ("fr", "ca")):
        path = ROOT / "corpus" / source / "2025-12-18-kazakhstan.md"
        texts = [segment.text for segment in read_document(path, locale=source).segments]
        engine = Guarded(installed(source, target), terms, source, target)
        drafts = engine.draft([Passage(text) for text in texts])
        for text, draft in zip(texts, drafts, strict=True):
            assert draft is not None
            assert not {"*", "#", "⟦", "⟧"}.intersection(draft.text)
            found = occurrences(text, terms, source, target)
            assert unsaid(found, terms, target, draft.text) == ()
            assert lost(text, draft.text, source, target, terms) == []
