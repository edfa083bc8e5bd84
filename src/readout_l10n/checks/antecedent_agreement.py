"""A pronoun or participle that does not agree with the noun that it follows and refers to.

Why: « la réunion au cours duquel », « les mesures qu’ils ont pris » are what is left of a sentence
whose noun was changed.
Reads « lequel » and its kin after a preposition, « tel que », the participle with « avoir » of a
clause with « que » (text/antecedents); a participle beside its noun is noun-agreement's. Where an
earlier noun may be meant, nothing is said (« le chef de la mission, auquel »).
Source: Grevisse and Goosse, Le Bon Usage, on the relative pronoun, « tel » and the participle with
« avoir »; Banque de dépannage linguistique, « Accord du participe passé », « Tel que ».
"""

from collections.abc import Iterator

from readout_l10n.checks.prose import french
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.text.antecedents import misreferences

_GENDERS = {"m": "masculine ", "f": "feminine ", None: ""}


def check(pair: Pair) -> Iterator[Hit]:
    for segment in french(pair):
        for one in misreferences(segment.text):
            seen = segment.text[one.start : one.end]
            number = "plural" if one.is_plural else "singular"
            yield Hit(
                pair.at(segment, one.start, one.end),
                f"« {seen} » does not agree with « {one.noun} », {_GENDERS[one.gender]}{number}",
                suggestion=one.wanted,
            )


RULE = Rule(
    "antecedent-agreement",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="La réunion au cours duquel il a parlé. Le sommet pour laquelle il est venu.",
            finds=(
                "« duquel » does not agree with « réunion », feminine singular",
                "« laquelle » does not agree with « sommet », masculine singular",
            ),
        ),
        Example(
            target="Les décisions qu’ils ont pris sont là ; la décision qu’Oslo a adopté aussi.",
            finds=(
                "« pris » does not agree with « décisions », feminine plural",
                "« adopté » does not agree with « décision », feminine singular",
            ),
        ),
        Example(
            target="Plusieurs domaines prioritaires telle que la pêche sont cités.",
            finds=("« telle » does not agree with « domaines », masculine plural",),
        ),
        Example(
            target="Le chef de la mission, auquel il a parlé. L’une des réunions tenue à Rome."
        ),
        Example(
            target="La réunion qu’ils ont décidé de tenir, l’idée que le Japon a soutenu Oslo."
        ),
        Example(target="La visite des sites du patrimoine organisée par la ville a plu."),
        Example(target="Les mesures qu’ils ont prises, des domaines tels que la pêche."),
    ),
)
