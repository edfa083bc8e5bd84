from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harvest.corpora import CHAINS, NOTHING, suggested, translation
from readout_l10n.glossary import Glossary
from readout_l10n.harvest import Rendering, known_glossary, suggest
from readout_l10n.model import Status, Term, TermKind
from support import document, glossary

SPLIT = (translation(CHAINS[:2], "a"), translation(CHAINS[2:5], "b"), translation(CHAINS[5:], "c"))


def test_a_term_with_its_rendering_whatever_the_number() -> None:
    found = suggested(*SPLIT)["supply chain"]
    assert found.renderings == (Rendering("chaîne d’approvisionnement", TermKind.PHRASE, 3),)
    assert (found.count, found.beads, found.documents, found.consistency) == (3, 3, 2, 1.0)
    assert found.concept == "supply-chain"


def test_an_acronym_is_rendered_by_an_acronym() -> None:
    found = suggested(*SPLIT)["ODA"]
    assert found.kind is TermKind.ACRONYM
    assert found.renderings == (Rendering("APD", TermKind.ACRONYM, 2),)


def test_an_example_has_its_place() -> None:
    example = suggested(*SPLIT)["ODA"].examples[0]
    assert (example.path, example.line) == ("en/b.txt", 3)
    assert example.source == "She praised the ODA."
    assert example.target == "Elle a loué l’APD."


def test_days_are_those_of_the_documents() -> None:
    first, second, third = SPLIT
    dated = [
        replace(each, source=replace(each.source, day=day))
        for each, day in ((first, date(2025, 5, 1)), (second, date(2023, 1, 2)), (third, None))
    ]
    found = suggested(*dated)["supply chain"]
    assert (found.first, found.last) == (date(2023, 1, 2), date(2025, 5, 1))
    undated = suggested(*SPLIT)["supply chain"]
    assert (undated.first, undated.last) == (None, None)


def test_the_best_come_first_and_no_more_than_wanted() -> None:
    found = suggest(SPLIT, NOTHING)
    assert [each.text for each in found][:2] == ["supply chain", "ODA"]
    assert [each.score for each in found] == sorted((s.score for s in found), reverse=True)
    assert suggest(SPLIT, NOTHING, most=1) == found[:1]


def test_rarer_ones_are_left_out() -> None:
    assert {s.text for s in suggest(SPLIT, NOTHING, min_count=3)} == {"supply chain"}


@given(st.permutations(SPLIT))
def test_the_order_of_documents_does_not_matter(shuffled: list[object]) -> None:
    assert suggest(shuffled, NOTHING) == suggest(SPLIT, NOTHING)  # type: ignore[arg-type]


@given(st.integers(min_value=0, max_value=20))
def test_what_the_glossary_gains_is_suggested_no_more(index: int) -> None:
    found = suggest(SPLIT, NOTHING)
    taken = found[index % len(found)].text
    known = Glossary([Term("taken", "en", taken)])
    assert taken not in {each.text for each in suggest(SPLIT, known)}


@pytest.mark.parametrize("status", Status)
def test_a_term_of_any_status_is_known(status: Status) -> None:
    known = known_glossary([Term("chain", "en", "supply chains", status=status)])
    assert "supply chain" not in {each.text for each in suggest(SPLIT, known)}


def test_part_of_a_longer_known_term_is_known() -> None:
    rows = "concept,locale,term\nx,en,resilient supply chain\ny,en,every supply chain\n"
    assert "supply chain" not in suggested(*SPLIT, known=rows)


def test_what_is_made_of_known_terms_is_known() -> None:
    rows = [("The rule of NATO and Japan.", "La règle."), ("He saw NATO and Japan.", "Il a vu.")]
    known = "concept,locale,term\nnato,en,NATO\njapan,en,Japan\n"
    assert "NATO and Japan" in suggested(translation(rows))
    assert "NATO and Japan" not in suggested(translation(rows), known=known)


def test_a_rendering_of_another_known_term_is_none() -> None:
    rows = [
        ("The grant aid, so Sudan said, fell.", "Le don Soudan a baissé."),
        ("The grant aid, so Sudan said, grew.", "Le don Soudan a crû."),
        *CHAINS,
    ]

    def renderings(known: str) -> list[str]:
        found = suggested(translation(rows), known=known)["grant aid"]
        return [rendering.text for rendering in found.renderings]

    assert renderings("concept,locale,term\n") == ["don Soudan"]
    assert renderings("concept,locale,term\nsudan,en,Sudan\nsudan,fr,Soudan\n") == ["don"]


