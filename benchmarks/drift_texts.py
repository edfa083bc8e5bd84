"""The words that `drift_corpus.py` makes documents of, and what drifts in them.

Written for it: no sentence, project or person is real. A noun phrase of French stands with its
article, so that « de » and « à » can be joined to it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Frame = tuple[str, str]
"""A sentence in English and in French, with slots."""


class Course(StrEnum):
    """How the renderings of something change over time."""

    STABLE = "stable"
    RANDOM = "random"
    ABRUPT = "abrupt"
    GRADUAL = "gradual"
    BACK = "back and forth"
    KIND = "statements only"
    RARE = "seldom otherwise"


@dataclass(frozen=True, slots=True)
class Planted:
    """Something whose renderings are followed."""

    id: str
    """The glossary's concept; of anything else its English."""
    english: str
    variants: tuple[str, ...]
    course: Course
    days: tuple[date, ...] = ()
    """On which one takes over from another."""
    frames: tuple[Frame, ...] = ()
    """Of a phrase."""


def of(noun_phrase: str) -> str:
    """« de » before a noun phrase with its article."""
    return _joined("de", {"le ": "du ", "les ": "des "}, noun_phrase)


def to(noun_phrase: str) -> str:
    """« à » before a noun phrase with its article."""
    return _joined("à", {"le ": "au ", "les ": "aux "}, noun_phrase)


def _joined(preposition: str, contracted: dict[str, str], noun_phrase: str) -> str:
    for article, joined in contracted.items():
        if noun_phrase.startswith(article):
            return joined + noun_phrase.removeprefix(article)
    return f"{preposition} {noun_phrase}"


def _term(concept: str, english: str, variants: str, course: Course, *days: str) -> Planted:
    return Planted(
        concept, english, tuple(variants.split(" | ")), course, tuple(map(date.fromisoformat, days))
    )


CONCEPTS: Sequence[Planted] = (
    _term(
        "security-environment",
        "the security environment",
        "l’environnement de sécurité | le contexte sécuritaire",
        Course.ABRUPT,
        "2019-06-01",
    ),
    _term(
        "grant-aid",
        "grant aid",
        "l’aide à titre gracieux | le concours non remboursable",
        Course.ABRUPT,
        "2021-03-15",
    ),
    _term(
        "disaster-risk-reduction",
        "disaster risk reduction",
        "la réduction des risques de catastrophe | la prévention des catastrophes",
        Course.ABRUPT,
        "2017-09-01",
    ),
    _term(
        "tidal-compact",
        "the Tidal Compact",
        "le Pacte des marées | l’Entente des marées",
        Course.ABRUPT,
        "2022-10-01",
    ),
    _term(
        "technical-cooperation",
        "technical cooperation",
        "la coopération technique | l’appui technique",
        Course.ABRUPT,
        "2020-01-10",
    ),
    _term(
        "connectivity",
        "connectivity",
        "la connectivité | l’interconnexion",
        Course.GRADUAL,
        "2018-05-01",
    ),
    _term(
        "climate-change",
        "climate change",
        "le changement climatique | le dérèglement climatique",
        Course.GRADUAL,
        "2021-06-01",
    ),
    _term(
        "cybersecurity",
        "cybersecurity",
        "la cybersécurité | la sûreté numérique",
        Course.GRADUAL,
        "2020-09-01",
    ),
    _term(
        "harbor-fund",
        "the Harbor Resilience Fund",
        "le Fonds pour la résilience portuaire | le Fonds de résilience des ports",
        Course.GRADUAL,
        "2023-02-01",
    ),
    _term(
        "rule-of-law",
        "the rule of law",
        "l’État de droit | la primauté du droit",
        Course.BACK,
        "2018-01-15",
        "2022-04-01",
    ),
    _term(
        "maritime-security",
        "maritime security",
        "la sécurité maritime | la protection des espaces maritimes",
        Course.BACK,
        "2017-06-01",
        "2021-09-01",
    ),
    _term(
        "capacity-building",
        "capacity building",
        "le renforcement des capacités | le développement des capacités",
        Course.BACK,
        "2019-02-01",
        "2023-05-01",
    ),
    _term(
        "food-security",
        "food security",
        "la sécurité alimentaire | l’autosuffisance alimentaire",
        Course.KIND,
        "2020-05-01",
    ),
    _term(
        "carbon-neutrality",
        "carbon neutrality",
        "la neutralité carbone | la neutralité climatique",
        Course.KIND,
        "2019-11-01",
    ),
    _term(
        "global-challenges",
        "global challenges",
        "les défis mondiaux | les enjeux mondiaux | les grands problèmes de la planète",
        Course.RANDOM,
    ),
    _term(
        "critical-minerals",
        "critical minerals",
        "les minerais critiques | les minéraux critiques",
        Course.RANDOM,
    ),
    _term(
        "humanitarian-assistance",
        "humanitarian assistance",
        "l’aide humanitaire | l’assistance humanitaire | les secours aux populations",
        Course.RANDOM,
    ),
    _term(
        "export-controls",
        "export controls",
        "le contrôle des exportations | le contrôle à l’exportation",
        Course.RANDOM,
    ),
    _term(
        "supply-chain",
        "supply chains",
        "les chaînes d’approvisionnement | les filières d’approvisionnement | "
        "les réseaux de fournisseurs",
        Course.RANDOM,
    ),
    _term(
        "sister-ports",
        "the Sister Ports Program",
        "le programme des ports jumelés | le programme Ports amis",
        Course.RANDOM,
    ),
    _term(
        "economic-security",
        "economic security",
        "la sécurité économique | la sûreté de l’économie",
        Course.RARE,
    ),
    _term("human-security", "human security", "la sécurité humaine", Course.STABLE),
    _term("energy-transition", "the energy transition", "la transition énergétique", Course.STABLE),
    _term("renewable-energy", "renewable energy", "les énergies renouvelables", Course.STABLE),
    _term(
        "peacebuilding",
        "peacebuilding",
        "la consolidation de la paix | l’édification de la paix",
        Course.RARE,
    ),
    _term(
        "freedom-of-navigation", "freedom of navigation", "la liberté de navigation", Course.STABLE
    ),
    _term(
        "quality-infrastructure",
        "quality infrastructure",
        "les infrastructures de qualité",
        Course.STABLE,
    ),
    _term("international-law", "international law", "le droit international", Course.STABLE),
    _term(
        "disinformation",
        "disinformation",
        "la désinformation | les fausses informations",
        Course.RARE,
    ),
    _term("coral-charter", "the Coral Charter", "la Charte du corail", Course.STABLE),
)

