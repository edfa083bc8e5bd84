import pytest

from readout_l10n.text.language import confidences, is_language, likeliest, running_text


def test_running_text_drops_what_may_be_in_any_language() -> None:
    text = "Ils ont signé « Joint Vision (2025) » avec Mark RUTTE, voir https://example.org"
    assert running_text(text) == "ont signé avec , voir"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Les deux ministres sont convenus de poursuivre leur coopération.", "fr"),
        ("The two ministers agreed to continue their cooperation.", "en"),
        ("Los dos ministros acordaron seguir cooperando en todos los ámbitos.", "es"),
        ("Relations Japon – Inde", None),
        ("© Ministry of Foreign Affairs of Japan", None),
        ("", None),
    ],
)
def test_likeliest(text: str, seen: str | None) -> None:
    assert likeliest(text, ("fr", "en")) == seen


@pytest.mark.parametrize("text", ["", "…", "… […]", "12 – 15"])
def test_what_has_no_words_is_of_no_language(text: str) -> None:
    assert not is_language(text, "en", ("fr",))
    assert not is_language(text, "fr", ("en",))


def test_languages_come_in_the_order_of_their_codes() -> None:
    likely = confidences("…", ("fr", "en"))
    assert list(likely) == sorted(likely)
