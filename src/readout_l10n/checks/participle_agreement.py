"""A past participle after « être » that does not agree with its subject.

Why: « la réunion s’est tenu » and « ils sont convenu » are the commonest slips of readouts.
Reads subjects that can be nothing else (text/subjects) with « être » and the participle beside
them. Reflexive verbs are judged only where the participle agrees with the subject in every sense
(« se tenir », « se réunir », not « se parler »); a subject of unknown gender for its number alone.
Present participles that are no adjective have one form.
With « avoir », one that agrees though its object follows and none can stand before (text/objects).
Source: Grevisse and Goosse, Le Bon Usage, on the participle used with « être » and the pronominal
verbs; Banque de dépannage linguistique, « Accord du participe passé ».
"""

from collections.abc import Iterator

from readout_l10n.checks.prose import french
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity
from readout_l10n.text.morphology import readings
from readout_l10n.text.noun_phrases import side_by_side
from readout_l10n.text.nouns import noun
from readout_l10n.text.objects import may_have_object_before
from readout_l10n.text.subjects import UNCOUNTED, Predicate, after_adverbs, predicates
from readout_l10n.text.tokens import tokens
from readout_l10n.text.verbs import Participle, past_participle

_BEING = frozenset(
    "est sont était étaient sera seront serait seraient fut furent soit soient".split()
)
_HAVING = frozenset("a ont avait avaient aura auront aurait auraient".split())
_OBJECTS = frozenset(
    "le la les l un une des du de d leur leurs son sa ses ce cet cette ces que qu à au aux sur "
    "avec dans en pour plusieurs deux trois quatre".split()
)
"""What tells that the participle is one, and that no object came before."""
_PLACES = frozenset({"à", "au", "aux", "en", "dans", "chez"})
"""What follows « se rendre » of going somewhere."""
_INDIRECT = frozenset(
    "dire demander rappeler imaginer promettre permettre donner partager parler succéder "
    "répondre répéter faire laisser voir plaire nuire arroger procurer attirer échanger acheter "
    "offrir construire jurer raconter écrire accorder assurer figurer entendre sentir".split()
)
"""Verbs whose « se » may be the indirect object: « ils se sont rendu compte »."""
_AFTER_INDIRECT = (
    _OBJECTS - {"de", "d", "à", "au", "aux", "sur", "avec", "dans", "en", "pour"}
) | {
    "mutuellement",
    "réciproquement",
}
_GENDERS = {"m": "masculine ", "f": "feminine ", None: ""}


def check(pair: Pair) -> Iterator[Hit]:
    for segment in french(pair):
        for predicate in predicates(segment.text):
            hit = _judge(pair, segment, predicate)
            if hit:
                yield hit
        yield from _after_avoir(pair, segment)
        yield from _present(pair, segment)


def _after_avoir(pair: Pair, segment: Segment) -> Iterator[Hit]:
    text, words = segment.text, tokens(segment.text, "fr")
    for at, word in enumerate(words):
        place = after_adverbs(text, at) if word.text in _HAVING else None
        if place is None:
            continue
        verb = words[place]
        following = words[place + 1].text if side_by_side(text, words, place) else ""
        seen = past_participle(verb.text) if verb.text.islower() else None
        if seen is None or verb.text == seen.masculine or noun(verb.text) is not None:
            continue
        transitive = any("t" in reading.verb[2:6] for reading in readings(verb.text))
        if (transitive and following not in _OBJECTS) or may_have_object_before(text, words, at):
            continue
        yield Hit(
            pair.at(segment, verb.start, verb.end),
            f"« {verb.text} » after « {word.text} » agrees with no object before it",
            suggestion=seen.masculine,
        )


def _present(pair: Pair, segment: Segment) -> Iterator[Hit]:
    """« des projets contribuants à »: no adjective, so a verb, which has one form."""
    for token in tokens(segment.text, "fr"):
        stem = token.text.removesuffix("s").removesuffix("e")
        if not token.text.endswith(("ants", "antes")) or not token.text.islower():
            continue
        if readings(token.text) or not any("ppre" in reading.tags for reading in readings(stem)):
            continue
        yield Hit(
            pair.at(segment, token.start, token.end),
            f"« {token.text} »: the present participle « {stem} » has no other form",
            suggestion=stem,
        )


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
    if seen is None or place is None:
        return None
    if predicate.is_reflexive and not _agrees_with_se(text, seen, place):
        return None
    number_fits = seen.is_plural in {None, subject.is_plural}
    gender = subject.gender
    if subject.is_plural and subject.phrase and subject.phrase.noun.gender is None:
        gender = None
    if subject.phrase and subject.phrase.noun.singular in UNCOUNTED:  # « des centaines d’enfants »
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


def _agrees_with_se(text: str, seen: Participle, place: int) -> bool:
    """Whether « se » is the direct object: listed, or of a verb with no other that follows."""
    if seen.agrees_with_se:
        return True
    words = tokens(text, "fr")
    following = words[place + 1].text.casefold() if side_by_side(text, words, place) else ""
    codes = {reading.verb for reading in readings(words[place].text) if reading.is_participle}
    if seen.verb == "rendre":
        return following in _PLACES
    direct = all(code[2:7].count("t") and "q" in code and "n" not in code for code in codes)
    return direct and seen.verb not in _INDIRECT and following not in _AFTER_INDIRECT


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
        Example(
            target="Les experts ont longuement étudiés la question. Il a saluée cette avancée.",
            finds=(
                "« étudiés » after « ont » agrees with no object before it",
                "« saluée » after « a » agrees with no object before it",
            ),
        ),
        Example(
            target="La crise s’est aggravé depuis, et les pourparlers ont aboutis hier.",
            finds=(
                "« aggravé » does not agree with « La crise », feminine singular",
                "« aboutis » after « ont » agrees with no object before it",
            ),
        ),
        Example(
            target="Des projets contribuants à la paix et des mesures suffisantes.",
            finds=("« contribuants »: the present participle « contribuant » has no other form",),
        ),
        Example(target="La lettre qu’elle a envoyée à Oslo, il l’a jugée de nature à aider."),
        Example(target="Quelles mesures ont adoptées les deux pays ? Ils les ont prises en mai."),
        Example(target="Les ministres se sont succédé, se sont parlé et se sont réunis."),
        Example(target="La ministre des Affaires étrangères s’est rendue à Oslo ; il est venu."),
        Example(target="Les ministres ont convenu d’un calendrier. Elles ont été reçues."),
    ),
)
