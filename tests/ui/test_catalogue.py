"""The interface's catalogues: whole, well-formed, and passed by the tool itself."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from readout_l10n.checks import RULES
from readout_l10n.cli import cli
from readout_l10n.ui import LOCALES, RETOLD, say_in
from ui.extraction import catalogue, messages

FIELD = re.compile(r"\{\w*\}")
TRANSLATED = LOCALES[1:]


def pairs(locale: str) -> list[tuple[str, str]]:
    """Messages and their translations, each of a plural's forms as one."""
    found = []
    for entry in catalogue(locale):
        if entry.msgid_plural:
            found.append((entry.msgid, entry.msgstr_plural[0]))
            found.append((entry.msgid_plural, entry.msgstr_plural[1]))
        else:
            found.append((entry.msgid, entry.msgstr))
    return found


@pytest.mark.parametrize("locale", TRANSLATED)
def test_the_catalogue_has_what_the_code_says_and_nothing_else(locale: str) -> None:
    entries = [entry for entry in catalogue(locale) if entry.msgctxt != RETOLD]
    assert {(entry.msgid, entry.msgid_plural or None) for entry in entries} == messages()


@pytest.mark.parametrize("locale", TRANSLATED)
def test_every_message_is_translated_with_its_fields(locale: str) -> None:
    for message, translation in pairs(locale):
        assert translation, message
        assert set(FIELD.findall(translation)) <= set(FIELD.findall(message)), message


@pytest.mark.parametrize("locale", TRANSLATED)
def test_every_message_of_a_rule_is_told_again(locale: str) -> None:
    say = say_in(locale)
    untold = {
        message
        for rule in RULES
        for example in rule.examples
        for message in example.finds
        if say.again(message) == message
    }
    assert untold == set()


ADVICE = {"set-phrase", "calque", "false-friend", "verb-complement"}
"""Rules that give the reasons of usage entries, which stand as they were written."""
QUOTED = re.compile(r"«.*»|“[^”]*”|\([^)]*\)")
ENGLISH = re.compile(r"\b(?:the|is|of|from|wanted|with|here|has|before|which|in|and|than|not)\b")


def test_no_english_is_left_outside_quotations() -> None:
    say = say_in("fr")
    left = {
        rule.id: told
        for rule in RULES
        for example in rule.examples
        for told in map(say.again, example.finds)
        if rule.id not in ADVICE and ENGLISH.search(QUOTED.sub("", told))
    }
    assert left == {}


def test_quotations_stay_as_they_are() -> None:
    say = say_in("fr")
    assert say.again("« the section “A” » is nowhere in the source").startswith(
        "«\xa0the section “A”\xa0»"
    )
    assert say.again("nothing that any rule says") == "nothing that any rule says"


@pytest.mark.parametrize("locale", TRANSLATED)
def test_the_tool_finds_nothing_in_its_own_catalogue(locale: str, tmp_path: Path) -> None:
    """A message a line, paragraphs of help apart; fields are dots, which say nothing."""
    sides: tuple[list[str], list[str]] = ([], [])
    for message in pairs(locale):
        parts = [FIELD.sub("…", text).split("\n\n") for text in message]
        assert len(parts[0]) == len(parts[1]), message
        for side, paragraphs in zip(sides, parts, strict=True):
            side += [re.sub(r"[ \n]+", " ", paragraph) for paragraph in paragraphs]
    for name, lines in zip(("en", locale), sides, strict=True):
        (tmp_path / name).mkdir()
        (tmp_path / name / "ui.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    config = str(Path(__file__).with_name("readout.toml"))
    result = CliRunner().invoke(
        cli,
        ["check", str(tmp_path), "--config", config, "--presegmented", "--format", "json"],
    )
    found = json.loads(result.stdout)["findings"]
    assert [(f["rule"], f["quote"], f["message"]) for f in found] == []
