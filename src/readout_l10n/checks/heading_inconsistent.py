"""A heading stands otherwise than in the other readouts, or than above in this one.

Why: readouts are read side by side, by their headings; « Échanges de vues » here and
« Discussions » there look like two kinds of meeting.
Compares the renderings of one source heading or title; and, with or without a source, headings of
the same letters in other capitals, with other accents or hyphens, or with an article. The flagged
one is the one that fewer documents have, else the later. Numbers before a heading, its full stop,
kinds of spaces and of dashes, and headings all in capitals are left alone.
Source: the Interinstitutional Style Guide's fixed headings; no tool compares documents.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.checks.running.sayings import Role, drifts, form_drifts, forms, sayings
from readout_l10n.model import Severity
from readout_l10n.text.gist import is_same_sense
from readout_l10n.text.shortened import shortened


def check(pair: Pair) -> Iterator[Hit]:
    here, path = pair.target, pair.target.path
    flagged: set[int] = set()
    said = sayings(here, pair.alignment)
    for drift in drifts(said, pair.elsewhere.renderings, path, (Role.HEADING,)):
        usual = drift.usual
        if not is_same_sense(drift.saying.text, usual.text, here.locale):
            flagged.add(drift.saying.number)
            message = (
                f"the same source heading is « {shortened(usual.text)} » {drift.usual.where(path)}"
            )
            yield _hit(pair, drift.saying.number, message, usual.text)
    for form, usual in form_drifts(forms(here), pair.elsewhere.headings, path):
        if form.number not in flagged:
            message = f"this heading is « {usual.text} » {usual.where(path)}"
            yield _hit(pair, form.number, message, usual.text)


def _hit(pair: Pair, number: int, message: str, suggestion: str) -> Hit:
    segment = pair.target.segments[number]
    source = pair.source_quote(pair.source_of(segment))
    return Hit(pair.at(segment), message, suggestion=suggestion, source=source)


_PROSE = (
    "Les deux ministres ont longuement évoqué la situation de la région et la coopération entre "
    "leurs pays dans les domaines de l’énergie et des transports."
)

RULE = Rule(
    "heading-inconsistent",
    Severity.WARNING,
    check,
    examples=(
        Example(
            target=f"Entretien à Lima\n\nRelations bilatérales\n\n{_PROSE}\n\n"
            f"Relations Bilatérales\n\n{_PROSE}",
            finds=("this heading is « Relations bilatérales » at line 3",),
        ),
        Example(
            source="Talks in Lima\n\nRegional affairs\n\nThey talked about the region at length "
            "and about what their two countries do in energy and transport.\n\n"
            "Regional affairs\n\nThey talked about the region at length "
            "and about what their two countries do in energy and transport.",
            target=f"Entretien à Lima\n\nSituation régionale\n\n{_PROSE}\n\n"
            f"Échanges sur la région\n\n{_PROSE}",
            finds=("the same source heading is « Situation régionale » at line 3",),
        ),
        Example(
            target=f"Entretien à Lima\n\n1. Relations bilatérales\n\n{_PROSE}\n\n"
            f"2. Relations bilatérales.\n\n{_PROSE}",
        ),
        Example(
            target=f"Entretien à Lima\n\nSituation régionale\n\n{_PROSE}\n\n"
            f"Situation internationale\n\n{_PROSE}",
        ),
    ),
)
