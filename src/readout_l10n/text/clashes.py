"""Words of French noun phrases that no reading of theirs lets agree.

A shallow chunk is a determiner, what may stand before a noun, the noun, and the adjectives and
participles after it, side by side. Features are unified over all readings of each word, and a clash
is where nothing is left. An adjective after its noun may belong to any noun before it up to the
verb (« le chef de la diplomatie japonais »), to several (« la paix et la stabilité régionales »),
or share a plural (« les secteurs public et privé »): it clashes only where it fits none of these.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from readout_l10n.text.determiners import DETERMINERS, NUMERALS, PRONOUNS, WHOLE, shown_by
from readout_l10n.text.features import (
    ALL,
    BEFORE_NOUN,
    NONE,
    PLURAL,
    SINGULAR,
    Features,
    Word,
    leads_noun,
)
from readout_l10n.text.features import name as named
from readout_l10n.text.features import word as read
from readout_l10n.text.morphology import is_form, readings
from readout_l10n.text.tokens import Token, tokens

_REMEMBERED = 1024
_UNJUDGED = frozenset(
    "possible possibles seul seule seuls seules même mêmes tel telle tels telles tout toute tous "
    "toutes pareille pareils pareilles demi demie nu nue clé clés clef standard type phare pilote "
    "maximum minimum haut bas fort cher court net ferme plein pareil quelque autre autres certain "
    "certaine divers compris inclus joint vu excepté passé attendu donné supposé entendu dû sauf "
    "orange marron feu maître sud nord est ouest bis grand lui moyen record limite moins plus cent "
    "mille neuf mort né présent présente présents présentes bêta "
    "extra super sympa cash mode express laser bien mal saint sainte".split()
)
"""Adjectives that are adverbs, prepositions, nouns or invariable as well."""
_COLOURS = frozenset("blanc noir bleu vert rouge jaune gris brun".split())
_MONTHS = frozenset(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
)
_COUNTED = frozenset(
    "milliard million millier an année jour minute personne dollar euro participant ministre "
    "pays entreprise région réunion fois".split()
)
"""Nouns that digits count; after most others they may be a name or a number of a list."""
_ADVERBS = frozenset("plus moins très aussi trop assez peu particulièrement".split())
_AND = frozenset({"et", "ou", "ni", "puis", "comme", "à", "voire"})
_PREPOSITIONS = frozenset("dans sur sous avec par entre vers selon contre depuis chez".split())
"""Words after which no verb can stand."""
_CONJUNCTIONS = frozenset(
    "que qu lorsque lorsqu puisque puisqu quand si dont où jusqu selon".split()
)
_PERSONS = frozenset("je j tu nous vous ne n".split())
_BEFORE_INFINITIVES = frozenset({"de", "d", "à", "pour", "sans"})
_CONTRACTED = frozenset({"du", "des", "au", "aux", "de", "d"})
_MOVING = frozenset(
    "quitter sortir rentrer rester revenir partir finir entamer commencer mourir arriver terminer "
    "achever débuter rendre traverser regagner repartir".split()
)
"""Verbs after whose object an adjective may say how the subject is."""
_LOCUTIONS = frozenset(
    "sein cours bord cadre niveau titre égard début matière vertu raison face lieu profit faveur "
    "vue marge nom issue moyen biais occasion centre cœur origine terme part hauteur cause "
    "bénéfice propos regard instar ordre lors suite".split()
)
"""Nouns of compound prepositions: « au sein de la communauté »."""
_LEADING_LOCUTIONS = frozenset("à au aux en du de le la l par".split())
_LINKS = _PREPOSITIONS | _BEFORE_INFINITIVES | {"en", "lors", "hors"}
_JOINING = frozenset({"et", "ou", "ni"})
_ENDS = frozenset(".;:!?")
_AFTER_WHOLE_ALONE = frozenset(
    "après malgré avant dessus comme du surtout c ce en pas rien n ne fait".split()
)
_AUXILIARIES = frozenset(
    "a ont est sont avait avaient était étaient aura auront sera seront ait aient soit soient "
    "aurait auraient serait seraient fut furent avoir être été ayant étant ai as es suis avons "
    "avez sommes êtes eut eurent".split()
)
_SUBJECTS: dict[str, Features] = {
    "il": frozenset({"ms"}),
    "ils": frozenset({"mp"}),
    "elle": frozenset({"fs"}),
    "elles": frozenset({"fp"}),
    **dict.fromkeys("je j tu me te se s lui".split(), SINGULAR),
    **dict.fromkeys("nous vous on les leur eux celles ceux".split(), ALL),
    "celui": frozenset({"ms"}),
    "celle": frozenset({"fs"}),
    "certains": frozenset({"mp"}),
}
_TITLES_BEFORE = frozenset({"mme", "madame", "mlle", "sa", "son", "leurs", "leur"})


@dataclass(frozen=True, slots=True)
class Clash:
    """Two words of a phrase that do not agree; `first` to `last` is what shows it."""

    first: Token
    last: Token
    other: Token
    """What `last` does not agree with."""
    seen: Features
    wanted: Features
    is_after: bool
    """Whether `last` is an adjective after its noun."""


@lru_cache(_REMEMBERED)
def clashes(text: str) -> tuple[Clash, ...]:
    """The clashes in a French text, by place."""
    return tuple(_Reader(text).clashes())


class _Reader:
    """The words of a text, and what they may be where they stand."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: Sequence[Token] = tokens(text, "fr")
        self.folded = [token.text.casefold() for token in self.words]

    def clashes(self) -> Iterator[Clash]:
        at = 0
        while at < len(self.words):
            head, clash = self._phrase(at)
            if clash is None and head is not None:
                head_at, wanted, start = head
                clash = self._after(head_at, wanted, start)
                at = max(at, head_at - 1)
            if clash:
                yield clash
            at += 1

    def _joined(self, at: int) -> bool:
        """Whether a word and the next stand side by side."""
        if at < 0 or at + 1 >= len(self.words):
            return False
        between = self.text[self.words[at].end : self.words[at + 1].start]
        return between.isspace() or (not between and self.text[self.words[at].end - 1] in "’'")

    def _read(self, at: int) -> Word:
        """A word as it would be in small letters; nothing for an acronym or a name."""
        token = self.words[at]
        if token.text.islower() or (token.text.istitle() and len(token.text) > 3):
            return read(self.folded[at])
        return read("")

    def _phrase(self, at: int) -> tuple[tuple[int, Features, int] | None, Clash | None]:
        """The head of a phrase that begins here (place, features, its first word), or a clash."""
        if self.folded[at] in WHOLE and at + 1 < len(self.words):
            return None, self._whole(at)
        if self._is_determiner(at):
            return self._from_determiner(at)
        if self._is_counted(at):
            return self._counted(at)
        if self.folded[at] in {"de", "d"} and self._joined(at):
            bare = self._read(at + 1)
            if bare.is_only_noun and not bare.is_finite and not bare.is_infinitive:
                return (at + 1, bare.noun, at), None
        return None, None

    def _is_determiner(self, at: int) -> bool:
        determiner, before = self.folded[at], self.folded[at - 1] if at else ""
        if determiner not in DETERMINERS or not self._joined(at):
            return False
        if self.words[at].text.isupper() and len(determiner) > 1:
            return False
        is_of_one = before in {"un", "une"} and determiner in {"des", "du"}
        if before in DETERMINERS and self._joined(at - 1) and not is_of_one:
            return False
        following = self._read(at + 1)
        if determiner in {"ce", "quel", "quelle"} and self.folded[at + 1] in _AUXILIARIES:
            return False
        if determiner in PRONOUNS and self._is_pronoun(at, following):
            return False
        return before not in _TITLES_BEFORE

    def _is_pronoun(self, at: int, following: Word) -> bool:
        """Whether « le », « la », « les » or « leur » may be an object before its verb."""
        before = self.folded[at - 1] if at else ""
        is_object = before in _SUBJECTS or before == "qui" or not following.noun
        if following.is_participle and is_object:
            return True  # « il la tenu »
        if before in _PREPOSITIONS:
            return False
        if following.is_infinitive or following.is_present_participle:
            return True
        if following.is_conjugated and before in _PERSONS:
            return True
        return following.is_finite and not self._has_no_subject(at)

    def _has_no_subject(self, at: int) -> bool:
        """Whether no subject of a verb can stand right before a word."""
        if not at or not self._joined(at - 1):
            return not at
        before = self.folded[at - 1]
        if before in _BEFORE_INFINITIVES | _CONJUNCTIONS | _AUXILIARIES:
            return True
        seen = self._read(at - 1)
        is_bare_verb = seen.is_verb_only or (seen.is_infinitive and not seen.noun)
        is_participle = seen.is_participle and not seen.noun and at > 1
        return is_bare_verb or (is_participle and self.folded[at - 2] in _AUXILIARIES)

    def _from_determiner(self, at: int) -> tuple[tuple[int, Features, int] | None, Clash | None]:
        shown = shown_by(self.folded[at], self.folded[at + 1]) or ALL
        place = at + 1
        counted = self._number(place)
        if counted is not None:
            if shown.isdisjoint(PLURAL) or counted < 2:
                return None, None
            shown, place = shown & PLURAL, place + 1
            if not self._joined(place - 1) or self.folded[place] in _MONTHS:
                return None, None
            if self._read(place).is_finite:  # « entre les deux passe une ligne »
                return None, None
        return self._unified(at, place, shown)

    def _unified(
        self, first: int, place: int, shown: Features
    ) -> tuple[tuple[int, Features, int] | None, Clash | None]:
        """Whatever stands before the noun with the noun."""
        while place < len(self.words):
            seen = self._read(place)
            if seen.is_else and self.folded[place] not in BEFORE_NOUN:
                return None, None
            leads = self._leads(place)
            fits = seen.adjective if leads else seen.nominal
            if not fits:
                return None, None
            if not shown & fits:
                while leads and self._read(place + 1).nominal & fits:
                    place += 1  # « un vraie ligne »: the determiner is the odd one
                    fits = self._read(place).nominal & fits
                    leads = self._leads(place)
                return None, self._lead_clash(first, place, shown, fits)
            shown = shown & fits
            if not leads:
                return (place, shown, first), None
            place += 1
        return None, None

    def _leads(self, place: int) -> bool:
        """Whether an adjective stands before its noun."""
        return self._joined(place) and leads_noun(self.folded[place], self.folded[place + 1])

    def _lead_clash(self, first: int, place: int, shown: Features, fits: Features) -> Clash | None:
        before = self.folded[first - 1] if first else ""
        is_one = before == "l" and self.folded[first] in {"un", "une"}
        shares = before in _JOINING or self._shares(place)
        if is_one or (shares and _same_gender(shown, fits)):
            return None
        token = self.words[place]
        elides = self.folded[first] in {"la", "le", "ce", "sa", "ma", "ta", "du", "de", "au"}
        if elides and self.folded[first + 1][0] in "aeiouyàâéèêëîïôœ" and place == first + 1:
            return None
        if not token.text.islower():
            is_followed = self._joined(place) and self.words[place + 1].text.islower()
            if not is_followed or named(token.text) or shown & PLURAL == shown:
                return None
        if len(token.text) < 2 or not self._is_among_french(place) or self._is_open(place):
            return None
        is_sound = self.folded[first] == "son" and not self._read(place).noun
        if is_sound and before in _BEFORE_INFINITIVES:  # « le système de son moderne »
            return None
        other = next((at for at in range(place - 1, first, -1) if not self._fits(at, fits)), first)
        return Clash(self.words[first], token, self.words[other], shown, fits, is_after=False)

    def _fits(self, at: int, wanted: Features) -> bool:
        return bool(self._read(at).adjective & wanted) or self.folded[at].isdecimal()

    def _is_among_french(self, place: int) -> bool:
        """Whether the word after one is French, as far as can be told."""
        if not self._joined(place) or not self.words[place + 1].text.islower():
            return True
        return is_form(self.folded[place + 1]) or len(self.folded[place + 1]) < 3

    def _is_open(self, place: int) -> bool:
        """Whether letters in parentheses follow: « le(s) pays »."""
        return self.text[self.words[place].end :].startswith(("(", "_", "/"))

    def _shares(self, place: int) -> bool:
        """Whether another noun or adjective shares the determiner: « les nom et prénom »."""
        if place + 2 >= len(self.words):
            return False
        comma = self.text[self.words[place].end : self.words[place + 1].start].strip()
        following = self.folded[place + 1]
        if comma not in {"", ",", ";", "/"} or not (comma or following in _AND):
            return False
        other = self._read(place + 1 if comma else place + 2)
        return bool(other.nominal) and not other.is_verb_only and not other.is_else

    def _number(self, at: int) -> float | None:
        """The number that a word says; None for another word."""
        if at >= len(self.words):
            return None
        if self.folded[at] in NUMERALS:
            return 2
        word = self.words[at]
        if not word.text.isdecimal():
            return None
        if self.text[max(word.start - 1, 0) : word.start] in {",", ".", "/", "-", "–"}:
            return 1
        return int(word.text)

    def _is_counted(self, at: int) -> bool:
        counted = self._number(at)
        if counted is None or counted < 2 or not self._joined(at):
            return False
        before = self.folded[at - 1] if at else ""
        if before in DETERMINERS or before in {"n", "numéro", "article", "page", "et", "ou", "à"}:
            return False
        if self.folded[at] == "neuf" and at and self._read(at - 1).noun:
            return False
        if self.folded[at] in NUMERALS:
            return self.folded[at + 1] not in _MONTHS
        if self.folded[at + 1].rstrip("s") not in _COUNTED:
            return False
        return counted < 1900 or counted > 2100

    def _counted(self, at: int) -> tuple[tuple[int, Features, int] | None, Clash | None]:
        seen = self._read(at + 1)
        if not seen.is_only_noun or seen.is_finite or not self.words[at + 1].text.islower():
            return None, None
        if seen.noun & PLURAL:
            return (at + 1, seen.noun & PLURAL, at), None
        return None, Clash(
            self.words[at], self.words[at + 1], self.words[at], PLURAL, seen.noun, is_after=False
        )

    def _whole(self, at: int) -> Clash | None:
        """« tout les participants »."""
        before = self.folded[at - 1] if at else ""
        if not self._joined(at) or before in _AFTER_WHOLE_ALONE:
            return None
        if self.folded[at + 1] in {"un", "une"} or not self._is_determiner(at + 1):
            return None
        head, clash = self._from_determiner(at + 1)
        if clash or head is None:
            return None
        place, wanted, _ = head
        whole = self.folded[at]
        floats = whole in {"tous", "toutes"} and (at > 0 or wanted & PLURAL == NONE)
        if floats or wanted & WHOLE[whole] or self._read(place).is_else:
            return None
        return Clash(
            self.words[at], self.words[place], self.words[at], WHOLE[whole], wanted, is_after=False
        )

    def _after(self, head: int, wanted: Features, start: int) -> Clash | None:
        """The adjectives after a noun, up to one that clashes."""
        place = head
        while self._joined(place):
            place += 1
            if self.folded[place] in _ADVERBS and self._joined(place):
                place += 1
            seen = self._read(place)
            if not self._may_be_judged(head, place, seen, wanted):
                return None
            if not seen.adjective & wanted:
                return self._after_clash(head, place, seen, wanted, start)
        return None

    def _may_be_judged(self, head: int, place: int, seen: Word, wanted: Features) -> bool:
        token = self.words[place].text
        if not seen.adjective or seen.is_else or self.folded[place] in _UNJUDGED:
            return False
        by = self._joined(place) and self.folded[place + 1] == "par"
        is_verb = seen.is_finite and not (seen.is_participle and by)
        if is_verb or seen.is_present_participle or seen.is_infinitive:
            return False
        if seen.noun & wanted:  # « un véritable musée »
            return False
        if seen.noun and token.endswith(("teur", "teurs")):  # « l’interface utilisateur »
            return False
        if seen.is_participle and self.folded[head] == "fois":
            return False
        if not self._is_among_french(place) or self._is_open(place):
            return False
        if token.islower():
            return True
        following = self.words[place + 1].text if self._joined(place) else ""
        is_name = following[:1].isupper() or not self.words[head].text.istitle()
        return not is_name and not seen.noun and place == head + 1

    def _after_clash(
        self, head: int, place: int, seen: Word, wanted: Features, start: int
    ) -> Clash | None:
        fits = seen.adjective
        following = self.folded[place + 1] if place + 1 < len(self.words) else ""
        comma = self.text[self.words[place].end :].lstrip()[:1] in {",", "/", "("}
        shared = following in _AND or comma or self._goes_on(place)
        if following == "et" and self.folded[place] in _COLOURS:
            return None
        if shared and wanted & PLURAL and fits & SINGULAR and _same_gender(fits, wanted):
            return None
        if self._begins_phrase(place, fits):
            return None
        inside = self._is_inside(head, place, seen, wanted)
        if not inside and self._fits_before(start, fits, wanted, is_participle=seen.is_participle):
            return None
        return Clash(
            self.words[start], self.words[place], self.words[head], fits, wanted, is_after=True
        )

    def _begins_phrase(self, place: int, fits: Features) -> bool:
        """Whether an adjective may stand before the next noun: « nombreux accords »."""
        following = self._read(place + 1) if self._joined(place) else read("")
        return bool(following.noun & fits) and not following.adjective

    def _is_inside(self, head: int, place: int, seen: Word, wanted: Features) -> bool:
        """Whether an adjective has to be its neighbour's, by what comes after it.

        « l’Organisation mondiale de la Santé », « la Cour suprême (CS) », and what stands between
        a noun and an adjective of that noun.
        """
        end = self.words[place].end
        if self._joined(place):
            following = self._read(place + 1)
            if (
                following.adjective
                and not following.is_else
                and not following.adjective & seen.adjective
            ):
                return bool(following.adjective & wanted)
        if seen.is_participle or not self.words[head].text.istitle():
            return False
        if re.match(r"\s\([A-Z]{2,}\)", self.text[end:]):
            return True
        return (
            re.match(r"\s(?:de\sla\s|du\s|des\s|de\sl’|pour\sl\S+\s)[A-ZÉ]", self.text[end:])
            is not None
        )

    def _goes_on(self, place: int) -> bool:
        """Whether another adjective follows: « les langues arabe, russe »."""
        return self._joined(place) and bool(self._read(place + 1).adjective)

    def _fits_before(
        self, start: int, fits: Features, wanted: Features, *, is_participle: bool
    ) -> bool:
        """Whether an adjective may belong to a noun before its phrase, or to several."""
        before = self.folded[max(start - 3, 0) : start]
        interposed = before[-1:] and before[-1] in _LINKS  # « a par la suite confirmé »
        if is_participle and interposed and not _AUXILIARIES.isdisjoint(before):
            return True
        if not is_participle and not self._follows(start) and not self._moves(start):
            return False
        joins = self.folded[start - 1] in _JOINING if start else False
        for at in range(start - 1, -1, -1):
            between = self.text[self.words[at].end : self.words[at + 1].start]
            joins = joins or "," in between or self.folded[at] in _JOINING
            if joins and (fits & {"mp"} or (fits & {"fp"} and wanted & {"fs"})):
                return True
            if self._is_edge(at, between, fits, is_participle=is_participle):
                return False
            if fits & self._features_before(at, self._read(at)):
                return True
            if not is_participle and not self._follows(at) and not self._moves(at):
                return False
        return False

    def _is_edge(self, at: int, between: str, fits: Features, *, is_participle: bool) -> bool:
        """Whether no noun from here back can have the adjective."""
        if _ENDS & set(between) or (self._joins_phrase(at) and fits <= SINGULAR):
            return True
        if is_participle:
            return False
        if "," in between and fits <= SINGULAR:
            return True
        return self.folded[at] in _AUXILIARIES or self._read(at).is_verb_only

    def _follows(self, at: int) -> bool:
        """Whether what begins here may be the complement of what is before: « de la défense »."""
        if self.folded[at] not in DETERMINERS or self.folded[at] in _CONTRACTED:
            return True
        before = self.folded[at - 1] if at else ""
        return before in _LINKS | _JOINING or not before

    def _moves(self, at: int) -> bool:
        """Whether an adjective may be the subject's: « il a quitté la salle furieux »."""
        lemmas = (reading.lemma for word in self.folded[:at] for reading in readings(word))
        return not _MOVING.isdisjoint(lemmas)

    def _joins_phrase(self, at: int) -> bool:
        """« et une », after which nothing belongs to what is before."""
        following = self.folded[at + 1]
        is_prepositional = following in {"du", "des", "au", "aux"}
        return self.folded[at] in _JOINING and following in DETERMINERS and not is_prepositional

    def _features_before(self, at: int, seen: Word) -> Features:
        """What a word before the phrase may lend an adjective."""
        folded, token = self.folded[at], self.words[at]
        if folded in _SUBJECTS:
            return _SUBJECTS[folded]
        if folded in DETERMINERS or len(folded) < 2 or token.text.isdecimal():
            return NONE
        if folded in _LOCUTIONS and self.folded[max(at - 1, 0)] in _LEADING_LOCUTIONS:
            return NONE
        if not token.text.islower():
            known = named(token.text) | seen.noun
            if known:
                return known
            plural = at > 0 and DETERMINERS.get(self.folded[at - 1], NONE) <= PLURAL
            several = plural and self.folded[at - 1] in DETERMINERS
            return PLURAL if several else SINGULAR
        if seen == read(""):
            return ALL
        nominalised = at > 0 and self.folded[at - 1] in DETERMINERS
        return seen.noun | (seen.adjective if nominalised else NONE)


def _same_gender(one: Features, other: Features) -> bool:
    return not {shown[0] for shown in one}.isdisjoint(shown[0] for shown in other)
