"""Gender and number of the French nouns that readouts are made of.

No lexicon with gender and number comes with a licence that suits and without a download (Lefff and
DELA are LGPL-LR, Lexique and Morphalou share-alike), so the nouns are listed here, each gender as
any dictionary gives it. A noun that is not listed has none: the rules are silent on it. Nouns of
either gender (« ministre », « poste », « mémoire ») are listed for their number alone.
"""

from dataclasses import dataclass
from functools import lru_cache

import simplemma

_MASCULINE = """
accord accueil acteur affrontement agenda ambassadeur appel approvisionnement appui armateur
armement arrangement arrêt arsenal aspect attentat avantage avion avis axe aéroport bateau
belligérant besoin bilan blocus bombardement budget bureau bâtiment cabinet cadre calendrier canal
candidat centre cessez-le-feu changement chantier chercheur climat code combat comité commandant
commandement commerce communiqué comportement compromis compte concept concours conflit congrès
conseil conseiller consensus consentement consortium constat consul consulat contact contenu
contexte continent contingent contrat contrôle coordonnateur corridor coup couple courant coût
creusement critère danger degré diagnostic dialogue différend directeur dirigeant discours
dispositif document domaine dommage don dossier droit débat décès défi déficit délégué démantèlement
dénouement département déplacement déploiement dépôt déroulement dérèglement désarmement détroit
développement dîner effet effort embargo emploi emprunt engagement engin engrais enjeu enlèvement
ennemi enseignement entrepreneur entretien environnement espace espionnage espoir essai essor examen
exemple exercice festival financement financier fleuve flux fléau fondement fonds format forum
fournisseur franchissement front garde-côtes gaz gisement gouvernement gouverneur groupe génocide
habitant hommage hélicoptère hôpital idéal impact incident ingénieur inspecteur instrument
intermédiaire intérêt investissement investisseur islam itinéraire jalon jour journal jugement
lancement langage levier lien lieu littoral logement maintien mandat marché matériel message
milliard million minerai ministère minéral missile modèle moment mouvement multilatéralisme
mécanisme médicament mémorandum navire niveau nombre négociateur objectif obstacle océan office
organe organisme outil ouvrage pacte parcours parlement partage partenariat parti passage patrimoine
pays paysage peuple phénomène pilier plaidoyer plan plateau plénipotentiaire poids point pont port
portefeuille potentiel pouvoir principe printemps prisonnier prix problème processus produit
programme progrès projet propos protocole précédent président prêt péril pétrole quai quartier raid
rapport rapprochement recours redressement relâchement relèvement renforcement renouvellement
renseignement respect ressort ressortissant retour retrait revenu risque règlement réacteur réfugié
régime réseau résultat rétablissement rôle sabotage sacrifice satellite scrutin secours secrétariat
secteur semi-conducteur service signal sinistre site siècle siège sol soldat sommet souci
soulagement sous-marin soutien statu statut succès sujet symposium système séisme séjour séminaire
tarif terrain territoire terrorisme texte thème titre tournant traducteur trafic traitement traité
transfert travail tribunal trimestre troc typhon témoignage usage versement vice-président virus
visa voisin vol volet vote voyage véhicule vœu échange échec élan élargissement électeur équilibre
équipement établissement état évènement événement
""".split()
_FEMININE = """
action affaire agence agression aide alliance ambassade ambassadrice ambition annexion annonce année
approche arme armée assemblée assistance attaque attente attitude autorité avancée banque barrière
base bombe bourse campagne candidature catastrophe cause chance charte chaîne cible circonstance
clé coalition cohérence collaboration collectivité colère commande commission communauté
commémoration compagnie complémentarité compétence concertation concession conclusion condition
confiance confrontation conférence connaissance connectivité consommation constitution
construction conséquence contrainte contribution convention convergence conversation coopération
coordination corruption coutume crainte criminalité crise croissance culture cyberattaque
cybersécurité cérémonie côte date demande dette diplomatie direction directive directrice
discussion disposition dissuasion diversification diversité douane durée décarbonation décennie
décision déclaration défense délibération délégation démarche démocratie dénucléarisation dépense
désinformation détermination détresse eau efficacité embarcation enceinte enquête entente entité
entrave entreprise erreur escalade exclusion expertise exploitation exportation expression
expérience facilité faiblesse famille famine façon fermeture fermeté feuille filière fille fin
flotte foi fois fonction force formation forme formule fourniture franchise frappe fraude
frontière garantie gestion gouvernance gratitude guerre générosité géopolitique habitude harmonie
hausse heure histoire hostilité identité idée image importance importation impulsion inauguration
incidence inclusion indignation industrie indépendance inflation information infrastructure
ingérence initiative innovation inondation inquiétude insistance installation instance institution
insécurité intelligence intensification intention interaction interconnexion interdiction
interopérabilité intervention intégration intégrité invasion invitation inégalité issue jeunesse
journée justice langue liaison liberté libération ligne liste logistique loi lutte légitimité main
maladie manifestation manière manœuvre marine maîtrise mer mesure migration mine minute mise
mission mobilisation mobilité modalité modernisation monnaie montée munition méthode nation
neutralité nomination norme note nécessité négociation objection obligation occasion occupation
offensive offre opinion opportunité opposition option opération organisation orientation ouverture
paix pandémie parole part participation particularité partie passation peine personne perspective
perte perturbation phase pierre piraterie place plateforme plénière population portée position
possibilité poursuite pratique pression preuve priorité prise problématique procédure production
prolifération prolongation promesse promotion proposition prorogation prospérité protection
province provocation précaution préoccupation présence présidence présidente prévention prévision
publication puissance pénurie pêche qualité quantité question raison rareté ratification recherche
recommandation reconduction reconnaissance reconstruction reine relance relation remise rencontre
reprise représentation responsabilité ressource restriction revue richesse rivalité rive route
rupture règle réaction réalisation réalité réception réduction réflexion réforme région réponse
répression république réserve résidence résilience résolution réunion saison sanction santé
sauvegarde science semaine session signature situation société solidarité solution somme sortie
souffrance source souveraineté stabilité station stratégie structure subvention suite suppression
surveillance suspension séance sécheresse sécurité sélection série sûreté table taille taxe
technologie tempête tendance tension tentative terre tournée traduction tragédie trajectoire
transformation transition transparence tribune troupe trêve tâche unanimité unité université
urgence usine utilisation valeur vallée variété veille venue victime victoire vie vigilance
vigueur ville violation violence vision visite voie voix volonté vulnérabilité vérité zone ère
échéance école économie éducation égalité élaboration élection émergence émission énergie époque
équipe étape étude évaluation évolution île œuvre
""".split()
_EITHER = """
chef collègue commissaire diplomate enfant fonctionnaire haut-commissaire homologue journaliste
livre membre ministre mode médecin mémoire otage partenaire politique porte-parole poste
responsable secrétaire stagiaire touriste vice-ministre volontaire
""".split()
_VERB_FORMS = frozenset(
    "tournant avion courant montant sortie mise poids accueil aide annonce appel approche appui "
    "arrêt attaque attentat attente avancée base bilan cadre campagne cause chance charte "
    "chaîne commande commerce commune compte conseil contact contrainte contrat contrôle "
    "crainte culture date demande dette devoir différend dommage don dossier débat défense défi "
    "dépense dîner emploi enquête entente entrave entreprise entretien envie escalade espace "
    "essai examen exercice fait fille fin force forme frappe fraude garantie groupe hausse idée "
    "import incidente inquiétude intervention intérêt issue juste liaison lie liste livre lutte "
    "manifestation marché mesure mission mode montre montée mort mouvement moyen note nouvelle "
    "offensive offre organe ouvrage partie passage perte place plan point pointe port porte "
    "portée poste pouvoir pratique preuve prise produit programme projet promesse précédent "
    "public pêche rapport recherche relance remise rencontre reprise respect ressource retrait "
    "risque route règle réforme réponse réserve rôle sanction savoir seconde secours session "
    "sinistre siège somme souci souffrance source soutien suite table tarif taxe texte titre "
    "ton traitement transfert travail usage veille venue visite voie voix vol vote voyage vu "
    "échange élection époque étape état étude être".split()
)
"""Also forms of a verb, or of an adjective: a pronoun may stand before them."""


