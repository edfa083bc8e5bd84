"""An infinitive where a participle has to stand, or a participle for an infinitive.

Why: « il a déclarer » and « pour renforcé » sound right and read wrong: spelling by ear.
After « avoir », or the reflexive « est » and « sont », an infinitive cannot stand; after « devoir
», « pouvoir » and the like, a participle cannot; nor after « pour », « sans », « afin de », « à »
and « de » when its object follows it. Verbs are those of text/verbs, listed or in -er.
Source: Banque de dépannage linguistique, « Participe passé en -é ou infinitif en -er »;
LanguageTool's and Grammalecte's rules on the same.
"""

from collections.abc import Iterator, Sequence

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity
from readout_l10n.text.locale import language
from readout_l10n.text.noun_phrases import side_by_side
from readout_l10n.text.subjects import after_adverbs
from readout_l10n.text.tokens import Token, tokens
from readout_l10n.text.verbs import is_infinitive, past_participle

_HAVING = frozenset("a ont avait avaient aura auront aurait auraient ait aient ayant avoir".split())
_BEING = frozenset("est sont était étaient sera seront être".split())
_MODAL = frozenset(
    "doit doivent devra devront devrait devraient peut peuvent pourra pourront pourrait pourraient "
    "veut veulent va vont devoir pouvoir souhaitent".split()
)
_BEFORE_INFINITIVE = frozenset({"pour", "sans", "de", "d", "à"})
_OBJECTS = frozenset("la le les l leur leurs son sa ses un une cette ce cet ces".split())
_CLITICS = frozenset({"s", "se"})


def check(pair: Pair) -> Iterator[Hit]:
    if language(pair.target.locale) != "fr":
        return
    for segment in pair.target.segments:
        if segment.kind.is_publishers:
            continue
        words = tokens(segment.text, pair.target.locale)
        for at, word in enumerate(words):
            hit = _after_auxiliary(pair, segment, words, at) or _for_infinitive(
                pair, segment, words, at
            )
            if hit and word.text.islower():
                yield hit


def _after_auxiliary(pair: Pair, segment: Segment, words: Sequence[Token], at: int) -> Hit | None:
    before = words[at - 1].text if at else ""
    reflexive = words[at].text in _BEING and before in _CLITICS
    if words[at].text not in _HAVING and not reflexive:
        return None
    place = after_adverbs(segment.text, at)
    if place is None or not is_infinitive(words[place].text):
        return None
    verb = words[place]
    return Hit(
        pair.at(segment, verb.start, verb.end),
        f"infinitive « {verb.text} » after « {words[at].text} », where a participle is wanted",
    )


def _for_infinitive(pair: Pair, segment: Segment, words: Sequence[Token], at: int) -> Hit | None:
    text, lead = segment.text, words[at].text
    if lead in _MODAL:
        place = after_adverbs(text, at)
    elif lead in _BEFORE_INFINITIVE and at + 1 < len(words) and side_by_side(text, words, at):
        place = at + 1
        if place + 1 >= len(words) or words[place + 1].text not in _OBJECTS:
            return None
        if not side_by_side(text, words, place):
            return None
    else:
        return None
    seen = past_participle(words[place].text) if place is not None else None
    if seen is None or place is None or seen.gender == "f" or seen.is_plural is not False:
        return None
    verb = words[place]
    return Hit(
        pair.at(segment, verb.start, verb.end),
        f"participle « {verb.text} » after « {lead} », where an infinitive is wanted",
        suggestion=seen.verb,
    )


RULE = Rule(
    "verb-form",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Il a également déclarer que le port rouvrirait.",
            finds=("infinitive « déclarer » after « a », where a participle is wanted",),
        ),
        Example(
            target="Ils agiront pour renforcé la coopération et doivent approfondi le dialogue.",
            finds=(
                "participle « renforcé » after « pour », where an infinitive is wanted",
                "participle « approfondi » after « doivent », where an infinitive is wanted",
            ),
        ),
        Example(
            target="Les ministres se sont réunir à Oslo.",
            finds=("infinitive « réunir » after « sont », where a participle is wanted",),
        ),
        Example(target="Il a à déclarer ses biens, et doit renforcer un cadre déjà renforcé."),
        Example(target="Ils sont convenus de réunir les experts, pour un dialogue approfondi."),
    ),
)
