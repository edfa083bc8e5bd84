from readout_l10n.glossary.merge import Conflict, Merge, Prefer, merged
from readout_l10n.glossary.placed import PlacedTerm
from readout_l10n.glossary.table import table_placed
from readout_l10n.model import Status

HEADER = "concept,locale,term,kind,status,gender,since,until,office\n"
FIRST = "a,en,trade,,,,,,\na,fr,commerce,,,,,,\n"


def placed(rows: str, path: str) -> tuple[PlacedTerm, ...]:
    return table_placed(HEADER + rows, path)


def both(first: str, second: str, prefer: Prefer = Prefer.FIRST) -> Merge:
    return merged([placed(first, "one.csv"), placed(second, "two.csv")], "en", "fr", prefer)


def forms(merge: Merge) -> list[str]:
    return [f"{term.concept}:{term.locale}:{term.text}" for term in merge.terms]


def columns(conflicts: tuple[Conflict, ...]) -> list[tuple[int, int, tuple[str, ...]]]:
    return [(c.first.line, c.second.line, c.columns) for c in conflicts]


def test_equal_rows_are_taken_once_and_concepts_stay_together() -> None:
    merge = both(FIRST + "b,en,peace,,,,,,\n", FIRST + "a,de,Handel,,,,,,\nc,en,war,,,,,,\n")
    assert merge.conflicts == ()
    assert forms(merge) == ["a:en:trade", "a:fr:commerce", "a:de:Handel", "b:en:peace", "c:en:war"]


def test_one_form_with_other_fields_is_a_conflict() -> None:
    second = "a,fr,Commerce,full form,admitted,m,,,\n"
    found = both(FIRST, second)
    assert columns(found.conflicts) == [(3, 2, ("term", "kind", "status", "gender"))]
    assert [term.status for term in found.terms] == [Status.PREFERRED, Status.PREFERRED]
    preferred = both(FIRST, second, Prefer.LAST)
    assert forms(preferred) == ["a:en:trade", "a:fr:Commerce"]
    assert preferred.terms[1].gender == "m"


def test_rows_of_other_days_or_offices_are_no_conflict() -> None:
    first = FIRST + "p,en,Abe,name,,,2006-09-26,2007-09-26,a\n"
    second = FIRST + "p,en,Abe,name,,,2012-12-26,,a\np,en,Abe,name,,,,,\n"
    assert both(first, second).conflicts == ()


def test_two_names_of_one_concept_are_a_conflict_and_become_one() -> None:
    second = "z,en,Trade,,,,,,\nz,fr,commerce,,,,,,\nz,fr,négoce,,admitted,,,,\np,en,X,,,,,,z\n"
    found = both(FIRST, second)
    assert columns(found.conflicts)[0] == (2, 2, ("concept",))
    assert forms(found) == ["a:en:trade", "a:fr:commerce", "a:fr:négoce", "p:en:X"]
    assert found.terms[-1].office == "a"
    preferred = both(FIRST, second, Prefer.LAST)
    assert forms(preferred) == ["z:en:Trade", "z:fr:commerce", "z:fr:négoce", "p:en:X"]


def test_concepts_that_share_a_source_form_alone_or_a_family_name_are_two() -> None:
    names = "{0},en,Cho,short form,,,,,\n{0},fr,Cho,short form,,,,,\n"
    assert both(names.format("x"), names.format("y")).conflicts == ()
    assert both(FIRST, "z,en,trade,,,,,,\nz,fr,négoce,,,,,,\n").conflicts == ()


def test_three_glossaries() -> None:
    rows = [placed(f"a,en,trade,,,{gender},,,\n", gender) for gender in "mfn"]
    assert [term.gender for term in merged(rows, "en", "fr", Prefer.LAST).terms] == ["n"]
    assert len(merged(rows, "en", "fr").conflicts) == 2
