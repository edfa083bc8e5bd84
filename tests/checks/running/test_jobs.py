"""Several processes give what one gives, in the same order."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from folders import change, run, write
from workers import Sum, Worker

from readout_l10n.checks.running.jobs import Crew
from readout_l10n.checks.running.kept import Kept
from readout_l10n.errors import InputError
from readout_l10n.report.github import findings_github
from readout_l10n.report.json import findings_json
from readout_l10n.report.text import findings_text

TASKS = [Sum(f"{number}.txt", number) for number in range(6)]


@pytest.fixture
def crew() -> Iterator[Crew[Worker]]:
    with Crew(Worker, 2) as made:
        yield made
    assert not made._others


def test_results_come_in_order(crew: Crew[Worker]) -> None:
    assert list(crew.do(Worker.double, TASKS)) == [0, 2, 4, 6, 8, 10]
    assert list(crew.do(Worker.double, TASKS[:1])) == [0]
    assert list(crew.do(Worker.double, [])) == []


def test_an_error_is_raised_here_as_it_was_there(crew: Crew[Worker]) -> None:
    with pytest.raises(InputError, match=r"^3.txt:7: is not right$"):
        list(crew.do(Worker.fail, TASKS))


def test_an_error_that_cannot_travel_is_told(crew: Crew[Worker]) -> None:
    with pytest.raises(RuntimeError, match=r"^Odd: 0 arguments$"):
        list(crew.do(Worker.fail_oddly, TASKS))


def test_the_file_is_named_at_which_a_process_ends(crew: Crew[Worker]) -> None:
    with pytest.raises(InputError, match=r"^3.txt: the process .* \(code -9\)"):
        list(crew.do(Worker.die, TASKS))


def test_one_job_and_few_tasks_need_no_process() -> None:
    for made in (Crew(Worker, 1), Crew(Worker, 4, fewest=6)):
        with made:
            assert list(made.do(Worker.double, TASKS)) == [0, 2, 4, 6, 8, 10]
            assert not made._others


def test_reports_are_the_same_in_every_byte(tmp_path: Path) -> None:
    write(tmp_path, 5)
    change(tmp_path / "fr/3.txt", "3 personnes", "4 personnes")
    change(tmp_path / "fr/4.txt", "régionale", "Régionale")
    (tmp_path / "fr/5.txt").write_bytes(b"\xc3\xa9 \xe9")
    (tmp_path / "fr/6.txt").unlink()
    kept = Kept(tmp_path / "kept", 100)
    reports = [run(tmp_path, jobs=jobs) for jobs in (1, 2, 4)]
    reports += [run(tmp_path, kept, jobs=2), run(tmp_path, kept)]
    for formatted in (findings_json, findings_github, findings_text):
        assert len({formatted(report) for report in reports}) == 1
    assert {finding.rule for finding in reports[0].findings} >= {
        "number-changed",
        "heading-inconsistent",
    }
    assert len(reports[0].unreadable) == 1
    assert len(reports[0].untranslated) == 1