TERMS = """concept,locale,term,kind,status
tidal-compact,en,Tidal Compact,phrase,preferred
tidal-compact,fr,Pacte des marées,phrase,preferred
harbor-fund,en,Harbor Resilience Fund,phrase,preferred
harbor-fund,fr,Fonds pour la résilience portuaire,phrase,preferred
harbor-fund,fr,Fonds de résilience des ports,phrase,admitted
sister-ports,en,Sister Ports Program,phrase,preferred
sister-ports,fr,programme des ports jumelés,phrase,preferred
coral-charter,en,Coral Charter,phrase,preferred
coral-charter,fr,Charte du corail,phrase,preferred
"""

FRAMES: Sequence[Frame] = (
    (
        "They confirmed the importance of {x} for both countries.",
        "Ils ont confirmé l’importance {de} pour les deux pays.",
    ),
    (
        "The two sides decided to set up a working group on {x}.",
        "Les deux parties ont décidé de créer un groupe de travail consacré {a}.",
    ),
    (
        "{guest} asked Japan to share its experience in the field of {x}.",
        "{guest} a demandé au Japon de partager son expérience dans le domaine {de}.",
    ),
    (
        "{host} explained the measures that Japan has taken in favor of {x}.",
        "{host} a exposé les mesures que le Japon a prises en faveur {de}.",
    ),
    (
        "A seminar on {x} will be held in {city} next spring.",
        "Un séminaire portant sur {le} se tiendra à {city} au printemps prochain.",
    ),
    (
        "Experts will meet every year to take stock of the progress made on {x}.",
        "Des experts se réuniront chaque année pour faire le point au sujet {de}.",
    ),
    (
        "{host} recalled that no country could neglect {x}.",
        "{host} a rappelé qu’aucun pays ne pouvait négliger {le}.",
    ),
    (
        "Universities should train more specialists of {x}, {guest} noted.",
        "Les universités devraient former davantage de spécialistes {de}, a noté {guest}.",
    ),
    (
        "A memorandum on {x} was signed at the end of the talks.",
        "Un mémorandum relatif {a} a été signé à l’issue des entretiens.",
    ),
    (
        "{guest} presented a ten-year plan that gives priority to {x}.",
        "{guest} a présenté un plan décennal qui donne la priorité {a}.",
    ),
    (
        "The budget set aside for {x} will double by {year}.",
        "Le budget réservé {a} doublera d’ici à {year}.",
    ),
    (
        "Young people should hear about {x} at school, they noted.",
        "Les jeunes devraient, ont-ils noté, entendre parler {de} à l’école.",
    ),
    (
        "Private companies also contribute to {x}, {guest} pointed out.",
        "Les entreprises privées contribuent elles aussi {a}, a fait observer {guest}.",
    ),
    (
        "{host} promised to send {number} advisers for {x}.",
        "{host} a promis l’envoi de {number} conseillers pour {le}.",
    ),
    (
        "Without {x}, he stressed, {thing} would remain a dream.",
        "Sans {le}, a-t-il souligné, {thing} resterait un rêve.",
    ),
    (
        "A joint report on {x} will be published in {year}.",
        "Un rapport commun sur {le} paraîtra en {year}.",
    ),
    (
        "Mayors and regional authorities are to be consulted about {x}.",
        "Les maires et les autorités régionales seront consultés au sujet {de}.",
    ),
    (
        "Parliament will debate {x} before the summer, {guest} announced.",
        "Le parlement débattra {de} avant l’été, a annoncé {guest}.",
    ),
)


