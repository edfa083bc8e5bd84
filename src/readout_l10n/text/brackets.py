"""Square brackets, and alternatives between which nobody has chosen yet."""

import re
from collections.abc import Iterator

from readout_l10n.text.quotations import in_quotation_marks

_BRACKET = re.compile(r"\[[^\[\]\n]*\](?!\()")
_USUAL = re.compile(
    r"\[\s*(?:\^?\w{1,3}|sic|…|\.\.\.|\(\.\.\.\)|\(…\)|note \d+|ndlr|lien"
    r"|vid[ée]o|photos?|audio"
    r"|(?:en|texte en|version) (?:anglais|japonais|français|anglaise|japonaise|française)e?s?"
    r"|(?:english|japanese|french)(?: only)?"
    r"|anglais|japonais|français"
    r""
    r"|(?:format )?(?:pdf|html|docx?|xlsx?|zip|mp4)\b.{0,30}|.{0,30}\bpdf\b.{0,20}"
    r"|externe|nouvelle fenêtre|\d[\d\s.,/–-]*)\s*\]",
    re.IGNORECASE,
)
"""Calls of notes, marks of quotations and what tells a link's language or size."""
_LABEL = re.compile(
    r"\[(?:[A-ZÀ-Þ][^\W\d_]*(?:[ \u00a0\u202f]\w+){0,2}[ \u00a0\u202f]\d{1,2}"
    r"|(?i:annexes?|pièces? jointes?|documents?|fichiers?|image|carte|tableau)\b[^\[\]]{0,20})\]"
    r"(?=[ \u00a0\u202f:]*\w)"
)
"""What a link or attachment is called, before its title: « [Annexe 2] Liste des projets »."""
_TRANSLATORS_NOTE = re.compile(
    r"\b(?:NdT|NDT|N\.\s?d\.\s?T\.?|N\.\s?D\.\s?T\.?|[Nn]ote (?:du traducteur|de la traductrice"
    r"|de traduction|des traducteurs))(?!\w)"
)
_ALTERNATIVE = re.compile(
    r"(?<![\w/’'.])(?:le/la|la/le|un/une|une/un|du/de la|de la/du|au/à la|à la/au|il/elle|elle/il"
    r"|ce/cette|cet/cette|son/sa|leur/leurs|le/les|la/les|du/des|au/aux|est/sont|a/ont|de/du|à/au"
    r"|par/avec|dans/en|sur/de)(?![\w/])",
    re.IGNORECASE,
)


def open_brackets(text: str) -> Iterator[tuple[int, int]]:
    """Half-open offsets of words in square brackets, but for their usual uses.

    Within quotation marks they show what the quotation does not say, as they should.
    """
    for found in _BRACKET.finditer(text):
        if not text[: found.start()].strip("-–•* ") and _LABEL.match(text, found.start()):
            continue
        if not _USUAL.fullmatch(found[0]) and not in_quotation_marks(text, found.start()):
            yield found.span()


def translators_notes(text: str) -> Iterator[tuple[int, int]]:
    """Half-open offsets of what marks a translator's own note."""
    yield from (found.span() for found in _TRANSLATORS_NOTE.finditer(text))


def alternatives(text: str) -> Iterator[tuple[int, int]]:
    """Half-open offsets of two small words with a slash between: « le/la »."""
    yield from (found.span() for found in _ALTERNATIVE.finditer(text))
