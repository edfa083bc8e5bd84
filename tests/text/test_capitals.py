import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.text.capitals import recased


@pytest.mark.parametrize(
    ("text", "wanted", "exact", "mended"),
    [
        ("etat de droit", "État de droit", False, "État de droit"),
        ("l’état de droit", "État de droit", False, "l’État de droit"),
        ("organisation Mondiale du commerce", "Organisation mondiale du commerce", False, None),
        ("Pays Membres", "pays membre", True, "pays membres"),
        ("Pays Membres", "pays membre", False, "Pays Membres"),
        ("asie du sud-est", "Asie du Sud-Est", False, "Asie du Sud-Est"),
    ],
)
def test_capitals(text: str, wanted: str, exact: bool, mended: str | None) -> None:  # noqa: FBT001
    expected = mended or "Organisation Mondiale du commerce"
    assert recased(text, wanted, "fr", exact=exact) == expected


@given(st.text(max_size=40), st.text(max_size=40), st.booleans())
def test_only_letter_case_and_the_accents_of_capitals_change(
    text: str,
    wanted: str,
    exact: bool,  # noqa: FBT001
) -> None:
    once = recased(text, wanted, "fr", exact=exact)
    assert recased(once, wanted, "fr", exact=exact) == once


@given(st.sampled_from(["État de droit", "Organisation mondiale du commerce", "pays membres"]))
def test_a_citation_form_gets_its_own_capitals_back(term: str) -> None:
    assert recased(term.lower(), term, "fr", exact=True) == term
    assert recased(term, term, "fr", exact=True) == term
