"""Closed lists that stand in for a tagger: words of which no term begins, ends or consists.

Words that link may stand inside a term ("rule of law"); barred ones stand nowhere in it. What is
barred are pronouns, auxiliaries and other grammatical words, the verbs and adverbs that reports of
meetings are told with, and the words that only count, order or praise. Verbs are listed by form:
"support" and "states" are nouns too, "supported" and "stated" are not.
"""

from readout_l10n.text.dates import MONTHS
from readout_l10n.text.function_words import FUNCTION_WORDS
from readout_l10n.text.locale import language

_LINKING = {
    "en": frozenset("of for and on the".split()),
    "fr": frozenset(
        "de du des d à au aux et en dans pour par sur avec sans contre entre sous face le la les l "
        "un une".split()
    ),
}

_DAYS = {
    "en": frozenset("monday tuesday wednesday thursday friday saturday sunday".split()),
    "fr": frozenset("lundi mardi mercredi jeudi vendredi samedi dimanche".split()),
}

_GRAMMAR = {
    "en": """
        a an to in with this that these those here there it its he him his she her hers they them
        their theirs we us our ours you your yours i me my mine who whom whose which what when where
        why how himself herself itself themselves each every either neither both all any some none
        no not nor or but if than then so as at by from into onto upon within without about above
        across after against along alongside amid among around before behind below beneath beside
        besides between beyond despite down during except inside like near off out outside over past
        per since through throughout till toward towards under until up via whether while although
        though because unless however therefore thus hence moreover furthermore meanwhile otherwise
        be am is are was were been being have has had having do does did done doing will would shall
        should can could may might must ought let lets also too very more most much many few fewer
        less least own same other others another such only just even still yet already again ever
        never always often soon now today tomorrow yesterday ago later earlier once twice rather
        quite almost nearly perhaps well else instead together apart away back forward far further
        furthest further ahead etc
    """,
    "fr": """
        ce cet cette ces c ça cela ceci celui celle ceux celles il ils elle elles on nous vous je tu
        j m t s se me te lui leur leurs y qui que qu quoi dont où lequel laquelle lesquels
        lesquelles duquel auquel son sa ses notre nos votre vos mon ma mes ton ta tes n ne pas plus
        moins point jamais aucun aucune nul nulle tout toute tous toutes chaque plusieurs certains
        certaines quelque quelques autre autres même mêmes tel telle tels telles ou ni mais or donc
        car si comme quand lorsque lorsqu puisque puisqu afin ainsi alors aussi après avant avec
        chez depuis derrière dès devant durant hors jusque jusqu lors malgré outre parmi pendant
        près selon vers voici voilà via
        est sont était étaient fut furent sera seront serait seraient soit soient être été étant
        ai as a avons avez ont avait avaient eut eurent aura auront aurait auraient ait aient avoir
        eu ayant fait font fera faire doit doivent devra devraient devrait devoir peut peuvent
        pouvait pourrait pourraient pouvoir va vont aller veut veulent
        très trop peu beaucoup encore déjà toujours souvent bien mieux tant tellement notamment
        également cependant toutefois enfin ensuite puis ici là hier demain aujourd hui etc
    """,
}

_TELLING = {
    "en": """
        accept accepted accepting accepts achieve achieved achieving add added adding adds adopted
        adopting affirm affirmed affirming affirms agree agreed agreeing agrees aim aimed aims allow
        allowed allowing announce announced announces announcing appreciate appreciated appreciates
        arrived ask asked asking asks attend attended attending attends become becoming became began
        begin begins begun believe believed believes bring bringing brings brought build call called
        calls came carried carry carrying chaired chairs co-chaired come comes coming commended
        commends concluded concludes concur concurred concurring concurs condemn condemned condemns
        condemning confirm confirmed confirming confirms congratulated considered consider continue
        continued continues continuing contribute contributed contributes convey conveyed conveying
        conveys create created creating decide decided decides declared declares described
        deepen deepened deepening demonstrate demonstrated develop devoted discuss discussed
        discusses discussing drew emphasize emphasized emphasizes emphasised encourage encouraged
        ensure ensured ensures ensuring enhance enhanced enhancing establish established expand
        expanded expect expected expects explain explained explaining explains express expressed
        expresses expressing extend extended extending extends felt find finds following follows
        found gave get gets getting give given gives giving go goes going gone got grow grows
        growing held help helped helping helps hold holding holds hope hoped hopes hosted hosting
        hosts improve improved include included includes including increase increased indicated
        informed insisted instructed intended intends introduced invite invited invites issued join
        joined joining joins keep keeping keeps kept knew know known knows lasted lasting launched
        launching led leads leave left look looked looking looks made maintain maintained
        maintaining make makes making mean means meant met mentioned move moved named need needed
        needs noted notes noting observed offer offered offers opened opposed paid participated
        participates pointed praised prepare prepared present presented presents preserve promote
        promoted promotes promoting proposed proposes protect provide provided provides providing
        put puts raised reaffirm reaffirmed reaffirming reaffirms reached reaches recalled recalling
        recalls receive received receives recognize recognized reconfirm reconfirmed referred
        reduce refers regarding reiterated reiterates related relating remain remained remains
        renewed replied reported requested resolved respond responded responds rested resulted
        returned said saw say saying says see seek seeking seeks seen sent served set sets share
        shared sharing shown showed shows signed sought speak speaking speaks spoke stand started
        stated stating stood strengthen strengthened strengthening stressed stresses stressing
        submitted suggested supported supporting supports sustain take taken takes taking thanked
        thanks thought told took touched tried turned turning underlined underscored underscores
        underscoring undertook updated upheld uphold urge urged urges urging use used using visited
        visiting visits voiced want wanted wants welcomed welcomes welcoming went wish wished wishes
        work worked works wrote
    """,
    "fr": """
        accueilli affirmé ajouté annoncé appelé apporté assisté assuré condamné confirmé convenu
        convenue convenus convenues déclaré décidé demandé dit dite discuté échangé estimé évoqué
        expliqué exposé exprimé félicité félicités fait fera formulé indiqué insisté invité noté
        partagé participé poursuivi précisé présenté procédé proposé qualifié rappelé réaffirmé
        réitéré relevé remercié renouvelé répondu salué sollicité souhaité souligné soutenu tenu
        tenue abordé intervenu rencontré rencontrés entretenu entretenus
        évoquant soulignant rappelant saluant condamnant réaffirmant relevant exprimant précisant
        concernant s’agissant compris visant permettant
        ajoute annonce déclare estime explique rappelle salue souligne souhaite indique précise
        participe condamne réaffirme relève participera
    """,
}