_GENDER_BY_ENDING = {
    **dict.fromkeys(
        ("tion", "sion", "xion", "ité", "itude", "ence", "ance", "logie", "cratie"), "f"
    ),
    **dict.fromkeys(("isme", "ement", "iment"), "m"),
}
_TELLING = tuple(_GENDER_BY_ENDING)
_TELLING_WRONG = frozenset("bastion silence avance lance chance comité".split())
"""Nouns whose ending misleads, or that are something else too."""
_NO_NOUNS = frozenset(
    "bien tout même demi autre plus mal haut fort point avant arrière contre non super mini quasi "
    "ultra extra auto pro anti euro vice quelque chaque notre votre une aucune toute encore entre "
    "comme outre seul quatre mille cette elle".split()
)
_SHORTEST = 5


@dataclass(frozen=True, slots=True)
class Noun:
    """A form of a noun."""

    singular: str
    gender: str | None
    """None where the noun has either."""
    is_plural: bool | None
    """None for a form that is both."""
    is_verb_too: bool


def _plural(singular: str) -> str:
    if singular.endswith(("s", "x", "z")):
        return singular
    if singular.endswith(("eau", "eu", "œu")):
        return f"{singular}x"
    if singular.endswith("al") and singular not in {"festival", "bal"}:
        return f"{singular[:-1]}ux"
    return "travaux" if singular == "travail" else f"{singular}s"


