"""Fields of a row that do not fit its form, or each other."""

import difflib
from collections.abc import Iterator

from readout_l10n.glossary.validate.problem import Problem, problem
from readout_l10n.glossary.validate.rows import Rows
from readout_l10n.model import ACCEPTED, Severity, TermKind
from readout_l10n.text.locale import language

_SHORT = (TermKind.ACRONYM, TermKind.SHORT_FORM)


def dates_reversed(rows: Rows) -> Iterator[Problem]:
    """A row that ends before it begins."""
    for row in rows.all:
        since, until = row.term.since, row.term.until
        if since and until and until < since:
            yield problem(
                "dates-reversed",
                Severity.ERROR,
                row,
                f"“{row.term.text}” holds since {since} until {until}, which is earlier",
                "swap or mend the dates",
            )


def office_unknown(rows: Rows) -> Iterator[Problem]:
    """A person whose office is no concept of the glossary."""
    for row in rows.all:
        office = row.term.office
        if office and office not in rows.by_concept:
            near = difflib.get_close_matches(office, rows.by_concept, 1)
            yield problem(
                "office-unknown",
                Severity.ERROR,
                row,
                f"office {office!r} of “{row.term.text}” is no concept here",
                f"did you mean {near[0]!r}?" if near else "add its rows",
            )


def full_form_missing(rows: Rows) -> Iterator[Problem]:
    """An acronym to be expanded without the form to expand it to."""
    for row in rows.all:
        term = row.term
        if not term.expand or term.status not in ACCEPTED:
            continue
        accepted = rows.accepted(term.concept, term.locale)
        if all(other.term.kind in _SHORT for other in accepted):
            yield problem(
                "full-form-missing",
                Severity.ERROR,
                row,
                f"“{term.text}” ({term.locale}) is to be expanded, but {term.concept!r} has no "
                "full form there",
                "add the full form, or take `yes` out of expand",
            )


def gender_missing(rows: Rows) -> Iterator[Problem]:
    """A French acronym whose articles and adjectives nobody can tell.

    Left alone where the concept's other forms have no gender either (« intergouvernemental », GtoG)
    and in a file that tells no gender at all, such as a table of two columns.
    """
    telling = {row.path for row in rows.all if row.term.gender}
    for row in rows.all:
        if row.path not in telling:
            continue
        term = row.term
        if language(term.locale) != "fr" or term.kind is not TermKind.ACRONYM or term.gender:
            continue
        others = [other.term for other in rows.accepted(term.concept, term.locale)]
        genders = [other.gender for other in others if other.gender]
        if term.status in ACCEPTED and (genders or len(others) == 1):
            yield problem(
                "gender-missing",
                Severity.WARNING,
                row,
                f"“{term.text}” ({term.locale}, {term.concept!r}) is an acronym without gender",
                f"write it, {genders[0]} as in the full form?" if genders else "write m or f",
            )
