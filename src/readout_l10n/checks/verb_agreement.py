"""A verb that has not the number of the subject right before it.

Why: « les ministres a déclaré » is a leftover of a sentence rewritten in haste, and looks it.
Reads subjects that can be nothing else (text/subjects: a pronoun, or a noun phrase that opens its
clause), with the verb next to them. Nouns whose verb may agree with their complement (« un groupe
de pays ont »), enumerations and everything after a conjunction are left alone.
Source: Grevisse and Goosse, Le Bon Usage, on the agreement of the verb; LanguageTool's rules on it.
"""

from collections.abc import Iterator

from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Severity
from readout_l10n.text.locale import language
from readout_l10n.text.subjects import predicates
from readout_l10n.text.verbs import third_person

_NUMBERS = {True: "plural", False: "singular"}


def check(pair: Pair) -> Iterator[Hit]:
    if language(pair.target.locale) != "fr":
        return
    for segment in pair.target.segments:
        if segment.kind.is_publishers:
            continue
        for predicate in predicates(segment.text):
            verb = predicate.verb
            known = third_person(verb.text) if verb.text.islower() else None
            subject = predicate.subject
            if known is None or known[0] is subject.is_plural:
                continue
            yield Hit(
                pair.at(segment, verb.start, verb.end),
                f"« {verb.text} » is {_NUMBERS[known[0]]}, its subject « {subject.text} » is "
                f"{_NUMBERS[subject.is_plural]}",
                suggestion=known[1],
            )


RULE = Rule(
    "verb-agreement",
    Severity.ERROR,
    check,
    examples=(
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
