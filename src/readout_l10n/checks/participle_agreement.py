"""A past participle after « être » that does not agree with its subject.

Why: « la réunion s’est tenu » and « ils sont convenu » are the commonest slips of readouts.
Reads subjects that can be nothing else (text/subjects) with « être » and the participle beside
them. Reflexive verbs are judged only where the participle agrees with the subject in every sense
(« se tenir », « se réunir », not « se parler »); a subject of unknown gender for its number alone.
Source: Grevisse and Goosse, Le Bon Usage, on the participle used with « être » and the pronominal
verbs; Banque de dépannage linguistique, « Accord du participe passé ».
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity
from readout_l10n.text.locale import language
from readout_l10n.text.subjects import Predicate, after_adverbs, predicates
from readout_l10n.text.tokens import tokens
from readout_l10n.text.verbs import past_participle

_BEING = frozenset(
    "est sont était étaient sera seront serait seraient fut furent soit soient".split()
)
_HAVING = frozenset("a ont avait avaient aura auront aurait auraient".split())
_GENDERS = {"m": "masculine ", "f": "feminine ", None: ""}


def check(pair: Pair) -> Iterator[Hit]:
    if language(pair.target.locale) != "fr":
        return
    for segment in pair.target.segments:
        if segment.kind.is_publishers:
            continue
        for predicate in predicates(segment.text):
            hit = _judge(pair, segment, predicate)
            if hit:
                yield hit


def _judge(pair: Pair, segment: Segment, predicate: Predicate) -> Hit | None:
    text, subject = segment.text, predicate.subject
    words = tokens(text, "fr")
    at = predicate.index
    if predicate.verb.text in _HAVING:
        been = after_adverbs(text, at)
        if been is None or words[been].text != "été":
            return None
        at = been
    elif predicate.verb.text not in _BEING:
        return None
    place = after_adverbs(text, at)
    seen = past_participle(words[place].text) if place is not None else None
    if seen is None or place is None or (predicate.is_reflexive and not seen.agrees_with_se):
        return None
    number_fits = seen.is_plural in {None, subject.is_plural}
    gender = subject.gender
    if subject.is_plural and subject.phrase and subject.phrase.noun.gender is None:
        gender = None
    gender_fits = gender is None or seen.gender == gender
    if number_fits and gender_fits:
        return None
    number = "plural" if subject.is_plural else "singular"
    wanted = seen.form(gender or seen.gender, plural=subject.is_plural)
    return Hit(
        pair.at(segment, words[place].start, words[place].end),
        f"« {words[place].text} » does not agree with « {subject.text} », "
        f"{_GENDERS[gender]}{number}",
        suggestion=wanted,
    )


RULE = Rule(
    "participle-agreement",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="La réunion s’est tenu à Rome.",
            finds=("« tenu » does not agree with « La réunion », feminine singular",),
        ),
        Example(
            target="Les deux ministres se sont ensuite réuni. Ils sont convenu de se revoir.",
            finds=(
                "« réuni » does not agree with « Les deux ministres », plural",
                "« convenu » does not agree with « Ils », masculine plural",
            ),
        ),
        Example(
            target="La déclaration conjointe a été signé par la ministre.",
            finds=(
                "« signé » does not agree with « La déclaration conjointe », feminine singular",
            ),
        ),
        Example(target="Les ministres se sont succédé, se sont parlé et se sont réunis."),
        Example(target="La ministre des Affaires étrangères s’est rendue à Oslo ; il est venu."),
        Example(target="Les ministres ont convenu d’un calendrier. Elles ont été reçues."),
    ),
)
