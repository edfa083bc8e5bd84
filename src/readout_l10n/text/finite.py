"""Whether words make a sentence: a verb in a finite form among them (French)."""

import re

import simplemma

from readout_l10n.text.function_words import AUXILIARIES, DEFINITE
from readout_l10n.text.tokens import tokens

_NOT_FINITE = frozenset("été être étant avoir ayant".split())
_CERTAIN = (AUXILIARIES["fr"] - _NOT_FINITE) | frozenset(
    "ai as avons avez suis sommes êtes eut eurent fut furent fût eût vont va ira iront peut "
    "peuvent pourra pourront pourrait pourraient doit doivent devra devront devrait devraient "
    "fait font fera feront faisait faisaient veut veulent voudrait souhaite souhaitent entend "
    "entendent convient conviennent permet permettent reste restent demeure demeurent estime "
    "estiment".split()
)
_INFINITIVE = re.compile(r"(?:er|ir|re)$")
_PARTICIPLE = re.compile(r"(?:é|i|u|t|is|us)(?:e?s?)$|ants?$|antes?$|er$|ir$|re$")
_FINITE = re.compile(r"(?:[^é]e|ent|ait|aient|rai[ts]?|raient|ra|ront|ons|ez|d|t)$")
_BEFORE_NOUN = DEFINITE["fr"] | frozenset(
    "un une de d en à sans avec par pour sur sous leur leurs son sa ses notre nos votre vos chaque "
    "toute toutes tout tous aucune deux trois quatre cinq et ou première seconde nouvelle".split()
)


def has_finite_verb(text: str, locale: str) -> bool:
    """Whether a French text holds a finite verb, as far as closed lists and endings tell.

    A form that may be a noun (« visite », « rencontre ») counts after no article or preposition.
    """
    words = [token.text.casefold() for token in tokens(text, locale)]
    for i, word in enumerate(words):
        if word in _CERTAIN:
            return True
        if i and words[i - 1] not in _BEFORE_NOUN and _may_be_finite(word):
            return True
    return False


def _may_be_finite(word: str) -> bool:
    if not word.isalpha() or not _FINITE.search(word):
        return False
    if _PARTICIPLE.search(word) and not word.endswith(("ent", "ait", "rait")):
        return False
    lemma = simplemma.lemmatize(word, lang="fr")
    return lemma != word and _INFINITIVE.search(lemma) is not None
