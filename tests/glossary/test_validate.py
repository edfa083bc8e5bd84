from pathlib import Path

import pytest

from readout_l10n.glossary.cells import COLUMNS
from readout_l10n.glossary.shipped import shipped_glossary
from readout_l10n.glossary.table import table_placed
from readout_l10n.glossary.validate import RULES, Problem, validate
from readout_l10n.model import Severity

HEADER = "concept,locale,term,kind,status,gender,since,until,office,forbidden,expand\n"


def problems(rows: str, header: str = HEADER) -> tuple[Problem, ...]:
    return validate(table_placed(header + rows, "g.csv", strict=False), "en", "fr")


def shown(rows: str, header: str = HEADER) -> list[str]:
    return [f"{p.line}: {p.severity}: {p.message} [{p.rule}]" for p in problems(rows, header)]


def row(concept: str, locale: str, term: str, **cells: str) -> str:
    given = {"concept": concept, "locale": locale, "term": term, **cells}
    return ",".join(given.get(name, "") for name in HEADER.strip().split(",")) + "\n"


GOOD = row("a", "en", "trade") + row("a", "fr", "commerce")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            GOOD + row("a", "fr", "commerce", gender="m"),
            (
                "4: error: “commerce” (fr, 'a') stands already at line 3, with other fields "
                "[duplicate]"
            ),
        ),
        (
            GOOD + row("a", "fr", "commerce"),
            "4: error: “commerce” (fr, 'a') stands already at line 3 [duplicate]",
        ),
        (
            GOOD + row("a", "fr", "Commerce", status="deprecated"),
            (
                "4: error: “Commerce” (fr, 'a') is deprecated here and preferred at line 3 "
                "[status-clash]"
            ),
        ),
        (
            GOOD
            + row("b", "en", "oecd")
            + row("b", "fr", "développement économiques")
            + row("b", "fr", "développement économique", status="deprecated"),
            (
                "5: error: “développement économiques” (fr) is preferred, but “développement "
                "économique”, deprecated at line 6, is flagged in it [flagged-inside]"
            ),
        ),
        (
            GOOD
            + row("b", "en", "barter")
            + row("b", "fr", "troc")
            + row("b", "fr", "commerce", status="superseded"),
            (
                "3: warning: “commerce” (fr) is preferred, but “commerce” of 'b', superseded at "
                "line 6, is flagged in it [flagged-inside]"
            ),
        ),
        (
            GOOD + row("b", "en", "Trade") + row("b", "fr", "négoce"),
            (
                "4: warning: “Trade” (en, 'b') is also 'a' at line 2, which is rendered "
                "« commerce » there and « négoce » here [homonym]"
            ),
        ),
        (
            GOOD + row("b", "en", "commerce") + row("b", "fr", "affaires"),
            "4: warning: “commerce” (en) renders 'a' in fr at line 3 [source-as-target]",
        ),
        (
            GOOD + row("b", "en", "peace") + row("b", "fr", "paix", status="deprecated"),
            "4: warning: 'b' has no accepted term in fr [rendering-missing]",
        ),
        (
            GOOD
            + row("a", "fr", "OMC", kind="acronym", gender="f", expand="yes").replace("a,", "b,"),
            (
                "4: error: “OMC” (fr) is to be expanded, but 'b' has no full form there "
                "[full-form-missing]"
            ),
        ),
        (
            GOOD
            + row("a", "fr", "LE COMMERCE", kind="full form", gender="m")
            + row("a", "fr", "COM", kind="acronym"),
            "5: warning: “COM” (fr, 'a') is an acronym without gender [gender-missing]",
        ),
        (
            GOOD + row("a", "fr", "négoce", since="2024-01-02", until="2024-01-01"),
            (
                "4: error: “négoce” holds since 2024-01-02 until 2024-01-01, which is earlier "
                "[dates-reversed]"
            ),
        ),
        (
            GOOD + row("a", "en", "trader", office="b"),
            "4: error: office 'b' of “trader” is no concept here [office-unknown]",
        ),
    ],
)
def test_each_rule_sees_what_it_is_for(rows: str, expected: str) -> None:
    assert shown(rows) == [expected]