OMITTED = "ce sujet"
"""What French may say in a concept's place, the sentence before having said it."""

ADJUNCTS: Sequence[Frame] = (
    ("in this connection", "à cet égard"),
    ("at the request of the host", "à la demande de l’hôte"),
    ("during the same meeting", "au cours de la même rencontre"),
    ("according to the press release", "selon le communiqué"),
    ("after a long discussion", "au terme d’un long débat"),
    ("despite the crisis", "malgré la crise"),
    ("in front of the press", "devant la presse"),
    ("before lunch", "avant le déjeuner"),
    ("with great satisfaction", "avec une vive satisfaction"),
    ("as neighbors of the same ocean", "en tant que voisins d’un même océan"),
    ("in the light of last week’s storm", "à la lumière de la tempête de la semaine dernière"),
    ("on the advice of the auditors", "sur le conseil des commissaires aux comptes"),
)


def _phrase(english: str, variants: str, course: Course, *days: str, frames: str) -> Planted:
    lines = [line.strip() for line in frames.strip().splitlines()]
    return Planted(
        english,
        english,
        tuple(variants.split(" | ")),
        course,
        tuple(map(date.fromisoformat, days)),
        tuple(zip(lines[::2], lines[1::2], strict=True)),
    )


PHRASES: Sequence[Planted] = (
    _phrase(
        "is inseparable from",
        "est indissociable | est inséparable",
        Course.ABRUPT,
        "2020-06-01",
        frames="""
            The stability of the region is inseparable from {thing}.
            La stabilité de la région {p} {of_thing}.
            Lasting growth is inseparable from trust, {guest} said.
            Une croissance durable {p} de la confiance, a dit {guest}.
            For coastal towns, prosperity is inseparable from the sea.
            Pour les villes côtières, la prospérité {p} de la mer.
        """,
    ),
    _phrase(
        "play a pivotal role in",
        "jouer un rôle charnière | jouer un rôle de premier plan",
        Course.GRADUAL,
        "2019-04-01",
        frames="""
            {country} intends to play a pivotal role in {thing}.
            {country} entend {p} dans {thing}.
            Ports will play a pivotal role in the recovery, {host} predicted.
            Les ports vont {p} dans la relance, a prédit {host}.
            Women should play a pivotal role in village councils.
            Les femmes devraient {p} au sein des conseils de village.
        """,
    ),
    _phrase(
        "turn words into deeds",
        "traduire les paroles en actes | joindre le geste à la parole",
        Course.RANDOM,
        frames="""
            The time has come to turn words into deeds, {guest} said.
            Le moment est venu de {p}, a dit {guest}.
            Both governments are determined to turn words into deeds.
            Les deux gouvernements sont résolus à {p}.
            It would take courage to turn words into deeds on {thing}.
            Il faudrait du courage pour {p} en ce qui concerne {thing}.
        """,
    ),
    _phrase(
        "serve as a bridge between",
        "servir de pont | faire office de trait d’union",
        Course.ABRUPT,
        "2018-10-01",
        frames="""
            Students serve as a bridge between the two cultures.
            Les étudiants peuvent {p} entre les deux cultures.
            {country} can serve as a bridge between the continents, {host} said.
            {country} peut {p} entre les continents, a dit {host}.
            Artists should serve as a bridge between generations.
            Les artistes doivent {p} entre les générations.
        """,
    ),
    _phrase(
        "people-centered approach",
        "approche centrée sur l’être humain | démarche axée sur les personnes",
        Course.BACK,
        "2018-03-01",
        "2022-01-01",
        frames="""
            {host} advocated a people-centered approach to {thing}.
            {host} a plaidé en faveur d’une {p} au regard {of_thing}.
            Only a people-centered approach can succeed, {guest} replied.
            Seule une {p} peut réussir, a répondu {guest}.
            The hospital of {city} illustrates this people-centered approach.
            L’hôpital de {city} illustre cette {p}.
        """,
    ),
    _phrase(
        "lay the groundwork for",
        "poser les jalons",
        Course.STABLE,
        frames="""
            The visit will lay the groundwork for {thing}.
            La visite va {p} {of_thing}.
            Engineers are to lay the groundwork for a new railway.
            Des ingénieurs doivent {p} d’un nouveau chemin de fer.
            It took ten years to lay the groundwork for the treaty.
            Il a fallu dix ans pour {p} du traité.
        """,
    ),
    _phrase(
        "wide variety of topics",
        "grande variété de sujets",
        Course.STABLE,
        frames="""
            They touched upon a wide variety of topics over dinner.
            Ils ont abordé une {p} au cours du dîner.
            A wide variety of topics remains to be studied.
            Une {p} reste à étudier.
            The exhibition in {city} covers a wide variety of topics.
            L’exposition de {city} couvre une {p}.
        """,
    ),
)


