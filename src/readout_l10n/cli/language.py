"""A warning about a document in another language than was said."""

from typing import TYPE_CHECKING

from readout_l10n.cli.messages import tell_warning

if TYPE_CHECKING:
    from readout_l10n.model import Document

_SAMPLE = 1000
"""Characters that are looked at."""


def warn_of_language(document: "Document", rival: str) -> None:
    """Name on stderr a document that reads like another language; `rival` is the other side's."""
    from readout_l10n.text.language import likeliest
    from readout_l10n.text.locale import language

    prose = (segment.text for segment in document.segments if not segment.kind.is_publishers)
    found = likeliest(" ".join(prose)[:_SAMPLE], (document.locale, rival))
    if found not in (None, language(document.locale)):
        message = f"reads like {found}, not {document.locale}; are the files in the right order?"
        tell_warning(f"{document.path}: {message}")
