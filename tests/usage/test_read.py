from pathlib import Path

import pytest

from readout_l10n.errors import InputError
from readout_l10n.model import Severity
from readout_l10n.usage import Kind, Usage, read_usage, shipped_usage
from readout_l10n.usage.read import parse_usage
from readout_l10n.usage.shipped import shipped_entries

ENTRY = """\
kind = "set-phrase"
[[entry]]
id = "au-debut-de"
find = "=au =commencement =de"
write = "au début de"
reason = "house style"
source = "our guide"
severity = "error"
"""


def test_an_entry_says_all_that_rules_need(tmp_path: Path) -> None:
    path = tmp_path / "usage.toml"
    path.write_text(ENTRY, encoding="utf-8")
    (entry,) = read_usage(path)
    assert (entry.id, entry.kind, entry.locale) == ("au-debut-de", Kind.SET_PHRASE, "fr")
    assert entry.severity is Severity.ERROR
    (found,) = Usage((entry,)).find("Au commencement de la séance", "fr", Kind.SET_PHRASE)
    assert (found.start, found.end) == (0, len("Au commencement de"))


def test_an_entry_takes_the_place_of_a_shipped_one() -> None:
    muted = ENTRY.replace("au-debut-de", "en-premier-chef").replace('"error"', '"off"')
    usage = Usage((*shipped_entries(), *parse_usage(muted, "own.toml")))
    assert len(usage.entries) == len(shipped_usage().entries)
    assert usage.find("en premier chef", "fr", Kind.SET_PHRASE) == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[entry]\n", "1: not TOML"),
        (ENTRY.replace("find", "fnd"), "4: unknown key 'fnd'; did you mean 'find'?"),
        (ENTRY.replace("set-phrase", "phrase"), "2: kind = 'phrase': allowed are set-phrase, calq"),
        (
            ENTRY.replace('"error"', '"bad"'),
            "8: severity = 'bad': allowed are info, warning, error",
        ),
        (ENTRY.replace("write", "# write"), "2: write is missing: a text is wanted"),
        (ENTRY.replace("=au =comm", "{verb} =comm"), "4: unknown slot {verb}; known: {det}"),
        (ENTRY.replace("=au =comm", "{det} =comm"), "4: '{det} =commencement =de' begins with"),
        (ENTRY.replace(" =de", " …"), "4: '=au =commencement …' ends with …"),
        (ENTRY.replace("=au", "=au|"), "4: '=au|': a word is wanted on either side of each |"),
        (ENTRY + ENTRY.partition("\n")[2], "10: id 'au-debut-de' stands in line 2 already"),
        (ENTRY.replace("set-phrase", "false-friend"), "3: a false friend needs source-says"),
        ('locale = "french!"\n' + ENTRY, "1: locale = 'french!': a BCP 47 tag is wanted"),
        (ENTRY + "wrong = [1]\n", "9: wrong: sentences are wanted"),
        (ENTRY + "fix = 1\n", "9: fix = 1: true or false is wanted"),
        ("entry = 1\n", "1: entries are wanted, each under [[entry]]"),
    ],
)
def test_mistakes_name_file_line_and_mend(text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_usage(text, "usage.toml")
    assert str(caught.value).startswith(f"usage.toml:{message}")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.toml: cannot read the usage entries"):
        read_usage(tmp_path / "none.toml")
