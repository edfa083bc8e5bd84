"""A word that has to lose its vowel before another vowel and has not.

Why: « de Inde », « si il », « ce accord » are what is left when one word is put in another's place.
« le », « de », « que » and the like are elided before a listed noun or adjective, a country of the
glossary, a pronoun or an article that begins with a vowel or a silent h; « ce », « sa » and «
nouveau » change their form. Acronyms but « la ONU », quoted words, « onze », « oui » and an
aspirated h are left alone.
Source: Grevisse and Goosse, Le Bon Usage, on elision; Académie française, Dictionnaire, for the h.
"""

import re
from collections.abc import Iterator

from readout_l10n.checks.prose import french
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary import Glossary
from readout_l10n.model import Severity
from readout_l10n.text.adjectives import adjective
from readout_l10n.text.articled import loses_vowel
from readout_l10n.text.infinitives import may_be_infinitive
from readout_l10n.text.noun_phrases import side_by_side
from readout_l10n.text.nouns import Noun, is_listed, noun
from readout_l10n.text.tokens import tokens

_VOWEL = re.compile(r"[aeiouyàâäéèêëîïôöùûüœæ]", re.IGNORECASE)
_SILENT_H = frozenset(
    "habitant habitants heure heures histoire historique hommage hommages honneur hostilité "
    "hostilités homologue homologues hôpital hôpitaux humanité humanitaire humain humaine hiver "
    "hypothèse harmonie habitude héritage".split()
)
_ELIDED = {
    "le": "l’",
    "la": "l’",
    "de": "d’",
    "que": "qu’",
    "ne": "n’",
    "se": "s’",
    "lorsque": "lorsqu’",
    "puisque": "puisqu’",
    "jusque": "jusqu’",
}
_PRONOUNS = frozenset("il ils elle elles on un une en".split())
_AFTER_QUE = {
    "que": _PRONOUNS | {"à", "au", "aux", "afin"},
    "lorsque": _PRONOUNS,
    "puisque": _PRONOUNS,
    "jusque": frozenset({"à", "au", "aux", "en"}),
}
"""What these are elided before; « puisque au » and « lorsque après » stand (Le Bon Usage, § 45)."""
_NEVER = frozenset({"onze", "onzième", "oui", "un", "une", "y", "à", "en", "afin"})
"""After « le », « la » and « de » these may stand for themselves: « de un à dix »."""
_EUPHONIC = {"ce": "cet", "sa": "son", "ma": "mon", "nouveau": "nouvel", "vieux": "vieil"}


def check(pair: Pair) -> Iterator[Hit]:
    locale = pair.target.locale
    for segment in french(pair):
        text, words = segment.text, tokens(segment.text, locale)
        for at in range(len(words) - 1):
            if not side_by_side(text, words, at):
                continue
            lead, word = words[at], words[at + 1]
            elided = _elided(lead.text, word.text, text[word.start :], pair.glossary, locale)
            if elided is None and lead.text in {"le", "la"} and _names_institution(word.text):
                elided = _ELIDED[lead.text]
            if elided is None and lead.text.casefold() == "la" and loses_vowel(word.text):
                elided = "l’"
            if elided is None:
                continue
            fixed = elided.capitalize() if lead.text[0].isupper() else elided
            gap = "" if fixed.endswith("’") else text[lead.end : word.start]
            yield Hit(
                pair.at(segment, lead.start, word.end),
                f"« {text[lead.start : word.end]} »: « {fixed}{gap}{word.text} » is wanted",
                suggestion=f"{fixed}{gap}{word.text}",
                edits=(pair.edit(segment, lead.start, word.start, f"{fixed}{gap}"),),
            )


def _elided(lead: str, word: str, rest: str, glossary: Glossary, locale: str) -> str | None:
    """The form that a word takes before another one; None where it is right as it stands."""
    folded, following = lead.casefold(), word.casefold()
    if folded == "si":
        return "s’" if following in {"il", "ils"} else None
    starts = _VOWEL.match(following) or following in _SILENT_H
    if not starts or following.startswith("y"):
        return None
    if folded in _AFTER_QUE:
        return _ELIDED[folded] if following in _AFTER_QUE[folded] else None
    if folded in _ELIDED:
        known = _is_known(word, rest, glossary, locale) and following not in _NEVER
        reflexive = folded in {"se", "ne"} and may_be_infinitive(following)
        applies = reflexive if folded in {"se", "ne"} else known
        return _ELIDED[folded] if applies else None
    return _euphonic(folded, following, noun(following) if word.islower() else None)


def _names_institution(word: str) -> bool:
    """Whether a word with its capital is a listed noun that « le » or « la » loses its vowel to."""
    return word.istitle() and is_listed(word) and _VOWEL.match(word) is not None


def _euphonic(lead: str, following: str, read: Noun | None) -> str | None:
    if lead not in _EUPHONIC or read is None or read.is_plural:
        return None
    if lead in {"sa", "ma"}:
        return _EUPHONIC[lead] if read.gender else None
    return _EUPHONIC[lead] if read.gender == "m" and following else None


def _is_known(word: str, rest: str, glossary: Glossary, locale: str) -> bool:
    """Whether a word is a listed noun or adjective, or begins a country's name."""
    if word.islower():
        return (
            noun(word) is not None
            or adjective(word) is not None
            or may_be_infinitive(word)
            or word in _SILENT_H
        )
    return any(
        match.start == 0 and match.term.article is not None and glossary.is_name(match.term.concept)
        for match in glossary.find(rest, locale)
    )


_TERMS = """
concept,locale,term,kind,status,gender,article
india,fr,Inde,name,preferred,f,l’
oman,fr,Oman,name,preferred,m,-
"""

RULE = Rule(
    "elision",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Le ministre de Inde a dit que il viendrait si ils signaient ce accord.",
            terms=_TERMS,
            finds=(
                "« de Inde »: « d’Inde » is wanted",
                "« que il »: « qu’il » is wanted",
                "« si ils »: « s’ils » is wanted",
                "« ce accord »: « cet accord » is wanted",
            ),
            fixed="Le ministre d’Inde a dit qu’il viendrait s’ils signaient cet accord.",
        ),
        Example(
            target="Le homologue et la ambassade, sa action.",
            finds=(
                "« Le homologue »: « L’homologue » is wanted",
                "« la ambassade »: « l’ambassade » is wanted",
                "« sa action »: « son action » is wanted",
            ),
            fixed="L’homologue et l’ambassade, son action.",
        ),
        Example(
            target="Le rapport de la Agence et sa engagement.",
            finds=(
                "« la Agence »: « l’Agence » is wanted",
                "« sa engagement »: « son engagement » is wanted",
            ),
            fixed="Le rapport de l’Agence et son engagement.",
        ),
        Example(
            target="La ONU a réagi ; la RDC aussi, et la AMP.",
            finds=("« La ONU »: « L’ONU » is wanted",),
            fixed="L’ONU a réagi ; la RDC aussi, et la AMP.",
        ),
        Example(target="De onze à douze, le oui, le ONG, le « accord », de iPhone, si elle vient."),
        Example(target="Le héros, la hausse, le Yémen, la une, de un à dix, ce n’est rien."),
    ),
)
