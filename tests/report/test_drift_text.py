from gettext import NullTranslations

from drift.made import drift, followed
from readout_l10n.drift import Sort
from readout_l10n.drift.compare import compare
from readout_l10n.drift.snapshot import snapshot
from readout_l10n.report.drift_sentences import percent, trend_line
from readout_l10n.report.drift_text import drift_text
from readout_l10n.ui import Say

FRENCH = Say("fr", NullTranslations())


def test_subjects_with_their_variants_and_places() -> None:
    given = followed(["pierre"] * 6 + ["roc"] * 6)
    assert drift_text(drift(given, days=range(12))) == (
        "12 documents, 2024-01-01 – 2024-01-12\n"
        "\n"
        "stone  (term stone, fr; 12 times in 12 documents; preferred 50%; disagreement 0.55)\n"
        "  roc     6  50%  2024-01-07 – 2024-01-12  deprecated\n"
        "  pierre  6  50%  2024-01-01 – 2024-01-06  preferred\n"
        "  From 2024-01-07 on, “roc” takes the place of “pierre”: in 100% of the documents,"
        " 0% until 2024-01-06.\n"
        "  fr/011.md:1  roc\n"
        "  fr/010.md:1  roc\n"
        "  fr/009.md:1  roc\n"
        "\n"
        "drift: 1 subject, 1 in disagreement, preferred 50%\n"
    )


def test_where_nothing_is_preferred_the_odd_ones_are_shown() -> None:
    given = followed(["galet", "galet", "bloc"], (), Sort.PHRASE)
    text = drift_text(drift(given, days=range(3)))
    assert "stone  (phrase, fr; 3 times in 3 documents; disagreement 0.67)\n" in text
    assert "  fr/002.md:1  bloc\n" in text
    assert "fr/001.md" not in text


def test_one_way_for_everything() -> None:
    text = drift_text(drift(followed(["pierre", "pierre"]), days=[0, 1]))
    assert "\nnothing asks for a decision\n" in text


def test_long_reports_say_what_they_leave_out() -> None:
    many = [followed(["pierre", "roc"], name=f"stone {i}") for i in range(23)]
    text = drift_text(drift(*many, days=[0, 1]))
    assert "and 3 more; --format html or markdown shows them" in text
    variants = followed([["a", "b", "c", "d", "e", "f"]], (), Sort.PHRASE)
    assert "  and 1 variant more\n" in drift_text(drift(variants, days=[0]))


def test_a_comparison_says_what_is_worse_and_how_the_whole_moves() -> None:
    old = drift(followed(["pierre"] * 10), days=range(10))
    new = drift(followed(["pierre"] * 10 + ["roc"] * 10), days=range(20))
    text = drift_text(new, compare(snapshot(old), snapshot(new)))
    assert "worse: stone (fr): preferred 100% → 50%, disagreement 0.00 → 0.53\n" in text
    assert text.endswith(
        "drift: 1 subject, 1 in disagreement (was 0), preferred 50% (was 100%); 0 better, 1 worse\n"
    )


def test_numbers_are_written_as_the_reader_does() -> None:
    assert percent(0.9412) == "94.1%"
    assert percent(0.9412, FRENCH) == "94,1\u202f%"
    assert percent(1.0) == "100%"
    assert percent(None) == "–"


def test_the_trend_is_a_line() -> None:
    assert "\n" not in trend_line(drift(days=[]))
    assert trend_line(drift(days=[])) == "drift: 0 subjects, 0 in disagreement, preferred –"
