"""Forms of the French verbs that readouts are made of: their participles, and who does them.

Verbs are listed by hand, their forms made by `conjugation`; see `nouns` for why no lexicon.
"""

from dataclasses import dataclass
from functools import lru_cache

import simplemma

from readout_l10n.text.conjugation import agreeing_participle, participle

SAYING = tuple(
    "déclarer souligner affirmer exprimer indiquer rappeler réaffirmer évoquer confirmer "
    "expliquer réitérer ajouter répondre estimer saluer remercier remarquer préciser assurer "
    "annoncer espérer condamner échanger aborder exposer insister proposer demander féliciter "
    "constater noter reconnaître".split()
)
"""What somebody does with words."""
_REGULAR = tuple(
    "accepter accélérer achever adopter affecter aider appeler apporter approuver améliorer "
    "approfondir appliquer arrêter assister atteindre augmenter autoriser avancer bénéficier "
    "bâtir célébrer choisir commencer concentrer conclure condamner conduire confier consacrer "
    "consolider construire continuer contribuer convenir coopérer créer débattre débuter "
    "décider définir démontrer déplorer déployer développer discuter diriger diversifier "
    "échanger élaborer élargir élire encourager engager entamer entretenir envisager envoyer "
    "établir étendre étudier évaluer examiner favoriser finaliser financer fonder fournir "
    "garantir identifier illustrer inaugurer informer intensifier interrompre introduire "
    "inviter instaurer lancer lever libérer limiter maintenir mener menacer mettre mobiliser "
    "modifier nommer obtenir offrir organiser ouvrir partager participer permettre poursuivre "
    "prendre préparer présenter préserver prévoir prolonger promouvoir prononcer protéger "
    "dégager "
    "publier ratifier réaliser recevoir reconduire réduire réformer rejeter relancer rencontrer "
    "rendre renforcer renouveler reporter résoudre respecter rétablir réunir signer soumettre "
    "soutenir suspendre tenir terminer tirer transmettre utiliser valider vérifier".split()
)
_BY_BEING = tuple(
    "arriver partir venir revenir devenir parvenir intervenir convenir rentrer retourner naître "
    "rester".split()
)
_AGREEING_WITH_SE = frozenset(
    "tenir réunir entretenir réjouir féliciter engager concentrer dérouler efforcer poursuivre "
    "achever rencontrer accorder terminer associer joindre élever intensifier renforcer "
    "améliorer dégager développer déployer opposer conclure prononcer ouvrir".split()
)
"""Verbs whose participle agrees with the subject when they are reflexive."""
_IRREGULAR_PARTICIPLES = {"résoudre": "résolu", "promouvoir": "promu"}
_NOUNS_IN_ER = frozenset("dîner déjeuner souper goûter danger étranger premier dernier".split())
_SHORTEST = 5
INFINITIVES = frozenset({*SAYING, *_REGULAR, *_BY_BEING, *_AGREEING_WITH_SE})


@dataclass(frozen=True, slots=True)
class Participle:
    """A form of a past participle; those of one spelling are told apart by nothing."""

    verb: str
    masculine: str
    gender: str
    is_plural: bool | None
    """None where singular and plural are alike: pris."""

    @property
    def agrees_with_se(self) -> bool:
        """Whether it agrees with the subject of the reflexive verb."""
        return self.verb in _AGREEING_WITH_SE

    def form(self, gender: str, *, plural: bool) -> str:
        """The same participle in another gender and number."""
        return agreeing_participle(self.masculine, gender, plural=plural)


@lru_cache(maxsize=1)
def _participles() -> dict[str, Participle]:
    table: dict[str, Participle] = {}
    for verb in sorted(INFINITIVES):
        masculine = _IRREGULAR_PARTICIPLES.get(verb) or participle(verb)
        if masculine is None:
            continue
        for gender in "mf":
            for plural in (False, True):
                form = agreeing_participle(masculine, gender, plural=plural)
                both = gender == "m" and masculine.endswith("s")
                table.setdefault(
                    form, Participle(verb, masculine, gender, None if both else plural)
                )
    return table


def past_participle(word: str) -> Participle | None:
    """What a French word is as a past participle, of a verb listed here or by simplemma."""
    folded = word.casefold()
    return _participles().get(folded) or _by_form(folded)


@lru_cache(maxsize=50_000)
def _by_form(word: str) -> Participle | None:
    verb = simplemma.lemmatize(word, lang="fr")
    if not verb.endswith("er") or len(verb) < _SHORTEST:
        return None
    masculine = verb.removesuffix("er") + "é"
    for gender in "mf":
        for plural in (False, True):
            if agreeing_participle(masculine, gender, plural=plural) == word:
                return Participle(verb, masculine, gender, plural)
    return None


def is_infinitive(word: str) -> bool:
    """Whether a French word is an infinitive, listed or in -er, and no noun that looks like one."""
    known = word.endswith("er") and len(word) >= _SHORTEST and word not in _NOUNS_IN_ER
    return word in INFINITIVES or (
        known
        and simplemma.is_known(word, lang="fr")
        and simplemma.lemmatize(word, lang="fr") == word
        and simplemma.is_known(f"{word.removesuffix('er')}é", lang="fr")
    )


_NUMBERED = {
    **dict.fromkeys(
        "a est avait était sera aura serait aurait fut eut doit peut va devra pourra devrait "
        "pourrait veut entend".split(),
        False,
    ),
    **dict.fromkeys(
        "ont sont avaient étaient seront auront seraient auraient furent eurent doivent peuvent "
        "vont devront pourront devraient pourraient veulent entendent".split(),
        True,
    ),
}
_OTHER_NUMBER = {
    "a": "ont",
    "est": "sont",
    "avait": "avaient",
    "était": "étaient",
    "sera": "seront",
    "aura": "auront",
    "serait": "seraient",
    "aurait": "auraient",
    "fut": "furent",
    "eut": "eurent",
    "doit": "doivent",
    "peut": "peuvent",
    "va": "vont",
    "devra": "devront",
    "pourra": "pourront",
    "devrait": "devraient",
    "pourrait": "pourraient",
    "veut": "veulent",
    "entend": "entendent",
}
_OTHER_NUMBER |= {plural: singular for singular, plural in _OTHER_NUMBER.items()}
_ENDINGS = (
    ("e", "ent"),
    ("ait", "aient"),
    ("a", "èrent"),
    ("era", "eront"),
    ("erait", "eraient"),
)


@lru_cache(maxsize=1)
def _finite() -> dict[str, tuple[bool, str]]:
    table = {form: (number, _OTHER_NUMBER[form]) for form, number in _NUMBERED.items()}
    for verb in sorted(INFINITIVES):
        if not verb.endswith("er"):
            continue
        stem = verb.removesuffix("er")
        for one, many in _ENDINGS:
            stems = (stem, stem + "e") if stem.endswith("g") else (stem,)
            soft = stems[-1] if one.startswith("a") and stem.endswith("g") else stem
            soft = soft[:-1] + "ç" if one.startswith("a") and soft.endswith("c") else soft
            soft_many = stem if many.startswith("è") else soft
            table.setdefault(soft + one, (False, soft_many + many))
            table.setdefault(soft_many + many, (True, soft + one))
    return table


def third_person(word: str) -> tuple[bool, str] | None:
    """Whether a verb form is a third person plural, and its form in the other number."""
    return _finite().get(word.casefold())