def test_several_renderings_with_their_counts() -> None:
    rows = [
        ("A joint drill was held.", "Un exercice commun a eu lieu."),
        ("The joint drill ended.", "L’exercice commun a pris fin."),
        ("They saw joint drills.", "On a assisté à des exercices communs."),
        ("He attended a joint drill.", "Il a vu une manœuvre conjointe."),
        ("Another joint drill is due.", "Une autre manœuvre conjointe est prévue."),
        ("He praised the joint drill.", "Il a loué l’exercice commun."),
        ("One joint drill was short.", "Une manœuvre conjointe a été brève."),
        *CHAINS,
    ]
    found = suggested(translation(rows))["joint drill"]
    counts = [(rendering.text, rendering.count) for rendering in found.renderings]
    assert counts == [("exercice commun", 4), ("manœuvre conjointe", 3)]
    assert found.consistency == pytest.approx(4 / 7)


def test_without_evidence_there_is_no_rendering() -> None:
    rows = [("A joint drill.", "Un exercice."), ("A joint drill.", "Une manœuvre."), *CHAINS]
    found = suggested(translation(rows))["joint drill"]
    assert (found.renderings, found.consistency, found.score) == ((), 0.0, 0.0)


def test_beads_that_are_not_sure_are_left_out() -> None:
    doubtful = [
        replace(
            each,
            alignment=replace(
                each.alignment,
                beads=tuple(replace(bead, score=0.69) for bead in each.alignment.beads),
            ),
        )
        for each in SPLIT
    ]
    assert suggest(doubtful, NOTHING) == ()


def test_likeness_tells_apart_what_the_beads_do_not() -> None:
    rows = [
        ("The rescue brigade came.", "La brigade de secours est venue."),
        ("A rescue brigade was sent.", "On a envoyé une brigade de secours."),
        *CHAINS,
    ]

    def likes(wanted: str) -> list[str]:
        found = suggest(
            [translation(rows)],
            NOTHING,
            likeness=lambda _, texts: [float(text == wanted) for text in texts],
        )
        brigade = next(each for each in found if each.text == "rescue brigade")
        return [rendering.text for rendering in brigade.renderings]

    assert likes("brigade de secours") == ["brigade de secours"]
    assert likes("secours") == ["secours"]


@pytest.mark.parametrize(
    ("english", "absent"),
    [
        ("He saw Mr. Kishida Fumio again.", "Kishida"),
        ("He saw Minister Iwaya again.", "Iwaya"),
        ("It began on Monday at the port.", "Monday"),
        ("It began on 5 March 2025.", "March"),
        ("It took 30 billion dollars there.", "billion"),
        ("They welcomed the progress.", "welcomed"),
        ("He was deeply moved.", "deeply"),
        ("It cost them, however, the port.", "however"),
    ],
)
def test_people_dates_numbers_and_verbs_are_no_terms(english: str, absent: str) -> None:
    rows = [(english, "Il a vu M. IWAYA."), (english, "Il a vu M. IWAYA."), *CHAINS]
    assert not any(absent in text for text in suggested(translation(rows)))


def test_nothing_runs_over_punctuation() -> None:
    rows = [
        ("Ports, energy policy.", "Ports, énergie."),
        ("Ports, energy policy.", "Ports."),
        *CHAINS,
    ]
    found = suggested(translation(rows))
    assert "energy policy" in found
    assert not any("Ports" in text and "energy" in text for text in found)


def test_a_longer_term_takes_its_parts_with_it() -> None:
    rows = [("The energy policy forum met.", "Le forum."), ("An energy policy forum.", "Un forum.")]
    found = suggested(translation([*rows, *CHAINS]))
    assert "energy policy forum" in found
    assert "energy policy" not in found


def test_a_line_that_every_document_has_is_boilerplate() -> None:
    rows = [[("Opening remarks", "Propos liminaires"), chain] for chain in CHAINS[:4]]
    found = suggested(*(translation(each, str(i)) for i, each in enumerate(rows)))
    assert "opening remarks" not in {text.casefold() for text in found}


def test_words_with_a_capital_are_names_where_both_sides_write_it() -> None:
    rows = [
        ("He left for London.", "Il est parti pour Londres."),
        ("She loves London, too.", "Elle aussi aime Londres."),
        ("He had a Welsh friend.", "Il avait un ami gallois."),
        ("She sang Welsh songs.", "Elle a chanté en gallois."),
        *CHAINS,
    ]
    found = suggested(translation(rows))
    assert [rendering.text for rendering in found["London"].renderings] == ["Londres"]
    assert "Welsh" not in found


def test_ids_are_not_those_of_the_glossary() -> None:
    known = glossary("concept,locale,term\nsupply-chain,en,something else\n")
    found = suggest(SPLIT, known)
    assert next(each.concept for each in found if each.text == "supply chain") == "supply-chain-2"


def test_no_translations_give_no_suggestions() -> None:
    assert suggest([], NOTHING) == ()
    empty = document("", "en")
    assert suggest([replace(SPLIT[0], source=empty)], NOTHING) != ()
