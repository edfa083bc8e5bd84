import pytest

from readout_l10n.draft.pre_edit.english.plainer import plainer


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("two Dubai-based traders and", "two traders based in Dubai and"),
        ("a ⟦0⟧-led coalition.", "a coalition led by ⟦0⟧."),
        ("Today's action helps", "The action of today helps"),
        ("an additional ⟦0⟧ euro", "other ⟦0⟧ euro"),
        ("some 500 pupils", "approximately 500 pupils"),
        ("⟦0⟧'s ⟦1⟧ is", "the ⟦1⟧ of ⟦0⟧ is"),
        ("⟦0⟧'s ⟦1⟧ ⟦2⟧ said", "⟦0⟧'s ⟦1⟧ ⟦2⟧ said"),
        ("the ⟦0⟧' support", "the ⟦0⟧'s support"),
        ("the APEC Economic Leaders' Meeting", "the Meeting of the Economic Leaders of APEC"),
        ("They will also be travelling with him", "They will also travel with him"),
        ("It will be challenging to go", "It will be challenging to go"),
        ("called on Russia to withdraw", "urged Russia to withdraw"),
        ("will call on the Prime Minister", "will make a courtesy visit to the Prime Minister"),
        ("called on donors", "called on donors"),
        ("over 600 ships", "more than 600 ships"),
    ],
)
def test_a_construction_is_put_plainly(text: str, wanted: str) -> None:
    assert plainer(text) == wanted
    assert plainer(wanted) == wanted
