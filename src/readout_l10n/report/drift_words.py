"""What the script of a drift page says, in the reader's language."""

from readout_l10n.drift.compare import Verdict
from readout_l10n.drift.subject import Sort, Standing
from readout_l10n.ui import Say


def standing_names(say: Say) -> dict[Standing, str]:
    return {
        Standing.PREFERRED: say("preferred"),
        Standing.ADMITTED: say("admitted"),
        Standing.DEPRECATED: say("deprecated"),
        Standing.SUPERSEDED: say("superseded"),
        Standing.UNLISTED: say("not in the glossary"),
        Standing.LEFT: say("left untranslated"),
        Standing.UNTOLD: say("not told"),
    }


def sort_names(say: Say) -> dict[Sort, str]:
    return {
        Sort.TERM: say("term"),
        Sort.NAME: say("name"),
        Sort.HEADING: say("heading"),
        Sort.PHRASE: say("phrase"),
    }


def verdict_names(say: Say) -> dict[Verdict, str]:
    """What became of subjects since an earlier report; what asks for a look first."""
    return {
        Verdict.WORSE: say("Worse"),
        Verdict.BETTER: say("Better"),
        Verdict.NEW: say("New"),
        Verdict.GONE: say("Gone"),
        Verdict.SAME: say("As before"),
    }


def script_words(say: Say) -> dict[str, str]:
    """Messages by the names under which the script asks for them; it fills the fields in."""
    return {
        "by_quarter": say("Renderings by quarter"),
        "changes": say("Changes"),
        "change": say(
            "“{after}” took over from “{before}” on {day}: {share_before} of it before, "
            "{share_after} after; the last document before is of {last_before}.",
            after="{after}",
            before="{before}",
            day="{day}",
            share_before="{share_before}",
            share_after="{share_after}",
            last_before="{last_before}",
        ),
        "chart": say(
            "Bar chart, renderings of “{subject}” by quarter: {series}. The numbers are in the "
            "table below it.",
            subject="{subject}",
            series="{series}",
        ),
        "chart_all": say(
            "Bar chart, share of the glossary’s terms not written as it prefers, by quarter and "
            "standing: {series}. The numbers are in the table below it.",
            series="{series}",
        ),
        "columns": say("Columns: {names}", names="{names}"),
        "confidence": say("alignment {share}", share="{share}"),
        "copied": say("Copied"),
        "copy": say("Copy"),
        "count": say("Count"),
        "documents": say("Documents"),
        "entry": say("Glossary"),
        "first": say("First"),
        "forms": say("As written"),
        "further": say("{count} more of these", count="{count}"),
        "heat_cell": say(
            "{subject}, {column}: {share} of {count} otherwise",
            subject="{subject}",
            column="{column}",
            share="{share}",
            count="{count}",
        ),
        "heat_chart": say(
            "Heat map of {subjects} subjects by {columns} columns; darker where more is rendered "
            "otherwise. The numbers are in the table below it.",
            subjects="{subjects}",
            columns="{columns}",
        ),
        "heat_documents": say(
            "Share of what is not as the glossary prefers, or where it prefers nothing, not as it "
            "is usually put. Each column is a document."
        ),
        "heat_quarters": say(
            "Share of what is not as the glossary prefers, or where it prefers nothing, not as it "
            "is usually put. Each column is a quarter; a shorter period shows its documents one by "
            "one."
        ),
        "last": say("Last"),
        "more": say("and {count} more, in the JSON", count="{count}"),
        "no_entry": say("The glossary has no entry for it."),
        "none_shown": say("Nothing fits these filters."),
        "numbers": say("Numbers of the chart"),
        "other": say("others"),
        "quarter": say("Quarter"),
        "rendering": say("Rendering"),
        "sentences": say("Sentences"),
        "settling": say("The row that would settle it"),
        "share": say("Share"),
        "standing": say("Standing"),
        "subject": say("Subject"),
        "undated": say(
            "Not in the chart: {count} in documents without a date.",
            count="{count}",
        ),
        "variants": say("Renderings"),
    }


def script_counts(say: Say) -> dict[str, dict[str, str]]:
    """Messages that go with a number, by the plural category of the number (Unicode CLDR)."""
    return {
        "shown": {
            category: say.count(
                "{shown} of {all} subject shown",
                "{shown} of {all} subjects shown",
                number,
                shown="{shown}",
                all="{all}",
            )
            for category, number in (("one", 1), ("other", 2))
        },
        "split": {
            category: say.count(
                "{split} document renders it in more than one way.",
                "{split} documents render it in more than one way.",
                number,
                split="{split}",
            )
            for category, number in (("one", 1), ("other", 2))
        },
    }