@pytest.mark.parametrize(
    "rows",
    [
        GOOD,
        # Dated rows that follow one another.
        GOOD.replace("a,fr,commerce,,,,,", "a,fr,commerce,,,,2020-01-01,")
        + row("a", "fr", "commerce", status="deprecated", until="2019-12-31"),
        # A region of its own.
        GOOD + row("a", "fr-CA", "commerce", status="deprecated"),
        # The longer accepted form covers the shorter one.
        GOOD + row("a", "fr", "commerce loyal") + row("a", "fr", "loyal", status="deprecated"),
        # Another concept's form that counts only where a source says it.
        GOOD
        + row("b", "en", "barter")
        + row("b", "fr", "troc")
        + row("b", "fr", "commerce", status="deprecated", forbidden="sourced"),
        # Homonyms of which either rendering is accepted by both.
        GOOD
        + row("b", "en", "trade")
        + row("b", "fr", "négoce")
        + row("b", "fr", "commerce", status="admitted"),
        # Homonyms in both languages.
        row("a", "en", "Cho")
        + row("a", "fr", "Cho")
        + row("b", "en", "Cho")
        + row("b", "fr", "Cho"),
        # A concept without a source term asks for nothing.
        GOOD + row("b", "fr", "seul"),
        # A locale that few concepts have.
        GOOD + row("a", "es", "comercio") + row("b", "en", "peace") + row("b", "fr", "paix"),
        # The full form is there.
        GOOD
        + row("a", "fr", "OMC", kind="acronym", gender="f", expand="yes")
        + row("a", "fr", "organisation du commerce", kind="full form", gender="f"),
        # An acronym whose full forms have no gender: an adjective.
        row("a", "en", "GtoG", kind="acronym")
        + row("a", "fr", "GtoG", kind="acronym")
        + row("a", "fr", "intergouvernemental"),
        # Two terms of office.
        GOOD
        + row("p", "en", "Abe", office="a", since="2006-09-26", until="2007-09-26")
        + row("p", "en", "Abe", office="a", since="2012-12-26")
        + row("p", "fr", "Abe", office="a", since="2012-12-26"),
    ],
)
def test_what_is_right_is_left_alone(rows: str) -> None:
    assert shown(rows) == []


def test_advice_in_a_circle() -> None:
    rows = (
        row("a", "en", "route")
        + row("a", "fr", "voie")
        + row("a", "fr", "chemin", status="deprecated")
        + row("b", "en", "path")
        + row("b", "fr", "chemin")
        + row("b", "fr", "voie", status="deprecated")
    )
    loops = [p for p in problems(rows) if p.rule == "replacement-loop"]
    assert [(p.line, p.message) for p in loops] == [
        (
            3,
            (
                "the advice runs in a circle: “voie” → “chemin”, each preferred by one concept and "
                "advised against by the next ('a', 'b')"
            ),
        )
    ]


def test_a_row_of_two_columns_without_target_is_told_with_its_line() -> None:
    assert shown("trade,commerce\npeace,\n", "en,fr\n") == [
        "3: warning: 'peace' has no accepted term in fr [rendering-missing]"
    ]


def test_rows_of_two_files_are_judged_as_one() -> None:
    first = table_placed(HEADER + GOOD, "one.csv", strict=False)
    second = table_placed(HEADER + GOOD, "two.csv", strict=False)
    found = validate((*first, *second), "en", "fr")
    assert [(p.path, p.line, p.severity) for p in found] == [
        ("two.csv", 2, Severity.WARNING),
        ("two.csv", 3, Severity.WARNING),
    ]
    assert found[0].message == "“trade” (en, 'a') stands already at one.csv:2"


def test_the_shipped_glossary_has_no_problem() -> None:
    path = shipped_glossary()
    placed = table_placed(path.read_text(encoding="utf-8"), str(path), strict=False)
    assert validate(placed, "en", "fr") == ()


def test_every_rule_is_in_the_docs(root: Path) -> None:
    page = (root / "docs/glossary-formats.md").read_text(encoding="utf-8")
    assert [r.__name__ for r in RULES if f"`{r.__name__.replace('_', '-')}`" not in page] == []


def test_every_column_has_a_name_in_the_header_of_these_tests() -> None:
    assert set(HEADER.strip().split(",")) < set(COLUMNS)


def test_a_table_that_cannot_tell_genders_is_not_asked_for_them() -> None:
    assert shown("FOIP,FOIP\n", header="en,fr\n") == []
