import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from drift.made import drift, followed
from readout_l10n.drift import Drift, Sort
from readout_l10n.drift.compare import compare
from readout_l10n.drift.snapshot import Snapshot, snapshot
from readout_l10n.errors import InputError
from readout_l10n.report.drift_json import drift_json, drift_schema, read_snapshot, snapshot_parse

VALIDATOR = Draft202012Validator(drift_schema())
VARIANTS = st.lists(st.sampled_from(["pierre", "caillou", "roc", "galet", ""]), max_size=12)


def made() -> Drift:
    term = followed([["pierre", "galet"], *["pierre"] * 5, *["roc"] * 6, ""])
    phrase = followed(["bloc", "galet"], (), Sort.PHRASE, name="rolling stones")
    return drift(term, phrase, days=[*range(12), None])


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(drift_schema())


def test_a_report_is_as_the_schema_says() -> None:
    report = json.loads(drift_json(made()))
    VALIDATOR.validate(report)
    assert report["version"] == 1
    assert report["comparison"] is None
    (term,) = [subject for subject in report["subjects"] if subject["sort"] == "term"]
    assert [change["after"] for change in term["changes"]] == ["roc"]
    assert term["settling"] == [
        {
            "concept": "stone",
            "locale": "fr",
            "term": "galet",
            "kind": "phrase",
            "status": "deprecated",
            "forbidden": "sourced",
        }
    ]
    assert term["occurrences"][0]["target"] == {
        "path": "fr/000.md",
        "line": 1,
        "text": "Ici, pierre repose.",
        "start": 5,
        "end": 11,
    }


def test_a_report_with_a_comparison_is_too() -> None:
    report = json.loads(drift_json(made(), compare(snapshot(made()), Snapshot(0, ()))))
    VALIDATOR.validate(report)
    assert {each["verdict"] for each in report["comparison"]["subjects"]} == {"gone"}


def test_the_schema_sees_what_is_missing() -> None:
    report = json.loads(drift_json(made()))
    del report["subjects"][0]["measures"]["entropy"]
    assert [error.message for error in VALIDATOR.iter_errors(report)] == [
        "'entropy' is a required property"
    ]


@given(VARIANTS)
def test_what_is_written_is_read_again(variants: list[str]) -> None:
    found = drift(followed(variants), days=range(len(variants)))
    text = drift_json(found)
    VALIDATOR.validate(json.loads(text))
    read, taken = snapshot_parse(text, "old.json"), snapshot(found)
    assert read.documents == taken.documents
    assert [record.key for record in read.records] == [record.key for record in taken.records]
    for ours, theirs in zip(read.records, taken.records, strict=True):
        assert ours.count == theirs.count
        assert ours.disagreement == pytest.approx(theirs.disagreement, abs=1e-6)
        assert (ours.preferred is None) == (theirs.preferred is None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "old.json:1: not JSON: "),
        ("[]", "old.json: no drift report; `readout-l10n drift --format json` writes one"),
        ('{"version": 1, "findings": []}', "old.json: no drift report; "),
        (
            '{"version": 2, "subjects": [], "documents": []}',
            "old.json: version 2, where 1 is wanted; make the report anew: ",
        ),
        (
            '{"version": 1, "subjects": {}, "documents": []}',
            "old.json: subjects and documents: lists are wanted; ",
        ),
        (
            '{"version": 1, "subjects": [{"sort": "term"}], "documents": []}',
            "old.json: subjects, number 1: KeyError('measures') keeps it from being read; ",
        ),
    ],
)
def test_what_is_no_report_is_named_with_its_mend(text: str, message: str) -> None:
    with pytest.raises(InputError) as error:
        snapshot_parse(text, "old.json")
    assert str(error.value).startswith(message)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file; `readout-l10n drift --format json`"):
        read_snapshot(tmp_path / "old.json")
    (tmp_path / "bad.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="cannot be read"):
        read_snapshot(tmp_path / "bad.json")