def _table() -> dict[str, Noun]:
    table: dict[str, Noun] = {}
    for gender, words in (("m", _MASCULINE), ("f", _FEMININE), (None, _EITHER)):
        for word in words:
            plural = _plural(word)
            both = None if plural == word else False
            verb = word in _VERB_FORMS or _is_er_form(word)
            table[word] = Noun(word, gender, both, verb)
            if both is False:
                table[plural] = Noun(word, gender, is_plural=True, is_verb_too=verb)
    return table


def _is_er_form(word: str) -> bool:
    return word.endswith("e") and simplemma.is_known(f"{word}r", lang="fr")


@lru_cache(maxsize=1)
def _nouns() -> dict[str, Noun]:
    return _table()


def is_listed(word: str) -> bool:
    """Whether a word is one of the nouns listed here, capital or not."""
    return word.casefold() in _nouns()


@lru_cache(maxsize=50_000)
def noun(word: str) -> Noun | None:
    """What a French word is as a noun; None where neither list nor endings tell."""
    folded = word.casefold()
    return _nouns().get(folded) or _by_form(folded)


def _by_form(word: str) -> Noun | None:
    """A noun by its plural in simplemma's list, its gender by an ending that tells it."""
    is_plural = word.endswith("s")
    singular = word.removesuffix("s") if is_plural else word
    if singular in _NO_NOUNS or len(word) < _SHORTEST or not word.isalpha():
        return None
    if singular.endswith(("s", "x", "z", "ment", "ième", "r", "é", "t", "u", "i")) and not (
        singular.endswith(_TELLING)
    ):
        return None
    if _lemma(singular) != singular or _lemma(f"{singular}s") != singular:
        return None
    ending = next((e for e in _TELLING if singular.endswith(e)), None)
    gender = None if ending is None or singular in _TELLING_WRONG else _GENDER_BY_ENDING[ending]
    return Noun(singular, gender, is_plural, is_verb_too=is_plural or _is_er_form(singular))


def _lemma(word: str) -> str | None:
    known = simplemma.is_known(word, lang="fr")
    return simplemma.lemmatize(word, lang="fr") if known else None


def plural(singular: str) -> str:
    """The plural of a listed noun."""
    return _plural(singular)
