import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout_l10n.errors import InputError
from readout_l10n.model import Finding, Severity, SourceQuote, Span
from readout_l10n.triage.baseline import Entry, Match, match
from readout_l10n.triage.baseline_json import baseline_parse, baseline_serialize
from readout_l10n.triage.fingerprint import Fingerprint, fingerprint

RULE = "number-changed"


def finding(line: str, quote: str, *, number: int = 1, at: int = 0) -> Finding:
    """A finding of the words in a line, from the occurrence at or after a column on."""
    column = line.index(quote, at) + 1
    span = Span(number, column, number, column + len(quote), quote, line)
    return Finding(RULE, Severity.ERROR, "fr/a.md", span, "wrong")


def entry(line: str, quote: str, *, path: str = "fr/a.md", at: int = 0) -> Entry:
    return Entry(path, fingerprint(finding(line, quote, at=at)))


def matched(
    baseline: list[Entry],
    found: list[Entry],
    *,
    checked: tuple[str, ...] = ("fr/a.md",),
    there: tuple[str, ...] = ("fr/a.md",),
) -> Match:
    return match(baseline, found, checked=checked, ran={RULE}, is_there=lambda path: path in there)


LINE = "Les ministres des 23 pays membres se sont réunis à Rome."


@pytest.mark.parametrize(
    "later",
    [
        "Hier, " + LINE,
        LINE.replace("réunis à Rome", "retrouvés"),
        LINE.replace("Les ministres des", "Tous les chefs de ces"),
        LINE.replace("membres", "participants"),
        LINE.replace(" ", "\u00a0"),
        "des 23 pays membres se sont réunis",
    ],
)
def test_a_finding_moves_with_its_text(later: str) -> None:
    assert matched([entry(LINE, "23")], [entry(later, "23")]).known == (True,)


def test_what_is_said_elsewhere_is_new() -> None:
    result = matched([entry(LINE, "23")], [entry("Il a visité 23 écoles hier.", "23")])
    assert result.known == (False,)
    assert result.mended == (entry(LINE, "23"),)


def test_of_two_the_same_one_mended_and_one_new() -> None:
    other = "Le budget prévoit 23 postes nouveaux."
    baseline = [entry(LINE, "23"), entry(other, "23")]
    new = entry("On a compté 23 voix contre.", "23")
    result = matched(baseline, [new, entry(LINE, "23")])
    assert result.known == (False, True)
    assert result.mended == (entry(other, "23"),)


def test_each_entry_stands_for_one() -> None:
    one = entry(LINE, "23")
    assert matched([one], [one, one]).known == (True, False)
    assert matched([one, one], [one]).mended == (one,)


def test_a_sentence_is_known_by_itself_and_what_is_missing_by_the_source() -> None:
    whole = "Elles sont convenues de se revoir."
    assert matched([entry(whole, whole)], [entry(f"Fin. {whole}", whole)]).known == (True,)
    span = Span(4, 1, 4, 1, "", "Suite.")
    missing = Finding(
        RULE,
        Severity.ERROR,
        "fr/a.md",
        span,
        "gone",
        source=SourceQuote("en/a.md", 3, "They dined."),
    )
    assert fingerprint(missing).quote == "They dined."


def test_a_quoted_space_is_not_nothing() -> None:
    line = "Quoi ? Rien. Vraiment ?"
    first, second = entry(line, " ", at=4), entry(line, " ", at=20)
    assert first != second
    assert matched([first], [second]).known == (False,)


def test_a_long_quote_is_shortened_and_still_told_apart() -> None:
    words = [f"mot{number}" for number in range(100)]
    one = fingerprint(finding(" ".join(words), " ".join(words)))
    words[50] = "autre"
    other = fingerprint(finding(" ".join(words), " ".join(words)))
    assert len(one.quote) < 150
    assert one != other


def test_what_the_run_says_nothing_of_is_kept() -> None:
    elsewhere = entry(LINE, "23", path="fr/b.md")
    other = Entry("fr/a.md", Fingerprint("term-case", "x"))
    result = matched([elsewhere, other], [], there=("fr/a.md", "fr/b.md"))
    assert set(result.kept) == {elsewhere, other}
    assert result.mended == ()


def test_a_document_that_is_gone_is_mended() -> None:
    gone = entry(LINE, "23", path="fr/b.md")
    assert matched([gone], []).mended == (gone,)


@pytest.mark.parametrize("path", ["fr/2026/a.md", "fr/renamed.md"])
def test_a_renamed_document_keeps_its_findings(path: str) -> None:
    moved = entry(LINE, "23", path=path)
    result = matched([entry(LINE, "23")], [moved], checked=(path,), there=(path,))
    assert result.known == (True,)
    assert result.moved == (("fr/a.md", path),)


def test_a_new_document_takes_no_findings_that_quote_nothing() -> None:
    label = Fingerprint(RULE, "")
    result = matched(
        [Entry("fr/a.md", label)],
        [Entry("fr/b.md", label)],
        checked=("fr/b.md",),
        there=("fr/b.md",),
    )
    assert result.known == (False,)


WORDS = st.text(max_size=8)
ENTRIES = st.lists(
    st.builds(
        Entry,
        st.text(min_size=1, max_size=5),
        st.builds(Fingerprint, st.text(min_size=1, max_size=5), WORDS, WORDS, WORDS, WORDS),
    )
)


@given(ENTRIES)
def test_what_is_written_is_read(entries: list[Entry]) -> None:
    text = baseline_serialize(entries)
    assert list(baseline_parse(text, "b.json")) == sorted(entries)
    assert baseline_serialize(reversed(entries)) == text
    assert text.count("\n") == max(len(entries) + 4 + bool(entries), 5) - (not entries)


@given(ENTRIES)
def test_a_baseline_knows_what_it_was_made_of(entries: list[Entry]) -> None:
    paths = {one.path for one in entries}
    ran = {one.fingerprint.rule for one in entries}
    result = match(entries, entries, checked=paths, ran=ran, is_there=lambda _: True)
    assert all(result.known)
    assert (result.mended, result.kept, result.moved) == ((), (), ())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{\n", "b.json:2: not JSON"),
        ("[]", "b.json: version None, where 1 is wanted; `readout-l10n baseline` writes it anew"),
        ('{"version": 2}', "b.json: version 2, where 1"),
        ('{"version": 1, "findings": {}}', "b.json: findings: a list is wanted"),
        ('{"version": 1, "findings": [{"path": "a"}]}', "entry 1: path or rule missing"),
        ('{"version": 1, "findings": [{"line": 3}]}', "entry 1: no entry of ours"),
        ('{\n<<<<<<< HEAD\n"version": 1', "b.json:2: a merge left its marks"),
    ],
)
def test_a_spoilt_file_names_its_mend(text: str, message: str) -> None:
    with pytest.raises(InputError) as error:
        baseline_parse(text, "b.json")
    assert message in str(error.value)
