from pathlib import Path

import pytest

from readout_l10n.draft.argos.package import Package
from readout_l10n.draft.argos.route import pivots, route


def package(pair: str, version: str = "1.0") -> Package:
    source, target = pair.split("_")
    return Package(Path(f"translate-{pair}-{version}"), source, target, version)


def way(source: str, target: str, *pairs: str) -> list[str]:
    return [p.pair for p in route(source, target, [package(pair) for pair in pairs])]


@pytest.mark.parametrize(
    ("source", "target", "pairs", "wanted"),
    [
        ("fr", "es", ("fr_es", "fr_en", "en_es"), ["fr→es"]),
        ("fr", "es", ("en_es", "fr_en"), ["fr→en", "en→es"]),
        ("fr", "es", ("fr_de", "de_es", "en_es", "fr_en"), ["fr→en", "en→es"]),
        ("fr", "es", ("fr_pt", "pt_es", "fr_de", "de_es"), ["fr→de", "de→es"]),
        ("fr-CA", "es-MX", ("fr_es",), ["fr→es"]),
        ("en", "zh-Hant", ("en_zh", "en_zt"), ["en→zt"]),
        ("en", "zh-Hans", ("en_zh", "en_zt"), ["en→zh"]),
        ("fr", "pt-BR", ("fr_en", "en_pt", "en_pb"), ["fr→en", "en→pb"]),
        ("en", "pt-BR", ("en_pt",), ["en→pt"]),
        ("en", "pt", ("en_pb",), []),
    ],
)
def test_the_way_taken(source: str, target: str, pairs: tuple[str, ...], wanted: list[str]) -> None:
    assert way(source, target, *pairs) == wanted


def test_three_packages_are_never_chained() -> None:
    assert way("fr", "ja", "fr_de", "de_en", "en_ja") == []


def test_there_is_no_way_back_to_where_one_started() -> None:
    assert way("fr", "fr-CA", "fr_en", "en_fr") == []


def test_the_newest_of_several_is_taken() -> None:
    packages = [package("en_es", "1.9"), package("en_es", "1.10"), package("en_es", "1.0")]
    assert [p.version for p in route("en", "es", packages)] == ["1.10"]


def test_pivots_make_the_pairs_that_have_no_package() -> None:
    found = pivots([package(pair) for pair in ("fr_en", "en_es", "en_ca", "fr_ca")])
    assert [(a.pair, b.pair) for a, b in found] == [("fr→en", "en→es")]
