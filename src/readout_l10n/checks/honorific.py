"""A form of address in another language's form, or without its point.

Why: « Mr » is English and « M Rutte » nobody's; the embassies concerned notice before all else.
French writes M., MM., Mme, Mmes, Dr, Pr and S.E. ; abbreviations that end with the word's last
letter take no point. Speaks only before a surname in capitals, a name of two words or a person of
the glossary (« Mr Bean » is a film); quotations and parentheses may be in another
language and are left alone.
Source: Lexique des règles typographiques en usage à l’Imprimerie nationale, « Abréviations »; Code
de rédaction interinstitutionnel, 10.4.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.prose import french
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary.people import people
from readout_l10n.model import Severity
from readout_l10n.text.language import set_aside
from readout_l10n.text.names import in_capitals
from readout_l10n.text.tokens import tokens

_SPACE = r"[ \u00a0\u202f]"
_FORMS = {
    "M.": r"Mr\.?",
    "Mme": r"(?:Mrs|Ms|Miss|Madam)\.?|Mme\.",
    "Mmes": r"Mmes\.",
    "Mlle": r"Mlle\.",
    "Dr": r"Dr\.",
    "Pr": r"Pr\.",
    "MM.": r"Messrs\.?|MM",
    "S.E.M.": (
        rf"S\.E\.M|SEM|S\.E\.{_SPACE}?Mr\.?"
        rf"|(?:H\.{_SPACE}?E\.|HE)(?:{_SPACE}Mr\.?)?(?!{_SPACE}M(?:rs|s|me))"
    ),
}
_FORM = re.compile(
    rf"(?<![\w.&’'-])(?:{'|'.join(f'({form})' for form in _FORMS.values())})(?={_SPACE}[A-ZÀ-Ý])"
)
_BARE_M = re.compile(rf"(?<![\w.&’'\"-])M(?={_SPACE}[A-ZÀ-Ý])")
_BEFORE_M = re.compile(
    rf"(?:^|[,;:(–—-]|\b(?:que|et|de|à|par|avec|pour|selon|feu)){_SPACE}?$", re.IGNORECASE
)
"""What stands before a man's name: not « classe M », « Boney M »."""


def check(pair: Pair) -> Iterator[Hit]:
    for segment in french(pair):
        text = set_aside(segment.text)
        for start, end, wanted in _places(text):
            if not _is_before_name(pair, text, end):
                continue
            seen = segment.text[start:end]
            yield Hit(
                pair.at(segment, start, end),
                f"« {seen} »: French writes « {wanted} »",
                suggestion=wanted,
                edits=(pair.edit(segment, start, end, wanted),),
            )


def _places(text: str) -> Iterator[tuple[int, int, str]]:
    for found in _FORM.finditer(text):
        yield found.start(), found.end(), tuple(_FORMS)[(found.lastindex or 1) - 1]
    for found in _BARE_M.finditer(text):
        if _BEFORE_M.search(text, 0, found.start()):
            yield found.start(), found.end(), "M."


def _is_before_name(pair: Pair, text: str, end: int) -> bool:
    """Whether a surname in capitals, two words of a name, or somebody known follows."""
    words = tokens(text[end:], pair.target.locale)[:2]
    if not words:
        return False
    first = words[0].text
    both = len(words) > 1 and words[1].text[0].isupper() and len(first) > 1
    beside = both and text[end + words[0].end : end + words[1].start].isspace()
    known = people(pair.glossary, pair.target.locale).knows((first,))
    return in_capitals(first) or beside or known


RULE = Rule(
    "honorific",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target="Mr MODI et Mrs. Penny WONG ont reçu Mme. KALLAS.",
            finds=(
                "« Mr »: French writes « M. »",
                "« Mrs. »: French writes « Mme »",
                "« Mme. »: French writes « Mme »",
            ),
            fixed="M. MODI et Mme Penny WONG ont reçu Mme KALLAS.",
        ),
        Example(
            target="Avec M Mark RUTTE, le Dr. KATO et S.E.M TOKAÏEV.",
            finds=(
                "« Dr. »: French writes « Dr »",
                "« S.E.M »: French writes « S.E.M. »",
                "« M »: French writes « M. »",
            ),
            fixed="Avec M. Mark RUTTE, le Dr KATO et S.E.M. TOKAÏEV.",
        ),
        Example(target="M. RUTTE, Mme KALLAS, MM. MODI et MACRON, S.E. M. TOKAÏEV, S. E. M. Ito."),
        Example(target="Le film « Mr. Smith » (Mr. Smith Goes to Town), la classe M, Mr Bean."),
    ),
)
