"""One sentence or line of the source is translated in two ways.

Why: who compares two readouts takes a new wording for a new position.
Compares source sentences of five words or more, and lines without a full stop (titles of links,
labels), word for word, in one document and in all those of a run. The flagged one is the one that
fewer documents have, else the later; one for each source sentence and document. Renderings of the
same content words in other forms, other order, other figures or other punctuation are one. Running
text may well be varied: it is an info, a line warns. Headings are heading-inconsistent's.
Source: Xbench's and Verifika's "inconsistency in target", which compare one project's segments.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.checks.running.sayings import Role, drifts, sayings
from readout_l10n.model import Severity
from readout_l10n.text.gist import is_same_sense
from readout_l10n.text.shortened import shortened

_ROLES = (Role.LINE, Role.SENTENCE)


def check(pair: Pair) -> Iterator[Hit]:
    said = sayings(pair.target, pair.alignment)
    for drift in drifts(said, pair.elsewhere.renderings, pair.target.path, _ROLES):
        saying, usual = drift.saying, drift.usual
        if is_same_sense(saying.text, usual.text, pair.target.locale):
            continue
        segment = pair.target.segments[saying.number]
        yield Hit(
            pair.at(segment),
            f"the same source is « {shortened(usual.text)} » {drift.usual.where(pair.target.path)}",
            suggestion=None if saying.role is Role.SENTENCE else usual.text,
            source=pair.source_quote(pair.source_of(segment)),
            severity=Severity.INFO if saying.role is Role.SENTENCE else None,
        )


RULE = Rule(
    "translation-inconsistent",
    Severity.WARNING,
    check,
    examples=(
        Example(
            source="The ministers welcomed the recent progress.\n"
            "They met.\n"
            "The ministers welcomed the recent progress.",
            target="Les ministres ont salué ces progrès récents.\n"
            "Ils se sont vus.\n"
            "Les deux ministres se sont félicités des avancées.",
            finds=(
                "the same source is « Les ministres ont salué ces progrès récents. » at line 1",
            ),
        ),
        Example(
            source="They met.\n- Japan-Chile relations\n- Embassy\n- Other\n"
            "- Japan-Chile relations",
            target="Ils se sont vus.\n- Relations nippo-chiliennes\n- Ambassade\n- Divers\n"
            "- Liens avec le Chili",
            finds=("the same source is « Relations nippo-chiliennes » at line 2",),
        ),
        Example(
            source="The meeting took place on 3 May.\nThe meeting took place on 3 May.",
            target="La rencontre a eu lieu le 3 mai.\nL’entretien s’est tenu le 3 mai.",
            finds=("the same source is « La rencontre a eu lieu le 3 mai. » at line 1",),
        ),
        Example(
            source="The meeting took place on 3 May.\nThe meeting took place on 3 May.",
            target="La rencontre a eu lieu le 3 mai.\nLe 3 mai, la rencontre a eu lieu.",
        ),
        Example(
            source="They thanked him.\nThey thanked him.",
            target="Ils l’ont remercié.\nIls lui ont dit merci.",
        ),
        Example(target="Ils se sont félicités des progrès.\nIls ont salué les avancées."),
    ),
)
