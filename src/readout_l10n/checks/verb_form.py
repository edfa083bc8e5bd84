"""A verb in another form than its place wants: an infinitive for a participle, and the like.

Why: « il a déclarer », « pour renforcé », « il a prit » sound right and read wrong: spelt by ear.
After « avoir », or the reflexive « est » and « sont », an infinitive cannot stand; after « devoir
», « pouvoir » and the like, a participle cannot; nor after « pour », « sans », « afin de », « à »
and « de » when its object follows it. Verbs are those of text/verbs, listed or in -er.
A simple past after an auxiliary (text/preterites), and « on », « à » or « c’est » for an auxiliary
after a certain subject, are slips of the same kind; « convenir de » is not reflexive. After « pour
que » and the like the subjunctive is wanted, after « si » no conditional (text/moods).
Source: Banque de dépannage linguistique, « Participe passé en -é ou infinitif en -er »;
LanguageTool's and Grammalecte's rules on the same.
"""

from collections.abc import Iterator, Sequence

from readout_l10n.checks.prose import french
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity
from readout_l10n.text.lexicon import is_word
from readout_l10n.text.moods import wrong_moods
from readout_l10n.text.morphology import is_form
from readout_l10n.text.noun_phrases import side_by_side
from readout_l10n.text.nouns import noun
from readout_l10n.text.preterites import ENGLISH_NOUNS, participle_meant
from readout_l10n.text.subjects import Predicate, after_adverbs, predicates
from readout_l10n.text.tokens import Token, tokens
from readout_l10n.text.verbs import SAYING, Participle, is_infinitive, past_participle

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
    for segment in french(pair):
        words = tokens(segment.text, pair.target.locale)
        by_ear = dict(_by_ear(pair, segment, words))
        for at, word in enumerate(words):
            hit = (
                _after_auxiliary(pair, segment, words, at)
                or _simple_past(pair, segment, words, at)
                or _reflexive_agreeing(pair, segment, words, at)
                or (None if at in by_ear else _for_infinitive(pair, segment, words, at))
            )
            if hit and word.text.islower():
                yield hit
        yield from by_ear.values()
        for mood in wrong_moods(segment.text):
            wanted = "the subjunctive" if mood.is_subjunctive else "no conditional"
            yield Hit(
                pair.at(segment, mood.verb.start, mood.verb.end),
                f"« {mood.verb.text} » after « {mood.lead} », which takes {wanted}",
                suggestion=mood.wanted,
            )


def _after_auxiliary(pair: Pair, segment: Segment, words: Sequence[Token], at: int) -> Hit | None:
    before = words[at - 1].text if at else ""
    reflexive = words[at].text in _BEING and before in _CLITICS
    if words[at].text not in _HAVING and not reflexive:
        return None
    place = after_adverbs(segment.text, at)
    if place is None or not is_infinitive(words[place].text):
        return None
    verb = words[place]
    if words[at].text == "a" and _is_english(words, at, place):
        return None
    return Hit(
        pair.at(segment, verb.start, verb.end),
        f"infinitive « {verb.text} » after « {words[at].text} », where a participle is wanted",
    )


def _is_english(words: Sequence[Token], at: int, place: int) -> bool:
    """Whether « a » is English: « a user group »."""
    beside = [words[n].text for n in (at - 1, place + 1) if 0 <= n < len(words)]
    foreign = any(
        word == "as" or (word.islower() and len(word) > 1 and not is_form(word)) for word in beside
    )
    return foreign and is_word(words[place].text, "en")


def _simple_past(pair: Pair, segment: Segment, words: Sequence[Token], at: int) -> Hit | None:
    auxiliary = words[at].text
    if auxiliary not in _HAVING | _BEING | {"été"} or (at and words[at - 1].text in {"d", "l"}):
        return None
    place = after_adverbs(segment.text, at)
    meant = participle_meant(words[place].text) if place is not None else None
    if meant is None or place is None:
        return None
    verb = words[place]
    if auxiliary == "a" and verb.text in ENGLISH_NOUNS:
        return None
    return Hit(
        pair.at(segment, verb.start, verb.end),
        f"« {verb.text} » after « {auxiliary} », where the participle « {meant} » is wanted",
        suggestion=meant,
    )


