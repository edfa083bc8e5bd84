"""Drift as one page: what deserves a decision, who wrote it how, and since when."""

from collections.abc import Iterator
from html import escape

from readout_l10n.drift.compare import Comparison
from readout_l10n.drift.subject import Drift
from readout_l10n.report.drift_data import drift_data
from readout_l10n.report.drift_summary import made, summary, trend
from readout_l10n.report.drift_table import subjects
from readout_l10n.report.page import page, page_data
from readout_l10n.ui import ENGLISH, Say

_SCRIPTS = (
    "vendor/echarts.js",
    "drift_state.js",
    "drift_charts.js",
    "drift_detail.js",
    "drift.js",
)


def drift_html(
    drift: Drift, say: Say = ENGLISH, against: Comparison | None = None, folder: str = ""
) -> str:
    """A page with a summary, a table to filter and sort, and each subject's history on demand.

    Without script it has the summary and the whole table. `against` is what has become of an
    earlier report; `folder` is the way from the page to where the documents' paths begin.
    """
    title = say("How terms are rendered")
    body = [
        f'<a class="skip" href="#subjects">{escape(say("To the table"))}</a>',
        "<header>",
        f"<h1>{escape(title)}</h1>",
        *made(drift, say),
        "</header>",
        "<main>",
        *summary(drift, say),
        *(trend(against, say) if against else ()),
        *_overview(say),
        *subjects(drift, say),
        *_heat(say),
        "</main>",
        page_data("data", drift_data(drift, say, folder)),
    ]
    return page(title, ("drift.css",), body, scripts=_SCRIPTS, say=say)


def _overview(say: Say) -> Iterator[str]:
    note = say("Of the glossary’s terms in the table, the share not written as it prefers.")
    yield '<section class="scripted" aria-labelledby="overview">'
    yield f'<h2 id="overview">{escape(say("Is it getting better?"))}</h2>'
    yield f'<p class="note">{escape(note)}</p>'
    yield '<div id="overview-chart"></div>'
    yield "</section>"


def _heat(say: Say) -> Iterator[str]:
    yield '<section class="scripted" aria-labelledby="heat">'
    yield f'<h2 id="heat">{escape(say("Where it is rendered otherwise"))}</h2>'
    yield '<p class="note" id="heat-note"></p>'
    yield '<div id="heat-chart"></div>'
    yield "</section>"
