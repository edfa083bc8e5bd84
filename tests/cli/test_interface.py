import pytest
from click.testing import CliRunner

from readout_l10n.cli import cli
from readout_l10n.cli.interface import speaker

FRENCH = "Vérifie hors ligne des comptes rendus traduits"


@pytest.mark.parametrize(
    ("arguments", "environment", "locale"),
    [
        ([], {}, "en"),
        ([], {"LANG": "fr_FR.UTF-8"}, "fr"),
        ([], {"LANG": "fr_FR.UTF-8", "LC_ALL": "C"}, "en"),
        ([], {"LANGUAGE": "fr:en", "LANG": "en_GB.UTF-8"}, "fr"),
        ([], {"READOUT_L10N_UI_LOCALE": "en", "LANG": "fr_FR"}, "en"),
        (["check", "--ui-locale", "fr", "corpus"], {}, "fr"),
        (["check", "--ui-locale=en"], {"LANG": "fr"}, "en"),
        (["check", "--ui-locale"], {"LANG": "fr"}, "fr"),
    ],
)
def test_the_option_comes_before_the_environment(
    arguments: list[str], environment: dict[str, str], locale: str
) -> None:
    assert speaker(arguments, environment).locale == locale


def test_help_is_in_the_language_asked_for() -> None:
    assert FRENCH in CliRunner().invoke(cli, ["--ui-locale", "fr", "--help"]).output
    assert (
        FRENCH in CliRunner().invoke(cli, ["--help"], env={"READOUT_L10N_UI_LOCALE": "fr"}).output
    )
    assert FRENCH not in CliRunner().invoke(cli, ["--help"]).output


def test_every_command_takes_the_option() -> None:
    for name in cli.commands:
        result = CliRunner().invoke(cli, [name, "--ui-locale", "en", "--help"])
        assert result.exit_code == 0
        assert "--ui-locale" in result.output


def test_an_unknown_language_is_a_usage_error() -> None:
    result = CliRunner().invoke(cli, ["rules", "--ui-locale", "tlh"])
    assert result.exit_code == 2
    assert "'tlh' is not one of" in result.output


def test_our_own_usage_errors_are_in_the_language_asked_for() -> None:
    result = CliRunner().invoke(cli, ["draft", "--ui-locale", "fr", "--to", "es!", "."])
    assert result.exit_code == 2
    assert "--to\u00a0: 'es!' n’est pas une étiquette BCP 47" in result.output


@pytest.mark.parametrize("option", [["--ui-locale", "fr"], ["--ui-locale=fr"]])
def test_a_command_of_draft_is_found_behind_the_option(option: list[str]) -> None:
    result = CliRunner().invoke(cli, ["draft", *option, "import", "nowhere.po"])
    assert result.exit_code == 2
    assert "Erreur\u00a0: nowhere.po" in result.output
