"""A person holds another office in the target than in the source.

Why: « le Premier ministre » for “President” tells the reader of another meeting.
Compares the titles right beside a name on both sides: president and prime minister, foreign and
defence minister, minister and vice-minister, ambassador and consul general. A name that the source
gives that office anywhere is left alone. Where name-title speaks, by the glossary, it alone does.
Source: found in published readouts; no tool of the field has it.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary.titles import titles
from readout_l10n.model import Segment, Severity
from readout_l10n.text.names import names
from readout_l10n.text.offices import Office, office_beside
from readout_l10n.text.spelling import bare
from readout_l10n.text.tokens import tokens

_EXCHANGED = frozenset(
    frozenset(offices)
    for offices in (
        (Office.PRESIDENT, Office.PRIME_MINISTER),
        (Office.PRESIDENT, Office.FOREIGN),
        (Office.PRIME_MINISTER, Office.FOREIGN),
        (Office.PRIME_MINISTER, Office.DEFENCE),
        (Office.FOREIGN, Office.DEFENCE),
        (Office.FOREIGN, Office.VICE_MINISTER),
        (Office.DEFENCE, Office.VICE_MINISTER),
        (Office.AMBASSADOR, Office.CONSUL),
    )
)
"""Offices that are taken for one another and that nobody holds together."""


def check(pair: Pair) -> Iterator[Hit]:
    if pair.source is None:
        return
    locale = pair.target.locale
    for _, bead in pair.rendered:
        for segment in bead.target:
            ends = tuple(title.end for title in titles(segment.text, pair.glossary, locale))
            for name in names(segment.text, locale, ends):
                surname = name.surname[-1].text
                ours = office_beside(segment.text, name.start, name.end, locale)
                if ours is None:
                    continue
                office, start, end = ours
                here = _offices(pair, bead.source, surname)
                anywhere = _offices(pair, pair.source.segments, surname)
                if (
                    here
                    and office not in anywhere
                    and all(frozenset((office, other)) in _EXCHANGED for other in here)
                ):
                    yield Hit(
                        pair.at(segment, start, end),
                        f"« {segment.text[start:end]} » beside {surname}, who is "
                        f"“{next(iter(here.values()))}” in the source",
                        source=pair.source_quote(bead.source),
                    )


def _offices(pair: Pair, segments: tuple[Segment, ...], surname: str) -> dict[Office, str]:
    """The offices that source segments give the bearer of a surname, and by what title."""
    found: dict[Office, str] = {}
    for segment in segments:
        for word in tokens(segment.text, pair.source_locale):
            if bare(word.text) == bare(surname):
                beside = office_beside(segment.text, word.start, word.end, pair.source_locale)
                if beside:
                    office, start, end = beside
                    found.setdefault(office, segment.text[start:end])
    return found


RULE = Rule(
    "office-changed",
    Severity.ERROR,
    check,
    examples=(
        Example(
            source="Foreign Minister Hana Kirov met with Mr. Otto Brand, Minister of Defence.",
            target="La ministre de la Défense Hana KIROV a rencontré M. Otto BRAND, ministre de la "
            "Défense.",
            finds=(
                (
                    "« ministre de la Défense » beside KIROV, who is “Foreign Minister” "
                    "in the source"
                ),
            ),
        ),
        Example(
            source="Ambassador Jules Orban met President Ana Toma and Secretary of State Trent.",
            target="Le consul général Jules ORBAN a vu la Première ministre Ana TOMA et le "
            "secrétaire à la Défense TRENT.",
            finds=(
                "« consul général » beside ORBAN, who is “Ambassador” in the source",
                "« Première ministre » beside TOMA, who is “President” in the source",
                (
                    "« secrétaire à la Défense » beside TRENT, who is “Secretary of State” "
                    "in the source"
                ),
            ),
        ),
        Example(
            source="Parliamentary Vice-Minister Ren Hosoi spoke.",
            target="Le ministre des Affaires étrangères HOSOI Ren a pris la parole.",
            finds=(
                (
                    "« ministre des Affaires étrangères » beside HOSOI, who is “Parliamentary "
                    "Vice-Minister” in the source"
                ),
            ),
        ),
        Example(
            source="Secretary of State Lee Trent met former President Ana Toma.\n"
            "President Toma was joined by Foreign Secretary Ivo Marsh.",
            target="Le secrétaire d’État Lee TRENT a vu l’ancienne Présidente Ana TOMA.\n"
            "La Présidente TOMA était avec le ministre des Affaires étrangères Ivo MARSH.",
        ),
        Example(
            source="State Minister Ren Hosoi met Vice President Ana Toma.",
            target="Le vice-ministre HOSOI Ren a vu la vice-présidente Ana TOMA.",
        ),
    ),
)
