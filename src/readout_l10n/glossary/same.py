"""When two terms are one form, and hold on one day."""

from readout_l10n.model import CaseRule, Term


def same_form(one: Term, other: Term) -> bool:
    """Whether two terms are one form of one locale, as their case rules have it."""
    if one.locale != other.locale:
        return False
    if CaseRule.INSENSITIVE is one.case is other.case:
        return one.text.casefold() == other.text.casefold()
    return one.text == other.text


def at_one_time(one: Term, other: Term) -> bool:
    """Whether there is a day on which both rows hold."""
    return not (
        (one.until and other.since and one.until < other.since)
        or (other.until and one.since and other.until < one.since)
    )
