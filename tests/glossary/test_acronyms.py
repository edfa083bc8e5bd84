from readout_l10n.glossary import leftover_acronyms
from support import glossary

ROWS = """concept,locale,term,kind,status,translate
sdgs,en,SDGs,acronym,preferred,
sdgs,fr,ODD,acronym,preferred,
adb,en,ADB,acronym,preferred,
adb,fr,BAD,acronym,admitted,
adb,fr,BAsD,acronym,preferred,
un,en,UN,acronym,preferred,
un,fr,Organisation des Nations Unies,full form,preferred,
sdf,en,SDF,acronym,preferred,
sdf,fr,FAD,acronym,preferred,
homeless,fr,SDF,acronym,preferred,
gtog,en,G-to-G,acronym,preferred,
gtog,fr,GtoG,acronym,preferred,
alps,en,ALPS,acronym,preferred,no
alps,fr,STLA,acronym,admitted,
"""


def left(text: str) -> list[tuple[str, str]]:
    found = leftover_acronyms(glossary(ROWS), text, "en", "fr")
    return [(text[one.match.start : one.match.end], one.wanted.text) for one in found]


def test_the_preferred_acronym_is_wanted_in_either_number() -> None:
    assert left("L’ADB soutient les SDGs, chaque SDG.") == [
        ("ADB", "BAsD"),
        ("SDGs", "ODD"),
        ("SDG", "ODD"),
    ]


def test_letters_that_are_right_in_the_target_are_none() -> None:
    assert left("La SDF, l’UN, un dialogue G-to-G et l’ALPS.") == []
