from readout_l10n.glossary.habits import Habits, Observer
from support import document, glossary, line_alignment

ROWS = """
flagship,en,flagship project,phrase,admitted
flagship,fr,projet phare,phrase,admitted
flagship,fr,projet vedette,phrase,admitted
oda,en,ODA,acronym,preferred
oda,fr,APD,acronym,preferred
"""
SAID, OTHER, NONE = "Le projet phare.", "Le projet vedette.", "Le projet."


def habits(*renderings: str) -> Habits:
    observer = Observer(glossary(ROWS), "fr")
    source = document("\n".join(["The flagship project."] * len(renderings)), "en")
    target = document("\n".join(renderings), "fr")
    assert observer.named(source)
    observer.count(observer.observed(line_alignment(source, target, len(renderings))))
    return observer.habits()


def test_a_rendering_that_is_nearly_always_the_same_is_a_habit() -> None:
    assert habits(*[SAID] * 9, OTHER)["flagship"].text == "projet phare"
    assert habits(*[SAID] * 9, NONE)["flagship"].text == "projet phare"


def test_what_varies_is_none() -> None:
    assert habits(*[SAID] * 8, OTHER, NONE) == {}
    assert habits(*[NONE] * 9, OTHER) == {}


def test_few_occurrences_are_an_accident() -> None:
    assert habits(*[SAID] * 4) == {}


def test_preferred_terms_need_no_habit() -> None:
    assert not Observer(glossary(ROWS), "fr").named(document("ODA grows.", "en"))
