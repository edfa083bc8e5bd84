"""What did not come through a conversion, a line a kind."""

from collections.abc import Mapping


def losses_text(unread: Mapping[str, int], lost: Mapping[str, int], formulas: int) -> str:
    """What was not read, what was not kept, and how many terms a spreadsheet would run."""
    lines = [f"not read: {what} ({_times(count)})" for what, count in unread.items()]
    lines += [f"not kept: {what} ({_terms(count)})" for what, count in lost.items()]
    if formulas:
        lines.append(
            f"beware: {_terms(formulas)} begin with =, +, - or @; do not open it in a spreadsheet"
        )
    return "".join(f"{line}\n" for line in lines)


def _terms(count: int) -> str:
    return "1 term" if count == 1 else f"{count} terms"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