def _reflexive_agreeing(
    pair: Pair, segment: Segment, words: Sequence[Token], at: int
) -> Hit | None:
    """« ils se sont convenus de », for « ils sont convenus de »."""
    if words[at].text not in {"se", "s"} or at + 3 >= len(words):
        return None
    place = after_adverbs(segment.text, at + 1) if words[at + 1].text in _BEING else None
    seen = past_participle(words[place].text) if place is not None else None
    if seen is None or place is None or seen.verb != "convenir" or place + 1 >= len(words):
        return None
    if words[place + 1].text not in {"de", "d", "que", "qu", "du", "des"}:
        return None
    fixed = segment.text[words[at + 1].start : words[place].end]
    return Hit(
        pair.at(segment, words[at].start, words[place].end),
        f"« convenir » is not reflexive: « {fixed} » is wanted",
        suggestion=fixed,
    )


def _by_ear(pair: Pair, segment: Segment, words: Sequence[Token]) -> Iterator[tuple[int, Hit]]:
    """Words heard as an auxiliary right after a subject, by their numbers."""
    for predicate in predicates(segment.text):
        at, heard = predicate.index, predicate.verb.text
        last = at + 1 if heard == "c" and words[at + 1 : at + 2] else at
        place = after_adverbs(segment.text, last)
        seen = past_participle(words[place].text) if place is not None else None
        if seen is None or predicate.is_reflexive:
            continue
        wanted = _heard(heard, words[last].text, seen, predicate)
        if wanted:
            shown = segment.text[words[at].start : words[last].end]
            yield (
                at,
                Hit(
                    pair.at(segment, words[at].start, words[last].end),
                    f"« {shown} » after « {predicate.subject.text} », where « {wanted} » is wanted",
                    suggestion=wanted,
                ),
            )


def _heard(heard: str, last: str, seen: Participle, predicate: Predicate) -> str | None:
    plural, pronoun = predicate.subject.is_plural, predicate.subject.phrase is None
    if heard == "c" and last == "est" and not plural and not pronoun:
        fits = seen.is_plural is not True and predicate.subject.gender in {None, seen.gender}
        return "s’est" if fits else None
    if seen.gender == "f" or seen.is_plural:
        return None
    if heard == "on" and plural:
        return "ont"
    said = pronoun or seen.verb in SAYING or seen.verb == "être"
    return "a" if heard == "à" and not plural and said else None


def _for_infinitive(pair: Pair, segment: Segment, words: Sequence[Token], at: int) -> Hit | None:
    text, lead = segment.text, words[at].text
    if lead in _MODAL:
        place = after_adverbs(text, at)
    elif lead in _BEFORE_INFINITIVE and at + 1 < len(words) and side_by_side(text, words, at):
        place = at + 1
        if noun(words[place].text) is not None:  # « tout à fait son affaire »
            return None
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
        Example(
            target="Le comité a prit note du rapport et s’est réjouit de cette étape.",
            finds=(
                "« prit » after « a », where the participle « pris » is wanted",
                "« réjouit » after « est », where the participle « réjoui » is wanted",
            ),
        ),
        Example(
            target="Ils on salué ce geste. Il à félicité la ministre. La séance c’est achevée.",
            finds=(
                "« on » after « Ils », where « ont » is wanted",
                "« à » after « Il », where « a » is wanted",
                "« c’est » after « La séance », where « s’est » is wanted",
            ),
        ),
        Example(
            target="Elles se sont convenues de se revoir.",
            finds=("« convenir » is not reflexive: « sont convenues » is wanted",),
        ),
        Example(
            target="Il faut que l’accord est signé, pour que l’aide peut suivre.",
            finds=(
                "« est » after « Il faut que », which takes the subjunctive",
                "« peut » after « pour que », which takes the subjunctive",
            ),
        ),
        Example(
            target="Si le comité pourrait agir, il le ferait. Il a demandé s’il pourrait agir.",
            finds=("« pourrait » after « Si », which takes no conditional",),
        ),
        Example(target="On voit bien que le port est ouvert, si bien que les navires viennent."),
        Example(target="Les ministres, on le sait, ont agi ; il prit note, la porte à franchir."),
        Example(target="Il a à déclarer ses biens, et doit renforcer un cadre déjà renforcé."),
        Example(target="Ils sont convenus de réunir les experts, pour un dialogue approfondi."),
    ),
)
