"""A country or institution without the article that it takes.

Why: « les pays de ASEAN », « avec Japon », « Chine a annoncé » read as machine output.
Looks in sentences alone, after a preposition, after a verb whose object it is, before the verb that
it opens a sentence for, and after « et » beside a name that has its article. Headings, labels and
lists of names go without articles; so does what begins a longer name (« G7 2030 », « UE-Japon »,
« France Inter »). « de » before a country is country-preposition's.
Source: Grevisse and Goosse, Le Bon Usage, on the article with names of countries; Code de rédaction
interinstitutionnel, 10.4 and annex A4, on acronyms.
"""

import re
from collections.abc import Iterator, Sequence

from readout_l10n.checks.prose import Prose, prose
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary.countries import countries
from readout_l10n.model import Severity
from readout_l10n.text.articled import Bare, institutions, joined, lacks_article
from readout_l10n.text.tokens import Token, tokens

_GOES_ON = re.compile(r"\s?[-–—/]\s?\w|[\s\u00a0\u202f]+[A-ZÀ-Ý0-9]|\+")
_SENTENCE = re.compile(r"[.!?…;:]\W*$")
_CONTRACTED = {("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux"}
_QUANTITIES = frozenset("pas plus beaucoup trop assez peu tant autant moins".split())
_WITHOUT = frozenset({"de", "à"})
"""Prepositions before which country-preposition judges."""
_AND_NAME = re.compile(r"\s+(?:et|ou)\s+[A-ZÀ-Ý]")
"""« entre Japon et France » is a table’s, or an old pen’s."""
_ISLANDS = frozenset("Fidji Haïti Tonga Samoa Vanuatu Palaos Nauru Bahreïn Oman Monaco".split())
_VOWELS = tuple("AEIOUÀÂÉÈÊËÎÏÔ")


def check(pair: Pair) -> Iterator[Hit]:
    for one in prose(pair):
        if one.is_sentence and _SENTENCE.search(one.text):
            for bare, at in _bare(pair, one.text):
                yield _hit(pair, one, bare, at)


def _bare(pair: Pair, text: str) -> Iterator[tuple[Bare, int]]:
    """The names that lack their article, with the number of their first word."""
    words = tokens(text, "fr")
    numbers = {word.start: n for n, word in enumerate(words)}
    previous: tuple[int, int] | None = None
    for bare, is_country in _names(pair, text):
        at = numbers.get(bare.start)
        if at is None:
            continue
        after = next((n for n, word in enumerate(words) if word.start >= bare.end), len(words))
        if not _may_lack(text, words, at, bare, is_country=is_country):
            previous = (at, after)
            continue
        beside = previous is not None and previous[1] == at - 1
        if lacks_article(text, words, at, after) or (
            beside and previous is not None and joined(text, words, previous[0], at)
        ):
            yield bare, at
        previous = (at, after)


def _names(pair: Pair, text: str) -> list[tuple[Bare, bool]]:
    """Institutions and countries by place, with whether each is a country."""
    found = [(bare, False) for bare in institutions(text)]
    for country in countries(text, pair.glossary, pair.target.locale):
        if country.article != "-" and country.name not in _ISLANDS:
            vowel = country.name.startswith(_VOWELS) and country.article != "les"
            article = "l’" if vowel else country.article
            found.append((Bare(country.name, country.start, country.end, article), True))
    return sorted(found, key=lambda name: name[0].start)


def _may_lack(text: str, words: Sequence[Token], at: int, bare: Bare, *, is_country: bool) -> bool:
    before = words[at - 1].text if at else ""
    if is_country and before in _WITHOUT:
        return False
    if before == "entre" and _AND_NAME.match(text, bare.end):
        return False
    if before == "de" and at > 1 and words[at - 2].text in _QUANTITIES:
        return False
    return not _GOES_ON.match(text, bare.end)


def _hit(pair: Pair, one: Prose, bare: Bare, at: int) -> Hit:
    words = tokens(one.text, "fr")
    before = words[at - 1] if at else None
    contracted = _CONTRACTED.get((before.text, bare.article)) if before else None
    space = "" if bare.article == "l’" else " "
    start = before.start if before and contracted else bare.start
    article = contracted or bare.article
    wanted = (article if at else article.capitalize()) + space + bare.name
    return Hit(
        pair.at(one.segment, start, bare.end),
        f"« {one.text[start : bare.end]} » without its article: « {wanted} » is wanted",
        suggestion=wanted,
    )


_TERMS = """
concept,locale,term,kind,status,gender,article
japan,fr,Japon,name,preferred,m,le
india,fr,Inde,name,preferred,f,l’
china,fr,Chine,name,preferred,f,la
israel,fr,Israël,name,preferred,m,-
"""

RULE = Rule(
    "article-missing",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="Japon a salué le rôle de ASEAN, au sein de G7 et avec Chine.",
            terms=_TERMS,
            finds=(
                "« Japon » without its article: « Le Japon » is wanted",
                "« ASEAN » without its article: « l’ASEAN » is wanted",
                "« de G7 » without its article: « du G7 » is wanted",
                "« Chine » without its article: « la Chine » is wanted",
            ),
        ),
        Example(
            target="Elle soutient Inde, et l’accord entre le Japon et Inde est entré en vigueur.",
            terms=_TERMS,
            finds=(
                "« Inde » without its article: « l’Inde » is wanted",
                "« Inde » without its article: « l’Inde » is wanted",
            ),
        ),
        Example(target="Relations avec Japon", terms=_TERMS),
        Example(target="Le Japon agit avec Israël, l’Inde et l’ASEAN, par le G7.", terms=_TERMS),
        Example(target="Il a parlé avec Japan Airlines, Chine-Afrique et « OTAN 2030 »."),
        Example(target="Membres : Japon, Chine, Inde. La table entre Japon et Inde.", terms=_TERMS),
    ),
)
