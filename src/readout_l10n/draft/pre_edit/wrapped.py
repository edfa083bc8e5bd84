"""Apertium behind the pre-edits that there are for a source language, shipped and a user's own."""

from collections.abc import Sequence
from dataclasses import replace

from readout_l10n.draft.apertium import Apertium
from readout_l10n.draft.pre_edit import english
from readout_l10n.draft.pre_edit.engine import PreEdited
from readout_l10n.draft.pre_edit.french.edit import french_edit
from readout_l10n.draft.pre_edit.french.given import Giving, given_words
from readout_l10n.draft.pre_edit.french.spanish import mended
from readout_l10n.draft.pre_edit.plain import PlainEdit
from readout_l10n.draft.pre_edit.row import Row
from readout_l10n.draft.pre_edit.table import edition, shipped_rows
from readout_l10n.text.locale import language


def pre_edited(
    engine: Apertium, source_locale: str, target_locale: str, own: Sequence[Row] = ()
) -> Apertium | PreEdited:
    """The engine, behind pre-edits where its source language has some; own rows count first.

    Rows are for the target of the whole way. Words are given in one that leads there in one step.
    """
    source, target = language(source_locale), language(target_locale)
    mine = tuple(row for row in own if row.source == source and row.applies(target))
    if source == "fr":
        return _from_french(engine, mine)
    if engine.modes[0].name == english.MODE:
        return _from_english(engine, mine)
    return PreEdited(engine, PlainEdit(mine), edition(mine)) if mine else engine


def _from_french(engine: Apertium, own: Sequence[Row]) -> PreEdited:
    """Shipped rows and words are for the language that Apertium makes of French."""
    step = engine.modes[0].target
    ours = tuple(row for row in shipped_rows("fr") if row.applies(step))
    edit = french_edit((*own, *ours), step)
    if not engine.conjugates:
        return PreEdited(engine, edit, edition(edit.rows))
    given = tuple(one.row for one in given_words(step))
    made_by = edition((*edit.rows, *given))
    if step == "es":
        return PreEdited(engine, edit, made_by, Giving(step), mended)
    return PreEdited(engine, edit, made_by, Giving(step))


def _from_english(engine: Apertium, own: Sequence[Row]) -> PreEdited:
    """Shipped edits of the text and inside of the pipe; own rows are for the text before them."""
    tuned = replace(engine, tuning=english.TUNING)
    if not own:
        return PreEdited(
            tuned, english.edited, english.edition(), english.with_articles, english.mended
        )
    mine = PlainEdit(tuple(own))
    return PreEdited(
        tuned,
        lambda text: english.edited(mine(text)),
        f"{english.edition()}, {edition(own)}",
        english.with_articles,
        english.mended,
    )
