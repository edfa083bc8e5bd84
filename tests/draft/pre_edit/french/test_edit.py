import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout_l10n.draft.pre_edit.french.edit import FrenchEdit, french_edit
from readout_l10n.draft.pre_edit.table import shipped_rows
from readout_l10n.draft.slots import placeholders
from readout_l10n.segment import read_document
from support import ROOT

WORDS = (
    "le la les l’ du des au à de d’ et , . ; ( ) « » ministre ministres a ont est sont s’ se été "
    "fait part tenu tint réunis remercié relevé que qu’ en outre également accord d’ici trois mois "
    "2030 12 500 ⟦0⟧ ⟦1⟧ ⟦2⟧ leur leurs avant les plus porté sur était étaient Inde Japon -t-il"
).split()
TEXTS = st.lists(st.sampled_from(WORDS), max_size=25).map(
    lambda words: " ".join(words).replace("’ ", "’").replace(" -t-il", "-t-il")
)
EDITS = [
    french_edit(tuple(row for row in shipped_rows("fr") if row.applies(target)), target)
    for target in ("es", "ca")
]
_FIGURE = re.compile(r"\d+")
_QUOTED = re.compile(r"«[^«»]*»")


@pytest.mark.parametrize("edit", EDITS, ids=["es", "ca"])
@settings(max_examples=300)
@given(text=TEXTS)
def test_nothing_that_is_kept_is_lost(edit: FrenchEdit, text: str) -> None:
    edited = edit(text)
    assert placeholders(edited) == placeholders(text)
    assert Counter(_FIGURE.findall(edited)) == Counter(_FIGURE.findall(text))


@pytest.mark.parametrize("edit", EDITS, ids=["es", "ca"])
def test_the_corpus_keeps_its_figures_and_quotations_and_twice_is_once(edit: FrenchEdit) -> None:
    for path in sorted((ROOT / "corpus" / "fr").glob("*.md")):
        for segment in read_document(path, "fr").segments:
            edited = edit(segment.text)
            assert Counter(_FIGURE.findall(edited)) == Counter(_FIGURE.findall(segment.text))
            assert _QUOTED.findall(edited) == _QUOTED.findall(segment.text)
            assert edit(edited) == edited


def test_tenses_come_before_phrases_and_after_them() -> None:
    spanish, catalan = EDITS
    assert catalan("Le ministre a fait part de son inquiétude.") == (
        "Le ministre exprima son inquiétude."
    )
    assert (
        spanish("Il s’est réuni avec son homologue.") == "Il tint une réunion avec son homologue."
    )
    assert spanish("Ils s’étaient entretenus avec lui.") == "Ils avaient tenu une réunion avec lui."


def test_spanish_asks_for_more() -> None:
    spanish, catalan = EDITS
    assert spanish("Ils étaient arrivés.") == "Ils avaient arrivés."
    assert catalan("Ils étaient arrivés.") == "Ils étaient arrivés."
    assert spanish("leurs pays, ajouta-t-il") == "ses pays, ajouta"
    assert spanish("Est-il là, ajouta-t-il ?") == "Est-il là, ajouta-t-il ?"
    assert spanish("Il leur parle.") == "Il leur parle."


def test_thanks_are_built_otherwise() -> None:
    _, catalan = EDITS
    assert catalan("Il a remercié le Japon de son accueil.") == "Il remercia au Japon son accueil."
    assert catalan("Il l’a remercié de son aide.") == "Il le remercia son aide."
    assert (
        catalan("Il remercie la ministre d’avoir agi.") == "Il remercie à la ministre d’avoir agi."
    )


@pytest.mark.parametrize("edit", EDITS, ids=["es", "ca"])
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("La mise en œuvre de l’accord", "La mise en œuvre de l’accord"),
        ("rien ne saurait justifier", "rien ne peut justifier"),
        ("Il veille à ce que les auteurs répondent", "Il assure que les auteurs répondent"),
        ("Elle participe au sommet", "Elle participe dans le sommet"),
        ("Ils insistent sur le calendrier", "Ils insistent dans le calendrier"),
    ],
)
def test_phrases_of_new_readouts_are_put_otherwise(
    edit: FrenchEdit, text: str, wanted: str
) -> None:
    assert edit(text) == wanted
