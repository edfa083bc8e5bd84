import pytest

from drift.made import drift, followed
from readout_l10n.drift import Sort
from readout_l10n.drift.compare import Verdict, compare
from readout_l10n.drift.snapshot import Record, Snapshot, snapshot


def record(count: int, preferred: float | None, disagreement: float, name: str = "stone") -> Record:
    return Record(Sort.TERM, name, "fr", name, count, preferred, disagreement)


def verdict(before: Record, after: Record) -> Verdict:
    (compared,) = compare(Snapshot(1, (before,)), Snapshot(1, (after,))).subjects
    return compared.verdict


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param((50, 0.9, 0.2), (60, 0.8, 0.3), Verdict.WORSE, id="fewer preferred"),
        pytest.param((50, 0.8, 0.3), (60, 0.9, 0.2), Verdict.BETTER, id="more preferred"),
        pytest.param((50, 0.9, 0.2), (60, 0.89, 0.2), Verdict.SAME, id="within the tolerance"),
        pytest.param((4, 1.0, 0.0), (40, 0.5, 0.5), Verdict.SAME, id="few before"),
        pytest.param((40, 1.0, 0.0), (4, 0.5, 0.5), Verdict.SAME, id="few after"),
        pytest.param((20, 1.0, 0.0), (21, 20 / 21, 0.09), Verdict.WORSE, id="once, and apart"),
        pytest.param((20, 1.0, 0.0), (21, 20 / 21, 0.02), Verdict.SAME, id="one occurrence"),
        pytest.param((20, None, 0.5), (30, None, 0.2), Verdict.BETTER, id="they agree more"),
        pytest.param((20, None, 0.2), (30, None, 0.5), Verdict.WORSE, id="they agree less"),
        pytest.param((20, 0.8, 0.5), (30, 0.8, 0.2), Verdict.BETTER, id="preferred as before"),
        pytest.param((20, None, 0.2), (30, 0.9, 0.2), Verdict.SAME, id="preferred of late"),
    ],
)
def test_verdicts(
    before: tuple[int, float | None, float],
    after: tuple[int, float | None, float],
    expected: Verdict,
) -> None:
    assert verdict(record(*before), record(*after)) is expected


def test_nothing_changes_against_itself() -> None:
    now = snapshot(drift(followed(["pierre", "roc"] * 5), days=range(10)))
    assert {each.verdict for each in compare(now, now).subjects} == {Verdict.SAME}


def test_subjects_come_and_go() -> None:
    old = Snapshot(1, (record(9, 1.0, 0, "old"), record(9, 1.0, 0)))
    new = Snapshot(1, (record(9, 1.0, 0), record(9, 1.0, 0, "new")))
    found = [(each.verdict, each.record.id) for each in compare(old, new).subjects]
    assert found == [(Verdict.SAME, "stone"), (Verdict.NEW, "new"), (Verdict.GONE, "old")]


def test_the_whole_is_summed_by_occurrence() -> None:
    taken = Snapshot(3, (record(10, 1.0, 0), record(30, 0.8, 0.3), record(5, None, 0.5)))
    assert taken.preferred == pytest.approx(34 / 40)
    assert taken.disagreeing == 2
    assert Snapshot(0, ()).preferred is None


def test_only_what_both_were_asked_for_is_compared() -> None:
    taken = Snapshot(3, (record(10, 1.0, 0), record(30, 0.8, 0.3, "sand")))
    assert [each.id for each in taken.of(["fr"], [Sort.TERM]).records] == ["stone", "sand"]
    assert [each.id for each in taken.of(["fr"], [Sort.TERM], ["SAND"]).records] == ["sand"]
    assert taken.of(["de"], [Sort.TERM]).records == ()
    assert taken.of(["fr"], [Sort.NAME]).records == ()
