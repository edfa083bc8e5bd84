import pytest

from readout_l10n.text.locale import applies


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
