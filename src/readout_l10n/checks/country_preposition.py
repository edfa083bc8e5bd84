"""A country with a preposition or article that its name does not take.

Why: « en Japon » or « au France » is the first thing that an embassy sees in a readout.
By the glossary's article and gender: in and to are « au » before masculine names with a consonant,
« aux » before plural ones, « en » before the others, « à » before most that take no article; « de »
and « du » likewise. « à la Chine » and « de Chine » may be right and are left alone, and so are
names that are a city's too (Panama) or that usage takes both ways (« à Fidji », « aux Fidji »), and
what begins a longer name (« France 24 »).
Source: Grevisse and Goosse, Le Bon Usage, on prepositions before names of countries; ministère de
l’Europe et des Affaires étrangères, list of States.
"""

from collections.abc import Iterator

from readout_l10n.checks.prose import french
from readout_l10n.checks.rule import Example, Hit, Pair, Rule
from readout_l10n.glossary.countries import Country, countries
from readout_l10n.model import Segment, Severity
from readout_l10n.text.tokens import tokens

_CITIES = frozenset(
    "Panama Luxembourg Koweït Guatemala Salvador Monaco Djibouti Singapour Mexico Brunei".split()
)
"""Countries named as their capital, or nearly."""
_ISLANDS = frozenset(
    "Fidji Haïti Tonga Samoa Kiribati Tuvalu Vanuatu Palaos Palau Nauru Bahreïn Oman".split()
)
"""Names that usage takes with an article and without one: « aux Fidji », « à Fidji »."""
_QUANTITIES = frozenset("pas plus beaucoup trop assez peu tant autant moins".split())
_VOWELS = tuple("AEIOUÀÂÉÈÊËÎÏÔ")


def check(pair: Pair) -> Iterator[Hit]:
    for segment in french(pair):
        for country in countries(segment.text, pair.glossary, pair.target.locale):
            wanted = _wanted(country)
            if wanted is None or _is_quantity(pair, segment, country):
                continue
            lead = segment.text[country.lead_start : country.start]
            fixed = wanted.capitalize() if lead[0].isupper() else wanted
            yield Hit(
                pair.at(segment, country.lead_start, country.end),
                f"« {lead}{country.name} »: « {fixed}{country.name} » is wanted",
                suggestion=f"{fixed}{country.name}",
            )


def _wanted(country: Country) -> str | None:
    """What should stand before a country; None where what stands there may be right."""
    if country.name in _CITIES and country.lead in {"à", "de", "du", "d’"}:
        return None
    if country.name in _ISLANDS:
        return None
    vowel = country.name.startswith(_VOWELS)
    article = country.article
    if article == "l’" or (article in {"le", "la"} and vowel):
        article = "l’"
    return _RIGHT.get((country.lead, article, "v" if vowel else "c"))


def _table() -> dict[tuple[str, str, str], str]:
    """By what stands there, the name's article and its first letter: what is wanted."""
    place = {"le": "au ", "la": "en ", "l’": "en ", "les": "aux ", "-c": "à ", "-v": "en "}
    of = {"le": "du ", "la": "de ", "l’": "d’", "les": "des ", "-c": "de ", "-v": "d’"}
    articled = {**of, "la": "de la ", "l’": "de l’"}
    wrong = {
        "en": ("le", "les", "-c"),
        "au": ("la", "l’", "les", "-c", "-v"),
        "aux": ("le", "la", "l’", "-c", "-v"),
        "à": ("le", "la", "l’", "les"),
        "du": ("la", "l’", "les", "-c", "-v"),
        "des": ("le", "la", "l’", "-c", "-v"),
        "de la": ("le", "les", "-c"),
        "à la": ("le", "les", "-c"),
        "de": ("le", "les"),
        "de l’": ("le", "la", "les"),
        "à l’": ("le", "la", "les"),
        "le": ("la", "les"),
        "la": ("le", "les"),
        "l’": ("le", "la", "les"),
        "les": ("le", "la", "l’"),
    }
    article = {"le": "le ", "la": "la ", "l’": "l’", "les": "les "}
    of_it = {**of, "la": "de la "}
    found: dict[tuple[str, str, str], str] = {}
    for lead, articles in wrong.items():
        if lead in article:
            right = article
        else:
            own = {"de la": of, "de": of, "du": articled, "des": articled, "de l’": of_it}
            right = own.get(lead, place)
        for key in articles:
            letters = key[1] if key.startswith("-") else "cv"
            for letter in letters:
                found[lead, "-" if key.startswith("-") else key, letter] = right[key]
    return found


_RIGHT = _table()


def _is_quantity(pair: Pair, segment: Segment, country: Country) -> bool:
    """Whether « de » belongs to « pas de », « beaucoup de »."""
    before = tokens(segment.text[: country.lead_start], pair.target.locale)
    return country.lead == "de" and bool(before) and before[-1].text.casefold() in _QUANTITIES


_TERMS = """
concept,locale,term,kind,status,gender,article
japan,fr,Japon,name,preferred,m,le
india,fr,Inde,name,preferred,f,l’
iran,fr,Iran,name,preferred,m,l’
france,fr,France,name,preferred,f,la
us,fr,États-Unis,name,preferred,m,les
israel,fr,Israël,name,preferred,m,-
cuba,fr,Cuba,name,preferred,f,-
fiji,fr,Fidji,name,preferred,f,les
"""

RULE = Rule(
    "country-preposition",
    Severity.ERROR,
    check,
    examples=(
        Example(
            target="En Japon, au France, à États-Unis, au Israël et en Cuba.",
            terms=_TERMS,
            finds=(
                "« En Japon »: « Au Japon » is wanted",
                "« au France »: « en France » is wanted",
                "« à États-Unis »: « aux États-Unis » is wanted",
                "« au Israël »: « en Israël » is wanted",
                "« en Cuba »: « à Cuba » is wanted",
            ),
        ),
        Example(
            target="L’ambassade de Japon et le ministre du Inde.",
            terms=_TERMS,
            finds=(
                "« de Japon »: « du Japon » is wanted",
                "« du Inde »: « de l’Inde » is wanted",
            ),
        ),
        Example(
            target="Au Japon, en Inde, en Iran, à la France, aux États-Unis, en Israël, à Cuba.",
            terms=_TERMS,
        ),
        Example(
            target="La Japon et le France, la États-Unis et l’ambassade de l’Japon.",
            terms=_TERMS,
            finds=(
                "« La Japon »: « Le Japon » is wanted",
                "« le France »: « la France » is wanted",
                "« la États-Unis »: « les États-Unis » is wanted",
                "« de l’Japon »: « du Japon » is wanted",
            ),
        ),
        Example(target="Le vol part de Fidji et revient aux Fidji.", terms=_TERMS),
        Example(target="De France, d’Inde, à France 24, pas de Japon sans le Japon.", terms=_TERMS),
    ),
)
