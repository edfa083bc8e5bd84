"""A text in a message: its beginning, where it is long."""

_LONGEST = 70


def shortened(text: str, longest: int = _LONGEST) -> str:
    """A text of at most so many characters, cut between words; three dots stand for the rest."""
    if len(text) <= longest:
        return text
    return f"{text[: longest - 1].rpartition(' ')[0] or text[: longest - 1]}…"
