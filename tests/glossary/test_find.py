from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.glossary import Glossary, table_parse
from support import glossary

GLOSSARY = glossary("""
foip,en,Free and Open Indo-Pacific,full form,preferred
ip,en,Indo-Pacific,name,preferred
who,en,WHO,acronym,preferred
law,en,rule of law,phrase,preferred
quad,en,quad bike,phrase,preferred
chain,fr,chaîne d’approvisionnement,full form,preferred
minerals,fr,minerai critique,full form,preferred
minister,fr,ministre des Affaires étrangères,title,preferred
quo,fr,modifier le statu quo par la force,phrase,preferred
gtog,fr,dialogue interministériel (GtoG),phrase,deprecated
""")


def found(text: str, locale: str) -> list[str]:
    return [text[m.start : m.end] for m in GLOSSARY.find(text, locale)]


def test_the_longest_match_wins() -> None:
    text = "a Free and Open Indo-Pacific"
    assert found(text, "en") == ["Free and Open Indo-Pacific"]
    nested = [text[m.start : m.end] for m in GLOSSARY.find_all(text, "en")]
    assert nested == ["Free and Open Indo-Pacific", "Indo-Pacific"]


def test_acronyms_match_case() -> None:
    assert found("WHO experts who met", "en") == ["WHO"]
    assert found("the WHOs of this world", "en") == ["WHOs"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("des chaînes d'approvisionnement résilientes", "chaînes d'approvisionnement"),
        ("les MINERAIS CRITIQUES", "MINERAIS CRITIQUES"),
        ("du ministre des affaires étrangères", "ministre des affaires étrangères"),
        ("ayant modifié le statu quo par la force", "modifié le statu quo par la force"),
        ("un dialogue interministériel (GtoG) utile", "dialogue interministériel (GtoG)"),
    ],
)
def test_inflected_terms_are_found(text: str, place: str) -> None:
    assert found(text, "fr") == [place]


@pytest.mark.parametrize(
    "text", ["des minerais. Critiques, ils", "les minerais (critiques)", "un minerai peu critique"]
)
def test_strict_matches_do_not_jump(text: str) -> None:
    assert found(text, "fr") == []


def test_accents_may_be_composed_or_not() -> None:
    (term,) = glossary("law,fr,E\u0301tat de droit,phrase,preferred").find("l’État de droit", "fr")
    assert (term.start, term.end) == (2, 15)


def test_terms_of_one_place_come_as_the_glossary_lists_them() -> None:
    """Not as sets of keys happen to be ordered, which is otherwise in every process."""
    listed = [f"c{number}" for number in range(20)]
    known = glossary(
        "\n".join(f"{name},fr,commerces résilients,phrase,admitted" for name in listed)
    )
    for find in (known.find, known.find_all):
        found = find("un commerce résilient", "fr")
        assert [match.term.concept for match in found] == listed
    either = glossary(
        "a,fr,nouvelle région,phrase,preferred\nb,fr,nouveau régions,phrase,preferred"
    )
    assert either.concepts("la nouvelle région", "fr") == ("a", "b")


def test_no_match_inside_a_hyphenated_compound() -> None:
    assert found("the Indo-Pacific-wide talks", "en") == []


@pytest.mark.parametrize(
    ("concept", "text"),
    [
        ("minerals", "les minerais dits critiques"),
        ("chain", "la chaîne de l’approvisionnement"),
        ("quo", "pour ne modifier en rien le statu quo par la force"),
    ],
)
def test_lenient_matches_allow_a_word_between(concept: str, text: str) -> None:
    assert GLOSSARY.accepts(concept, text, "fr")


@pytest.mark.parametrize(
    ("concept", "text"),
    [
        ("minerals", "les minerais rares et très critiques"),
        ("minerals", "les minerais. Les critiques"),
        ("chain", "une chaîne de montagnes"),
    ],
)
def test_lenient_matches_have_their_limits(concept: str, text: str) -> None:
    assert not GLOSSARY.accepts(concept, text, "fr")


def test_regional_locales_share_their_language() -> None:
    assert GLOSSARY.accepts("minerals", "les minerais critiques", "fr-CA")


def test_case_rules() -> None:
    rows = "concept,locale,term,kind,status,case\nquad,fr,Quad,short form,preferred,permissive\n"
    quad = Glossary(table_parse(rows))
    assert quad.accepts("quad", "le Quad", "fr")
    assert quad.accepts("quad", "LE QUAD", "fr")
    assert not quad.accepts("quad", "un quad", "fr")


@given(st.text(alphabet="abcé ’-.()IP", max_size=60))
def test_matches_never_overlap_unless_equal(text: str) -> None:
    matches = GLOSSARY.find(text, "fr")
    for before, after in pairwise(matches):
        same = (before.start, before.end) == (after.start, after.end)
        assert same or before.end <= after.start