HEADINGS: Sequence[Planted] = (
    _term(
        "opening remarks",
        "Opening remarks",
        "Propos liminaires | Allocutions d’ouverture",
        Course.ABRUPT,
        "2020-04-01",
    ),
    _term(
        "bilateral cooperation", "Bilateral cooperation", "Coopération bilatérale", Course.STABLE
    ),
    _term("economy and trade", "Economy and trade", "Économie et commerce", Course.STABLE),
    _term(
        "world affairs",
        "World affairs",
        "Affaires mondiales | Questions internationales",
        Course.GRADUAL,
        "2021-01-01",
    ),
    _term("next steps", "Next steps", "Prochaines étapes | Suites à donner", Course.RANDOM),
)

PEOPLE: Sequence[Planted] = (
    _term(
        "marchuk",
        "Mr. Yevhen Marchuk",
        "M. Yevhen MARCHUK | M. Ievhen MARTCHOUK",
        Course.ABRUPT,
        "2019-09-01",
    ),
    _term("verhulst", "Mr. Tomas Verhulst", "M. Tomas VERHULST", Course.STABLE),
    _term("oduya", "Ms. Grace Oduya", "Mme Grace ODUYA", Course.STABLE),
    _term(
        "abashvili", "Ms. Nana Abashvili", "Mme Nana ABASHVILI | Mme Nana ABACHVILI", Course.RANDOM
    ),
    _term("lindqvist", "Mr. Erik Lindqvist", "M. Erik LINDQVIST", Course.STABLE),
    _term("barreto", "Ms. Helena Barreto", "Mme Helena BARRETO", Course.STABLE),
    _term("nguema", "Mr. Paul Nguema", "M. Paul NGUEMA", Course.STABLE),
)

PLANTED: Sequence[Planted] = (*CONCEPTS, *PHRASES, *HEADINGS, *PEOPLE)

HOST = ("Mr. Arimura Toru", "M. ARIMURA Toru")

COUNTRIES: Sequence[tuple[str, str]] = (
    ("Ukraine", "l’Ukraine"),
    ("Belgium", "la Belgique"),
    ("Kenya", "le Kenya"),
    ("Georgia", "la Géorgie"),
    ("Sweden", "la Suède"),
    ("Brazil", "le Brésil"),
    ("Gabon", "le Gabon"),
)

