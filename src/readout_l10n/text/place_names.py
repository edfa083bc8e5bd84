"""Places and bodies of nations in a French text that are not written as their names are.

Names of countries and of the UN's regions are CLDR's (by Babel), cities those of `cities`; the
others are listed here. They are recognised by their letters alone: capitals, hyphens and accents
are what is judged, of a city its capitals only.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from babel import Locale
from rapidfuzz.distance import OSA

from readout_l10n.text.cities import CITIES
from readout_l10n.text.spelling import bare
from readout_l10n.text.word_list import is_form

_OTHERS = """
Moyen-Orient, Proche-Orient, Extrême-Orient, océan Indien, océan Pacifique, océan Atlantique,
océan Arctique, mer Rouge, mer Noire, mer Baltique, mer Caspienne, mer Jaune, mer du Nord,
mer du Japon, mer de Chine, mer de Chine orientale, mer de Chine méridionale, golfe Persique,
détroit de Taïwan, détroit de Taiwan, détroit d’Ormuz, détroit de Malacca, Corne de l’Afrique,
Afrique du Nord, Afrique de l’Est, Afrique de l’Ouest, Asie du Nord-Est, Asie du Sud-Est,
Asie du Sud-Ouest, Europe centrale, Europe occidentale, Europe orientale, Grande-Bretagne,
Nations unies, Nations Unies, Conseil de sécurité des Nations unies,
Conseil de sécurité des Nations Unies, Conseil de sécurité de l’ONU,
Assemblée générale des Nations unies, Assemblée générale des Nations Unies, Union européenne,
Union africaine, Commission européenne, Parlement européen, Fonds monétaire international,
Cour pénale internationale, Ligue arabe, Saint-Siège, Jérusalem-Est, Maghreb, Sahel, Balkans,
Caucase, Crimée, Donbass, Cisjordanie
"""
_NO_CITIES = ("Le ", "The ", "White ", "Maison", "Washington D", "Silicon ")
"""What begins names of the list of cities that are none, or are written in two ways."""
_NO_PLACES = frozenset({"monde", "suede", "jersey", "cologne"})
_AMBIGUOUS = ("La ", "Le ", "Les ", "Saint")
"""« La réunion » is a meeting, Saint Martin a saint."""
_WORDS_TOO = frozenset({"chypre"})
"""Names that are also words that the list has not: a wine."""
_NAMED_ANYWHERE = frozenset({"inde", "canada", "japon", "chine", "bresil", "philippines"})
"""Names that are words too, but hardly ever in small letters after an article."""
_PREPOSITION = re.compile(r"(?<![\w’'-])(?:en|aux?|à)[ \u00a0]$", re.IGNORECASE)
_INTRODUCED = re.compile(
    r"(?<![\w’'-])(?:(?:en|aux?|du|des?|la|le|les|vers|avec)[ \u00a0]|[ld][’'])$", re.IGNORECASE
)
_CAPITAL_BEFORE = re.compile(r"[A-ZÀ-Ý][\w.’'-]*[ \u00a0]$")
_CAPITAL_AFTER = re.compile(r"[ \u00a0][A-ZÀ-Ý]")
"""Part of a longer name."""
_UNITED = re.compile(r"[ \u00a0](?:par|dans|autour|pour|contre|face|sous|derrière)\b")
"""« Des nations unies par leur histoire » names nobody."""
_HYPHENS_FREE = frozenset({"cotedivoire", "portorico", "hongkong", "vietnam"})
"""Names that are written in more than one way."""
_GENERIC = frozenset("ile iles republique royaume corne territoires".split())
"""First words that are in small letters as often: « les îles Salomon »."""
_SHORT = 5
"""Letters of a name that may lack its accent; those of longer ones are name-variant's."""
_PIECE = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[- \u00a0\u202f‑’']")
_MARKS = str.maketrans({"'": "’", "‑": "-", "\u00a0": " ", "\u202f": " "})


@dataclass(frozen=True, slots=True)
class Miswritten:
    """A place of a text, `start:end` in characters, and the name as it is written."""

    start: int
    end: int
    wanted: str


Names = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""By the letters of their first part: the letters of all parts, and the name; longest first."""


def miswritten(text: str, names: Names) -> Iterator[Miswritten]:
    """The names of a text that lack a capital or hyphen, or have one too many.

    The accents of a name of one part, and of a first capital, are left to others.
    """
    pieces = list(_PIECE.finditer(text))
    letters = [bare(piece[0]) for piece in pieces]
    covered = 0
    for at, piece in enumerate(pieces):
        for parts, _ in names.get(letters[at], ()) if piece.start() >= covered else ():
            last = at + len(parts) - 1
            if tuple(letters[at : last + 1]) != parts or not _is_run(text, pieces[at : last + 1]):
                continue
            start, end = piece.start(), pieces[last].end()
            covered = end
            known = [name for other, name in names[letters[at]] if other == parts]
            if not any(_is_written(text[start:end], name) for name in known) and _is_meant(
                text, start, end, parts
            ):
                yield Miswritten(start, end, _nearest(text[start:end], known))
            break


def place_names(preferred: Collection[str]) -> Names:
    """The names of places, those of a glossary before others of the same letters."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name in (*preferred, *_world()):
        parts = tuple(map(bare, _PIECE.findall(name)))
        if "".join(parts) not in _NO_PLACES:
            entries = found.setdefault(parts[0], [])
            if (parts, name) not in entries:
                entries.append((parts, name))
    return {
        first: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
        for first, entries in found.items()
    }


@lru_cache(1)
def _world() -> tuple[str, ...]:
    territories = Locale("fr").territories.values()
    plain = (name for name in territories if not set(name) & set(".()[]") and name[0].isupper())
    sure = (name for name in plain if not name.startswith(_AMBIGUOUS))
    return (*(" ".join(name.split()) for name in _OTHERS.split(",")), *sure, *_cities().values())


@lru_cache(1)
def _cities() -> dict[str, str]:
    """The cities of the list, by their letters."""
    names = (name.strip() for line in CITIES.values() for name in line.split(","))
    return {bare(name): name for name in names if not name.startswith(_NO_CITIES)}


def _is_run(text: str, pieces: list[re.Match[str]]) -> bool:
    """Whether parts stand side by side, and are no part of a longer compound."""
    first, last = pieces[0].start(), pieces[-1].end()
    if text[:first].endswith(("-", "‑", "_")) or text[last : last + 1] in {"-", "‑", "_", "’", "'"}:
        return False
    gaps = pairwise(pieces)
    return all(_GAP.fullmatch(text, one.end(), other.start()) for one, other in gaps)


def _is_written(said: str, name: str) -> bool:
    """Whether a name stands as it should: a small first letter may be a capital."""
    if bare(said) in _cities():
        parts = zip(_PIECE.findall(said), _PIECE.findall(name), strict=False)
        return all(a[0].isupper() or b[0].islower() or b == "La" for a, b in parts)
    ours, theirs = said.translate(_MARKS), name.translate(_MARKS)
    capital = said[0].isupper() or bare(_PIECE.findall(name)[0]) in _GENERIC
    if said.isupper() or (capital and ours[1:] == theirs[1:]):
        return True
    if len(_PIECE.findall(name)) == 1:
        lost = len(name) <= _SHORT and said.isascii() and not name.isascii()
        return said[0].isupper() and not lost
    if "".join(filter(str.isalnum, bare(name))) in _HYPHENS_FREE:
        ours, theirs = ours.replace("-", " "), theirs.replace("-", " ")
    return ours == theirs


def _is_meant(text: str, start: int, end: int, parts: tuple[str, ...]) -> bool:
    """Whether words of these letters are the name, and nothing else."""
    said = text[start:end]
    if parts[-1] in {"unis", "unies", "uni"} and _UNITED.match(text, end):
        return False
    if len(parts) > 1:
        capital = any(piece[0].isupper() for piece in _PIECE.findall(said)[1:])
        return not (capital and _CAPITAL_AFTER.match(text, end))
    if said[0].isupper():
        return not (_CAPITAL_BEFORE.search(text, 0, start) or _CAPITAL_AFTER.match(text, end))
    if not is_form(said) and said not in _WORDS_TOO:
        return True
    wanted = _INTRODUCED if parts[0] in _NAMED_ANYWHERE else _PREPOSITION
    return wanted.search(text, 0, start) is not None


def _nearest(said: str, names: Sequence[str]) -> str:
    """The name that changes the least, with the capital that begins a sentence."""
    name = min(names, key=lambda name: OSA.distance(said, name))
    return name[0].upper() + name[1:] if said[0].isupper() else name
