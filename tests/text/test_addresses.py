import pytest

from readout_l10n.text.addresses import page


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.x.jp/en/a.html", "http://x.jp/fr/a.html"),
        ("../en/2025-04-03-nato.md", "../fr/2025-04-03-nato.md"),
        ("https://x.jp/a_en.pdf", "https://x.jp/a_fr.pdf"),
        ("https://x.jp/a?lang=en", "https://x.jp/a?lang=fr"),
        ("https://en.x.org/a/", "https://fr.x.org/a#top"),
        ("/press/page3e-en.html", "/press/page3e-fr.html"),
    ],
)
def test_versions_of_one_page(one: str, other: str) -> None:
    assert page(one) == page(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("https://x.jp/a.html", "https://x.jp/b.html"), ("https://x.jp/enter", "https://x.jp/ter")],
)
def test_other_pages(one: str, other: str) -> None:
    assert page(one) != page(other)
