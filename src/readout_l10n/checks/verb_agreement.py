"""A verb that has not the number of the subject right before it.

Why: « les ministres a déclaré » is a leftover of a sentence rewritten in haste, and looks it.
Reads subjects that can be nothing else (text/subjects: a pronoun, or a noun phrase that opens its
clause), with the verb next to them. Nouns whose verb may agree with their complement (« un groupe
de pays ont »), enumerations and what follows a conjunction are left alone, but for two subjects
with an article each (text/coordinated), which also reads countries of the glossary. A future in
-rai wants « je ».
Source: Grevisse and Goosse, Le Bon Usage, on the agreement of the verb; LanguageTool's rules on it.
"""

from collections.abc import Iterator

from readout_l10n.checks.prose import french
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity
from readout_l10n.text.coordinated import groups
from readout_l10n.text.noun_phrases import side_by_side
from readout_l10n.text.nouns import noun
from readout_l10n.text.relatives import disagreeing_relatives
from readout_l10n.text.subjects import is_verb_here, predicates
from readout_l10n.text.tokens import tokens
from readout_l10n.text.verbs import third_person

_ARTICLES = frozenset({"le", "la", "l’", "les"})
_FIRST_PERSONS = frozenset({"je", "j", "moi"})
_THIRD_PERSONS = frozenset("il elle on qui".split())
_NUMBERS = {True: "plural", False: "singular"}


def check(pair: Pair) -> Iterator[Hit]:
    for segment in french(pair):
        for predicate in predicates(segment.text):
            verb = predicate.verb
            known = third_person(verb.text) if verb.text.islower() else None
            subject = predicate.subject
            if known is None or known.is_plural is subject.is_plural:
                continue
            if not is_verb_here(segment.text, predicate.index):
                continue
            yield Hit(
                pair.at(segment, verb.start, verb.end),
                f"« {verb.text} » is {_NUMBERS[known.is_plural]}, its subject « {subject.text} » "
                f"is {_NUMBERS[subject.is_plural]}",
                suggestion=known.other,
            )
        yield from _of_groups(pair, segment)
        yield from _of_relatives(pair, segment)
        yield from _first_person(pair, segment)


def _of_groups(pair: Pair, segment: Segment) -> Iterator[Hit]:
    text, words = segment.text, tokens(segment.text, "fr")
    names = {
        (match.start, match.end)
        for match in pair.glossary.find(text, pair.target.locale)
        if match.term.article in _ARTICLES and pair.glossary.is_name(match.term.concept)
    }
    for group, verb in groups(text, names):
        known = third_person(verb.text) if verb.text.islower() else None
        if known and not is_verb_here(text, words.index(verb)):
            continue
        if known and known.is_plural is not group.is_plural:
            shown = text[words[group.start].start : words[group.next - 1].end]
            yield Hit(
                pair.at(segment, verb.start, verb.end),
                f"« {verb.text} » is {_NUMBERS[known.is_plural]}, its subject « {shown} » is "
                f"{_NUMBERS[group.is_plural]}",
                suggestion=known.other,
            )


def _of_relatives(pair: Pair, segment: Segment) -> Iterator[Hit]:
    for relative in disagreeing_relatives(segment.text):
        yield Hit(
            pair.at(segment, relative.verb.start, relative.verb.end),
            f"« {relative.verb.text} » is {_NUMBERS[not relative.is_plural]}, its subject "
            f"« {relative.antecedent.text} … qui » is {_NUMBERS[relative.is_plural]}",
            suggestion=relative.wanted,
        )


def _first_person(pair: Pair, segment: Segment) -> Iterator[Hit]:
    """A future in -rai with no « je » in the whole segment."""
    words = tokens(segment.text, "fr")
    if not _FIRST_PERSONS.isdisjoint(word.text.casefold() for word in words):
        return
    for at, word in enumerate(words):
        third = word.text.removesuffix("i")
        known = third_person(third) if word.text.endswith("rai") and word.text.islower() else None
        before = words[at - 1].text if at else ""
        is_subject = before in _THIRD_PERSONS or before[:1].isupper() or noun(before) is not None
        if known and is_subject and side_by_side(segment.text, words, at - 1):
            yield Hit(
                pair.at(segment, word.start, word.end),
                f"« {word.text} » is a first person: « {third} » or « {third}it » is wanted",
            )


_TERMS = """
concept,locale,term,kind,status,gender,article
japan,fr,Japon,name,preferred,m,le
india,fr,Inde,name,preferred,f,l’
"""

RULE = Rule(
    "verb-agreement",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Le Japon et l’Inde a signé.\n\nLes 12 pays et agences qui a voté.",
            terms=_TERMS,
            finds=(
                "« a » is singular, its subject « Le Japon et l’Inde » is plural",
                "« a » is singular, its subject « Les 12 pays et agences qui » is plural",
            ),
        ),
        Example(
            target="Il a précisé que le Japon ont agi. Le Japon aidera, l’Inde continuerai.",
            terms=_TERMS,
            finds=(
                "« ont » is plural, its subject « le Japon » is singular",
                "« continuerai » is a first person: « continuera » or « continuerait » is wanted",
            ),
        ),
        Example(
            target="La paix entre le Japon et l’Inde a duré. Je l’aiderai ; le Japon aussi.",
            terms=_TERMS,
        ),
        Example(
            target="Il a salué les mesures, qui vise à aider le port. La ville qui ont signé.",
            finds=(
                "« vise » is singular, its subject « mesures … qui » is plural",
                "« ont » is plural, its subject « ville … qui » is singular",
            ),
        ),
        Example(target="Les chefs de la mission qui a parlé, la paix et la vie qui viennent."),
        Example(target="La rencontre des pays qui a eu lieu, une des villes qui a voté."),
        Example(
            target="Les deux ministres a réaffirmé leur soutien.",
            finds=("« a » is singular, its subject « Les deux ministres » is plural",),
        ),
        Example(
            target="À cette occasion, le ministre des Affaires étrangères WONG ont parlé.",
            finds=(
                (
                    "« ont » is plural, its subject « le ministre des Affaires étrangères WONG » "
                    "is singular"
                ),
            ),
        ),
        Example(
            target="Ils a souligné que les pays partage une histoire.",
            finds=(
                "« a » is singular, its subject « Ils » is plural",
                "« partage » is singular, its subject « les pays » is plural",
            ),
        ),
        Example(target="La réunion des ministres a eu lieu, et les ministres ont signé."),
        Example(target="Un groupe de pays ont signé. Le ministre et son homologue ont parlé."),
        Example(target="La rencontre entre les ministres a eu lieu ; avec elle sont venus deux."),
    ),
)
