import pytest

from readout_l10n.text.gender import agreeing, lead_before


@pytest.mark.parametrize(
    ("text", "noun", "shown", "genders"),
    [
        ("Un « OTAN ferme »", "OTAN", "Un", {"m"}),
        ("grâce à la FMI", "FMI", "à la", {"f"}),
        ("qu’une nouvelle APD", "APD", "une nouvelle", {"f"}),
        ("la nouveau FMI", "FMI", "la nouveau", {"m", "f"}),
    ],
)
def test_what_shows_a_gender(text: str, noun: str, shown: str, genders: set[str]) -> None:
    lead = lead_before(text, text.index(noun))
    assert lead is not None
    assert (lead.text, lead.genders) == (shown, genders)


@pytest.mark.parametrize("text", ["l’OTAN", "les OTAN", "de OTAN", "son OTAN", "le sommet OTAN"])
def test_what_shows_none(text: str) -> None:
    assert lead_before(text, text.index("OTAN")) is None


@pytest.mark.parametrize(
    ("text", "noun", "gender", "mended"),
    [
        ("Un « OTAN ferme »", "OTAN", "f", "Une « OTAN"),
        ("Le APD", "APD", "f", "L’APD"),
        ("au UE", "UE", "f", "à l’UE"),
        ("du FAO", "FAO", "f", "de la FAO"),
        ("de la FMI", "FMI", "m", "du FMI"),
        ("cette APE", "APE", "m", "cet APE"),
        ("à la ALE", "ALE", "m", "à l’ALE"),
        ("sa FMI", "FMI", "m", "son FMI"),
        ("un nouvel APD", "APD", "f", None),
    ],
)
def test_the_determiner_that_agrees(text: str, noun: str, gender: str, mended: str | None) -> None:
    lead = lead_before(text, text.index(noun))
    assert lead is not None
    assert agreeing(lead, gender, noun) == mended
