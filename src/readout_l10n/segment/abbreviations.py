"""Which words a full stop belongs to without ending the sentence, by language.

Founded on the non-breaking prefixes of Moses (Koehn et al. 2007), as sacremoses carries them.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.text.locale import language

_NUMERIC_ONLY = "#NUMERIC_ONLY#"
DEFAULT_LANGUAGE = "en"

# What Moses's lists lack in readouts.
_TITLES = {
    "en": "H.E H.E.M H.M H.R.H H.I.M H.H T.R.H TT.MM T.M.s Amb Mt Ft Vice-Adm Lt.Gen Maj.Gen"
    " Brig.Gen Lt.Col cf viz incl approx esp Sec.Gen St Ste Mme M v",
    "fr": "M MM Mme Mmes Mlle Mlles Me Mgr Dr Drs Pr Prof St Ste S.E S.E.M S.E.Mme S.Exc LL.EE"
    " Exc Gal Gén gén Col Cdt Cne Lt Amb H.E Mr Mrs Ms cf vs c c.-à-d p.ex Cie",
    "es": "S.E EE Excma Excmos Dña D Sres Mons Gral Emb Sr Mr Mrs Ms M p.ej",
    "de": "S.E I.E Hr Hrn Fr Frl Dr.h.c Dipl.-Ing Botsch Mr Mrs Ms M z.B d.h u.a z.T",
}
# Before a digit only. In Moses's lists several of these stand before anything, but a French
# sentence may well end in "vol", "sup" or "ex", and an English one in "Mar".
_NUMBERED = {
    "en": "No Nos Art Arts art no nos p pp par para paras Para Ch ch Sec sec Fig Figs fig Vol vol"
    " Eq Res Op Rs Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec c ca approx tel Tel",
    "fr": "art Art no No nos n° p pp par chap Chap ch fig vol ann ex tél réf éd sect t al contr"
    " dir env fasc fém fr hab ibid id inf lib loc.cit masc ms pl sing sq sqq suiv sup suppl vb"
    " apr auj l",
    "es": "art Art núm Núm n no p pp pág págs cap vol tel Tel fig",
    "de": "Art Nr Nos Abs S Bd Kap Abb Rn Ziff Tel Aug Sept Okt Nov Dez",
}
# They may end a sentence too: they do before one of STARTERS.
_EITHER = {
    "en": "Inc Ltd Co Corp Bros Jr Sr Ph.D M.D B.A M.A i.e e.g",
    "fr": "av A.M P.S N.B S.A S.S Jr",
    "es": "UU EE.UU FF.CC CC.AA A.C S.A J.C Ud Uds Vd Vds",
    "de": "usw etc Mio Mrd bzw usf u.s.w o.ä u.ä MwSt GmbH jun sen Std",
}
# They end the sentence before any capital but those of CONTINUATIONS.
_CLOCK = {"en": "a.m p.m A.M P.M am pm"}
_FINAL = {"en": "etc", "fr": "etc", "es": "etc"}

_STARTERS = {
    "en": "The A An This That These Those He She It They We I You In On At As After Before During"
    " For From To With By Under Both However Moreover Furthermore Finally Meanwhile Then There"
    " While When If And But Or Also His Her Its Their Our No Not All Each Some Many Since Following"
    " Regarding Concerning Today Yesterday Prior Such Although Though Because",
    "fr": "Il Ils Elle Elles On Nous Vous Je Ce Cet Cette Ces Cela En Au Aux Dans Pour Par Sur"
    " Après Avant Lors Enfin Ensuite Puis Depuis Un Une Son Sa Ses Leur Leurs Mais Et Ou Or"
    " Toutefois Cependant Ainsi À Les Concernant Outre Selon Sous Si Quand Comme Tout Tous",
    "es": "El La Los Las Un Una En Al Por Para Con Este Esta Estos Estas Él Ella Ellos Se Su Sus"
    " Ayer Hoy Además Asimismo También Tras Durante Pero Y Si No",
    "de": "Der Die Das Ein Eine Er Sie Es Wir Ich In Im Am An Auf Bei Mit Nach Für Von Zu Zum Zur"
    " Dies Diese Dieser Dieses Beide Auch Außerdem Ferner Schließlich Aber Und Wenn Während Seit",
}
_CONTINUATIONS = (
    "JST GMT UTC BST EST EDT CST CDT MST MDT PST PDT CET CEST IST KST HKT SGT AEST AEDT ET CT MT PT"
    " Eastern Central Pacific Greenwich Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
    " January February March April May June July August September October November December"
    " Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
)


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Words without their last full stop."""

    never: AbstractSet[str]
    """No sentence ends in them."""
    numbered: AbstractSet[str]
    """None does before a digit."""
    either: AbstractSet[str]
    """One does before a starter."""
    final: AbstractSet[str]
    """One does before any capital."""
    clock: AbstractSet[str]
    """One does before a capital that is no continuation."""
    starters: AbstractSet[str]
    """Words that begin sentences and, with a capital, nothing else."""
    continuations: AbstractSet[str]
    """What goes on with a clock time: "6:00 p.m. JST", "9 a.m. Monday"."""
    counts: bool
    """A number with a full stop is an ordinal, as in German."""

    def __contains__(self, word: str) -> bool:
        return any(
            word in words
            for words in (self.never, self.numbered, self.either, self.final, self.clock)
        )


@lru_cache(maxsize=16)
def abbreviations(locale: str) -> Abbreviations:
    """Abbreviations of a locale's language; those of English for a language without any."""
    # Costs half a second, so not before there is something to split.
    from sacremoses.corpus import NonbreakingPrefixes  # noqa: PLC0415

    moses = NonbreakingPrefixes()
    code = language(locale)
    if code not in moses.available_langs:
        code = DEFAULT_LANGUAGE
    # sacremoses hands the mark on as part of the line, after the prefix.
    lines = [line.split() for line in moses.words(code)]
    numbered = {words[0] for words in lines if _NUMERIC_ONLY in words} | _of(_NUMBERED, code)
    either = _of(_EITHER, code)
    final = _of(_FINAL, code)
    clock = _of(_CLOCK, code)
    titles = _of(_TITLES, code)
    plain = {words[0] for words in lines if words} - numbered - either - final - clock
    # A single letter is an initial; a number is handled as one.
    plain = {word for word in plain if len(word) > 1 and not word.isdecimal()}
    return Abbreviations(
        never=frozenset(plain | titles),
        numbered=frozenset(numbered - titles),
        either=frozenset(either),
        final=frozenset(final),
        clock=frozenset(clock),
        starters=frozenset(_of(_STARTERS, code)),
        continuations=frozenset(_CONTINUATIONS.split()),
        counts=any(words[0] == "15" for words in lines if words),
    )


def _of(table: dict[str, str], code: str) -> set[str]:
    return set(table.get(code, "").split())
