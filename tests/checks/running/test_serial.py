from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.checks.running.digest import code_digest, digest
from readout_l10n.checks.running.facts import Facts, freeze, thaw
from readout_l10n.checks.running.sayings import Form, Role, Saying
from readout_l10n.checks.running.serial import from_json, to_json
from readout_l10n.model import Edit, Finding, Severity, SourceQuote, Span

PLACES = st.integers(1, 99)
TEXTS = st.text(max_size=20)
NOT_OURS = (ValueError,)
SPANS = st.builds(Span, PLACES, PLACES, PLACES, PLACES, TEXTS, TEXTS)
FINDINGS = st.builds(
    Finding,
    TEXTS,
    st.sampled_from(Severity),
    TEXTS,
    SPANS,
    TEXTS,
    st.none() | TEXTS,
    st.none() | st.builds(SourceQuote, TEXTS, PLACES, TEXTS),
    st.none() | TEXTS,
    st.lists(st.builds(Edit, PLACES, PLACES, TEXTS), max_size=2).map(tuple),
)


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Everything:
    colour: Colour
    day: date | None
    numbers: tuple[float, ...]
    pair: tuple[str, int]
    mapping: dict[str, tuple[int, ...]]


@given(FINDINGS)
def test_findings_come_back_as_they_were(finding: Finding) -> None:
    assert from_json(Finding, to_json(finding)) == finding


@given(st.floats(0, 1), st.dates())
def test_values_come_back_with_their_types(number: float, day: date) -> None:
    value = Everything(Colour.RED, day, (number, 1.0), ("é", 1), {"a": (1, 2)})
    back = from_json(Everything, to_json(value))
    assert back == value
    assert type(back.colour) is Colour


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[]", b"null", b'["red", null]', b'["blue", null, [], ["e", 1], {}]', b"\xff",
     b'["red", null, ["x"], ["e", 1], {}]'],
)  # fmt: skip
def test_what_we_did_not_write_is_no_value(data: bytes) -> None:
    with pytest.raises(NOT_OURS):
        from_json(Everything, data)


def test_facts_come_back_as_they_were() -> None:
    saying = Saying(-(2**63), 2**63 - 1, Role.LINE, "Écrit", 3, 0)
    forms = (Form(1, 2, "É", 1, 0),)
    facts = Facts(None, (("Jan", "KEMO"),), (("a", -1),), ("a",), (saying,), forms)
    assert thaw(freeze(facts)) == facts
    for garbage in (b"", b"x", freeze(facts)[:-9]):
        with pytest.raises(NOT_OURS):
            thaw(garbage)


def test_fingerprints_tell_values_apart() -> None:
    values: list[object] = [
        None, "", b"", 0, False, (), [], {}, frozenset(), ("a", "b"), ("ab",), ("a", ("b",)),
        {"a": 1}, {"a": "1"}, Path("a"), "a", Colour.RED, "red", date(2025, 1, 1), Severity.INFO,
    ]  # fmt: skip
    assert len({digest(value) for value in values}) == len(values)
    assert digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1})
    assert digest(frozenset("abc")) == digest(frozenset("cba"))


def test_what_has_no_fingerprint_is_refused() -> None:
    with pytest.raises(TypeError, match="object has no fingerprint"):
        digest(object())


def test_all_our_files_count(monkeypatch: pytest.MonkeyPatch) -> None:
    before = code_digest.__wrapped__()
    assert before == code_digest()
    read = Path.read_bytes
    monkeypatch.setattr(
        Path, "read_bytes", lambda path: read(path) + b"\n" * (path.name == "counted_list.py")
    )
    assert code_digest.__wrapped__() != before
