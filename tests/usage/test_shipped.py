"""Every shipped entry is right about its own examples, and is shaped as documented."""

import pytest

from readout_l10n.usage import Entry, Kind, Sample, shipped_usage
from readout_l10n.usage.find import is_said

USAGE = shipped_usage()


def ids(entry: Entry, sample: Sample) -> list[str]:
    """The entries of the same kind that an example goes against."""
    return [
        found.entry.id
        for found in USAGE.find(sample.target, "fr", entry.kind)
        if is_said(found.entry, sample.source or "")
    ]


@pytest.mark.parametrize("entry", USAGE.entries, ids=lambda entry: entry.id)
def test_examples(entry: Entry) -> None:
    assert entry.wrong
    assert entry.right
    for sample in entry.wrong:
        assert set(ids(entry, sample)) == {entry.id}
    for sample in entry.right:
        assert ids(entry, sample) == []


def test_each_kind_has_many() -> None:
    counts = {kind: sum(entry.kind is kind for entry in USAGE.entries) for kind in Kind}
    assert min(counts.values()) >= 40


def test_what_is_put_in_place_is_one_phrase() -> None:
    assert [entry.id for entry in USAGE.entries if entry.replace and "," in entry.write] == []
