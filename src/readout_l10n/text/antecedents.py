"""Words that refer back to the noun beside them, and have its gender and number.

« la réunion au cours de laquelle », « des domaines tels que », « les mesures qu’ils ont prises ».
The noun is a phrase of `noun_phrases`; where an earlier noun may
be meant, nothing is said.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.text.adjectives import adjective
from readout_l10n.text.infinitives import may_be_infinitive
from readout_l10n.text.noun_phrases import NounPhrase, noun_phrases, side_by_side
from readout_l10n.text.nouns import noun
from readout_l10n.text.subjects import after_adverbs
from readout_l10n.text.tokens import Token, tokens
from readout_l10n.text.verbs import past_participle

_WHICH = {
    ("m", False): ("lequel", "auquel", "duquel"),
    ("f", False): ("laquelle",),
    ("m", True): ("lesquels", "auxquels", "desquels"),
    ("f", True): ("lesquelles", "auxquelles", "desquelles"),
}
_SUCH = {("m", False): "tel", ("f", False): "telle", ("m", True): "tels", ("f", True): "telles"}
_SHAPES = {form: shape for shape, forms in _WHICH.items() for form in forms}
_SUCH_SHAPES = {form: shape for shape, form in _SUCH.items()}
_BEFORE_WHICH = frozenset(
    "dans sur par pour avec vers contre selon sans sous parmi à de au aux cours sein lors grâce "
    "l issue titre terme moyen marge en vertu".split()
)
_HAVING = frozenset("a ont avons avait avaient aura auront aurait auraient avions aurons".split())
_TAKING_OBJECTS = frozenset(
    "prendre adopter signer annoncer imposer lancer publier envoyer mener déployer accomplir "
    "réaliser fournir apporter conclure exprimer formuler organiser accorder obtenir présenter "
    "proposer recevoir choisir tenir établir créer approuver ratifier prononcer transmettre "
    "effectuer entreprendre subir commettre nouer évoquer soumettre partager".split()
)
_OBJECTS = frozenset(
    "le la les l un une des du de d ce cet cette ces son sa ses leur leurs que qu plusieurs deux "
    "trois quatre dix tout toute tous toutes beaucoup ne".split()
)
_PEOPLE = frozenset(
    "ministre partenaire homologue dirigeant président participant pays partie autorité "
    "gouvernement citoyen population ambassadeur femme homme personne victime dirigeante "
    "présidente communauté peuple public délégation journaliste".split()
)
_CLAUSES = frozenset(
    "fois jour moment année mois semaine heure façon manière raison preuve idée fait sorte mesure "
    "annonce condition crainte nouvelle espoir espérance certitude conviction conscience sentiment "
    "rappel avis opinion hypothèse possibilité assurance garantie impression vue information temps "
    "constat confirmation reconnaissance compréhension".split()
)
"""Nouns that a clause with « que » may explain: « l’idée que »."""
_SUBJECTS = frozenset(
    "il ils elle elles nous on j le la les l son sa ses leur leurs notre nos deux trois d de du "
    "des et chaque cette ces ce cet".split()
)
_LONGEST = 8
_NEAR = 8
_JOINING = frozenset(
    "de d du des au aux à en pour par sur avec entre dans l contre et ou ni".split()
)
_ONE = frozenset("un une chacun chacune aucun aucune".split())

Shape = tuple[str, bool]


@dataclass(frozen=True, slots=True)
class Reference:
    """A word at `start:end` that does not agree with the noun before it."""

    start: int
    end: int
    noun: str
    gender: str | None
    is_plural: bool
    wanted: str | None
    """What to write; None where its gender is unknown or the word before it changes too."""


@lru_cache(1024)
def misreferences(text: str) -> tuple[Reference, ...]:
    """The words of a French text that refer back to a noun in another gender or number."""
    words = tokens(text, "fr")
    numbers = {word.start: n for n, word in enumerate(words)}
    return tuple(
        reference
        for phrase in noun_phrases(text)
        if (reference := _judged(text, words, numbers, phrase)) is not None
    )


def _judged(
    text: str, words: Sequence[Token], numbers: dict[int, int], phrase: NounPhrase
) -> Reference | None:
    beside = phrase.after[:-1] if _ends_with_such(phrase) else phrase.after
    last = beside[-1][0] if beside else phrase.head
    plural = phrase.noun.is_plural
    plural = phrase.shown.is_plural if plural is None else plural
    if plural is None or phrase.shown.is_plural not in {None, plural}:
        return None
    found = _referring(text, words, numbers[last.start], phrase)
    if found is None:
        return None
    at, shape, forms = found
    if "," in text[last.end : words[at].start] and _fits_any(words[: phrase.index], shape):
        return None
    if _fits((phrase.gender, plural), shape) or _may_be_earlier(words, phrase, shape):
        return None
    wanted = forms.get((phrase.gender, plural)) if phrase.gender else None
    word = words[at]
    return Reference(word.start, word.end, phrase.head.text, phrase.gender, plural, wanted)


def _fits_any(words: Sequence[Token], shape: tuple[str, bool | None]) -> bool:
    """Whether any noun among words has what a pronoun shows."""
    nouns = (found for word in words if (found := noun(word.text)) is not None)
    return any(_fits((found.gender, found.is_plural), shape) for found in nouns)


def _ends_with_such(phrase: NounPhrase) -> bool:
    """Whether « tel » stands among its adjectives; alone, the rule on nouns judges it."""
    return len(phrase.after) > 1 and phrase.after[-1][0].text in _SUCH_SHAPES


def _fits(of: tuple[str | None, bool | None], shape: tuple[str, bool | None]) -> bool:
    gender_fits = of[0] is None or of[0] == shape[0]
    return gender_fits and (None in {of[1], shape[1]} or of[1] == shape[1])


_Found = tuple[int, tuple[str, bool | None], dict[tuple[str | None, bool], str]]


def _referring(text: str, words: Sequence[Token], last: int, phrase: NounPhrase) -> _Found | None:
    """The word that refers back to a phrase, what it shows, and its forms."""
    at = last + 1
    if at >= len(words) or text[words[last].end : words[at].start].strip() not in {"", ","}:
        return None
    return _which(text, words, at) or _such(words, at) or _object(text, words, at, phrase)


def _which(text: str, words: Sequence[Token], at: int) -> _Found | None:
    for place in range(at, min(at + 5, len(words))):
        word = words[place].text
        if word in _SHAPES:
            if place == at and word not in {"auquel", "auxquels", "auxquelles", "duquel"}:
                return None
            if words[place + 1 : place + 2] and words[place + 1].text in {"de", "des", "d"}:
                return None  # « à laquelle des questions »
            contracts = words[place - 1].text in {"à", "de"}
            return place, _SHAPES[word], {} if contracts else _forms_of_which(word)
        if word not in _BEFORE_WHICH or not side_by_side(text, words, place):
            return None
    return None


def _forms_of_which(word: str) -> dict[tuple[str | None, bool], str]:
    place = 1 if word.startswith("au") else 2 if word.startswith(("du", "des")) else 0
    return {
        shape: forms[place] if place < len(forms) else ("", "à ", "de ")[place] + forms[0]
        for shape, forms in _WHICH.items()
        if not (shape == ("f", True) and place >= len(forms))
    }


def _such(words: Sequence[Token], at: int) -> _Found | None:
    shape = _SUCH_SHAPES.get(words[at].text)
    if shape is None or at + 1 >= len(words) or words[at + 1].text not in {"que", "qu"}:
        return None
    if at + 2 < len(words) and past_participle(words[at + 2].text) is not None:
        return None  # « tel que modifié »
    return at, shape, dict(_SUCH.items())


def _object(text: str, words: Sequence[Token], at: int, phrase: NounPhrase) -> _Found | None:
    if words[at].text not in {"que", "qu"} or phrase.noun.singular in _PEOPLE | _CLAUSES:
        return None
    for place in range(at + 1, min(at + _LONGEST, len(words))):
        if not side_by_side(text, words, place - 1):
            return None
        word = words[place].text
        if word in _HAVING:
            return _transitive(text, words, after_adverbs(text, place)) if place > at + 1 else None
        known = word in _SUBJECTS or word[0].isupper() or noun(word) or adjective(word)
        if not known:
            return None
    return None


def _transitive(text: str, words: Sequence[Token], place: int | None) -> _Found | None:
    read = past_participle(words[place].text) if place is not None else None
    if place is None or read is None or read.verb not in _TAKING_OBJECTS:
        return None
    after = words[place + 1].text if place + 1 < len(words) else ""
    beside = side_by_side(text, words, place)
    further = words[place + 2].text if place + 2 < len(words) else ""
    if beside and (after in _OBJECTS or may_be_infinitive(after) or after[0].isdigit()):
        return None
    if beside and after in {"à", "pour"} and may_be_infinitive(further):
        return None
    forms: dict[tuple[str | None, bool], str] = {
        (gender, plural): read.form(gender, plural=plural)
        for gender in "mf"
        for plural in (False, True)
    }
    return place, (read.gender, read.is_plural), forms


def _may_be_earlier(
    words: Sequence[Token], phrase: NounPhrase, shape: tuple[str, bool | None]
) -> bool:
    """Whether a noun before the phrase may be what is referred to."""
    before = words[max(phrase.index - _NEAR, 0) : phrase.index]
    folded = [word.text.casefold() for word in before]
    if phrase.determiner.text.casefold() in {"du", "des", "au", "aux"}:
        folded.append("de")
    if not folded or folded[-1] not in _JOINING:
        return False
    if not _ONE.isdisjoint(folded):
        return True
    for word in before:
        other = noun(word.text)
        if other is None and (word.text[0].isupper() or len(word.text) > 4):
            return True
        if other is not None and _fits((other.gender, other.is_plural), shape):
            return True
    return shape[1] is not False and not {"et", "ou", "ni"}.isdisjoint(folded)
