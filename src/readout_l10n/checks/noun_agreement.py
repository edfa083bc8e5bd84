"""A determiner, noun and adjective that do not agree.

Why: « le secrétaire générale », « cette accord »: the slip that every reader sees first.
Reads only phrases whose words have one reading each (text/noun_phrases): a listed noun, right after
its determiner, and listed adjectives right after it. An adjective that may belong to an earlier
noun (« le ministre de la Défense japonais »), to several (« les femmes et les hommes »), or that
shares a plural noun with another one (« les ministres français et japonais ») is left alone. Some
groups have one right form (text/fixed_agreement).
Source: LanguageTool's and Grammalecte's agreement rules, for the forms that slips take; Grevisse
and Goosse, Le Bon Usage, on agreement.
"""

from collections.abc import Iterator, Sequence

from readout_l10n.checks.prose import french
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.model import Segment, Severity
from readout_l10n.text.adjectives import Adjective, form
from readout_l10n.text.fixed_agreement import misfits
from readout_l10n.text.noun_phrases import NounPhrase, noun_phrases
from readout_l10n.text.nouns import noun, plural
from readout_l10n.text.tokens import Token, tokens

_GENDERS = {"m": "masculine", "f": "feminine"}
_AND = frozenset({"et", "ou", "ni", "puis", "comme", "à"})
_OF = frozenset("de d du des au aux à en pour par sur avec entre dans l contre".split())
_VOWELS = tuple("aeiouàâéèêëîïôœ")
_NEAR = 7
"""Words back to which an adjective may belong: « le chef de la diplomatie de l’Union européen »."""


def check(pair: Pair) -> Iterator[Hit]:
    for segment in french(pair):
        words = tokens(segment.text, pair.target.locale)
        for phrase in noun_phrases(segment.text):
            hit = _lead(pair, segment, phrase, words) or _adjective(pair, segment, phrase, words)
            if hit:
                yield hit
        for misfit in misfits(segment.text):
            yield Hit(
                pair.at(segment, misfit.start, misfit.end),
                f"« {segment.text[misfit.start : misfit.end]} »: « {misfit.wanted} » is wanted",
                suggestion=misfit.wanted,
            )


def _lead(pair: Pair, segment: Segment, phrase: NounPhrase, words: Sequence[Token]) -> Hit | None:
    """What stands before the noun against the noun."""
    previous = words[phrase.index - 1].text.casefold() if phrase.index else ""
    if previous == "l":  # « l’un »
        return None
    head = phrase.head.text
    if phrase.determiner.text == "sa" and head.startswith(_VOWELS) and not phrase.before:
        return None  # the rule on elision says « son »
    place = words.index(phrase.head)
    following = words[place + 1].text.casefold() if place + 1 < len(words) else ""
    for token, shown in ((phrase.determiner, phrase.shown), *phrase.before):
        seen = segment.text[token.start : token.end].rstrip("’' ")
        wanted = phrase.noun.is_plural
        if None not in {wanted, shown.is_plural} and wanted is not shown.is_plural:
            if following in _AND or (phrase.before and shown.is_plural is None):
                return None
            number = "plural" if shown.is_plural else "singular"
            fixed = plural(phrase.noun.singular) if shown.is_plural else phrase.noun.singular
            return Hit(
                pair.at(segment, token.start, phrase.head.end),
                f"« {seen} » is {number}, « {head} » is not",
                suggestion=segment.text[token.start : phrase.head.start] + fixed,
            )
        gender = phrase.gender
        if gender and shown.gender and shown.gender != gender:
            return Hit(
                pair.at(segment, token.start, phrase.head.end),
                f"« {seen} » is {_GENDERS[shown.gender]}, « {head} » is {_GENDERS[gender]}"
                if phrase.noun.gender
                else f"« {seen} » is {_GENDERS[shown.gender]}, "
                f"« {phrase.determiner.text} » is {_GENDERS[gender]}",
            )
    return None


