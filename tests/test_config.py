from pathlib import Path

import pytest

from readout_l10n.checks import RULES
from readout_l10n.checks.options import Typography
from readout_l10n.config import Config, find_config, read_config
from readout_l10n.errors import ConfigError
from readout_l10n.model import Severity
from readout_l10n.text.spacing import Kind, Policy


def config(tmp_path: Path, text: str) -> Config:
    path = tmp_path / "readout.toml"
    path.write_text(text, encoding="utf-8")
    return read_config(path)


def test_an_empty_file_asks_for_the_defaults(tmp_path: Path) -> None:
    assert config(tmp_path, "") == Config()


def test_everything_that_can_be_said(tmp_path: Path) -> None:
    read = config(
        tmp_path,
        'source-locale = "fr"\ntarget-locale = "pt-BR"\nglossary = ["a.csv", "b.csv"]\n'
        'usage = ["u.toml"]\n'
        'fail-on = "warning"\nencoder = "models/LaBSE"\n[folders]\nfr = "src/fr"\n'
        '[labels]\npt-BR = "Tradução provisória"\n'
        '[rules]\ncounted-list = "off"\nterm-deprecated = "error"\n'
        '[times]\nhome = "Europe/Paris"\n[typography]\ncolon = "U+00A0"\nclock = "12 h 50"\n'
        '[cache]\nfolder = ".cache"\nmegabytes = 0\n'
        '[draft]\npre_edits = ["office-edits.csv"]\n',
    )
    assert (read.source_locale, read.target_locale) == ("fr", "pt-BR")
    assert read.glossary == (tmp_path / "a.csv", tmp_path / "b.csv")
    assert read.usage == (tmp_path / "u.toml",)
    assert read.fail_on is Severity.WARNING
    assert read.folders == {"fr": tmp_path / "src/fr"}
    assert read.labels["pt-BR"] == "Tradução provisória"
    assert read.severities == {"counted-list": None, "term-deprecated": Severity.ERROR}
    assert read.options.home_zone == "Europe/Paris"
    assert read.encoder == tmp_path / "models/LaBSE"
    assert read.options.typography == Typography({Kind.COLON: Policy.WIDE}, clock="12 h 50")
    assert (read.cache_folder, read.cache_megabytes) == (tmp_path / ".cache", 0)
    assert read.pre_edits == (tmp_path / "office-edits.csv",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('\ntarget-local = "fr"\n', "2: unknown key 'target-local'; did you mean 'target-locale'?"),
        ('fail-on = "errors"\n', "1: fail-on = 'errors': allowed are info, warning, error"),
        ('[rules]\nterm-mising = "off"\n', "2: unknown rule 'term-mising'; did you mean"),
        (
            '[rules]\n\ncounted-list = "no"\n',
            "3: counted-list = 'no': allowed are info, warning, error, off",
        ),
        ("[rules]\ncounted-list = 1\n", "2: counted-list = 1: a text is wanted"),
        ("glossary = 3\n", "1: glossary = 3: a file or a list of files is wanted"),
        ("usage = 3\n", "1: usage = 3: a file or a list of files is wanted"),
        ('source-locale = "french!"\n', "1: source-locale = 'french!': a BCP 47 tag is wanted"),
        ('[labels]\n"fr!" = "x"\n', "2: 'fr!' is no BCP 47 tag"),
        ("labels = 1\n", "1: labels = 1: a table is wanted, under [labels]"),
        ("[rules\n", "1: not TOML"),
        ("encoder = 1\n", "1: encoder = 1: a text is wanted"),
        ("[ignore]\n", "1: each ignore is a table of its own, under [[ignore]]"),
        ("\n[[ignore]]\nrule = 'term-case'\n", "2: [[ignore]]: reason is missing; each ignore has"),
        (
            "\n[[ignore]]\nrule = 'term-cas'\nreason = 'x'\n",
            "2: [[ignore]]: unknown rule 'term-cas'; did you mean 'term-case'?",
        ),
        ("[[ignore]]\nrul = 'x'\n", "1: [[ignore]]: unknown key 'rul'; did you mean 'rule'?"),
        (
            "[[ignore]]\nrule = 'term-case'\nreason = ' '\n",
            "1: [[ignore]]: reason = ' ': a text is wanted, between quotation marks",
        ),
        (
            "[times]\nhome = 'Tokyo'\n",
            "2: home = 'Tokyo': an IANA time zone is wanted, such as Asia",
        ),
        (
            "[typography]\ncolon = 'thin'\n",
            "2: colon = 'thin': allowed are 'U+202F', 'U+00A0', 'no-break', 'space', 'none'",
        ),
        ("[typography]\nclock = '12.50'\n", "2: clock = '12.50': allowed are '12 h 50', '12h50'"),
        ("[typography]\ncolumn = 'none'\n", "2: unknown key 'column'; did you mean 'colon'?"),
        ("\n[languagetool]\n", "2: either server or jar is wanted in [languagetool]"),
        (
            '[languagetool]\nserver = "http://localhost"\njar = "a.jar"\n',
            "1: either server or jar is wanted",
        ),
        (
            '[languagetool]\nserver = "http://api.example.org/v2"\n',
            "2: server = 'http://api.example.org/v2': api.example.org is not this machine",
        ),
        ('[languagetool]\nserver = "localhost:8081"\n', "2: server = 'localhost:8081': an address"),
        ('[languagetool]\nsever = "x"\n', "2: unknown key 'sever'; did you mean 'server'?"),
        ('[languagetool]\njar = "a"\ntimeout = 0\n', "3: timeout = 0: a number of seconds"),
        (
            '[languagetool]\njar = "a"\ncategories = { STYLE = "no" }\n',
            "3: STYLE = 'no': allowed are info, warning, error, off",
        ),
        (
            '[languagetool]\njar = "a"\n[languagetool.categories]\nSTYLE = "no"\n',
            "4: STYLE = 'no': allowed are info, warning, error, off",
        ),
        ("[cache]\nfolders = 'x'\n", "2: unknown key 'folders'; did you mean 'folder'?"),
        ("[draft]\npre-edits = 'x'\n", "2: unknown key 'pre-edits'; did you mean 'pre_edits'?"),
        ("[draft]\npre_edits = 3\n", "2: pre_edits = 3: a file or a list of files is wanted"),
        ("[cache]\nfolder = 3\n", "2: folder = 3: a text is wanted"),
        ("[cache]\nmegabytes = -1\n", "2: megabytes = -1: a whole number is wanted, 0 for no"),
        ("[cache]\nmegabytes = true\n", "2: megabytes = True: a whole number is wanted"),
    ],
)
def test_mistakes_name_file_line_and_mend(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        config(tmp_path, text)
    assert str(caught.value).startswith(f"{tmp_path / 'readout.toml'}:{message}")


def test_a_selected_rule_has_to_exist() -> None:
    with pytest.raises(ConfigError, match="unknown rule 'number-change'; did you mean"):
        Config().settings(select=["number-change"])


def test_what_is_known_and_ignored(tmp_path: Path) -> None:
    read = config(
        tmp_path,
        'baseline = "known.json"\n[[ignore]]\nrule = "term-case"\nreason = "a name"\n'
        'path = "fr/*.md"\nquote = "état"\n',
    )
    assert read.baseline == tmp_path / "known.json"
    (ignore,) = read.ignores
    assert (ignore.rule, ignore.reason, ignore.path, ignore.quote) == (
        "term-case",
        "a name",
        "fr/*.md",
        "état",
    )
    assert (ignore.line, ignore.text) == (2, "[[ignore]]")


def test_the_nearest_file_is_found_from_below(tmp_path: Path) -> None:
    (tmp_path / "readout.toml").touch()
    below = tmp_path / "corpus" / "fr"
    below.mkdir(parents=True)
    assert find_config(below) == tmp_path / "readout.toml"


def test_every_rule_can_be_configured(tmp_path: Path) -> None:
    lines = "\n".join(f'{rule.id} = "off"' for rule in RULES)
    assert len(config(tmp_path, f"[rules]\n{lines}\n").severities) == len(RULES)
