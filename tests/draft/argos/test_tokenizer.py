from pathlib import Path

import pytest

from draft.argos.pairs import triples
from readout_l10n.draft.argos.package import read_package
from readout_l10n.draft.argos.tokenizer import load_tokenizer, surface


@pytest.mark.parametrize(("name", "side"), [("tests-en_es", 0), ("tests-fr_en", 1)])
def test_what_is_encoded_decodes_to_itself(installed: Path, name: str, side: int) -> None:
    """But for what Moses makes plain, and sets as in English."""
    tokenizer = load_tokenizer(read_package(installed / name))
    for text in (triple[side].replace("’", "'") for triple in triples(100)):
        tokens = tokenizer.encode(text)
        decoded = tokenizer.decode(tokens).removeprefix(" ")
        assert decoded.replace("' ", "'") == text.replace(" :", ":")


def test_a_low_line_is_no_space(installed: Path) -> None:
    tokenizer = load_tokenizer(read_package(installed / "tests-en_es"))
    assert tokenizer.decode(tokenizer.encode("the file_name here")) == "the file_name here"


@pytest.mark.parametrize(("token", "text"), [("▁Ja", "Ja"), ("pan@@", "pan"), ("pan", "pan")])
def test_a_token_stands_for_its_characters(token: str, text: str) -> None:
    assert surface(token) == text