_COUNTING = {
    "en": """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
        hundred thousand million billion trillion hundreds thousands millions billions dozen dozens
        half quarter third percent per-cent pct first second third fourth fifth sixth seventh eighth
        ninth tenth last next previous former latter current recent present new old early late
        several various certain numerous different similar important main major key significant
        serious great good better best big bigger large larger largest small smaller high higher low
        lower long longer short full whole entire total approximate overall possible necessary
        particular able due ready sure clear close strong stronger possible likely unlikely real
        true right wrong single respective
        time times day days week weeks month months year years hour hours minute minutes date way
        ways a.m. p.m. kind kinds sort lot lots number numbers part parts view views case cases
        thing things
        fact course outset occasion end beginning rest regard respect relation light line order
        example instance addition basis terms place side sides point points
    """,
    "fr": """
        deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt
        trente quarante cinquante soixante cent cents mille million millions milliard milliards
        dizaine dizaines moitié premier première premiers premières deuxième troisième quatrième
        second seconde dernier dernière derniers dernières prochain prochaine prochains prochaines
        nouveau nouvel nouvelle nouveaux nouvelles ancien ancienne récent récente
        grand grande grands grandes petit petite bon bonne meilleur meilleure
        jour jours journée semaine semaines mois an ans année années heure heures minute minutes
        fois cours lieu occasion égard matière cadre vue
    """,
}

_NOT_ADVERBS = frozenset(
    "ally anomaly assembly butterfly early-warning family fly italy july monopoly rally reply "
    "supply bully jelly lily belly".split()
)
_EED = ("eed", "bed", "red", "shed", "sled", "wed", "med", "embed")


def may_link(word: str, locale: str) -> bool:
    """Whether a word may stand inside a term and nowhere else in it."""
    code = language(locale)
    return word.casefold() in _LINKING.get(code, FUNCTION_WORDS.get(code, frozenset()))


def is_barred(word: str, locale: str) -> bool:
    """Whether a word, taken as it stands in running text in small letters, is in no term."""
    folded = word.casefold().replace("’", "'")
    if folded in _BARRED.get(language(locale), frozenset()):
        return True
    return language(locale) == "en" and (
        (folded.endswith("ly") and len(folded) > 4 and folded not in _NOT_ADVERBS) or "'" in folded
    )


def is_grammatical(word: str, locale: str) -> bool:
    """Whether a word means nothing by itself: an article, a pronoun, an auxiliary."""
    code = language(locale)
    return word.casefold() in _GRAMMATICAL.get(code, FUNCTION_WORDS.get(code, frozenset()))


def is_calendar(word: str, locale: str) -> bool:
    """Whether a word is a number, or the name of a month or a day of the week."""
    folded = word.casefold()
    return (
        word[0].isdigit() or folded in MONTHS or folded in _DAYS.get(language(locale), frozenset())
    )


def is_participle(word: str, locale: str) -> bool:
    """Whether a word is an English past participle by its ending: no noun phrase ends with it."""
    return language(locale) == "en" and word.endswith("ed") and not word.endswith(_EED)


_BARRED = {
    code: frozenset(" ".join((_GRAMMAR[code], _TELLING[code], _COUNTING[code])).split())
    - _LINKING[code]
    for code in _GRAMMAR
}

_GRAMMATICAL = {
    code: _LINKING[code] | FUNCTION_WORDS[code] | frozenset(_GRAMMAR[code].split())
    for code in _GRAMMAR
}