CITIES: Sequence[tuple[str, str]] = (
    ("Kyoto", "Kyoto"),
    ("Geneva", "Genève"),
    ("Brussels", "Bruxelles"),
    ("Nairobi", "Nairobi"),
    ("Lisbon", "Lisbonne"),
    ("Sapporo", "Sapporo"),
)

THINGS: Sequence[tuple[str, str]] = (
    ("the coastal road", "la route côtière"),
    ("the fisheries reform", "la réforme de la pêche"),
    ("the new observatory", "le nouvel observatoire"),
    ("the youth orchestra", "l’orchestre des jeunes"),
    ("the drinking water network", "le réseau d’eau potable"),
    ("the forest inventory", "l’inventaire des forêts"),
    ("the solar power station", "la centrale solaire"),
    ("the school meals scheme", "le dispositif de repas scolaires"),
)

TITLES: Sequence[Frame] = (
    ("Meeting between Japan and {country}", "Rencontre entre le Japon et {country}"),
    ("Talks between Japan and {country}", "Entretiens entre le Japon et {country}"),
    ("Visit of {guest} to {city}", "Visite de {guest} à {city}"),
)

OPENINGS: Sequence[Frame] = (
    (
        "{host} received {guest} in {city} for about {number} minutes.",
        "{host} a reçu {guest} à {city} pendant environ {number} minutes.",
    ),
    (
        "{guest} paid a visit to {city}, where {host} welcomed the delegation.",
        "{guest} s’est rendu en visite à {city}, où {host} a accueilli la délégation.",
    ),
    (
        "Today {host} spoke by telephone with {guest} for {number} minutes.",
        "Aujourd’hui, {host} s’est entretenu par téléphone avec {guest} pendant {number} minutes.",
    ),
)

CLOSINGS: Sequence[Frame] = (
    (
        "They will see each other again in {city} in the autumn.",
        "Ils se reverront à {city} à l’automne.",
    ),
    (
        "{guest} invited {host} to come to the capital in {year}.",
        "{guest} a invité {host} à venir dans la capitale en {year}.",
    ),
    ("A dinner brought the visit to a close.", "Un dîner a mis un terme à la visite."),
)

FILLERS: Sequence[Frame] = (
    (
        "Last year {number} Japanese companies opened an office there.",
        "L’an dernier, {number} entreprises japonaises y ont ouvert un bureau.",
    ),
    (
        "{guest} thanked the inhabitants of {city} for their hospitality.",
        "{guest} a remercié les habitants de {city} de leur hospitalité.",
    ),
    (
        "Work on {thing} is due to begin in {year}.",
        "Les travaux concernant {thing} doivent commencer en {year}.",
    ),
    (
        "{host} handed over a painting as a gift from the city of {city}.",
        "{host} a remis un tableau offert par la ville de {city}.",
    ),
    (
        "About {number} nurses have already completed the course.",
        "Environ {number} infirmières ont déjà suivi la formation.",
    ),
    (
        "Some {number} scholarships will be granted to young researchers.",
        "Quelque {number} bourses seront accordées à de jeunes chercheurs.",
    ),
    (
        "{guest} described the damage caused by the recent floods.",
        "{guest} a décrit les dégâts causés par les récentes inondations.",
    ),
    (
        "A direct flight to {city} has been in service since March.",
        "Un vol direct à destination de {city} est assuré depuis mars.",
    ),
    (
        "The delegation then visited a factory that makes batteries.",
        "La délégation a ensuite visité une usine qui fabrique des batteries.",
    ),
    (
        "{host} wished the team every success at the world championships.",
        "{host} a souhaité à l’équipe plein succès aux championnats du monde.",
    ),
    (
        "Tourism has grown by {number} percent within a year.",
        "Le tourisme a progressé de {number} pour cent en un an.",
    ),
    (
        "The museum of {city} will lend {number} prints for the anniversary.",
        "Le musée de {city} prêtera {number} estampes pour l’anniversaire.",
    ),
    (
        "Farmers complained about the price of fertilizer.",
        "Les agriculteurs se sont plaints du prix des engrais.",
    ),
    (
        "{guest} showed a map of {thing}.",
        "{guest} a montré une carte {of_thing}.",
    ),
)
