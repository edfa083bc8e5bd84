"""What a French form may be: its lemma, part of speech, gender, number, mood, tense and person.

The lexicon (`data/morphology-fr.marisa`, made by benchmarks/morphology.py) is Dicollecte's, the
dictionary that spellers and Grammalecte use, under MPL 2.0. It stays in a file that is mapped, not
read: a trie (marisa-trie) of forms, with the numbers of their paradigms (`morphology-fr.txt`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import marisa_trie
from rapidfuzz.distance import Prefix

_FILE = "morphology-fr"
_INDICATIVE = frozenset({"ipre", "iimp", "ipsi", "ifut"})
_SUBJUNCTIVE = frozenset({"spre", "simp"})
_FINITE = _INDICATIVE | _SUBJUNCTIVE | {"cond"}
_SUPPLETIVE = {"être": "sfée", "avoir": "aoe", "aller": "aiv", "pouvoir": "p", "devoir": "d"}
"""First letters of the forms of verbs that have several stems."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a form may be."""

    lemma: str
    tags: frozenset[str]
    """Dicollecte's: nom, adj, adv, prep, ppas, ppre, infi, ipre, spre, 3sg, …"""
    gender: str | None
    """m, f, or None for either."""
    is_plural: bool | None
    """None for either."""

    @property
    def is_noun(self) -> bool:
        return "nom" in self.tags

    @property
    def is_adjective(self) -> bool:
        """An adjective, past participles among them."""
        return not self.tags.isdisjoint({"adj", "ppas"})

    @property
    def is_participle(self) -> bool:
        return "ppas" in self.tags

    @property
    def is_finite(self) -> bool:
        """A verb in indicative, conditional or subjunctive."""
        return not self.tags.isdisjoint(_FINITE)

    @property
    def is_subjunctive(self) -> bool:
        return not self.tags.isdisjoint(_SUBJUNCTIVE)

    @property
    def is_indicative(self) -> bool:
        return not self.tags.isdisjoint(_INDICATIVE)

    @property
    def is_third(self) -> bool:
        """A finite verb in the third person."""
        return self.is_finite and not self.tags.isdisjoint({"3sg", "3pl"})

    @property
    def verb(self) -> str:
        """Which objects a verb takes, as Dicollecte says: v1_it_q__a; empty for other words.

        i is intransitive, t with a direct object, n with an indirect one, q and p pronominal.
        """
        return next((tag for tag in self.tags if tag[0] == "v" and tag[1:2].isdigit()), "")


@lru_cache(50_000)
def readings(form: str) -> tuple[Reading, ...]:
    """All that a form may be, in the letters given; nothing for what the lexicon lacks."""
    plain = form.replace("’", "'")
    if not is_form(plain):
        return ()
    numbers = (number for (number,) in _trie()[plain])
    return tuple(_reading(_lemma(plain, number), _paradigms()[number][2]) for number in numbers)


def is_form(form: str) -> bool:
    """Whether French has a word just so, accents and letter case included."""
    plain = form.replace("’", "'")
    is_word = plain.replace("'", "").replace("-", "").isalnum()  # the trie trips over others
    return is_word and plain in _trie()


def inflected(
    lemma: str, wanted: frozenset[str], verb: str = "", like: str | None = None
) -> str | None:
    """The form of a lemma that has all the tags wanted; None where there is none.

    Tags are those of `Reading`; a form of both genders or numbers has those wanted too. Of several
    (« résous », « résolu »), the one that shares most letters with the lemma or the form `like`.
    """
    genders, numbers = wanted & {"mas", "fem"}, wanted & {"sg", "pl"}
    for form, reading in _forms(lemma, like or lemma):
        has = set(reading.tags)
        if genders and reading.gender is None:
            has |= genders
        if numbers and reading.is_plural is None:
            has |= numbers
        if wanted <= has and (not verb or reading.verb == verb):
            return form
    return None


def _forms(lemma: str, like: str) -> Iterator[tuple[str, Reading]]:
    """The forms of a lemma, those that share most letters with another form first."""
    stems = [like[:-3], like[:-4], like[:2], lemma[:2]] if len(like) > 4 else [like[:1]]
    seen: set[str] = set()
    for stem in dict.fromkeys((*stems, *_SUPPLETIVE.get(lemma, ""))):
        forms = _trie().keys(stem) if stem else []
        for form in sorted(forms, key=lambda form: -Prefix.similarity(form, like)):
            if form not in seen:
                seen.add(form)
                if any(_lemma(form, number) == lemma for (number,) in _trie()[form]):
                    yield from ((form, read) for read in readings(form) if read.lemma == lemma)


@cache
def _trie() -> marisa_trie.RecordTrie:
    trie = marisa_trie.RecordTrie("<H")
    trie.mmap(str(files("readout_l10n").joinpath("data", f"{_FILE}.marisa")))
    return trie


@cache
def _paradigms() -> tuple[tuple[int, str, str], ...]:
    text = files("readout_l10n").joinpath("data", f"{_FILE}.txt").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return tuple((int(off), add, tags) for off, add, tags in lines)


def _lemma(form: str, number: int) -> str:
    off, add, _ = _paradigms()[number]
    return form[: len(form) - off] + add


def _reading(lemma: str, tags: str) -> Reading:
    kept = _tags(tags)
    genders, numbers = kept & {"mas", "fem"}, kept & {"sg", "pl"}
    gender = ("m" if "mas" in genders else "f") if len(genders) == 1 else None
    is_plural = "pl" in numbers if len(numbers) == 1 else None
    return Reading(lemma, kept, gender, is_plural)


@cache
def _tags(tags: str) -> frozenset[str]:
    return frozenset(tags.split())