def _adjective(
    pair: Pair, segment: Segment, phrase: NounPhrase, words: Sequence[Token]
) -> Hit | None:
    """The first adjective after the noun against the noun."""
    if not phrase.after:
        return None
    token, read = phrase.after[0]
    gender, number = phrase.gender, phrase.noun.is_plural
    if number is None:
        number = phrase.shown.is_plural
    last = words.index(phrase.after[-1][0])
    following = words[last + 1].text.casefold() if last + 1 < len(words) else ""
    wrong_gender = gender is not None and read.gender is not None and read.gender != gender
    wrong_number = None not in {number, read.is_plural} and read.is_plural is not number
    shared = bool(number) and (following in _AND or len(phrase.after) > 1)
    listed = segment.text[phrase.after[-1][0].end :].lstrip()[:1] == ","
    if not (wrong_gender or wrong_number) or shared or (number and listed):
        return None
    if _belongs_elsewhere(phrase, read, words):
        return None
    if gender is None:
        wanted, said = None, "plural" if number else "singular"
    else:
        wanted = form(read.masculine, gender, plural=bool(number))
        said = f"{_GENDERS[gender]} {'plural' if number else 'singular'}"
    return Hit(
        pair.at(segment, phrase.start, token.end),
        f"« {token.text} » does not agree with « {phrase.head.text} », {said} here",
        suggestion=wanted and segment.text[phrase.start : token.start] + wanted,
    )


def _belongs_elsewhere(phrase: NounPhrase, read: Adjective, words: Sequence[Token]) -> bool:
    """Whether an adjective may agree with a noun before its phrase."""
    before = [word.text for word in words[max(phrase.index - _NEAR, 0) : phrase.index]]
    if read.is_plural is not False and not _AND.isdisjoint(map(str.casefold, before)):
        return True
    closed = phrase.determiner.text.casefold() in {"du", "des", "au", "aux"}
    joined = before and before[-1].casefold() in _OF
    if not (closed or joined):
        return False
    for word in before:
        other = noun(word)
        if other is None:
            if word[0].isupper() or len(word) > 4:
                return True
            continue
        same_gender = None in {other.gender, read.gender} or other.gender == read.gender
        same_number = None in {other.is_plural, read.is_plural} or (
            other.is_plural is read.is_plural
        )
        if same_gender and same_number:
            return True
    return False


RULE = Rule(
    "noun-agreement",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Le Japon se réjouit d’accueillir le secrétaire générale de l’Organisation.",
            finds=("« générale » does not agree with « secrétaire », masculine singular here",),
        ),
        Example(
            target="Les ministre ont signé cette accord et une déclaration conjoint.",
            finds=(
                "« Les » is plural, « ministre » is not",
                "« cette » is feminine, « accord » is masculine",
                "« conjoint » does not agree with « déclaration », feminine singular here",
            ),
        ),
        Example(
            target="Des mesure ont été prises à la première sommet.",
            finds=(
                "« Des » is plural, « mesure » is not",
                "« la » is feminine, « sommet » is masculine",
            ),
        ),
        Example(
            target="Leur profond inquiétude, aux pays partenaire, et la tenu du forum.",
            finds=(
                "« profond » is masculine, « inquiétude » is feminine",
                "« pays partenaire »: « pays partenaires » is wanted",
                "« la tenu »: « la tenue » is wanted",
            ),
        ),
        Example(target="Il la tenu pour sûre ; les 3 vives craintes, un garde-côtes malgache."),
        Example(target="La secrétaire générale et le secrétaire général adjoint sont venus."),
        Example(target="Le ministre de la Défense japonais et les ministres français et kényan."),
        Example(target="Il les aide, la mesure et les visite ; les secteurs public et privé."),
        Example(target="Le chef de la diplomatie européenne, la ministre et leur délégation."),
    ),
)
