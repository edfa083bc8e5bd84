"""A participle that has to be a verb, without its auxiliary.

Why: « Le ministre déclaré que » stops the reader at the third word.
Reads subjects that can be nothing else (text/subjects), followed by a participle and then by
« que » or the object's determiner: a participle used as an adjective takes neither. After a noun,
one of a verb of saying, or any in a sentence without another verb. What may be a date after it
(« le texte évoqué la veille ») is left alone.
Source: found in drafts; Grevisse and Goosse, Le Bon Usage, on compound tenses.
"""

from collections.abc import Iterator, Sequence

from readout_l10n.checks.prose import french
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.text.features import word as read
from readout_l10n.text.noun_phrases import side_by_side
from readout_l10n.text.subjects import Predicate, is_sure_verb, predicates
from readout_l10n.text.tokens import Token, tokens
from readout_l10n.text.verbs import SAYING, past_participle

_OBJECTS = frozenset("que qu la le les l leur leurs son sa ses un une".split())
_TIMES = frozenset(
    "veille lendemain semaine mois an année jour matin soir même premier première fois mardi lundi "
    "mercredi jeudi vendredi samedi dimanche".split()
)


def check(pair: Pair) -> Iterator[Hit]:
    for segment in french(pair):
        words = tokens(segment.text, pair.target.locale)
        for predicate in predicates(segment.text):
            if _is_bare(segment.text, words, predicate):
                verb = predicate.verb
                auxiliary = "ont" if predicate.subject.is_plural else "a"
                yield Hit(
                    pair.at(segment, verb.start, verb.end),
                    f"« {predicate.subject.text} {verb.text} » has no auxiliary",
                    suggestion=f"{auxiliary} {verb.text}",
                )


def _is_bare(text: str, words: Sequence[Token], predicate: Predicate) -> bool:
    seen = past_participle(predicate.verb.text)
    at = predicate.index
    may_be_present = read(predicate.verb.text).is_finite  # « il fait »
    if seen is None or seen.gender == "f" or seen.is_plural or may_be_present:
        return False
    is_pronoun = predicate.subject.phrase is None
    if seen.verb not in SAYING and not is_pronoun and _has_verb(words[at:]):
        return False
    if predicate.is_reflexive or at + 1 >= len(words) or not side_by_side(text, words, at):
        return False
    if words[at + 1].text not in _OBJECTS:
        return False
    after = words[at + 2].text.casefold() if at + 2 < len(words) else ""
    return after not in _TIMES and not after[:1].isdigit()


def _has_verb(words: Sequence[Token]) -> bool:
    return any(is_sure_verb(word.text) for word in words)


RULE = Rule(
    "auxiliary-missing",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Le ministre des Affaires étrangères déclaré que l’aide suivrait.",
            finds=("« Le ministre des Affaires étrangères déclaré » has no auxiliary",),
        ),
        Example(
            target="Enfin, les deux ministres réaffirmé leur soutien. Il souligné l’urgence.",
            finds=(
                "« les deux ministres réaffirmé » has no auxiliary",
                "« Il souligné » has no auxiliary",
            ),
        ),
        Example(target="Le ministre a déclaré que l’aide suivrait ; le texte évoqué est prêt."),
        Example(target="Le texte évoqué la veille par la ministre a été signé."),
    ),
)
