import pytest

from readout_l10n.text.locale import applies, canonical


@pytest.mark.parametrize(
    ("scope", "locale", "whether"),
    [
        ("fr", "fr", True),
        ("fr", "fr-CA", True),
        ("fr-CA", "fr_CA", True),
        ("fr-CA", "fr", True),
        ("fr-FR", "fr-CA", False),
        ("en", "fr", False),
    ],
)
def test_what_holds_where(scope: str, locale: str, *, whether: bool) -> None:
    assert applies(scope, locale) is whether


@pytest.mark.parametrize(
    ("tag", "usual"), [("EN", "en"), ("fr-ca", "fr-CA"), ("zh-Hant-tw", "zh-Hant-TW")]
)
def test_tags_as_they_are_usually_written(tag: str, usual: str) -> None:
    assert canonical(tag) == usual
