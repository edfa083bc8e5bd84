import pytest

from readout_l10n.align import align
from readout_l10n.checks.run import Settings, check_pair, make_pair
from readout_l10n.checks.running.told_once import told_once
from readout_l10n.glossary import Glossary, read_glossary
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.model import Finding, Severity, Span
from readout_l10n.segment import parse_document

_GLOSSARY = Glossary(read_glossary(shipped_glossary()))
_TOLD = {"country-changed", "name-missing", "sense-reversed", "number-bound", "name-title"}


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        (
            "The minister went to India on 3 May.",
            "Le ministre s’est rendu en Indonésie le 3 mai.",
            ["country-changed"],
        ),
        (
            "More than 100 companies took part.",
            "Moins de 100 entreprises ont participé.",
            ["number-bound"],
        ),
        (
            "The NATO Secretary General, Mr. Mark Rutte, spoke.",
            "Le secrétaire générale de l’OTAN, M. Mark RUTTE, a parlé.",
            ["noun-agreement"],
        ),
    ],
)
def test_a_mistake_is_told_once(source: str, target: str, expected: list[str]) -> None:
    texts = (
        parse_document(text, path=code, locale=code, presegmented=True)
        for code, text in (("en", source), ("fr", target))
    )
    english, french = texts
    settings = Settings(presegmented=True)
    alignment = align(english, french)
    pair = make_pair(french, english, _GLOSSARY, settings, alignment)
    found = [finding.rule for finding in check_pair(pair, settings)]
    assert [rule for rule in found if rule in {*_TOLD, "noun-agreement"}] == expected


def test_a_rule_alone_tells_it() -> None:
    english = parse_document("More than 100 came.", path="en", locale="en", presegmented=True)
    french = parse_document("Moins de 100 sont venus.", path="fr", locale="fr", presegmented=True)
    settings = Settings(presegmented=True, select=frozenset({"sense-reversed"}))
    pair = make_pair(french, english, _GLOSSARY, settings)
    assert [finding.rule for finding in check_pair(pair, settings)] == ["sense-reversed"]


def finding(rule: str, column: int, end: int) -> Finding:
    return Finding(rule, Severity.ERROR, "a.txt", Span(1, column, 1, end, ""), "")


def test_the_more_exact_rule_tells() -> None:
    elision, agreement = finding("elision", 4, 12), finding("noun-agreement", 4, 12)
    assert [*told_once([agreement, elision])] == [elision]


def test_each_by_itself_is_told() -> None:
    alone = [finding("noun-agreement", 4, 12), finding("elision", 12, 20)]
    assert [*told_once(alone)] == alone
    other = [finding("noun-agreement", 4, 12), finding("verb-agreement", 4, 12)]
    assert [*told_once(other)] == other
